// Two edits in a row as one: typing in a field, or nudging with the arrow keys, is one step of the history.
import { TABLE_NAMES, type Id, type TableName } from '../model/types.ts';
import type { Edit } from './edit.ts';
import type { Row } from './row-index.ts';

const NONE: readonly never[] = [];

/**
 * One edit that equals `first` and then `second` on every design, with the label of `second`; null where only the design could tell what
 * that is: the two then stay two. To merge inverses, turn them round: `merge(inverseOfSecond, inverseOfFirst)`.
 */
export function merge(first: Edit, second: Edit): Edit | null {
  if (!placesAgree(first, second)) return null;
  const whole = new Set([...Object.keys(first.fields ?? {}), ...(first.nulls ?? [])]);
  const wholeAfter = new Set([...Object.keys(second.fields ?? {}), ...(second.nulls ?? [])]);
  const put: { [T in TableName]?: readonly Row[] } = {};
  const remove: { [T in TableName]?: readonly Id[] } = {};
  const place = new Map<Id, Id | null>(Object.entries(first.place ?? {}));
  for (const table of TABLE_NAMES) {
    const earlier: readonly Row[] = first.put?.[table] ?? NONE;
    const later: readonly Row[] = second.put?.[table] ?? NONE;
    const gone = second.remove?.[table] ?? NONE;
    // A table set whole and then changed, or made and then emptied, depends on what was there.
    if (whole.has(table) && (later.length > 0 || gone.length > 0)) return null;
    const puts = new Map(earlier.map((row) => [row.id, row]));
    for (const id of gone) {
      puts.delete(id);
      place.delete(id);
    }
    // What is replaced stays where its first put left it.
    for (const row of later) puts.set(row.id, row);
    if (earlier.length > 0 && puts.size === 0 && !wholeAfter.has(table)) return null;
    if (puts.size > 0) put[table] = [...puts.values()];
    const removed = new Set([...(first.remove?.[table] ?? NONE), ...gone]);
    if (removed.size > 0) remove[table] = [...removed];
  }
  const fields = new Map(Object.entries(first.fields ?? {}));
  const nulls = new Set(first.nulls);
  // Within one edit the nulls are set after the fields.
  for (const key of nulls) fields.delete(key);
  for (const [key, value] of Object.entries(second.fields ?? {})) {
    nulls.delete(key);
    fields.set(key, value);
  }
  for (const key of second.nulls ?? NONE) {
    fields.delete(key);
    nulls.add(key);
  }
  if (second.layout && whole.has('layout')) return null;
  const layout = wholeAfter.has('layout')
    ? new Map(Object.entries(second.layout ?? {}))
    : new Map([...Object.entries(first.layout ?? {}), ...Object.entries(second.layout ?? {})]);
  const kept = [...layout.values()].some((entry) => entry !== null);
  if (!kept && !wholeAfter.has('layout') && Object.values(first.layout ?? {}).some((entry) => entry !== null)) return null;
  return {
    label: second.label,
    // Each record comes from the table of the same name.
    ...(Object.keys(put).length > 0 ? { put: put as NonNullable<Edit['put']> } : {}),
    ...(place.size > 0 ? { place: Object.fromEntries(place) } : {}),
    ...(Object.keys(remove).length > 0 ? { remove } : {}),
    ...(fields.size > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(nulls.size > 0 ? { nulls: [...nulls] } : {}),
    ...(layout.size > 0 ? { layout: Object.fromEntries(layout) } : {}),
  };
}

/** Whether the places of the first still mean the same once the second is applied too. */
function placesAgree(first: Edit, second: Edit): boolean {
  if (second.place) return false;
  if (!first.place) return true;
  const puts = new Set(TABLE_NAMES.flatMap((table) => (first.put?.[table] ?? NONE).map((row) => row.id)));
  const putLater = new Set(TABLE_NAMES.flatMap((table) => (second.put?.[table] ?? NONE).map((row) => row.id)));
  const goneLater = new Set(TABLE_NAMES.flatMap((table) => second.remove?.[table] ?? NONE));
  return Object.entries(first.place).every(
    ([id, before]) => puts.has(id) && (before === null || (!goneLater.has(before) && (puts.has(before) || !putLater.has(before)))),
  );
}
