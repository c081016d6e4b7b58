// Lets writing fail at the file system's own functions, below all of the app: a full disk, a folder that nobody may write to. chmod would not stop root.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import type { Seam } from './state.ts';

type Call = (...args: readonly unknown[]) => unknown;
type Functions = Record<string, Call>;

/** Functions that write where their first or second argument says. */
const BY_PATH = ['writeFile', 'appendFile', 'rename', 'mkdir', 'copyFile', 'link', 'symlink', 'mkdtemp', 'truncate'];
const BY_HANDLE = ['write', 'writev', 'writeFile', 'appendFile', 'truncate'];
const READS = new Set<unknown>([undefined, 'r', fs.constants.O_RDONLY]);

export function failWrites(seam: Seam): void {
  const codeFor = (...targets: readonly unknown[]): string | null => {
    const paths = targets.filter((target) => typeof target === 'string').map((target) => path.resolve(target));
    return seam.faults.find(({ under }) => paths.some((one) => one === under || one.startsWith(under + path.sep)))?.code ?? null;
  };
  // Their own types list every overload; here each is only passed on.
  const promises = fs.promises as unknown as Functions;
  const plain = fs as unknown as Functions;

  for (const name of BY_PATH) {
    const later = promises[name];
    if (later) promises[name] = async (...args) => (fail(codeFor(args[0], args[1]), name), later(...args));
    const now = plain[`${name}Sync`];
    if (now) plain[`${name}Sync`] = (...args) => (fail(codeFor(args[0], args[1]), name), now(...args));
    const called = plain[name];
    if (called) plain[name] = (...args) => callBack(codeFor(args[0], args[1]), name, called, args);
  }
  failOpens(promises, plain, codeFor);
  syncBuiltinESMExports();
}

function failOpens(promises: Functions, plain: Functions, codeFor: (target: unknown) => string | null): void {
  const full = new Set<unknown>();
  const { open } = promises;
  const { open: openCalled, openSync } = plain;
  if (!open || !openCalled || !openSync) return;
  promises['open'] = async (target, flags, ...rest) => {
    const code = READS.has(flags) ? null : codeFor(target);
    // On a full disk a file can be made; only nothing fits into it.
    if (code !== 'ENOSPC') fail(code, 'open');
    const handle = await open(target, flags, ...rest);
    if (code === 'ENOSPC') {
      for (const name of BY_HANDLE) {
        Object.defineProperty(handle, name, { value: async () => Promise.reject(errorOf(code, 'write')) });
      }
    }
    return handle;
  };
  plain['open'] = (...args) => {
    const code = READS.has(args[1]) ? null : codeFor(args[0]);
    if (code !== 'ENOSPC') return callBack(code, 'open', openCalled, args);
    const done = args.at(-1) as Call; // Node's own callback style
    return openCalled(...args.slice(0, -1), (error: unknown, fd: unknown) => {
      if (error === null) full.add(fd);
      done(error, fd);
    });
  };
  plain['openSync'] = (target, flags, ...rest) => {
    const code = READS.has(flags) ? null : codeFor(target);
    if (code !== 'ENOSPC') fail(code, 'open');
    const fd = openSync(target, flags, ...rest);
    if (code === 'ENOSPC') full.add(fd);
    return fd;
  };
  for (const name of ['write', 'writev']) {
    const called = plain[name];
    const now = plain[`${name}Sync`];
    if (called) plain[name] = (...args) => callBack(full.has(args[0]) ? 'ENOSPC' : null, 'write', called, args);
    if (now) plain[`${name}Sync`] = (...args) => (fail(full.has(args[0]) ? 'ENOSPC' : null, 'write'), now(...args));
  }
  for (const name of ['close', 'closeSync']) {
    const closing = plain[name];
    if (closing) plain[name] = (...args) => (full.delete(args[0]), closing(...args));
  }
}

function errorOf(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: injected by the test, ${call}`), { code, syscall: call });
}

function fail(code: string | null, call: string): void {
  if (code !== null) throw errorOf(code, call);
}

function callBack(code: string | null, name: string, called: Call, args: readonly unknown[]): unknown {
  if (code === null) return called(...args);
  const done = args.at(-1) as Call; // Node's own callback style
  process.nextTick(done, errorOf(code, name));
  return undefined;
}
