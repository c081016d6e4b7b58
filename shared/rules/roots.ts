// The roots of an organisation: who answers to nobody, and which of these have no business to.
import type { OrgIndex } from '../model/org-index.ts';
import { peopleIn, sum } from '../model/people.ts';
import type { Position, Team, Unit } from '../model/types.ts';

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

/** The place of what stands directly above a unit in its tree; -1 for a root. */
function above(index: OrgIndex, unit: Team | Position, place: number): number {
  const manager = index.managedBy(place);
  if (manager >= 0 || unit.parent === undefined || isDeclared(unit)) return manager;
  const container = index.container(unit);
  const outer = container?.kind === 'team' ? index.place(container.id) : -1;
  return outer >= 0 && index.managedBy(outer) < 0 ? outer : -1;
}

/** In the place of a root: not looked for yet, and none, for who stands in a ring. */
const [UNKNOWN, RING] = [-2, -1];

function find(index: OrgIndex): Roots {
  const { units } = index.design;
  /** By place: the place of the root above. */
  const tops = new Int32Array(units.length).fill(UNKNOWN);
  const way: number[] = [];
  const topOf = (first: Team | Position, place: number): number => {
    way.length = 0;
    let top = RING;
    let unit: Unit | undefined = first;
    for (let at = place; unit && unit.kind !== 'group'; unit = units[at]) {
      const seen = tops[at] ?? RING;
      if (seen !== UNKNOWN) {
        top = seen;
        break;
      }
      tops[at] = RING; // met again before it is known: a ring
      way.push(at);
      const next = above(index, unit, at);
      if (next < 0) {
        top = at;
        break;
      }
      at = next;
    }
    for (const at of way) tops[at] = top;
    return top;
  };
  const below = new Float64Array(units.length);
  const found: { unit: Team | Position; place: number }[] = [];
  for (const unit of units) {
    if (unit.kind === 'group') continue;
    const place = index.place(unit.id);
    const top = topOf(unit, place);
    if (top === RING) continue;
    if (top === place) found.push({ unit, place });
    const own = unit.kind === 'team' ? sum(unit.headcount) : top === place ? 0 : peopleIn(unit);
    below[top] = (below[top] ?? 0) + own;
  }
  const roots = found.map(({ unit, place }): Root => ({ unit, people: below[place] ?? 0 }));
  return { roots, orphans: roots.length < 2 ? [] : orphansAmong(roots) };
}

function orphansAmong(roots: readonly Root[]): Root[] {
  if (roots.some((root) => isDeclared(root.unit))) return roots.filter((root) => !isDeclared(root.unit));
  const most = roots.reduce((best, root) => Math.max(best, root.people), 0);
  const kept = roots.find((root) => root.people === most);
  return roots.filter((root) => root !== kept);
}
