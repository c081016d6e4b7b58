// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over it.
// Not write-file-atomic: that trusts one write to take every byte (a disk that fills up half way leaves a shortened file in place), renames
// over a file that is write-protected, does not try again where Windows holds the file for a moment, and has no place for a last look at
// what is there before the rename.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { codeOf, type FileFacts, type FileSystem } from './file-system.ts';

export interface AtomicSaveOptions {
  /** A last look, right before the rename. False: nothing is written. */
  readonly check?: (target: string) => Promise<boolean>;
  /** Waits a moment before a rename is tried again. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const PAUSES = [20, 50, 100, 200, 400] as const;
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Names of files that a save which was cut off may have left: `.name.abcdef.orgscale-tmp`. */
export const isTemporary = (name: string): boolean => /^\..+\.[0-9a-f]{12}\.orgscale-tmp$/u.test(name);
/** Cut, so that the whole is what any file system takes: 255 bytes. */
const shortName = (target: string): string => path.basename(target).slice(0, 50);
const temporaryBeside = (target: string): string =>
  path.join(path.dirname(target), `.${shortName(target)}.${randomBytes(6).toString('hex')}.orgscale-tmp`);

/** An hour: no save takes that long, also not one of another computer in the same folder. */
const LEFT_BEHIND = 3_600_000;

/** Sweeps up temporary files that saves of this file left when they were cut off by a crash. Never fails. */
export async function sweepTemporaries(files: FileSystem, file: string, now: number): Promise<void> {
  try {
    const target = await files.realpath(file);
    const folder = path.dirname(target);
    const start = `.${shortName(target)}.`;
    for (const name of await files.readdir(folder)) {
      if (!name.startsWith(start) || !isTemporary(name)) continue;
      const left = path.join(folder, name);
      if (now - (await files.stat(left)).mtimeMs > LEFT_BEHIND) await files.unlink(left);
    }
  } catch {
    // A folder that may not be listed, or a file that is gone already.
  }
}

/**
 * Writes `bytes` to `file`. A link stays a link, and its target is written; the permissions and, where allowed, the owner stay. True when
 * written, false when `check` said no. Throws the system's error; the file is as it was then.
 */
export async function atomicSave(files: FileSystem, file: string, bytes: Uint8Array, options: AtomicSaveOptions = {}): Promise<boolean> {
  const target = await files.realpath(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return file;
    throw error;
  });
  const before = await factsOf(files, target);
  if (before) await mustBeWritable(files, target, before);
  const temporary = temporaryBeside(target);
  try {
    await writeAll(files, temporary, bytes, before);
    if (options.check && !(await options.check(target))) {
      await files.unlink(temporary).catch(() => undefined);
      return false;
    }
    await renameOver(files, temporary, target, options.pause ?? sleep);
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(files, path.dirname(target));
  return true;
}

async function factsOf(files: FileSystem, target: string): Promise<FileFacts | null> {
  try {
    return await files.stat(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const failure = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** A rename replaces a file that must not be written, where its folder may be. So that is looked at first. */
async function mustBeWritable(files: FileSystem, target: string, facts: FileFacts): Promise<void> {
  if (!facts.isFile()) throw failure(facts.isDirectory() ? 'EISDIR' : 'EINVAL', 'This is not a file.');
  // Nobody has the right to write it: Windows' read-only mark, and what an administrator is asked to respect too.
  if ((facts.mode & 0o222) === 0) throw failure('EACCES', 'The file is write-protected.');
  await files.access(target, constants.W_OK);
}

async function writeAll(files: FileSystem, temporary: string, bytes: Uint8Array, before: FileFacts | null): Promise<void> {
  // Only for us until it is in place, and never through a link that somebody laid there.
  const file = await files.open(temporary, 'wx', before ? 0o600 : 0o666);
  try {
    for (let offset = 0; offset < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, offset);
      if (bytesWritten <= 0) throw failure('ENOSPC', 'The disk took no more.');
      offset += bytesWritten;
    }
    if (before) {
      // Not ours to give away on most systems; then the new file is ours.
      await file.chown(before.uid, before.gid).catch(() => undefined);
      await file.chmod(before.mode & 0o7777).catch((error: unknown) => {
        // File systems without permissions say so.
        if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error;
      });
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
async function renameOver(files: FileSystem, from: string, to: string, pause: (milliseconds: number) => Promise<void>): Promise<void> {
  for (const wait of PAUSES) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await files.rename(from, to);
}

/** The rename itself is on the disk only when its folder is. Not every system lets a folder be opened: then it is left to the system. */
async function flushFolder(files: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is in place and whole either way.
  }
}
