// One table of a design under an edit: which records stand where. Knows ids and order, nothing of what the records mean.
import type { Id } from '../model/types.ts';

/** Any record of any table. */
export interface Row {
  readonly id: Id;
}

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

let hint = 0;
/** Where a record stands; -1 where it does not. The same record is often asked for twice in a row, so the last answer is tried first. */
function rowAt(rows: readonly Row[], id: Id): number {
  if (rows[hint]?.id === id) return hint;
  for (let at = 0; at < rows.length; at++) if (rows[at]?.id === id) return (hint = at);
  return -1;
}

/** Where each of some records stands. Few are looked for one by one, since a map of a whole table costs more than an edit may. */
export function rowsAt(rows: readonly Row[], ids: readonly Id[]): number[] {
  if (ids.length <= FEW) return ids.map((id) => rowAt(rows, id));
  const places = new Map<Id, number>();
  for (const [at, row] of rows.entries()) places.set(row.id, at);
  return ids.map((id) => places.get(id) ?? -1);
}

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
    for (const [nth, id] of lifted.entries()) {
      const row = rows[liftedAt[nth] ?? -1];
      const before = change.place.get(id);
      if (row && before !== undefined && !puts.has(id) && !removed.has(id)) loose.push({ row, before });
    }
  }
  const out = liftedAt.filter((at) => at >= 0);
  if (out.length === 0 && loose.length === 0) return next ?? rows;
  const standing = without(next ?? rows, out);
  return loose.length === 0 ? standing : settle(standing, loose);
}

function without(rows: readonly Row[], out: readonly number[]): readonly Row[] {
  if (out.length === 0) return rows;
  if (out.length <= FEW) {
    const left = rows.slice();
    for (const at of [...out].sort((a, b) => b - a)) left.splice(at, 1);
    return left;
  }
  const gone = new Set(out);
  return rows.filter((_, at) => !gone.has(at));
}

/**
 * Sets loose records before the ones that they name, which may be loose themselves. Several before one stand in the order in which they are
 * given. Those that name nothing that is there go to the end, and after these any that name each other in a ring.
 */
function settle(standing: readonly Row[], loose: readonly Loose[]): readonly Row[] {
  if (loose.length === 1 && loose[0]) return settleOne(standing, loose[0]);
  const followers = new Map<Id, Row[]>();
  const moving = new Set(loose.map(({ row }) => row.id));
  const ends: Row[] = [];
  const targets = [...new Set(loose.flatMap(({ before }) => (before === null || moving.has(before) ? [] : [before])))];
  const targetAt = rowsAt(standing, targets);
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

function settleOne(standing: readonly Row[], { row, before }: Loose): readonly Row[] {
  const at = before === null ? -1 : rowAt(standing, before);
  const next = standing.slice();
  if (at < 0) next.push(row);
  else next.splice(at, 0, row);
  return next;
}
