// Earlier states of the open design as sides of a comparison: as it was saved last, and the versions that the host keeps.
import { useEffect, useState } from 'react';
import { apply } from '../../shared/edits/apply.ts';
import type { HostResult } from '../../shared/host/host.ts';
import type { FileRef, VersionEntry } from '../../shared/host/records.ts';
import type { Design } from '../../shared/model/types.ts';
import { secondText } from '../document/clock.ts';
import { read } from '../document/read.ts';
import { openFile, useSession } from '../document/session.ts';
import { host } from '../hosts/host.ts';
import { documentStore } from '../stores/document.ts';
import { LAST_SAVED, type Chosen } from './compare.ts';

/** What an earlier state is called, and the id by which it is read. */
export interface Earlier {
  readonly id: string;
  readonly name: string;
}

const asEarlier = ({ id, at }: VersionEntry): Earlier => ({ id, name: `Version of ${secondText(at, Date.now())}` });

/** The earlier states that can be compared; none of a design that has no file. */
export function useEarlier(): readonly Earlier[] {
  const file = useSession((context) => context?.file ?? null);
  const savedAt = useSession((context) => context?.savedAt ?? null);
  const [versions, setVersions] = useState<readonly Earlier[]>([]);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const found = file && (await host().versions.list(file));
      if (current) setVersions(found?.ok ? found.value.map(asEarlier) : []);
    };
    void load();
    return () => {
      current = false;
    };
  }, [file, savedAt]);
  return file ? [{ id: LAST_SAVED, name: 'As last saved' }, ...versions] : [];
}

/** The design at a position of its history, by taking steps back or doing them again; null where that does not reach there. */
export function designAt(wanted: number): Design | null {
  const { file, position, past, future } = documentStore.get();
  if (position === wanted) return file;
  let design = file;
  for (const { inverse, before } of past.toReversed()) {
    design = apply(design, inverse);
    if (before === wanted) return design;
  }
  design = file;
  for (const { edit, after } of future) {
    design = apply(design, edit);
    if (after === wanted) return design;
  }
  return null;
}

type Loaded = HostResult<Extract<Chosen, { kind: 'loaded' }>>;

/** Reads an earlier state as a side. Its words say why where it cannot be had. */
export async function earlierSide({ id, name }: Earlier, savedPosition: number): Promise<Loaded> {
  const side = (design: Design): Loaded => ({ ok: true, value: { kind: 'loaded', name, design, version: id } });
  const saved = id === LAST_SAVED ? designAt(savedPosition) : null;
  if (saved) return side(saved);
  const file = openFile();
  const text = file && (await textOf(file, id));
  if (!text) return { ok: false, error: { code: 'missing', message: 'There is no earlier state.', advice: 'Save the design first.' } };
  if (!text.ok) return text;
  const found = await read(text.value);
  if (found.ok) return side(found.design);
  const { line, message, remedy } = found.problem;
  return { ok: false, error: { code: 'failed', message: `This version cannot be read. Line ${line}: ${message}`, advice: remedy } };
}

async function textOf(file: FileRef, id: string): Promise<HostResult<string>> {
  const found = id === LAST_SAVED ? await host().reread(file) : await host().versions.read(file, id);
  return found.ok ? { ok: true, value: found.value.text } : found;
}
