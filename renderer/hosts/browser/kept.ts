// What the browser keeps between runs: recent designs with their handles or texts, and drafts. In IndexedDB, each under a key of its own; a page
// that is leaving has no time for that, and puts its draft into localStorage, which is written at once.
import type { Drafts, Recent } from '../../../shared/host/host.ts';
import { draftSchema, recentEntrySchema, type DraftRecord, type RecentEntry } from '../../../shared/host/records.ts';
import { fileError, refused } from './errors.ts';
import type { Files } from './files.ts';
import type { Browser, Handle, KeyValue } from './types.ts';

const RECENT = 'recent:';
const HANDLE = 'handle:';
const TEXT = 'text:';
const DRAFT = 'draft:';
/** Drafts of pages that were leaving, in localStorage. */
const LEFT = 'orgscale:left:';
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
  const { store, local } = browser;

  function leftDraft(id: string): DraftRecord | null {
    try {
      return readDraft(JSON.parse(local.getItem(LEFT + id) ?? 'null'));
    } catch {
      return null;
    }
  }
  /** What pages left while they went joins the other drafts, where it is newer. */
  async function takeIn(held: ReadonlySet<string>): Promise<void> {
    for (const key of local.keys()) {
      if (!key.startsWith(LEFT)) continue;
      const id = key.slice(LEFT.length);
      // A page that was only put aside is still working on it.
      if (held.has(lockName(id))) continue;
      const left = leftDraft(id);
      const before = readDraft(await store.get(DRAFT + id));
      if (left && (before?.at ?? 0) <= left.at) await store.set(DRAFT + id, left);
      local.removeItem(key);
    }
  }

  return {
    async list() {
      try {
        const held = await browser.heldLocks();
        await takeIn(held);
        const drafts = await all(store, DRAFT, readDraft);
        return drafts.filter(({ id }) => !held.has(lockName(id))).sort(newestFirst);
      } catch {
        return [];
      }
    },
    async write(draft) {
      try {
        await store.set(DRAFT + draft.id, draft);
        if ((leftDraft(draft.id)?.at ?? Infinity) <= draft.at) local.removeItem(LEFT + draft.id);
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
    writeNow(draft) {
      try {
        local.setItem(LEFT + draft.id, JSON.stringify(draft));
      } catch {
        // Too large for it, or forbidden: the draft of a moment ago is in IndexedDB.
      }
    },
    async remove(id) {
      local.removeItem(LEFT + id);
      await store.del(DRAFT + id).catch(() => undefined);
    },
    hold: (id) => browser.lock(lockName(id)),
  };
}
