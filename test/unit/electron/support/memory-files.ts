// A file system in memory for tests: fails where a test says, and tells what happened to it.
import path from 'node:path';
import type { FileFacts, FileSystem } from '../../../../electron/services/file-system.ts';

interface Entry {
  bytes: Uint8Array;
  mode: number;
}

export type Operation = keyof FileSystem | 'write' | 'sync' | 'chmod' | 'chown' | 'close';

export interface MemoryFiles extends FileSystem {
  readonly entries: Map<string, Entry>;
  /** Every operation with its path, in order. */
  readonly log: string[];
  /** Thrown at this operation from now on. */
  fail(operation: Operation, code: string): void;
  heal(): void;
  put(file: string, text: string, mode?: number): void;
  text(file: string): string | null;
  /** How many bytes one write takes at most. */
  mostPerWrite: number;
}

export const failure = (code: string): Error => Object.assign(new Error(`${code}: it happened`), { code });

export function memoryFiles(folders: readonly string[] = ['/home', '/data']): MemoryFiles {
  const entries = new Map<string, Entry>();
  const known = new Set(folders);
  const failing = new Map<Operation, string>();
  const log: string[] = [];
  const at = (operation: Operation, file: string): void => {
    log.push(`${operation} ${file}`);
    const code = failing.get(operation);
    if (code !== undefined) throw failure(code);
  };
  const isFolder = (file: string): boolean => known.has(file) || [...entries.keys()].some((one) => one.startsWith(`${file}/`));
  const entry = (file: string): Entry => {
    if (file.includes('\0')) throw failure('ERR_INVALID_ARG_VALUE');
    const found = entries.get(file);
    if (!found) throw failure(isFolder(file) ? 'EISDIR' : 'ENOENT');
    return found;
  };
  const files: MemoryFiles = {
    entries,
    log,
    mostPerWrite: Infinity,
    fail: (operation, code) => void failing.set(operation, code),
    heal: () => failing.clear(),
    put: (file, text, mode = 0o644) => void entries.set(file, { bytes: Buffer.from(text), mode }),
    text: (file) => {
      const found = entries.get(file);
      return found ? Buffer.from(found.bytes).toString('utf8') : null;
    },
    async open(file, flags, mode = 0o666) {
      at('open', file);
      if (flags === 'r') {
        if (!isFolder(file)) entry(file);
      } else {
        if (!known.has(path.dirname(file))) throw failure('ENOENT');
        if (entries.has(file)) throw failure('EEXIST');
        entries.set(file, { bytes: new Uint8Array(), mode });
      }
      return {
        async write(bytes, offset) {
          at('write', file);
          const part = bytes.subarray(offset, offset + files.mostPerWrite);
          const now = entry(file);
          now.bytes = Buffer.concat([now.bytes, part]);
          return { bytesWritten: part.length };
        },
        async chmod(value) {
          at('chmod', file);
          entry(file).mode = value;
        },
        async chown() {
          at('chown', file);
        },
        async sync() {
          at('sync', file);
        },
        async close() {
          at('close', file);
        },
      };
    },
    async readFile(file) {
      at('readFile', file);
      return entry(file).bytes;
    },
    async stat(file): Promise<FileFacts> {
      at('stat', file);
      const folder = !entries.has(file) && isFolder(file);
      const { bytes, mode } = folder ? { bytes: new Uint8Array(), mode: 0o755 } : entry(file);
      return { mode, uid: 1, gid: 1, size: bytes.length, mtimeMs: 1_700_000_000_000, isFile: () => !folder, isDirectory: () => folder };
    },
    async access(file) {
      at('access', file);
      entry(file);
    },
    async realpath(file) {
      at('realpath', file);
      if (!isFolder(file)) entry(file);
      return file;
    },
    async rename(from, to) {
      at('rename', from);
      entries.set(to, entry(from));
      entries.delete(from);
    },
    async unlink(file) {
      at('unlink', file);
      entry(file);
      entries.delete(file);
    },
    async mkdir(folder) {
      at('mkdir', folder);
      known.add(folder);
    },
    async readdir(folder) {
      at('readdir', folder);
      if (!known.has(folder)) throw failure('ENOENT');
      return [...entries.keys()].filter((file) => path.dirname(file) === folder).map((file) => path.basename(file));
    },
  };
  return files;
}
