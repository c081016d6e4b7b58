// Ids for what a fix adds.
import { usedIds } from '../edits/ids.ts';
import type { Design, Id } from '../model/types.ts';

const known = new WeakMap<Design, ReadonlySet<Id>>();

/**
 * An id that no record of the file has or names: `base`, or `base-2`, `base-3`, … Also not among `more`, the ids that the same edit gave out
 * already. Asked again for the same design, it answers the same.
 */
export function freshId(design: Design, base: string, more?: ReadonlySet<Id>): Id {
  let used = known.get(design);
  if (!used) known.set(design, (used = usedIds(design)));
  let id = base;
  for (let ordinal = 2; used.has(id) || more?.has(id) === true; ordinal += 1) id = `${base}-${ordinal}`;
  return id;
}
