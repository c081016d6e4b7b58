// What can be saved of a broken file, with a list of all that was left out.
import type { Design } from '../model/types.ts';
import { MAX_DEPTH, unsafe } from './check.ts';
import { errorOf, readJson, withoutMark, type FileError } from './read.ts';
import { dropsOf, saved, type Dropped } from './saved.ts';
import { scanTrouble } from './scan.ts';
import { isObject, type Path, type Trouble } from './shape.ts';

export type Salvaged =
  { readonly ok: true; readonly design: Design; readonly dropped: readonly Dropped[] } | { readonly ok: false; readonly error: FileError };

/**
 * Saves what can be saved of a text. A text that ends too early or goes wrong in the middle is read as far as it goes. A broken record is left
 * out; a broken field that a record can do without is left out of it. What is given prints to a text that parses.
 * @example salvage(half).dropped // [{ path: 'units[7]', line: 12, message: 'the text goes wrong here, and was read no further: …' }]
 */
export function salvage(source: string): Salvaged {
  const text = withoutMark(source);
  const first = readJson(text);
  let read = first;
  const before: Trouble[] = [];
  if (!read.ok && read.error.code === 'not-json') {
    const cut = cutText(text);
    const again = cut && readJson(cut.text);
    if (cut && again?.ok) {
      read = again;
      before.push(cut.trouble);
    }
  }
  if (!read.ok && read.error.code === 'too-deep') {
    const shallow = withoutDepths(text);
    if (shallow) {
      read = { ok: true, root: shallow.root, tooLarge: true };
      before.push(...shallow.dropped);
    }
  }
  if (!read.ok) return read;
  const result = saved(read.root);
  if (result) return { ok: true, design: result.design, dropped: dropsOf(text, [...before, ...result.dropped]) };
  if (!first.ok) return first;
  return {
    ok: false,
    error: errorOf(text, 'not-a-design', {
      path: [],
      what: 'there are neither units nor lines in this file',
      remedy: 'Open a file that Orgscale wrote, or import this one.',
    }),
  };
}

/** The text up to the last whole record before it goes wrong, with all that is open closed. */
function cutText(text: string): { text: string; trouble: Trouble } | null {
  const trouble = scanTrouble(text);
  const [root, table] = trouble?.open ?? [];
  if (!trouble) return null;
  if (!root) return { text: text.slice(0, trouble.at), trouble: { path: [], what: `${trouble.what}; it was left out`, remedy: trouble.remedy } };
  // Inside a table whole records are kept; elsewhere whole entries of the file.
  const inTable = table !== undefined && (table.closer === ']' || root.step === 'layout');
  const kept = inTable ? table.kept : root.kept;
  const closers = inTable ? `${table.closer}${root.closer}` : root.closer;
  const way = trouble.open.slice(0, inTable ? 2 : 1);
  const last = way.at(-1);
  const path: (string | number)[] = way.map((each) => each.step);
  const what = `the text goes wrong here, and was read no further: ${trouble.what}`;
  if (!last?.between) return { text: text.slice(0, kept) + closers, trouble: { path, what, remedy: trouble.remedy } };
  // What was being read is whole, and kept: it is what would follow it that is lost.
  path.pop();
  if (typeof last.step === 'number') path.push(last.step + 1);
  return { text: text.slice(0, kept) + closers, trouble: { path, what, remedy: trouble.remedy, at: trouble.at } };
}

/** The value without the entries and records that are nested too deeply. */
function withoutDepths(text: string): { root: Readonly<Record<string, unknown>>; dropped: Trouble[] } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const dropped: Trouble[] = [];
  const deep = (path: Path): void => {
    dropped.push({ path, what: `more than ${MAX_DEPTH} lists and objects lie inside each other`, remedy: 'Take it out.' });
  };
  const entries = Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
    if (unsafe(entry, MAX_DEPTH - 1) !== 'too-deep') return [[key, entry]];
    if (!Array.isArray(entry)) {
      deep([key]);
      return [];
    }
    return [[key, entry.filter((item: unknown, at) => !(unsafe(item, MAX_DEPTH - 2) === 'too-deep' && (deep([key, at]), true)))]];
  });
  return { root: Object.fromEntries(entries), dropped };
}
