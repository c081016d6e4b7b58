// Reads JSON text again, slowly, to say where something stands: after the fast reader has failed, never before.
import { MAX_DEPTH } from './check.ts';
import type { Path } from './shape.ts';

/** Places that are looked for, as a tree of keys and indexes. */
interface Wanted {
  at: number | null;
  readonly inside: Map<string | number, Wanted>;
}

/** A list or an object that was not closed yet when the text went wrong. */
interface Open {
  readonly closer: ']' | '}';
  /** Behind its last whole item: what stands before can be kept. */
  kept: number;
  /** The key or index that is being read. */
  step: string | number;
  /** Whether that item is whole, and what follows it is being read. */
  between: boolean;
}

interface ScanTrouble {
  readonly code: 'not-json' | 'too-deep';
  readonly at: number;
  readonly what: string;
  readonly remedy: string;
  readonly open: readonly Open[];
}

/** A name that an object has already: where it stands again. */
export interface Repeat {
  readonly path: Path;
  readonly at: number;
}

class Stop {
  constructor(readonly trouble: Omit<ScanTrouble, 'open'>) {}
}

const CLOSE: Readonly<Record<string, ']' | '}'>> = { '[': ']', '{': '}' };
const CUT_OFF = 'A part of it is missing: take the file from a copy, or open what can be saved of it.';
const QUOTES = 'Names and text stand in double quotes.';

/** One walk over a text. Throws a Stop at the first thing that is not JSON; nothing outside this file sees it. */
class Scanner {
  #at = 0;
  readonly open: Open[] = [];
  /** With `repeats`, names that stand again in their object are noted there. */
  constructor(
    readonly text: string,
    readonly repeats?: Repeat[],
  ) {}

  scan(wanted: Wanted): void {
    this.#value(wanted);
    this.#space();
    if (this.#at < this.text.length) this.#stop('the text goes on after the end of the design', 'Take away what stands behind the last }.');
  }

  #stop(what: string, remedy: string, code: ScanTrouble['code'] = 'not-json'): never {
    const marks = /^(?:<{7}|={7}|>{7})/m.exec(this.text);
    if (code === 'not-json' && marks && marks.index <= this.#at + 8) {
      throw new Stop({
        code,
        at: marks.index,
        what: 'the text holds the marks of a merge that was not finished',
        remedy: 'Finish the merge: keep one side of each conflict, and take the marks away.',
      });
    }
    throw new Stop({ code, at: Math.min(this.#at, this.text.length), what, remedy });
  }

  #endsEarly(): never {
    this.#stop('the text ends too early: the file was cut off here', CUT_OFF);
  }

  #space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at += 1;
    }
  }

  #value(wanted: Wanted | undefined): void {
    this.#space();
    if (wanted) wanted.at = this.#at;
    const char = this.text[this.#at];
    if (char === '{' || char === '[') {
      if (this.open.length >= MAX_DEPTH)
        this.#stop(
          `more than ${MAX_DEPTH} lists and objects lie inside each other here`,
          'Take out what is nested so deeply; no design needs it.',
          'too-deep',
        );
      if (char === '{') this.#object(wanted);
      else this.#list(wanted);
    } else if (char === '"') this.#string();
    else if (char === undefined) this.#endsEarly();
    else this.#word(char);
  }

  #enter(opener: string): Open {
    this.#at += 1;
    const open: Open = { closer: CLOSE[opener] ?? '}', kept: this.#at, step: 0, between: false };
    this.open.push(open);
    return open;
  }

  /** True where the list or object ends here, false where another item follows. */
  #ends(open: Open, first: boolean): boolean {
    const { closer } = open;
    open.between = !first;
    this.#space();
    const char = this.text[this.#at];
    if (char === closer) {
      this.#at += 1;
      this.open.pop();
      return true;
    }
    if (first) return false;
    if (char === undefined) this.#endsEarly();
    if (char !== ',')
      this.#stop(`expected a comma or ${closer}, found ${this.#found()}`, `Put a comma between the two values, or close with ${closer}.`);
    this.#at += 1;
    this.#space();
    if (this.text[this.#at] === closer) this.#stop(`a comma stands before ${closer}`, 'Take the last comma away.');
    open.between = false;
    return false;
  }

  #object(wanted: Wanted | undefined): void {
    const open = this.#enter('{');
    const names = this.repeats && new Set<string>();
    for (let first = true; !this.#ends(open, first); first = false) {
      this.#space();
      if (this.#at >= this.text.length) this.#endsEarly();
      if (this.text[this.#at] !== '"') this.#stop(`expected a name in double quotes, found ${this.#found()}`, QUOTES);
      const from = this.#at;
      this.#string();
      const name = this.text.slice(from, this.#at);
      open.step = String(JSON.parse(name));
      if (names?.has(open.step)) this.repeats?.push({ path: this.open.map(({ step }) => step), at: from });
      names?.add(open.step);
      this.#space();
      if (this.#at >= this.text.length) this.#endsEarly();
      if (this.text[this.#at] !== ':')
        this.#stop(`expected a colon after the name ${name.slice(0, 40)}, found ${this.#found()}`, 'Put a colon between a name and its value.');
      this.#at += 1;
      this.#value(wanted?.inside.get(open.step));
      open.kept = this.#at;
    }
  }

  #list(wanted: Wanted | undefined): void {
    const open = this.#enter('[');
    for (let nth = 0; !this.#ends(open, nth === 0); nth++) {
      open.step = nth;
      this.#value(wanted?.inside.get(nth));
      open.kept = this.#at;
    }
  }

  #string(): void {
    const { text } = this;
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code === 34) break;
      if (Number.isNaN(code)) {
        // To the very end there is no line break and no quote: nobody wrote that, it is where the file was cut.
        this.#at = start;
        this.#stop('a text is not closed: the file was cut off in it', CUT_OFF);
      }
      if (code < 32)
        this.#stop(
          code === 10 || code === 13 ? 'a line ends inside a text' : 'a control character stands inside a text',
          'Close the text with a double quote, or write \\n for a line break.',
        );
      if (code === 92) {
        const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
        escape.lastIndex = this.#at + 1;
        if (!escape.test(text)) this.#stop('a backslash stands before what it cannot change', 'Write \\\\ for a backslash.');
        this.#at = escape.lastIndex;
      } else this.#at += 1;
    }
    this.#at += 1;
  }

  #word(char: string): void {
    const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    word.lastIndex = this.#at;
    const end = word.test(this.text) ? word.lastIndex : this.#at;
    const next = this.text[end];
    if (end > this.#at && (next === undefined || /[\s,\]}]/.test(next))) {
      this.#at = end;
      return;
    }
    if (char === "'" || /[\p{L}_]/u.test(char)) this.#stop(`expected a value, found ${this.#found()}`, QUOTES);
    if (char === '/') this.#stop('found a comment', 'JSON has no comments: take it away.');
    if (/[-+.\d]/.test(char)) this.#stop(`${this.#found()} is no number`, 'Write a number such as 2 or 0.5.');
    this.#stop(`expected a value, found ${this.#found()}`, 'Write a value here, or take the comma or colon before it away.');
  }

  #found(): string {
    const rest = /^[\p{L}\p{N}_.+-]{1,24}|^[\s\S]/u.exec(this.text.slice(this.#at, this.#at + 48));
    return rest ? JSON.stringify(rest[0]) : 'the end';
  }
}

const want = (): Wanted => ({ at: null, inside: new Map() });

/** What is wrong with a text as JSON, or null. What went wrong inside is told by the lists and objects that were open there. */
export function scanTrouble(text: string): ScanTrouble | null {
  const scanner = new Scanner(text);
  try {
    scanner.scan(want());
    return null;
  } catch (stop) {
    if (stop instanceof Stop) return { ...stop.trouble, open: scanner.open };
    throw stop;
  }
}

/** Where the values at some paths begin in a text that is JSON; for a path that is not there, where what would hold it begins. */
export function placesOf(text: string, paths: readonly Path[]): number[] {
  const root = want();
  const ways = paths.map((path) => {
    const way = [root];
    for (const step of path) {
      const last = way.at(-1) ?? root;
      let next = last.inside.get(step);
      if (!next) last.inside.set(step, (next = want()));
      way.push(next);
    }
    return way;
  });
  try {
    new Scanner(text).scan(root);
  } catch (stop) {
    // A text that ends badly still tells the places before that.
    if (!(stop instanceof Stop)) throw stop;
  }
  return ways.map((way) => way.findLast((each) => each.at !== null)?.at ?? 0);
}

/** The names that stand again in the object that they are in, in a text that is JSON and not too deep. */
export function repeatsIn(text: string): readonly Repeat[] {
  const repeats: Repeat[] = [];
  new Scanner(text, repeats).scan(want());
  return repeats;
}

/** The line and column of places in a text, counted from 1; for ascending places or any others. */
export function lineColumns(text: string, places: readonly number[]): { line: number; column: number }[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return places.map((at) => {
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  });
}
