// The shape of a record: what the schema says, small enough to ship. It orders the keys in print, and says in words what is wrong in a file.

export type Shape =
  | { readonly is: 'string' | 'number' | 'boolean' | 'null' | 'any' }
  /** One of some constants. */
  | { readonly is: 'one'; readonly of: readonly (string | number)[]; readonly name?: string }
  | { readonly is: 'list'; readonly of: Shape }
  /** An object of any keys, or of those that `keys` allows. */
  | { readonly is: 'map'; readonly keys?: Shape; readonly of: Shape }
  | { readonly is: 'object'; readonly fields: readonly Field[] }
  /** Records told apart by their `kind`. */
  | { readonly is: 'kinds'; readonly name: string; readonly of: Readonly<Record<string, Shape>> }
  | { readonly is: 'either'; readonly of: readonly Shape[] };

interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly required?: true;
}

/** A compiled check of one kind of record. */
export type Validator = (value: unknown) => boolean;

/** The way to a value in a file: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** What is wrong with a value: where, in words, and what to do about it. */
export interface Trouble {
  readonly path: Path;
  readonly what: string;
  readonly remedy: string;
  /** Where in the text, if that is not where the path leads. */
  readonly at?: number;
}

const MAX_SHOWN = 40;
const quoted = (value: string | number): string => {
  const text = JSON.stringify(value);
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
};

/** "text "two"", "the number 5", "an object": what stands in the file. */
function found(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `text ${quoted(value)}`;
    case 'number':
      return Number.isFinite(value) ? `the number ${value}` : 'a number that is too large';
    case 'boolean':
      return String(value);
    default:
      return 'an object';
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

const EXPECTED = {
  string: ['text', 'Write text in double quotes.'],
  number: ['a number', 'Write a number, such as 2.'],
  boolean: ['true or false', 'Write true or false, without quotes.'],
  null: ['null', 'Write null.'],
  list: ['a list', 'Write a list in square brackets.'],
  object: ['an object', 'Write an object in curly braces.'],
} as const;
const expected = (path: Path, what: keyof typeof EXPECTED, value: unknown): Trouble => ({
  path,
  what: `expected ${EXPECTED[what][0]}, found ${found(value)}`,
  remedy: EXPECTED[what][1],
});

/** How many letters must change to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const spoken = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();

function notOne(path: Path, value: unknown, of: readonly (string | number)[], name: string | undefined): Trouble {
  const list = of.map((each) => (typeof each === 'string' ? each : String(each)));
  const short = typeof value === 'string' && value.length <= MAX_SHOWN ? value : null;
  const near = short === null ? undefined : list.map((each) => ({ each, far: distance(short.toLowerCase(), each) })).sort((a, b) => a.far - b.far)[0];
  const guess = near && near.far <= Math.max(1, Math.floor(near.each.length / 3)) ? `Did you mean ${near.each}? ` : '';
  const what =
    typeof value === 'string' && name ? `there is no ${spoken(name)} ${quoted(value)}` : `expected one of ${list.join(', ')}, found ${found(value)}`;
  return { path, what, remedy: `${guess}Write ${list.length === 1 ? `${list[0]}` : `one of ${list.join(', ')}`}.` };
}

function typeOfRequired(shape: Shape): string {
  switch (shape.is) {
    case 'one':
      return shape.of.length === 1 ? JSON.stringify(shape.of[0]) : 'one of its words';
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'list':
      return EXPECTED[shape.is][0];
    case 'map':
    case 'object':
    case 'kinds':
      return EXPECTED.object[0];
    case 'any':
    case 'either':
      return 'a value';
    default:
      return shape satisfies never;
  }
}

/**
 * The first thing in a value that is not as its shape says, or null where all is well. Fields that the shape does not name are not looked at.
 * Goes as deep as the shape does, not as deep as the value.
 */
export function troubleIn(value: unknown, shape: Shape, path: Path): Trouble | null {
  switch (shape.is) {
    case 'any':
      return null;
    case 'string':
    case 'boolean':
      return typeof value === shape.is ? null : expected(path, shape.is, value);
    case 'number':
      if (typeof value === 'number' && !Number.isFinite(value))
        return { path, what: 'this number is too large', remedy: 'Write a number of fewer digits.' };
      return typeof value === 'number' ? null : expected(path, 'number', value);
    case 'null':
      return value === null ? null : expected(path, 'null', value);
    case 'one':
      return shape.of.some((each) => each === value) ? null : notOne(path, value, shape.of, shape.name);
    case 'list':
      if (!Array.isArray(value)) return expected(path, 'list', value);
      return firstOf(value, (item: unknown, at) => troubleIn(item, shape.of, [...path, at]));
    case 'map': {
      if (!isObject(value)) return expected(path, 'object', value);
      const { keys, of } = shape;
      return firstOf(
        Object.keys(value),
        (key) => (keys ? troubleIn(key, keys, [...path, key]) : null) ?? troubleIn(own(value, key), of, [...path, key]),
      );
    }
    case 'object': {
      if (!isObject(value)) return expected(path, 'object', value);
      return firstOf(shape.fields, (field) => {
        if (Object.hasOwn(value, field.key)) return troubleIn(own(value, field.key), field.shape, [...path, field.key]);
        if (!field.required) return null;
        return { path, what: `the field ${quoted(field.key)} is missing`, remedy: `Add "${field.key}": ${typeOfRequired(field.shape)}.` };
      });
    }
    case 'kinds': {
      if (!isObject(value)) return expected(path, 'object', value);
      const kind = own(value, 'kind');
      const of = typeof kind === 'string' && Object.hasOwn(shape.of, kind) ? shape.of[kind] : undefined;
      if (of) return troubleIn(value, of, path);
      const kinds = Object.keys(shape.of);
      if (kind === undefined) return { path, what: `the field "kind" is missing`, remedy: `Add "kind": one of ${kinds.join(', ')}.` };
      return notOne([...path, 'kind'], kind, kinds, `${shape.name} of the kind`);
    }
    case 'either': {
      const troubles = shape.of.map((each) => troubleIn(value, each, path));
      // The one that came furthest is what was meant.
      return troubles.includes(null) ? null : (troubles.toSorted((a, b) => (b?.path.length ?? 0) - (a?.path.length ?? 0))[0] ?? null);
    }
    default:
      return shape satisfies never;
  }
}

function firstOf<T>(items: readonly T[], trouble: (item: T, at: number) => Trouble | null): Trouble | null {
  for (const [at, item] of items.entries()) {
    const first = trouble(item, at);
    if (first) return first;
  }
  return null;
}

/** `units[3].headcount.sre`; keys that are no plain names stand in brackets and quotes. */
export function pathText(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
