// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over it.
// Not write-file-atomic: that trusts one write to take every byte, and a disk that fills up half way leaves a shortened file in place.
import { randomBytes } from 'node:crypto';
import { open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A link stays a link, and its target is written; permissions and, where allowed, the owner stay. Throws the system's error; the file is as it was then. */
export async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => linkedFrom(file));
  const before = await stat(target).catch(() => null);
  // Cut, so that the whole is what any file system takes.
  const temporary = path.join(path.dirname(target), `.${path.basename(target).slice(0, 50)}.${randomBytes(6).toString('hex')}.orgscale-tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      // Unlike one write, this goes on until every byte is taken, or throws.
      await handle.writeFile(bytes);
      if (before) {
        await handle.chmod(before.mode & 0o7777);
        await handle.chown(before.uid, before.gid).catch(() => undefined);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Where a link leads that leads to nothing yet: the file is made there. What is no link stays itself. */
const linkedFrom = (file: string): Promise<string> =>
  readlink(file).then(
    (to) => path.resolve(path.dirname(file), to),
    () => file,
  );
