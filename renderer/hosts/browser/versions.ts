// Earlier versions of files, kept in IndexedDB: what was there before a save, and what the save wrote.
import type { Host, HostResult, Versions } from '../../../shared/host/host.ts';
import type { FileRef, VersionEntry } from '../../../shared/host/records.ts';
import * as z from 'zod';
import { refused } from './errors.ts';
import type { Files } from './files.ts';
import type { Browser } from './types.ts';

const PREFIX = 'version:';
const KEEP = 20;
const keptSchema = z.object({ at: z.number(), stamp: z.string(), text: z.string() });

const prefixOf = (file: FileRef): string => `${PREFIX}${file.token}:`;
/** Sorted by name they are sorted by time. */
const keysOf = async ({ store }: Browser, file: FileRef): Promise<string[]> =>
  (await store.keys()).filter((key) => key.startsWith(prefixOf(file))).sort();

async function keep(browser: Browser, file: FileRef, text: string): Promise<void> {
  try {
    const { store } = browser;
    const keys = await keysOf(browser, file);
    const newest = keys.at(-1);
    const stamp = await browser.hash(text);
    if (newest !== undefined && keptSchema.safeParse(await store.get(newest)).data?.stamp === stamp) return;
    const at = Math.max(browser.now(), Number(newest?.slice(prefixOf(file).length) ?? 0) + 1);
    const key = `${prefixOf(file)}${String(at).padStart(15, '0')}`;
    await store.set(key, { at, stamp, text });
    for (const old of [...keys, key].slice(0, -KEEP)) await store.del(old);
  } catch {
    // A full store: the file itself is what counts.
  }
}

/** A save that keeps what it replaces and what it writes. Handed-over copies are files of their own each time: they need none. */
export function keeping(browser: Browser, files: Files): Host['save'] {
  return async (file, text, options) => {
    if (file.kind === 'file') {
      const before = await files.reread(file);
      if (before.ok) await keep(browser, file, before.value.text);
    }
    const saved = await files.save(file, text, options);
    if (saved.ok && file.kind === 'file') await keep(browser, saved.value.file, text);
    return saved;
  };
}

export function createVersions(browser: Browser): Versions {
  const read = async (file: FileRef, id: string): Promise<z.infer<typeof keptSchema> | null> =>
    keptSchema.safeParse(await browser.store.get(`${prefixOf(file)}${id}`)).data ?? null;
  const gone = refused('missing', 'This version is not kept in this browser any more.', 'Choose another one.');
  return {
    async list(file): Promise<HostResult<readonly VersionEntry[]>> {
      try {
        const ids = (await keysOf(browser, file)).map((key) => key.slice(prefixOf(file).length)).reverse();
        const kept = await Promise.all(ids.map(async (id) => ({ id, value: await read(file, id) })));
        return {
          ok: true,
          value: kept.flatMap(({ id, value }) => (value ? [{ id, at: value.at, size: new TextEncoder().encode(value.text).length }] : [])),
        };
      } catch {
        return { ok: true, value: [] };
      }
    },
    async read(file, id) {
      try {
        const value = await read(file, id);
        return value ? { ok: true, value: { text: value.text } } : gone;
      } catch {
        return gone;
      }
    },
  };
}
