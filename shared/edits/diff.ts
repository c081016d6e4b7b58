// The edit that leads from one design to another.
import { TABLE_NAMES, type Design, type Id, type LayoutEntry, type TableName } from '../model/types.ts';
import type { Edit } from './edit.ts';
import { equal } from './equal.ts';
import type { Row } from './row-index.ts';

const NOT_FIELDS: ReadonlySet<string> = new Set([...TABLE_NAMES, 'format', 'version', 'layout']);

/**
 * The edit from `a` to `b`: `apply(a, diff(a, b))` equals `b`, the order of records and absent keys included. As few records are moved as
 * can be; a record that is the same in both is not put. Two equal designs give an edit of nothing but a label.
 */
export function diff(a: Design, b: Design, label = 'Change the design'): Edit {
  const put: { [T in TableName]?: readonly Row[] } = {};
  const remove: { [T in TableName]?: readonly Id[] } = {};
  const place: [Id, Id | null][] = [];
  const fields: [string, unknown][] = [];
  const nulls: string[] = [];
  for (const table of TABLE_NAMES) {
    const before: readonly Row[] | undefined = a[table];
    const after: readonly Row[] | undefined = b[table];
    if (before === after) continue;
    if (!after) fields.push([table, null]);
    else if (!before && after.length === 0) fields.push([table, after]);
    else {
      const change = diffRows(before ?? [], after);
      if (change.put.length > 0) put[table] = change.put;
      if (change.remove.length > 0) remove[table] = change.remove;
      for (const entry of change.place) place.push(entry);
    }
  }
  // Every top-level entry, also those that this version has no name for.
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  for (const key of left.keys()) if (!NOT_FIELDS.has(key) && !right.has(key)) fields.push([key, null]);
  for (const [key, value] of right) {
    if (NOT_FIELDS.has(key) || (left.has(key) && equal(left.get(key), value))) continue;
    if (value === null) nulls.push(key);
    else fields.push([key, value]);
  }
  const layout = diffLayout(a.layout, b.layout);
  if (layout?.whole !== undefined) fields.push(['layout', layout.whole]);
  return {
    label,
    // Each record comes from the table of the same name.
    ...(Object.keys(put).length > 0 ? { put: put as NonNullable<Edit['put']> } : {}),
    ...(place.length > 0 ? { place: Object.fromEntries(place) } : {}),
    ...(Object.keys(remove).length > 0 ? { remove } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(nulls.length > 0 ? { nulls } : {}),
    ...(layout?.entries ? { layout: layout.entries } : {}),
  };
}

function diffRows(before: readonly Row[], after: readonly Row[]): { put: Row[]; remove: Id[]; place: [Id, Id | null][] } {
  const was = new Map(before.map((row, at) => [row.id, at]));
  const is = new Set(after.map((row) => row.id));
  const stays = new Set(longestRising(after.map((row) => was.get(row.id) ?? -1)));
  const put: Row[] = [];
  const place: [Id, Id | null][] = [];
  // New records behind everything else come to stand at the end by themselves.
  let tail = after.length;
  for (let row = after[tail - 1]; row && !was.has(row.id); row = after[tail - 1]) tail -= 1;
  for (const [at, row] of after.entries()) {
    const old = before[was.get(row.id) ?? -1];
    if (!old || !stays.has(at)) {
      put.push(row);
      if (at < tail) place.push([row.id, after[at + 1]?.id ?? null]);
    } else if (!equal(old, row)) put.push(row);
  }
  return { put, remove: before.flatMap((row) => (is.has(row.id) ? [] : [row.id])), place };
}

/** The indexes of a longest rising run of the numbers that are not negative. */
function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, value] of numbers.entries()) {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(value < 0 ? -1 : (tails[low - 1] ?? -1));
    if (value >= 0) tails[low] = at;
  }
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}

type Layout = NonNullable<Design['layout']>;

/** Either single entries, or the whole: null takes it away, an empty one is made. */
function diffLayout(a: Layout | undefined, b: Layout | undefined): { entries?: Record<Id, LayoutEntry | null>; whole?: Layout | null } | null {
  if (a === b) return null;
  if (!b) return { whole: null };
  const after = Object.entries(b);
  if (!a && after.length === 0) return { whole: {} };
  const entries: [Id, LayoutEntry | null][] = after.filter(([id, entry]) => !(a && Object.hasOwn(a, id) && equal(a[id], entry)));
  for (const id of Object.keys(a ?? {})) if (!Object.hasOwn(b, id)) entries.push([id, null]);
  return entries.length > 0 ? { entries: Object.fromEntries(entries) } : null;
}
