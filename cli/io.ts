// Reading and writing for the command line: files, standard input and output, and errors as one line each.
import { constants } from 'node:fs';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { writeWhole } from './whole-file.ts';

/** Exit codes. `unusable`: the input or the command line cannot be used. */
export const EXIT = { fine: 0, found: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why something cannot be done, said to a person: what is wrong, and what to do. */
export interface Problem {
  readonly file?: string;
  readonly line?: number;
  readonly path?: string;
  readonly message: string;
  readonly remedy: string;
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

export const STANDARD = '-';

/** Text without characters that steer a terminal: names in a file cannot move the cursor or recolour it. */
export const steady = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the very characters that are looked for
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** A file as messages name it. */
export const fileWords = (file: string): string => (file === STANDARD ? 'standard input' : file === '' ? '""' : file);

/** `file:line: what is wrong. What to do.` */
export function problemLine({ file, line, message, remedy }: Problem): string {
  const where = `${file === undefined ? 'orgscale' : fileWords(file)}${line === undefined ? '' : `:${String(line)}`}`;
  return steady(`${where}: ${sentence(message)} ${sentence(remedy)}`.replace(/\s+/g, ' ').trim());
}
const sentence = (words: string): string => (words === '' || /[.!?]$/.test(words) ? words : `${words}.`);

export function complain(problem: Problem): void {
  process.stderr.write(`${problemLine(problem)}\n`);
}
/** A line for a person, beside the output. */
export function remark(text: string): void {
  process.stderr.write(`${steady(text)}\n`);
}
/** Says what a run of growth has to say, each thing once. */
export function remarksOf(file: string): (run: { readonly messages: readonly { readonly month: number | null; readonly text: string }[] }) => void {
  const said = new Set<string>();
  return ({ messages }) => {
    for (const { month, text } of messages) {
      const line = `${fileWords(file)}: ${month === null ? '' : `month ${String(month)}: `}${text}`;
      if (!said.has(line)) remark(line);
      said.add(line);
    }
  };
}
export function print(text: string | Uint8Array): void {
  process.stdout.write(text);
}

let standardInput: Promise<Buffer> | undefined;

/** The bytes of a file, or of standard input for `-`, which may be named more than once. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(file === STANDARD ? await (standardInput ??= buffer(process.stdin)) : await readFile(file));
  } catch (error) {
    return failed({ file, ...readingTrouble(error) });
  }
}

/** The text of a file that must be UTF-8, with its byte order mark where it has one. */
export function textOf(bytes: Uint8Array, file: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failed({ file, message: 'the text is not UTF-8', remedy: 'Save it as UTF-8' });
  }
}

/** The text of a table: UTF-8, or UTF-16 where its mark says so, else what Western spreadsheets write. Never fails. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Writes a whole file or nothing of it; to standard output for `-`. A file that is there already is replaced only by `force`. */
export async function write(file: string, text: string | Uint8Array, options: { readonly force: boolean }): Promise<Result<null>> {
  if (file === STANDARD) {
    print(text);
    return ok(null);
  }
  try {
    const there = await stat(file).catch(() => null);
    if (there?.isDirectory()) return failed({ file, message: 'this is a folder', remedy: 'Name a file' });
    // A device or a pipe holds nothing to lose, and must not be replaced by a file.
    if (there && !there.isFile()) {
      await writeFile(file, text);
      return ok(null);
    }
    if (there && !options.force) return failed({ file, message: 'there is such a file already', remedy: 'Name another, or replace it with --force' });
    // A rename would replace a file that must not be written.
    if (there) await access(file, constants.W_OK);
    else await access(path.dirname(path.resolve(file)), constants.F_OK);
    await writeWhole(file, text);
    return ok(null);
  } catch (error) {
    return failed({ file, ...writingTrouble(error) });
  }
}

function readingTrouble(error: unknown): { message: string; remedy: string } {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { message: 'there is no such file', remedy: 'Check the path' };
    case 'EISDIR':
      return { message: 'this is a folder', remedy: 'Name the files in it' };
    case 'EACCES':
    case 'EPERM':
      return { message: 'this file may not be read', remedy: 'Check its permissions' };
    default:
      return { message: `this file cannot be read (${messageOf(error)})`, remedy: 'Check that it is a text file of ordinary size' };
  }
}

function writingTrouble(error: unknown): { message: string; remedy: string } {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { message: 'the folder for this file is not there', remedy: 'Make it first, or check the path' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { message: 'this file may not be written', remedy: 'Check its permissions and those of its folder, or name another' };
    case 'ENOSPC':
      return { message: 'the disk is full; nothing was changed', remedy: 'Make room and try again' };
    default:
      return { message: `this file cannot be written (${messageOf(error)}); nothing was changed`, remedy: 'Try another place' };
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
