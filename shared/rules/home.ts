// The home for reliability: the highest neutral manager, under whom fixes put what has no good place.
import { managerRole, managerUnit, type OrgIndex } from '../model/org-index.ts';
import { peopleIn, sum } from '../model/people.ts';
import { sideOf } from '../model/roles.ts';
import type { Position, Role, UnitId } from '../model/types.ts';

/** Roles that can be home, the best first. */
const HOMES: readonly Role[] = ['cto', 'vp-engineering', 'director', 'ceo'];

/**
 * The highest neutral manager: of the best role there is (cto, else vp-engineering, else a director not below the product side, else ceo) the one
 * nearest to the root; ties go to the one with more people below, then to the first in the file. Null where there is none.
 */
export function homeForReliability(index: OrgIndex): Position | null {
  const known = homes.get(index);
  if (known !== undefined) return known;
  const home = find(index);
  homes.set(index, home);
  return home;
}
const homes = new WeakMap<OrgIndex, Position | null>();

function find(index: OrgIndex): Position | null {
  for (const role of HOMES) {
    const candidates = index.positions.filter((position) => position.role === role && (role !== 'director' || !belowProduct(index, position.id)));
    const [first] = candidates;
    if (!first) continue;
    if (candidates.length === 1) return first;
    const depths = new Map(candidates.map((position) => [position, index.chain(position.id).length]));
    const least = Math.min(...depths.values());
    const nearest = candidates.filter((position) => depths.get(position) === least);
    let best = nearest[0] ?? first;
    if (nearest.length > 1) {
      let most = peopleBelow(index, best.id);
      for (const position of nearest.slice(1)) {
        const people = peopleBelow(index, position.id);
        if (people > most) [best, most] = [position, people];
      }
    }
    return best;
  }
  return null;
}

const belowProduct = (index: OrgIndex, id: UnitId): boolean => index.chain(id).some((manager) => sideOf(managerRole(manager)) === 'product');

/** People who answer to a position, directly or further down. */
export function peopleBelow(index: OrgIndex, id: UnitId): number {
  const seen = new Set<UnitId>([id]);
  const open: UnitId[] = [id];
  let people = 0;
  const enter = (position: Position): void => {
    if (seen.has(position.id)) return;
    seen.add(position.id);
    people += peopleIn(position);
    open.push(position.id);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { positions, teams, heads } = index.reports(next);
    for (const position of positions) enter(position);
    for (const team of [...teams, ...heads]) {
      people += sum(team.headcount);
      for (const position of index.headReports(team.id)) enter(position);
    }
  }
  return people;
}

/** Whether a position hangs below a unit, or below somebody who sits in it: a line from the unit up to the position would close a ring. */
export function hangsBelow(index: OrgIndex, position: UnitId, unit: UnitId): boolean {
  return index.chain(position).some((manager) => {
    const id = managerUnit(manager);
    const above = index.unit(id);
    return id === unit || (above !== undefined && index.containers(above).some((container) => container.id === unit));
  });
}
