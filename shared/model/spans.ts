// Spans and layers: how many people answer directly to a manager, and how many managers stand above one another.
import { managerUnit, type Manager, type OrgIndex } from './org-index.ts';
import { headcountOf, peopleIn, sum } from './people.ts';
import type { Position, Team, UnitId } from './types.ts';

/** What answers directly to one manager, in people. */
export interface Span {
  /** People who answer directly, counted with the headcounts of the teams. */
  readonly people: number;
  /** How many of these manage somebody themselves. */
  readonly managers: number;
  /** Units that answer directly, in file order: positions, teams whose people do, and teams by their unnamed head. */
  readonly units: readonly UnitId[];
}

/** The people counted in a team's headcount without its unnamed head. */
export function crew(index: OrgIndex, team: Team): number {
  const head = index.head(team);
  return sum(team.headcount) - (head?.kind === 'head' ? Math.min(1, headcountOf(team.headcount, head.role)) : 0);
}

function hasReports(index: OrgIndex, position: Position): boolean {
  const { positions, teams, heads } = index.reports(position.id);
  return heads.length > 0 || teams.some((team) => crew(index, team) > 0) || positions.some((report) => peopleIn(report) > 0);
}

/** Whether a team's unnamed head has anybody to manage. */
export const headManages = (index: OrgIndex, team: Team): boolean =>
  crew(index, team) > 0 || index.headReports(team.id).some((position) => peopleIn(position) > 0);

/** How many people answer directly to a manager, and how many of them manage somebody. Vacant positions are nobody. */
export function spanOf(index: OrgIndex, manager: Manager): Span {
  const inHead = manager.kind === 'head';
  const { positions, teams, heads } = inHead
    ? { positions: index.headReports(manager.team.id), teams: [manager.team], heads: [] }
    : index.reports(manager.position.id);
  let people = heads.length;
  let managers = heads.filter((team) => headManages(index, team)).length;
  const units: UnitId[] = heads.map((team) => team.id);
  for (const team of teams) {
    const members = crew(index, team);
    people += members;
    if (members > 0 && !inHead) units.push(team.id);
  }
  for (const position of positions) {
    const here = peopleIn(position);
    people += here;
    if (here > 0) units.push(position.id);
    if (here > 0 && hasReports(index, position)) managers += here;
  }
  return { people, managers, units };
}

const layersKnown = new WeakMap<OrgIndex, number>();
/** Managers on the longest way down from a root; 0 where nobody manages. A ring of managers is walked once. */
export function layersOf(index: OrgIndex): number {
  let layers = layersKnown.get(index);
  if (layers === undefined) layersKnown.set(index, (layers = deepest(index)));
  return layers;
}

/** A manager as a key: a position and the unnamed head of a team never share an id. */
function deepest(index: OrgIndex): number {
  const depth = new Map<UnitId, number>();
  let most = 0;
  const visit = (first: Manager | null): void => {
    if (!first || depth.has(managerUnit(first))) return; // nearly always: many answer to one
    const over = index.above(first);
    const known = over ? depth.get(managerUnit(over)) : 0;
    if (known !== undefined) {
      depth.set(managerUnit(first), known + 1);
      most = Math.max(most, known + 1);
      return;
    }
    const way: Manager[] = [];
    const onWay = new Map<UnitId, number>();
    let below = 0;
    for (let next: Manager | null = first; next; next = index.above(next)) {
      const id = managerUnit(next);
      const seen = depth.get(id);
      const ring = onWay.get(id);
      if (seen !== undefined || ring !== undefined) {
        // Everyone on a ring stands as deep as the ring is long.
        below = seen ?? 0;
        if (ring !== undefined) for (const member of way.splice(ring)) depth.set(managerUnit(member), (below = onWay.size - ring));
        break;
      }
      onWay.set(id, way.length);
      way.push(next);
    }
    for (const manager of way.reverse()) depth.set(managerUnit(manager), ++below);
    most = Math.max(most, depth.get(managerUnit(first)) ?? 0);
  };
  for (const position of index.positions) visit(index.managerOf(position.id));
  for (const team of index.teams) {
    const head = index.head(team);
    if (!head) visit(index.managerOf(team.id));
    else if (headManages(index, team)) visit(head);
    else visit(index.managerOf(team.id));
  }
  return most;
}
