// Spans and layers: how many people answer directly to a manager, and how many managers stand above one another.
import type { Manager, OrgIndex, Reports } from './org-index.ts';
import { headcountOf, inHeadcount, peopleIn } from './people.ts';
import type { Position, Team, UnitId } from './types.ts';
import { NOWHERE, slots } from './wiring.ts';

/** What answers directly to one manager, in people. */
export interface Span {
  /** People who answer directly, counted with the headcounts of the teams. */
  readonly people: number;
  /** How many of these manage somebody themselves. */
  readonly managers: number;
}

/** The people counted in a team's headcount without its unnamed head. */
export function crew(index: OrgIndex, team: Team): number {
  const head = index.head(team);
  return inHeadcount(index, team) - (head?.kind === 'head' ? Math.min(1, headcountOf(team.headcount, head.role)) : 0);
}

function hasReports(index: OrgIndex, position: Position): boolean {
  const { positions, teams, heads } = index.reports(position.id);
  return heads.length > 0 || teams.some((team) => crew(index, team) > 0) || positions.some((report) => peopleIn(report) > 0);
}

/** Whether a team's unnamed head has anybody to manage. */
export const headManages = (index: OrgIndex, team: Team): boolean =>
  crew(index, team) > 0 || index.headReports(team.id).some((position) => peopleIn(position) > 0);

/** What answers directly to a manager; to an unnamed head its team, and the positions in it. */
function below(index: OrgIndex, manager: Manager): Reports {
  if (manager.kind === 'position') return index.reports(manager.position.id);
  return { positions: index.headReports(manager.team.id), teams: [manager.team], heads: [] };
}

const spansKnown = new WeakMap<OrgIndex, (Span | undefined)[]>();
/** How many people answer directly to a manager, and how many of them manage somebody. Vacant positions are nobody. */
export function spanOf(index: OrgIndex, manager: Manager): Span {
  const unit = manager.kind === 'position' ? manager.position : manager.team;
  const place = index.place(unit.id);
  // A manager may be asked about as it is to be, before an edit is made.
  if (index.design.units[place] !== unit) return measure(index, manager);
  let spans = spansKnown.get(index);
  if (!spans) spansKnown.set(index, (spans = slots(index.design.units.length)));
  return (spans[place] ??= measure(index, manager));
}

function measure(index: OrgIndex, manager: Manager): Span {
  const { positions, teams, heads } = below(index, manager);
  let people = heads.length;
  let managers = 0;
  for (const team of heads) if (headManages(index, team)) managers++;
  for (const team of teams) people += crew(index, team);
  for (const position of positions) {
    const here = peopleIn(position);
    people += here;
    if (here > 0 && hasReports(index, position)) managers += here;
  }
  return { people, managers };
}

/** Units that answer directly to a manager: teams by their unnamed head, teams whose people do, then positions, each in file order. */
export function answering(index: OrgIndex, manager: Manager): UnitId[] {
  const { positions, teams, heads } = below(index, manager);
  const units: UnitId[] = [];
  for (const team of heads) units.push(team.id);
  if (manager.kind === 'position') for (const team of teams) if (crew(index, team) > 0) units.push(team.id);
  for (const position of positions) if (peopleIn(position) > 0) units.push(position.id);
  return units;
}

const layersKnown = new WeakMap<OrgIndex, number>();
/** Managers on the longest way down from a root; 0 where nobody manages. A ring of managers is walked once. */
export function layersOf(index: OrgIndex): number {
  let layers = layersKnown.get(index);
  if (layers === undefined) layersKnown.set(index, (layers = deepest(index)));
  return layers;
}

function deepest(index: OrgIndex): number {
  /** How deep a manager stands, by the place of his unit; 0 while that is not known. */
  const depth = new Int32Array(index.design.units.length);
  let most = 0;
  const visit = (first: number): void => {
    if (first === NOWHERE || depth[first] !== 0) return; // nearly always: many answer to one
    const over = index.managedBy(first);
    const known = over === NOWHERE ? 0 : (depth[over] ?? 0);
    if (known > 0 || over === NOWHERE) {
      depth[first] = known + 1;
      most = Math.max(most, known + 1);
      return;
    }
    const way: number[] = [];
    const onWay = new Map<number, number>();
    let below = 0;
    for (let next = first; next !== NOWHERE; next = index.managedBy(next)) {
      const seen = depth[next] ?? 0;
      const ring = onWay.get(next);
      if (seen > 0 || ring !== undefined) {
        // Everyone on a ring stands as deep as the ring is long.
        below = seen;
        if (ring !== undefined) for (const member of way.splice(ring)) depth[member] = below = onWay.size - ring;
        break;
      }
      onWay.set(next, way.length);
      way.push(next);
    }
    for (const manager of way.reverse()) depth[manager] = ++below;
    most = Math.max(most, depth[first] ?? 0);
  };
  for (const position of index.positions) visit(index.managedBy(index.place(position.id)));
  for (const team of index.teams) {
    const place = index.place(team.id);
    visit(index.head(team) && headManages(index, team) ? place : index.managedBy(place));
  }
  return most;
}
