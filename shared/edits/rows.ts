// One table of a design under an edit: which records stand where. Knows ids and order, nothing of what the records mean.
import type { Id } from '../model/types.ts';
import { inheritPlaces, rowsAt, type Row } from './row-index.ts';

/** What an edit asks of one table. */
export interface RowChange {
  readonly put: readonly Row[];
  readonly remove: readonly Id[];
  readonly place: ReadonlyMap<Id, Id | null>;
}

/** A record that has no place of its own any more, and the one it is to stand before; null: the end. */
interface Loose {
  readonly row: Row;
  readonly before: Id | null;
}

const FEW = 8;

/** The last of several puts of one id is the one that counts; it stands where the first was named. */
export function lastPuts(put: readonly Row[]): readonly Row[] {
  return put.length < 2 ? put : [...new Map(put.map((row) => [row.id, row])).values()];
}

/** The records that an edit lifts out of their places, found by id: removed ones and those that `place` names. */
export function liftedIds(change: RowChange): Id[] {
  return [...new Set([...change.remove, ...change.place.keys()])];
}

/**
 * A table after an edit; the same array where nothing changes. Removed records go first, then records are put, then placed.
 * A put record whose id stands there replaces it in place. Ids are unique within a table; a removed id that is not there is no error.
 */
export function changeRows(rows: readonly Row[], change: RowChange): readonly Row[] {
  const removed = new Set(change.remove);
  const lifted = liftedIds(change);
  const liftedAt = rowsAt(rows, lifted);
  const put = lastPuts(change.put);
  const putAt = rowsAt(
    rows,
    put.map((row) => row.id),
  );
  let next: Row[] | undefined;
  const loose: Loose[] = [];
  for (const [nth, row] of put.entries()) {
    const at = putAt[nth] ?? -1;
    const before = change.place.get(row.id);
    if (at < 0 || before !== undefined || removed.has(row.id)) loose.push({ row, before: before ?? null });
    else if (rows[at] !== row) (next ??= rows.slice())[at] = row;
  }
  if (change.place.size > 0) {
    const puts = new Set(put.map((row) => row.id));
    // In the order of the table, not of the keys of `place`, which JSON does not keep.
    for (const at of liftedAt.toSorted((a, b) => a - b)) {
      const row = rows[at];
      const before = row && change.place.get(row.id);
      if (row && before !== undefined && !puts.has(row.id) && !removed.has(row.id)) loose.push({ row, before });
    }
  }
  const out = liftedAt.filter((at) => at >= 0).sort((a, b) => a - b);
  if (out.length === 0 && loose.every(({ before }) => before === null)) {
    if (!next && loose.length === 0) return rows;
    const added = loose.map(({ row }) => row);
    const longer = added.length === 0 && next ? next : (next ?? rows).concat(added);
    inheritPlaces(rows, longer, 0, added, rows.length);
    return longer;
  }
  const standing = without(next ?? rows, out);
  const places = (ids: readonly Id[]): number[] => afterLifting(rowsAt(rows, ids), out);
  const [only] = loose;
  if (loose.length > 1) return settle(standing, loose, places);
  const at = only && only.before !== null ? (places([only.before])[0] ?? -1) : -1;
  const settled = only ? standing.toSpliced(at < 0 ? standing.length : at, 0, only.row) : standing;
  inheritPlaces(rows, settled, out.length + loose.length, only ? [only.row] : [], at < 0 ? standing.length : at);
  return settled;
}

function without(rows: readonly Row[], out: readonly number[]): readonly Row[] {
  if (out.length === 0) return rows;
  if (out.length <= FEW) {
    const left = rows.slice();
    for (const at of out.toReversed()) left.splice(at, 1);
    return left;
  }
  const gone = new Set(out);
  return rows.filter((_, at) => !gone.has(at));
}

/** Where records stand once those at `out` (rising) are lifted; -1 for what is lifted itself or was not there. */
function afterLifting(places: readonly number[], out: readonly number[]): number[] {
  return places.map((at) => {
    let low = 0;
    for (let high = out.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((out[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at < 0 || out[low] === at ? -1 : at - low;
  });
}

/**
 * Sets loose records before the ones that they name, which may be loose themselves. Several before one stand in the order in which they are
 * given. Those that name nothing that is there go to the end, and after these any that name each other in a ring.
 */
function settle(standing: readonly Row[], loose: readonly Loose[], places: (ids: readonly Id[]) => readonly number[]): readonly Row[] {
  const followers = new Map<Id, Row[]>();
  const moving = new Set(loose.map(({ row }) => row.id));
  const ends: Row[] = [];
  const targets = [...new Set(loose.flatMap(({ before }) => (before === null || moving.has(before) ? [] : [before])))];
  const targetAt = places(targets);
  const stands = new Set(targets.filter((_, nth) => (targetAt[nth] ?? -1) >= 0));
  for (const { row, before } of loose) {
    if (before === null || !(moving.has(before) || stands.has(before))) ends.push(row);
    else {
      const list = followers.get(before);
      if (list) list.push(row);
      else followers.set(before, [row]);
    }
  }
  const settled = new Set<Id>();
  // Each record after all that stand before it: walked backwards with a stack of our own, since a chain may be as long as a table.
  const inOrder = (first: readonly Row[]): Row[] => {
    const stack = [...first];
    const backwards: Row[] = [];
    for (let row = stack.pop(); row; row = stack.pop()) {
      backwards.push(row);
      settled.add(row.id);
      for (const follower of followers.get(row.id) ?? []) stack.push(follower);
    }
    return backwards.reverse();
  };
  const cuts = targets.flatMap((id, nth) => ((targetAt[nth] ?? -1) < 0 ? [] : [{ id, at: targetAt[nth] ?? 0 }])).sort((a, b) => a.at - b.at);
  const parts: (readonly Row[])[] = [];
  let from = 0;
  for (const { id, at } of cuts) {
    parts.push(standing.slice(from, at), inOrder(followers.get(id) ?? []));
    from = at;
  }
  parts.push(standing.slice(from), inOrder(ends));
  if (settled.size < moving.size) parts.push(loose.flatMap(({ row }) => (settled.has(row.id) ? [] : [row])));
  return parts.flat();
}
