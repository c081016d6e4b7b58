// Where the records of a table stand, by id, remembered from one edit to the next so that an edit of a large table costs next to nothing.
import type { Id } from '../model/types.ts';

/** Any record of any table. */
export interface Row {
  readonly id: Id;
}

/**
 * What is known of one run of ids. The versions of a table that only replace or add records share it: each version's ids are the first so
 * many of the run, so an id is in a version exactly when its place lies below that version's length.
 */
interface Run {
  /** How often this run was searched without a map. A map of a whole table costs more than one edit may, so it is made on repeated use. */
  looks: number;
  places: Map<Id, number> | null;
}

const LOOKS_BEFORE_A_MAP = 4;
const runs = new WeakMap<readonly Row[], Run>();

function runOf(rows: readonly Row[]): Run {
  let run = runs.get(rows);
  if (!run) runs.set(rows, (run = { looks: 0, places: null }));
  return run;
}

function mapOf(rows: readonly Row[]): Map<Id, number> {
  const run = runOf(rows);
  if (run.places) return run.places;
  const places = new Map<Id, number>();
  for (const [at, row] of rows.entries()) if (!places.has(row.id)) places.set(row.id, at);
  // A table with two records of one id is no run; it is searched each time.
  if (places.size === rows.length) run.places = places;
  return places;
}

let last: { rows: readonly Row[]; id: Id; at: number } | null = null;
/** Where a record stands in a table that is never mutated; -1 where it does not. */
export function rowAt(rows: readonly Row[], id: Id): number {
  // An edit and its inverse ask the same question of the same table.
  if (last?.rows === rows && last.id === id) return last.at;
  const run = runOf(rows);
  let at: number;
  if (run.places || ++run.looks > LOOKS_BEFORE_A_MAP) {
    const found = mapOf(rows).get(id);
    at = found !== undefined && found < rows.length ? found : -1;
  } else {
    at = rows.findIndex((row) => row.id === id);
  }
  last = { rows, id, at };
  return at;
}

const FEW = 4;
/** Where each of some records stands. */
export function rowsAt(rows: readonly Row[], ids: readonly Id[]): number[] {
  if (ids.length <= FEW) return ids.map((id) => rowAt(rows, id));
  const places = mapOf(rows);
  return ids.map((id) => {
    const at = places.get(id);
    return at !== undefined && at < rows.length ? at : -1;
  });
}

/** Says that `next` is `rows` with some records replaced by others of the same ids, and `added` after them. */
export function inheritPlaces(rows: readonly Row[], next: readonly Row[], added: readonly Row[]): void {
  const run = runs.get(rows);
  if (!run) return;
  if (added.length === 0) runs.set(next, run);
  else if (run.places?.size === rows.length) {
    for (const [nth, row] of added.entries()) run.places.set(row.id, rows.length + nth);
    runs.set(next, run);
  } else runs.set(next, { looks: run.looks, places: null });
}
