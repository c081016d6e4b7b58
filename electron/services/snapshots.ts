// The last versions of each file, under the app's data folder: what was there before a save, and what the save wrote.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { HostResult } from '../../shared/host/host.ts';
import type { VersionEntry } from '../../shared/host/records.ts';
import { atomicSave } from './atomic-save.ts';
import { decode, stampOf, type VersionKeeper } from './documents.ts';
import { good, readError, refused } from './file-errors.ts';
import type { FileSystem } from './file-system.ts';

const KEEP = 20;
/** `<milliseconds since 1970, 15 digits>-<start of the content's hash>.orgscale`: sorted by name they are sorted by time. */
const NAME = /^(\d{15})-([0-9a-f]{16})\.orgscale$/u;

export class Snapshots implements VersionKeeper {
  private readonly files: FileSystem;
  private readonly folder: string;
  private readonly now: () => number;
  private last = 0;

  constructor(ports: { files: FileSystem; folder: string; now: () => number }) {
    this.files = ports.files;
    this.folder = ports.folder;
    this.now = ports.now;
  }

  /** Keeps a version, unless it is the newest one already. Fails silently: a save must not fail for its copy. */
  async keep(file: string, bytes: Uint8Array): Promise<void> {
    try {
      const folder = await this.folderOf(file);
      const hash = stampOf(bytes).slice(0, 16);
      const names = await this.names(folder);
      if (NAME.exec(names.at(-1) ?? '')?.[2] === hash) return;
      await this.files.mkdir(folder, { recursive: true });
      // Two in one millisecond, or a clock that was set back, still come one after the other.
      const newest = Number(NAME.exec(names.at(-1) ?? '')?.[1] ?? 0);
      this.last = Math.max(this.now(), this.last + 1, newest + 1);
      const name = `${String(this.last).padStart(15, '0')}-${hash}.orgscale`;
      await atomicSave(this.files, path.join(folder, name), bytes);
      for (const old of [...names, name].slice(0, -KEEP)) await this.files.unlink(path.join(folder, old)).catch(() => undefined);
    } catch {
      // A full data folder: the document itself is what counts.
    }
  }

  /** Newest first. */
  async list(file: string): Promise<readonly VersionEntry[]> {
    const folder = await this.folderOf(file);
    const found: VersionEntry[] = [];
    for (const name of (await this.names(folder)).reverse()) {
      const facts = await this.files.stat(path.join(folder, name)).catch(() => null);
      if (facts) found.push({ id: name.slice(0, -'.orgscale'.length), at: Number(NAME.exec(name)?.[1]), size: facts.size });
    }
    return found;
  }

  async read(file: string, id: string): Promise<HostResult<{ readonly text: string }>> {
    const name = `${id}.orgscale`;
    // The id comes from a window: it names a version of this file, or nothing.
    if (!NAME.test(name)) return refused('missing', 'There is no such version.', 'Choose one from the list.');
    try {
      return good({ text: decode(await this.files.readFile(path.join(await this.folderOf(file), name))) });
    } catch (error) {
      return readError(error, 'This version');
    }
  }

  private async names(folder: string): Promise<string[]> {
    return (await this.files.readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort();
  }

  /** One folder a file, by where the file really is: a link and its target share their versions. */
  private async folderOf(file: string): Promise<string> {
    const real = await this.files.realpath(file).catch(() => path.resolve(file));
    return path.join(this.folder, createHash('sha256').update(real).digest('hex').slice(0, 32));
  }
}
