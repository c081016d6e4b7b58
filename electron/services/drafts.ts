// The journal of unsaved work: one file a document under the app's data folder, each written whole, each owned by one window.
import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import type { HostResult } from '../../shared/host/host.ts';
import { draftSchema, type DraftRecord } from '../../shared/host/records.ts';
import { atomicSave, isTemporary } from './atomic-save.ts';
import { good, refused, writeError } from './file-errors.ts';
import { codeOf, type FileSystem } from './file-system.ts';
import type { Handles, WindowId } from './handles.ts';

/** A draft with the path of its file, which the renderer never sees. */
const journalSchema = z.object({ draft: draftSchema, path: z.string().nullable() });

export class Drafts {
  private readonly files: FileSystem;
  private readonly folder: string;
  private readonly handles: Handles;
  private readonly holders = new Map<string, WindowId>();
  /** Writes and removals of one draft happen one after the other. */
  private readonly queue = new Map<string, Promise<unknown>>();

  constructor(ports: { files: FileSystem; folder: string; handles: Handles }) {
    this.files = ports.files;
    this.folder = ports.folder;
    this.handles = ports.handles;
  }

  /** Marks a draft as this window's. False where another window has it. */
  hold(window: WindowId, id: string): boolean {
    const holder = this.holders.get(id);
    if (holder !== undefined && holder !== window) return false;
    this.holders.set(id, window);
    return true;
  }

  release(window: WindowId, id: string): void {
    if (this.holders.get(id) === window) this.holders.delete(id);
  }

  /** A window that is gone, or whose page was loaded anew, holds nothing: what it left behind is offered again. */
  releaseAll(window: WindowId): void {
    for (const [id, holder] of this.holders) if (holder === window) this.holders.delete(id);
  }

  /** Drafts that no window is working on, newest first. */
  async list(): Promise<readonly DraftRecord[]> {
    const names = await this.files.readdir(this.folder).catch(() => []);
    const found: DraftRecord[] = [];
    for (const name of names) {
      const file = path.join(this.folder, name);
      // Left by a process that was killed while it wrote: the draft beside it is whole.
      if (isTemporary(name)) await this.files.unlink(file).catch(() => undefined);
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const journal = await this.read(file);
      if (!journal || this.holders.has(journal.draft.id)) continue;
      if (journal.draft.file && journal.path !== null) this.handles.learn(journal.draft.file.token, journal.path);
      found.push(journal.draft);
    }
    return found.sort((a, b) => b.at - a.at);
  }

  async write(window: WindowId, draft: DraftRecord): Promise<HostResult<null>> {
    // A draft of a window that is gone is offered to all: who writes it first has it.
    if (!this.hold(window, draft.id)) {
      return refused('denied', 'Another window is working on this draft.', 'Save the design to a file of its own.');
    }
    const where = draft.file ? this.handles.pathFor(window, draft.file.token) : null;
    const text = JSON.stringify({ draft: { ...draft, file: where === null ? null : draft.file }, path: where } satisfies z.infer<
      typeof journalSchema
    >);
    return this.inTurn(draft.id, async () => {
      try {
        await this.files.mkdir(this.folder, { recursive: true });
        await atomicSave(this.files, this.fileOf(draft.id), Buffer.from(text, 'utf8'));
        return good(null);
      } catch (error) {
        const { code } = writeError(error, 'a draft').error;
        return refused(
          code,
          `No draft of “${draft.name}” can be kept: the app’s data folder ${code === 'full' ? 'has no room left' : 'cannot be written'}.`,
          'Save the design to a file now and then, until there is room and permission again.',
        );
      }
    });
  }

  async remove(window: WindowId, id: string): Promise<void> {
    const holder = this.holders.get(id);
    if (holder !== undefined && holder !== window) return;
    await this.inTurn(id, () => this.files.unlink(this.fileOf(id)).catch(() => undefined));
  }

  /** The path that a draft's file had, for a window that restores it. */
  async pathOf(token: string): Promise<string | null> {
    for (const name of await this.files.readdir(this.folder).catch(() => [])) {
      if (!name.endsWith('.json')) continue;
      const journal = await this.read(path.join(this.folder, name));
      if (journal?.draft.file?.token === token) return journal.path;
    }
    return null;
  }

  private async read(file: string): Promise<z.infer<typeof journalSchema> | null> {
    try {
      const value: unknown = JSON.parse(Buffer.from(await this.files.readFile(file)).toString('utf8'));
      const journal = journalSchema.safeParse(value).data ?? null;
      // A draft belongs in the file that its id makes: another one was put there by hand.
      return journal && this.fileOf(journal.draft.id) === file ? journal : null;
    } catch (error) {
      // Not ours, or of another version: left where it is, for who looks for it by hand.
      if (error instanceof SyntaxError || codeOf(error) !== '') return null;
      throw error;
    }
  }

  /** Any id makes a harmless name, and two ids never the same. */
  private fileOf(id: string): string {
    return path.join(this.folder, `${createHash('sha256').update(id).digest('hex').slice(0, 40)}.json`);
  }

  private inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.queue.get(id) ?? Promise.resolve();
    const now = before.then(work);
    const settled = now.catch(() => undefined).finally(() => this.queue.get(id) === settled && this.queue.delete(id));
    this.queue.set(id, settled);
    return now;
  }
}
