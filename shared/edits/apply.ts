// Applying an edit to a design, and the edit that takes it back.
import { REQUIRED_TABLES, TABLE_NAMES, type Design, type Id, type LayoutEntry, type TableName } from '../model/types.ts';
import type { Edit } from './edit.ts';
import { rowsAt, type Row } from './row-index.ts';
import { changeRows, lastPuts, liftedIds, type RowChange } from './rows.ts';

const NONE: readonly never[] = [];

/** Entries that `fields` may never set: they are not values that somebody edits, or are edited record by record. */
const NEVER_FIELDS: ReadonlySet<string> = new Set(['format', 'version', 'units', 'lines']);
/** Entries that every design has. */
const NEVER_ABSENT: ReadonlySet<string> = new Set(['name', 'organization']);
/** Entries that are known, and never hold a JSON null. */
const NEVER_NULL: ReadonlySet<string> = new Set([...NEVER_FIELDS, ...NEVER_ABSENT, ...TABLE_NAMES, 'notes', 'review', 'layout']);

/**
 * Why an edit may not be applied to any design, or null. For edits that come from a file; the builders make none of these.
 */
export function editProblem(edit: Edit): string | null {
  for (const [key, value] of Object.entries(edit.fields ?? {})) {
    if (NEVER_FIELDS.has(key)) return `an edit cannot set ${key} as a field`;
    if (value === null && NEVER_ABSENT.has(key)) return `an edit cannot take ${key} away`;
  }
  const empty = edit.nulls?.find((key) => NEVER_NULL.has(key));
  return empty === undefined ? null : `an edit cannot make ${empty} empty`;
}

/** Sets an own key, whatever it is called: a field of a file may be named `__proto__`. */
function setKey(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

const rowsOf = (design: Design, table: TableName): readonly Row[] | undefined => design[table];
/** What an edit asks of each table. A `place` belongs to the table that its record is put into; of a record that is not put, to any. */
function changesOf(edit: Edit): { table: TableName; change: RowChange }[] {
  const places = Object.entries(edit.place ?? {});
  const owner = new Map<Id, TableName>();
  if (places.length > 0) for (const table of TABLE_NAMES) for (const row of edit.put?.[table] ?? NONE) owner.set(row.id, table);
  return TABLE_NAMES.map((table) => ({
    table,
    change: {
      put: edit.put?.[table] ?? NONE,
      remove: edit.remove?.[table] ?? NONE,
      place: new Map(places.filter(([id]) => (owner.get(id) ?? table) === table)),
    },
  }));
}
const touches = (change: RowChange): boolean => change.put.length > 0 || change.remove.length > 0 || change.place.size > 0;

/**
 * A new design with the edit applied: removed records go first, then records are put and placed, then fields, nulls and layout are set.
 * Tables and records that the edit does not touch are the same objects as before; an edit that changes nothing gives the same design.
 * - A put record whose id is there replaces it, in place unless `place` names it; a new one that is not named goes to the end.
 * - `place` may name records that are put or moved by the same edit, and may move a record that is not put. A target that is not there
 *   means the end.
 * - Putting into an absent table makes it. Removing what is not there is no error.
 * @throws an Error when `fields` or `nulls` touch what they may not: see `editProblem`.
 * @example apply(design, { label: 'Rename Payments to Ledger', put: { units: [{ ...payments, name: 'Ledger' }] } })
 */
export function apply(design: Design, edit: Edit): Design {
  const problem = editProblem(edit);
  if (problem !== null) throw new Error(`${problem} (${edit.label})`);
  const changes = new Map<string, unknown>();
  for (const { table, change } of changesOf(edit)) {
    if (!touches(change)) continue;
    const before = rowsOf(design, table);
    if (!before && change.put.length === 0) continue;
    const after = changeRows(before ?? NONE, change);
    if (after !== before) changes.set(table, after);
  }
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(edit.fields ?? {})) {
    if (value === null) {
      changes.delete(key);
      if (Object.hasOwn(design, key)) dropped.push(key);
    } else changes.set(key, value);
  }
  for (const key of edit.nulls ?? NONE) changes.set(key, null);
  const changed = changes.size === 0 && dropped.length === 0 ? design : withFields(design, changes, dropped);
  const layout = edit.layout && changeLayout(changed.layout, edit.layout);
  return layout === undefined || layout === changed.layout ? changed : { ...changed, layout };
}

function withFields(design: Design, changes: ReadonlyMap<string, unknown>, dropped: readonly string[]): Design {
  const next: Record<string, unknown> = { ...design };
  for (const key of dropped) delete next[key];
  for (const [key, value] of changes) setKey(next, key, value);
  // The keys were checked by `editProblem` and the records are typed by the edit: what is put together here is a design again.
  return next as unknown as Design;
}

type Layout = NonNullable<Design['layout']>;

function changeLayout(layout: Layout | undefined, change: Readonly<Record<Id, LayoutEntry | null>>): Layout | undefined {
  const entries = Object.entries(change).filter(([id, entry]) => entry !== null || (layout && Object.hasOwn(layout, id)));
  if (entries.length === 0) return layout;
  const next: Layout = {};
  // Key by key: spreading an object of thousands of keys costs twice as much.
  if (layout) for (const id of Object.keys(layout)) setKey(next, id, layout[id]);
  for (const [id, entry] of entries) {
    if (entry === null) delete next[id];
    else setKey(next, id, entry);
  }
  return next;
}

/**
 * The edit that takes `edit` back: `apply(apply(design, edit), invert(design, edit))` equals `design` with its order, absent keys and
 * unknown fields. It has the same label. Ask for it before the edit is applied, of the design that the edit is for.
 */
export function invert(design: Design, edit: Edit): Edit {
  const put: { [T in TableName]?: readonly Row[] } = {};
  const remove: { [T in TableName]?: readonly Id[] } = {};
  const place: [Id, Id | null][] = [];
  const fields: [string, unknown][] = [];
  const nulls: string[] = [];
  const keep = (key: string): void => {
    // Any top-level entry, also those that this version has no name for.
    const value = Object.hasOwn(design, key) ? (design as unknown as Readonly<Record<string, unknown>>)[key] : undefined;
    if (value === null) nulls.push(key);
    else fields.push([key, value ?? null]);
  };
  const whole = new Set([...Object.keys(edit.fields ?? {}), ...(edit.nulls ?? [])]);
  for (const key of whole) keep(key);
  for (const { table, change } of changesOf(edit)) {
    if (whole.has(table) || !touches(change)) continue;
    const rows = rowsOf(design, table);
    if (!rows) {
      if (change.put.length > 0 && !REQUIRED_TABLES.has(table)) fields.push([table, null]);
      continue;
    }
    const back = invertRows(rows, change);
    if (back.put.length > 0) put[table] = back.put;
    if (back.remove.length > 0) remove[table] = back.remove;
    for (const entry of back.place) place.push(entry);
  }
  const layout = whole.has('layout') ? undefined : edit.layout && invertLayout(design.layout, edit.layout);
  if (layout === null) fields.push(['layout', null]);
  return {
    label: edit.label,
    // The records are the design's own, each from the table that it goes back to.
    ...(Object.keys(put).length > 0 ? { put: put as NonNullable<Edit['put']> } : {}),
    ...(place.length > 0 ? { place: Object.fromEntries(place) } : {}),
    ...(Object.keys(remove).length > 0 ? { remove } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(nulls.length > 0 ? { nulls } : {}),
    ...(layout ? { layout } : {}),
  };
}

function invertRows(rows: readonly Row[], change: RowChange): { put: Row[]; remove: Id[]; place: [Id, Id | null][] } {
  const put: Row[] = [];
  const remove: Id[] = [];
  const place: [Id, Id | null][] = [];
  const lifted = liftedIds(change);
  const liftedAt = rowsAt(rows, lifted);
  // Each lifted record goes back before the one that followed it, which may have been lifted too.
  for (const [nth, id] of lifted.entries()) {
    const at = liftedAt[nth] ?? -1;
    const row = rows[at];
    if (!row) continue;
    put.push(row);
    place.push([id, rows[at + 1]?.id ?? null]);
  }
  const again = new Set(lifted);
  const puts = lastPuts(change.put);
  const putAt = rowsAt(
    rows,
    puts.map((row) => row.id),
  );
  for (const [nth, row] of puts.entries()) {
    const before = rows[putAt[nth] ?? -1];
    if (!before) remove.push(row.id);
    else if (!again.has(row.id)) put.push(before);
  }
  return { put, remove, place };
}

/** Null where the layout was absent and the edit makes it; undefined where there is nothing to take back. */
function invertLayout(
  layout: Layout | undefined,
  change: Readonly<Record<Id, LayoutEntry | null>>,
): Record<Id, LayoutEntry | null> | null | undefined {
  const entries = Object.entries(change);
  if (!layout) return entries.some(([, entry]) => entry !== null) ? null : undefined;
  const back = entries
    .map(([id]): [Id, LayoutEntry | null] => [id, Object.hasOwn(layout, id) ? (layout[id] ?? null) : null])
    .filter(([id, entry]) => entry !== null || change[id] !== null);
  return back.length > 0 ? Object.fromEntries(back) : undefined;
}
