// Where the records of a table stand, by id, remembered from one edit to the next so that an edit of a large table costs next to nothing.
import type { Id } from '../model/types.ts';

/** Any record of any table. */
export interface Row {
  readonly id: Id;
}

/**
 * What is known of one version of a table. Versions that follow each other share one map: it says of every id of the version where it stands,
 * give or take `slack` places. Ids that the version does not have may be in the map; the record that is found tells.
 */
interface Known {
  /** How often a version was searched without a map. A map of a whole table costs more than one edit may, so it is made on repeated use. */
  readonly looks: number;
  readonly places: Map<Id, number> | null;
  readonly slack: number;
}

const LOOKS_BEFORE_A_MAP = 4;
/** With more slack than this, a new map is cheaper. */
const MOST_SLACK = 48;
const UNKNOWN: Known = { looks: 0, places: null, slack: 0 };
const versions = new WeakMap<readonly Row[], Known>();

/** The map of a table, made where there is none; with the slack that it has. */
function mapOf(rows: readonly Row[]): { places: ReadonlyMap<Id, number>; slack: number } {
  const { places, slack } = versions.get(rows) ?? UNKNOWN;
  if (places) return { places, slack };
  const made = new Map<Id, number>();
  for (const [at, row] of rows.entries()) if (!made.has(row.id)) made.set(row.id, at);
  // A table with two records of one id is searched each time.
  if (made.size === rows.length) versions.set(rows, { looks: 0, places: made, slack: 0 });
  return { places: made, slack: 0 };
}

function near(rows: readonly Row[], id: Id, at: number | undefined, slack: number): number {
  if (at === undefined) return -1;
  for (let off = 0; off <= slack; off++) {
    if (rows[at - off]?.id === id) return at - off;
    if (rows[at + off]?.id === id) return at + off;
  }
  return -1;
}

let last: { rows: readonly Row[]; id: Id; at: number } | null = null;
/** Where a record stands in a table that is never mutated; -1 where it does not. */
function rowAt(rows: readonly Row[], id: Id): number {
  // An edit and its inverse ask the same question of the same table.
  if (last?.rows === rows && last.id === id) return last.at;
  const known = versions.get(rows) ?? UNKNOWN;
  let at: number;
  if (known.places || known.looks >= LOOKS_BEFORE_A_MAP) {
    const { places, slack } = mapOf(rows);
    at = near(rows, id, places.get(id), slack);
  } else {
    versions.set(rows, { ...known, looks: known.looks + 1 });
    at = rows.findIndex((row) => row.id === id);
  }
  last = { rows, id, at };
  return at;
}

const FEW = 4;
/** Where each of some records stands in a table that is never mutated; -1 where it does not. */
export function rowsAt(rows: readonly Row[], ids: readonly Id[]): number[] {
  if (ids.length <= FEW) return ids.map((id) => rowAt(rows, id));
  const { places, slack } = mapOf(rows);
  return ids.map((id) => near(rows, id, places.get(id), slack));
}

/**
 * Hands what is known of `rows` on to `next`, which differs from it by records that were replaced, by `shift` records that were taken out or put in
 * at most, and has the records of `put` at the places from `at` on.
 */
export function inheritPlaces(rows: readonly Row[], next: readonly Row[], shift: number, put: readonly Row[], at: number): void {
  const known = versions.get(rows);
  if (!known) return;
  const { places } = known;
  const slack = known.slack + shift;
  if (!places) {
    versions.set(next, known);
    return;
  }
  const fits = (row: Row, nth: number): boolean => Math.abs((places.get(row.id) ?? at + nth) - (at + nth)) <= slack;
  if (slack > MOST_SLACK || !put.every(fits)) return;
  for (const [nth, row] of put.entries()) if (!places.has(row.id)) places.set(row.id, at + nth);
  versions.set(next, { looks: 0, places, slack });
}
