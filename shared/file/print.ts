// Design to text: the same text for equal designs, so that a git diff shows what changed and nothing else.
import type { Design } from '../model/types.ts';
import { isObject, type Shape } from './shape.ts';
import { DesignShape, Role } from './validators.generated.ts';

/** A record stands on one line where line and indent are no longer than this. */
const WIDTH = 150;
const DECIMALS = 6;

interface Settings {
  /** Decimals that are kept of a number. */
  readonly decimals: number;
}
const FIGURES: Settings = { decimals: DECIMALS };
const PIXELS: Settings = { decimals: 0 };

const ANY: Shape = { is: 'any' };
const ROLE_ORDER: readonly string[] = Role.is === 'one' ? Role.of.map(String) : [];

/** A value that is ready to be written: scalars as text, the rest with its keys in order. */
type Ready = string | { readonly list: readonly Ready[] } | { readonly entries: readonly (readonly [key: string, value: Ready])[] };

/** With null decimals as it is: what a field that this version does not know holds is written as it was read. */
function numberText(value: number, decimals: number | null): string {
  if (!Number.isFinite(value)) throw new Error(`A design cannot hold ${value}`);
  if (decimals === null) return JSON.stringify(value);
  // Very large numbers have no decimals to round.
  const rounded = Math.abs(value) < 1e21 ? Number(value.toFixed(decimals)) : value;
  return JSON.stringify(rounded);
}

const defined = (value: Readonly<Record<string, unknown>>): string[] => Object.keys(value).filter((key) => value[key] !== undefined);
const sorted = (keys: readonly string[]): string[] => keys.toSorted((a, b) => (a < b ? -1 : 1));

function ready(value: unknown, shape: Shape, settings: Settings): Ready {
  if (typeof value === 'number') return numberText(value, shape.is === 'any' ? null : settings.decimals);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    const of = shape.is === 'list' ? shape.of : ANY;
    return { list: value.map((item: unknown) => ready(item, of, settings)) };
  }
  if (!isObject(value)) return 'null';
  const known = fieldsOf(value, shape);
  const given = defined(value);
  const first = known ? [...known.keys()].filter((key) => Object.hasOwn(value, key) && value[key] !== undefined) : [];
  const rest = known ? sorted(given.filter((key) => !known.has(key))) : mapOrder(given, shape);
  const of = (key: string): Shape => known?.get(key) ?? (shape.is === 'map' ? shape.of : ANY);
  return { entries: [...first, ...rest].map((key) => [key, ready(value[key], of(key), settings)]) };
}

/** The fields of an object in the order of the schema; null for a map. */
function fieldsOf(value: Readonly<Record<string, unknown>>, shape: Shape): ReadonlyMap<string, Shape> | null {
  switch (shape.is) {
    case 'object':
      return fieldMap(shape);
    case 'kinds': {
      const kind = value['kind'];
      const of = typeof kind === 'string' && Object.hasOwn(shape.of, kind) ? shape.of[kind] : undefined;
      return of ? fieldsOf(value, of) : null;
    }
    case 'either': {
      const of = shape.of.find((each) => each.is === 'object' && each.fields.every(({ key, required }) => !required || Object.hasOwn(value, key)));
      return of ? fieldsOf(value, of) : null;
    }
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'any':
    case 'one':
    case 'list':
    case 'map':
      return null;
    default:
      return shape satisfies never;
  }
}

const maps = new WeakMap<Shape, ReadonlyMap<string, Shape>>();
function fieldMap(shape: Shape & { readonly is: 'object' }): ReadonlyMap<string, Shape> {
  let map = maps.get(shape);
  if (!map) maps.set(shape, (map = new Map(shape.fields.map((field) => [field.key, field.shape]))));
  return map;
}

/** Roles stand in their own order, other keys by name. */
function mapOrder(keys: readonly string[], shape: Shape): string[] {
  if (!(shape.is === 'map' && shape.keys === Role)) return sorted(keys);
  return keys.toSorted((a, b) => ROLE_ORDER.indexOf(a) - ROLE_ORDER.indexOf(b));
}

function inline(value: Ready): string {
  if (typeof value === 'string') return value;
  if ('list' in value) return `[${value.list.map(inline).join(', ')}]`;
  if (value.entries.length === 0) return '{}';
  return `{ ${value.entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(', ')} }`;
}

/** Writes a value that begins behind `used` characters of its line: on this line where it fits, else one item a line. */
function fitted(value: Ready, indent: string, used: number): string {
  const short = inline(value);
  if (typeof value === 'string' || used + short.length <= WIDTH) return short;
  return broken(value, indent);
}

/** One item a line. */
function broken(value: Exclude<Ready, string>, indent: string): string {
  const inner = `${indent}  `;
  if ('list' in value) {
    if (value.list.length === 0) return '[]';
    return `[\n${value.list.map((item) => inner + fitted(item, inner, inner.length + 1)).join(',\n')}\n${indent}]`;
  }
  if (value.entries.length === 0) return '{}';
  const lines = value.entries.map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + fitted(item, inner, start.length + 1);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Entries of the file that always stand one item a line: their records are what a diff is about. */
const LISTED: ReadonlySet<string> = new Set(['units', 'lines', 'services', 'rotations', 'scenarios', 'slides', 'layout']);

/** Positions stand in the order of the units, then those of no unit by id. */
function layoutInOrder(design: Design): Ready {
  const { layout = {} } = design;
  const units = design.units.map((unit) => unit.id);
  const placed = units.filter((id) => Object.hasOwn(layout, id));
  const known = new Set(units);
  const keys = [...new Set(placed), ...sorted(Object.keys(layout).filter((id) => !known.has(id)))];
  const entryShape = fieldMapOf('layout');
  return { entries: keys.map((id) => [id, ready(layout[id], entryShape, PIXELS)]) };
}

function fieldMapOf(key: string): Shape {
  const field = DesignShape.is === 'object' ? DesignShape.fields.find((each) => each.key === key)?.shape : undefined;
  return field?.is === 'map' ? field.of : ANY;
}

/**
 * Prints a design: keys in the order of the schema, unknown ones behind them by name, two spaces of indent, one record a line where 150
 * characters hold it, positions in whole pixels, other known figures to six decimals, a line break at the end.
 * `parse(print(d))` is `d` where its figures are rounded so, and `print(parse(t))` is `t` for printed text.
 * @throws an Error for a figure that is not finite, which no file can hold: `parse` never gives one.
 */
export function print(design: Design): string {
  const whole = ready({ ...design, layout: undefined }, DesignShape, FIGURES);
  const entries = typeof whole === 'string' || 'list' in whole ? [] : [...whole.entries];
  if (design.layout) {
    const before = entries.findIndex(([key]) => !knownKeys.has(key));
    entries.splice(before < 0 ? entries.length : before, 0, ['layout', layoutInOrder(design)]);
  }
  const lines = entries.map(([key, value]) => {
    const start = `  ${JSON.stringify(key)}: `;
    return start + (LISTED.has(key) && typeof value !== 'string' ? broken(value, '  ') : fitted(value, '  ', start.length + 1));
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

const knownKeys: ReadonlySet<string> = new Set(DesignShape.is === 'object' ? DesignShape.fields.map((field) => field.key) : []);
