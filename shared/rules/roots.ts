// The roots of an organisation: who answers to nobody, and which of these have no business to.
import { managerUnit, type OrgIndex } from '../model/org-index.ts';
import { peopleIn, sum } from '../model/people.ts';
import type { Position, Team, UnitId } from '../model/types.ts';

export interface Root {
  readonly unit: Team | Position;
  /** People below it, its own excepted where it is a position. */
  readonly people: number;
}
interface Roots {
  readonly roots: readonly Root[];
  /** Roots that should answer to somebody. */
  readonly orphans: readonly Root[];
}

const known = new WeakMap<OrgIndex, Roots>();
/**
 * The teams and positions that answer to nobody, in file order. A position in a team that answers to nobody is no root of its own: it goes where
 * the team goes, unless it is a ceo or cto. Of several roots those that are neither ceo nor cto are orphans; where none is, all but the one with
 * the most people below (of equals the first).
 */
export function rootsOf(index: OrgIndex): Roots {
  let roots = known.get(index);
  if (!roots) known.set(index, (roots = find(index)));
  return roots;
}

const isDeclared = (unit: Team | Position): boolean => unit.kind === 'position' && (unit.role === 'ceo' || unit.role === 'cto');

/** What stands directly above a unit in its tree; null for a root. */
function above(index: OrgIndex, unit: Team | Position): UnitId | null {
  const manager = index.managerOf(unit.id);
  if (manager) return managerUnit(manager);
  const container = index.container(unit);
  return container?.kind === 'team' && !isDeclared(unit) && !index.managerOf(container.id) ? container.id : null;
}

function find(index: OrgIndex): Roots {
  const tops = new Map<UnitId, UnitId | null>();
  /** The root above a unit; null for those who stand in a ring. */
  const topOf = (first: Team | Position): UnitId | null => {
    const way: UnitId[] = [];
    let top: UnitId | null = null;
    for (let unit: Team | Position | undefined = first; unit;) {
      const seen = tops.get(unit.id);
      if (seen !== undefined) {
        top = seen;
        break;
      }
      tops.set(unit.id, null); // met again before it is known: a ring
      way.push(unit.id);
      const next = above(index, unit);
      if (next === null) {
        top = unit.id;
        break;
      }
      unit = index.position(next) ?? index.team(next);
    }
    for (const id of way) tops.set(id, top);
    return top;
  };
  const below = new Map<UnitId, number>();
  const found: (Team | Position)[] = [];
  for (const unit of index.design.units) {
    if (unit.kind === 'group') continue;
    const top = topOf(unit);
    if (top === null) continue;
    if (top === unit.id) found.push(unit);
    const own = unit.kind === 'team' ? sum(unit.headcount) : top === unit.id ? 0 : peopleIn(unit);
    below.set(top, (below.get(top) ?? 0) + own);
  }
  const roots = found.map((unit): Root => ({ unit, people: below.get(unit.id) ?? 0 }));
  return { roots, orphans: roots.length < 2 ? [] : orphansAmong(roots) };
}

function orphansAmong(roots: readonly Root[]): Root[] {
  if (roots.some((root) => isDeclared(root.unit))) return roots.filter((root) => !isDeclared(root.unit));
  const most = roots.reduce((best, root) => Math.max(best, root.people), 0);
  const kept = roots.find((root) => root.people === most);
  return roots.filter((root) => root !== kept);
}
