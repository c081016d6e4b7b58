// Names that stand twice in one object of a file: JSON keeps the last, and whatever the others held would go without a word.
import { withoutMark } from './read.ts';
import { lineColumns, repeatsIn } from './scan.ts';
import { isObject, pathText } from './shape.ts';

export interface RepeatNote {
  readonly line: number;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** More of them are one mistake made over and over. */
const MOST = 5;

/**
 * What stands twice in a text that was read as `value`, the first few of it. The names are counted first: nearly every text is passed by that.
 * @example repeatNotes('{"name":"A","name":"B"}', { name: 'B' }) // [{ line: 1, path: 'name', message: '"name" stands twice; only the last is read', … }]
 */
export function repeatNotes(source: string, value: unknown): RepeatNote[] {
  const text = withoutMark(source);
  if (namesIn(text) === keysOf(value)) return [];
  const repeats = repeatsIn(text).slice(0, MOST);
  const places = lineColumns(
    text,
    repeats.map(({ at }) => at),
  );
  return repeats.map(({ path }, nth) => {
    const inside = pathText(path.slice(0, -1));
    return {
      line: places[nth]?.line ?? 1,
      path: pathText(path),
      message: `${JSON.stringify(path.at(-1))} stands twice${inside === '' ? '' : ` in ${inside}`}; only the last is read`,
      remedy: 'Keep one of them: the other goes when the file is written.',
    };
  });
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;

/** How many names a JSON text gives: its colons outside of strings. */
function namesIn(text: string): number {
  let names = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) names++;
    else if (code === QUOTE) at = endOfString(text, at);
  }
  return names;
}

/** Where the string that begins at `start` is closed: at the next quote behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function keysOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((keys, item: unknown) => keys + keysOf(item), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((keys, item) => keys + 1 + keysOf(item), 0);
}
