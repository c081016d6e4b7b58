// What a group holds at any depth: teams and people, for its header and for the size of its stack.
import { sum, peopleIn } from '../model/people.ts';
import type { UnitId } from '../model/types.ts';
import type { Cast } from './cast.ts';

export interface GroupCounts {
  readonly teams: number;
  readonly people: number;
}
const known = new WeakMap<Cast, Map<UnitId, { teams: number; people: number }>>();

/** The teams and filled places within a group. */
export function people(cast: Cast, group: UnitId): GroupCounts {
  let all = known.get(cast);
  if (!all) known.set(cast, (all = count(cast)));
  return all.get(group) ?? { teams: 0, people: 0 };
}

function count(cast: Cast): Map<UnitId, { teams: number; people: number }> {
  const all = new Map<UnitId, { teams: number; people: number }>();
  for (const unit of cast.index.design.units) {
    if (unit.kind === 'group') continue;
    const here = unit.kind === 'team' ? sum(unit.headcount) : peopleIn(unit);
    for (const container of cast.index.containers(unit)) {
      if (container.kind !== 'group') continue;
      let entry = all.get(container.id);
      if (!entry) all.set(container.id, (entry = { teams: 0, people: 0 }));
      if (unit.kind === 'team') entry.teams += 1;
      entry.people += here;
    }
  }
  return all;
}
