// The list of recent designs, each with the path that only this side knows.
import path from 'node:path';
import * as z from 'zod';
import { recentEntrySchema, type RecentEntry } from '../../shared/host/records.ts';
import type { Handles, WindowId } from './handles.ts';
import type { Kept } from './kept.ts';

const LIMIT = 12;
const KEY = 'recent';
const recordSchema = z.object({ path: z.string().min(1), entry: recentEntrySchema });
type RecentRecord = z.infer<typeof recordSchema>;

export class RecentFiles {
  private readonly kept: Kept;
  private readonly handles: Handles;
  private readonly changed: () => void;
  private records: readonly RecentRecord[];

  /** `changed` is called after each change of the list: the menu shows it. */
  constructor(kept: Kept, handles: Handles, changed: () => void = () => undefined) {
    this.kept = kept;
    this.handles = handles;
    this.changed = changed;
    const found = kept.get(KEY);
    // What cannot be read is of another version of the app: passed over, never a reason not to start.
    this.records = (Array.isArray(found) ? found : []).flatMap((value) => recordSchema.safeParse(value).data ?? []).slice(0, LIMIT);
    for (const { path: file, entry } of this.records) handles.learn(entry.file.token, file);
  }

  /** The list as the start page shows it: with the folder where a name stands in it twice, so that both can be told apart. */
  list(): readonly RecentEntry[] {
    return this.records.map(({ path: file, entry: { place: _, ...entry } }) => {
      const twice = this.records.some(
        ({ entry: other }) => other.id !== entry.id && (other.name === entry.name || other.file.name === entry.file.name),
      );
      return twice ? { ...entry, place: path.dirname(file) } : entry;
    });
  }

  /** Name and place of each, for the menu. */
  places(): readonly { readonly id: string; readonly name: string; readonly folder: string }[] {
    return this.records.map(({ path: file, entry }) => ({ id: entry.id, name: path.basename(file), folder: path.dirname(file) }));
  }

  /** Notes a design that this window has open. Of a file it was not given, nothing is noted. */
  remember(window: WindowId, entry: RecentEntry): string | null {
    const file = this.handles.pathFor(window, entry.file.token);
    if (file === null) return null;
    const own = { ...entry, id: entry.file.token };
    this.put([{ path: file, entry: own }, ...this.records.filter((record) => record.entry.id !== own.id)].slice(0, LIMIT));
    return file;
  }

  pathOf(id: string): string | null {
    return this.records.find(({ entry }) => entry.id === id)?.path ?? null;
  }

  forget(id: string): void {
    this.put(this.records.filter(({ entry }) => entry.id !== id));
  }

  clear(): void {
    this.put([]);
  }

  private put(records: readonly RecentRecord[]): void {
    this.records = records.toSorted((a, b) => b.entry.at - a.entry.at);
    this.kept.set(KEY, this.records);
    this.changed();
  }
}
