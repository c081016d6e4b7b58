// Earlier versions of the open file: looked at, compared with what is open, and restored as one step that can be undone. Loaded when used.
import { useEffect, useState, type ReactElement } from 'react';
import { diff } from '../../shared/edits/diff.ts';
import type { VersionEntry } from '../../shared/host/records.ts';
import type { Design, Id } from '../../shared/model/types.ts';
import { host } from '../hosts/host.ts';
import { look, type Look } from '../start/look.ts';
import { SketchPicture } from '../start/sketch-picture.tsx';
import { documentStore, editFile, undo } from '../stores/document.ts';
import { ask } from '../ui/ask.tsx';
import { toast } from '../ui/toast.tsx';
import { secondText, today } from './clock.ts';
import { read } from './read.ts';
import { openFile } from './session.ts';
import css from './versions.module.css';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const when = (at: number): string => secondText(at, Date.now());

/** What became of a version until now, in words: “3 units added, 1 line removed”. */
export function sinceThen(then: Design, now: Design): string {
  const change = diff(then, now);
  const parts = (['units', 'lines'] as const).flatMap((table) => {
    const word = (count: number): string => plural(count, table === 'units' ? 'unit' : 'line', table);
    const known = new Set<Id>(then[table].map(({ id }) => id));
    const put = change.put?.[table] ?? [];
    const changed = put.filter(({ id }) => known.has(id)).length;
    const added = put.length - changed;
    const removed = change.remove?.[table]?.length ?? 0;
    return [
      ...(added > 0 ? [`${word(added)} added`] : []),
      ...(removed > 0 ? [`${word(removed)} removed`] : []),
      ...(changed > 0 ? [`${word(changed)} changed`] : []),
    ];
  });
  if (parts.length > 0) return `Since then: ${parts.join(', ')}.`;
  const same = Object.keys(change).every((key) => key === 'label');
  return same ? 'The same as what is open.' : 'Since then: figures, settings or places changed.';
}

type Shown = { readonly design: Design; readonly seen: Look } | { readonly problem: string } | null;

async function load(id: string): Promise<Shown> {
  const file = openFile();
  if (!file) return null;
  const found = await host().versions.read(file, id);
  if (!found.ok) return { problem: `${found.error.message} ${found.error.advice}` };
  const result = await read(found.value.text);
  if (!result.ok) return { problem: `This version cannot be read. Line ${result.problem.line}: ${result.problem.message}` };
  if (result.readOnly !== null) return { problem: result.readOnly };
  return { design: result.design, seen: look(result.design, today()) };
}

function Versions({ list, onShow }: { readonly list: readonly VersionEntry[]; readonly onShow: (shown: Shown) => void }): ReactElement {
  const [chosen, choose] = useState(list[0]?.id ?? '');
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    let current = true;
    onShow(null);
    const show = async (): Promise<void> => {
      const next = await load(chosen);
      if (!current) return;
      setShown(next);
      onShow(next);
    };
    void show();
    return () => {
      current = false;
    };
  }, [chosen, onShow]);
  return (
    <div className={css.columns}>
      <div className={css.list} role="radiogroup" aria-label="Versions">
        {list.map(({ id, at }) => (
          <label key={id} className={css.row} data-version={id}>
            <input type="radio" name="version" checked={id === chosen} onChange={() => choose(id)} />
            {when(at)}
          </label>
        ))}
      </div>
      <div className={css.shown} aria-live="polite">
        {shown && 'seen' in shown && (
          <>
            <SketchPicture sketch={shown.seen.picture} width={340} height={210} />
            <p>
              {plural(shown.seen.engineers, 'engineer', 'engineers')}, {plural(shown.design.units.length, 'unit', 'units')}.{' '}
              {sinceThen(shown.design, documentStore.get().file)}
            </p>
          </>
        )}
        {shown && 'problem' in shown && <p>{shown.problem}</p>}
      </div>
    </div>
  );
}

/** Shows the earlier versions of the open file, and restores the one that is chosen. */
export async function showVersions(): Promise<void> {
  const file = openFile();
  if (!file) return;
  const found = await host().versions.list(file);
  const list = found.ok ? found.value : [];
  if (list.length === 0) {
    const why = found.ok ? 'One is kept at each save, the last twenty of each file.' : `${found.error.message} ${found.error.advice}`;
    await ask({ title: `There are no earlier versions of “${file.name}”`, body: why, choices: [{ id: 'close', name: 'Close', kind: 'primary' }] });
    return;
  }
  let shown: Shown = null;
  const choice = await ask({
    title: `Earlier versions of “${file.name}”`,
    wide: true,
    body: (
      <Versions
        list={list}
        onShow={(next) => {
          shown = next;
        }}
      />
    ),
    choices: [
      { id: 'close', name: 'Close' },
      { id: 'restore', name: 'Restore this version', kind: 'primary' },
    ],
  });
  if (choice === 'restore') restore(shown);
}

function restore(shown: Shown): void {
  const { file, fileReadOnly } = documentStore.get();
  if (!shown || !('design' in shown) || fileReadOnly !== null) {
    toast({ kind: 'versions', text: 'Nothing was restored.', more: 'This version cannot be read, or the design may not be changed.' });
    return;
  }
  editFile(diff(file, shown.design, 'Restore an earlier version'));
  toast({
    kind: 'versions',
    text: 'Restored an earlier version.',
    more: 'It is not saved yet.',
    action: { name: 'Undo', run: () => void undo() },
  });
}
