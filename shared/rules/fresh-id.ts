// Ids for what a fix adds.
import type { Design, Id } from '../model/types.ts';

const taken = new WeakMap<Design, ReadonlySet<Id>>();

function idsOf(design: Design): ReadonlySet<Id> {
  let ids = taken.get(design);
  if (!ids) {
    const { units, lines, services = [], rotations = [], scenarios = [], slides = [] } = design;
    ids = new Set([units, lines, services, rotations, scenarios, slides].flatMap((table) => table.map((record) => record.id)));
    taken.set(design, ids);
  }
  return ids;
}

/** An id that no record of the file has: `base`, or `base-2`, `base-3`, … Also not among `more`, the ids that the same edit already gave out. */
export function freshId(design: Design, base: string, more?: ReadonlySet<Id>): Id {
  const ids = idsOf(design);
  const isTaken = (id: Id): boolean => ids.has(id) || more?.has(id) === true;
  let id = base;
  for (let ordinal = 2; isTaken(id); ordinal += 1) id = `${base}-${ordinal}`;
  return id;
}
