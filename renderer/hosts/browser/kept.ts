// What the browser keeps between runs: recent designs with their handles or texts, and drafts. All in IndexedDB, each under a key of its own.
import type { Drafts, Recent } from '../../../shared/host/host.ts';
import { draftSchema, recentEntrySchema, type DraftRecord, type RecentEntry } from '../../../shared/host/records.ts';
import { fileError, refused } from './errors.ts';
import type { Files } from './files.ts';
import type { Browser, Handle, KeyValue } from './types.ts';

const RECENT = 'recent:';
const HANDLE = 'handle:';
const TEXT = 'text:';
const DRAFT = 'draft:';
const LIMIT = 12;
const lockName = (id: string): string => `orgscale:${DRAFT}${id}`;

async function all<T>(store: KeyValue, prefix: string, read: (value: unknown) => T | null): Promise<T[]> {
  const keys = (await store.keys()).filter((key) => key.startsWith(prefix));
  const values = await Promise.all(keys.map((key) => store.get(key)));
  // What cannot be read is of another version of the app: passed over, never a reason not to start.
  return values.map(read).filter((value) => value !== null);
}
const readRecent = (value: unknown): RecentEntry | null => recentEntrySchema.safeParse(value).data ?? null;
const readDraft = (value: unknown): DraftRecord | null => draftSchema.safeParse(value).data ?? null;
const newestFirst = (a: { at: number }, b: { at: number }): number => b.at - a.at;
/** A stored handle comes back as it was put in, or not at all. */
const isHandle = (value: unknown): value is Handle => typeof value === 'object' && value !== null && 'getFile' in value;

/** The token under which an equal handle was kept, if any: one file is one entry of the list, however it was opened. */
export async function knownToken(store: KeyValue, handle: Handle): Promise<string | null> {
  try {
    for (const key of await store.keys()) {
      if (!key.startsWith(HANDLE)) continue;
      const other = await store.get(key);
      if (isHandle(other) && (await handle.isSameEntry?.(other))) return key.slice(HANDLE.length);
    }
  } catch {
    // Without storage nothing is known.
  }
  return null;
}

export function createRecent(browser: Browser, files: Files): Recent {
  const { store } = browser;
  const list = async (): Promise<RecentEntry[]> => (await all(store, RECENT, readRecent)).sort(newestFirst);
  async function forget(id: string): Promise<void> {
    await Promise.all([RECENT, HANDLE, TEXT].map((prefix) => store.del(prefix + id)));
  }
  return {
    list: () => list().catch(() => []),
    async remember(entry, text) {
      try {
        const handle = files.handleOf(entry.file.token);
        if (handle) await store.set(HANDLE + entry.id, handle);
        else await store.set(TEXT + entry.id, text);
        await store.set(RECENT + entry.id, entry);
        for (const old of (await list()).slice(LIMIT)) await forget(old.id);
      } catch {
        // The list of recent files is a convenience: the design itself is safe where it was saved.
      }
    },
    async open(id) {
      try {
        const entry = readRecent(await store.get(RECENT + id));
        if (!entry) return refused('missing', 'This design is not in the list any more.', 'Open it from where it is stored.');
        const handle = await store.get(HANDLE + id);
        if (isHandle(handle)) return await files.openKept(entry.file, handle);
        const text = await store.get(TEXT + id);
        if (typeof text === 'string')
          return { ok: true, value: { file: { ...entry.file, stamp: await browser.hash(text) }, text, modified: entry.at } };
        return refused('missing', `“${entry.name}” is not kept in this browser any more.`, 'Open it from where it is stored.');
      } catch (error) {
        return fileError(error, 'the list of recent designs', 'read');
      }
    },
    forget: (id) => forget(id).catch(() => undefined),
  };
}

export function createDrafts(browser: Browser): Drafts {
  const { store } = browser;
  return {
    async list() {
      try {
        const [drafts, held] = await Promise.all([all(store, DRAFT, readDraft), browser.heldLocks()]);
        return drafts.filter(({ id }) => !held.has(lockName(id))).sort(newestFirst);
      } catch {
        return [];
      }
    },
    async write(draft) {
      try {
        await store.set(DRAFT + draft.id, draft);
        return { ok: true, value: null };
      } catch (error) {
        const { error: why } = fileError(error, 'a draft of this design', 'write');
        return refused(
          why.code,
          'Drafts cannot be kept in this browser.',
          'Save the design to a file now and then. A private window, or a full disk, keeps nothing.',
        );
      }
    },
    remove: (id) => store.del(DRAFT + id).catch(() => undefined),
    hold: (id) => browser.lock(lockName(id)),
  };
}
