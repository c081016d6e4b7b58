// The part of the file system that the services use, as a port: tests pass one that fails where they say.
import fs from 'node:fs/promises';

/** A file that is being written. */
export interface OpenFile {
  /** Writes some of the bytes, perhaps not all: the answer says how many. */
  write(bytes: Uint8Array, offset: number): Promise<{ readonly bytesWritten: number }>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  stat(path: string): Promise<FileFacts>;
  access(path: string, mode: number): Promise<void>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string, options: { readonly recursive: true }): Promise<unknown>;
  readdir(path: string): Promise<readonly string[]>;
}

/** Looked up at each call, never kept: what a test puts in place of one function of Node's is used. */
export const nodeFileSystem: FileSystem = {
  async open(path, flags, mode) {
    const handle = await fs.open(path, flags, mode);
    return {
      write: (bytes, offset) => handle.write(bytes, offset),
      chmod: (value) => handle.chmod(value),
      chown: (uid, gid) => handle.chown(uid, gid),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  readFile: (path) => fs.readFile(path),
  stat: (path) => fs.stat(path),
  access: (path, mode) => fs.access(path, mode),
  realpath: (path) => fs.realpath(path),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  mkdir: (path, options) => fs.mkdir(path, options),
  readdir: (path) => fs.readdir(path),
};

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');
