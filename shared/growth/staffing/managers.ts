// Managers: one for a team, a director for about five of them, and a level more where these become many.
import { managerRole, managerUnit, type Manager } from '../../model/org-index.ts';
import { headcountOf } from '../../model/people.ts';
import { HEAD_ROLES, sideOf } from '../../model/roles.ts';
import { spanOf } from '../../model/spans.ts';
import type { Position, Role, Team, TeamType, UnitId } from '../../model/types.ts';
import { hangsBelow } from '../../rules/home.ts';
import { found, inClusters, isDepartment, take } from './departments.ts';
import { withPeople, type Crew, type Draft } from './draft.ts';
import { borrow, commonest, personName, topOf } from './teams.ts';

/** From this size on every team has a manager of its own; before, one person can know everybody. */
const EVERY_TEAM_FROM = 30;
/** What one founder can lead directly before that. */
const MOST_OF_FOUNDER = 12;
/** A team below this size does not need a manager of its own. */
const LEAST_TO_MANAGE = 4;
/** More teams or managers than this under one neutral manager, and some of them get a director. */
const MOST_MANAGERS = 7;
const FOR_A_DIRECTOR = 5;

const HEAD_OF: Readonly<Partial<Record<TeamType, Role>>> = { infrastructure: 'infrastructure-manager', operations: 'operations-manager' };
/** What the head of a team is called: never the same as the one whom he answers to. */
function headOf(draft: Draft, { team, bud }: Crew): Role {
  const role = HEAD_OF[team.type] ?? 'engineering-manager';
  const manager = draft.index.managerOf(bud ?? team.id);
  return manager && managerRole(manager) === role ? 'engineering-manager' : role;
}

/** Gives managers to teams that have none by now, the largest teams first; no more in a month than an organisation can take. */
export function manage(draft: Draft, engineers: number): void {
  const { index } = draft;
  if (engineers >= MOST_OF_FOUNDER) findTop(draft);
  let budget = Math.max(1, Math.ceil(engineers / 40));
  const waiting = draft.crews
    .filter((crew) => crew.team.type !== 'sre' && crew.team.type !== 'pool' && crew.size >= LEAST_TO_MANAGE && index.team(crew.team.id) !== undefined)
    .filter((crew) => needsHead(draft, crew, engineers))
    .sort((a, b) => b.size - a.size);
  for (const crew of waiting) {
    if (budget <= 0) break;
    if (promote(draft, crew)) budget--;
  }
  for (const position of index.positions) layer(draft, position, engineers);
}

/** A new team whose origin has a manager of its own gets one from the first day. */
export function lead(draft: Draft, buds: readonly Crew[]): void {
  for (const crew of buds) {
    const origin = crew.bud === null ? undefined : draft.crew(crew.bud);
    if (origin && HEAD_ROLES.some((role) => headcountOf(origin.team.headcount, role) >= 1)) promote(draft, crew);
  }
}

function needsHead(draft: Draft, crew: Crew, engineers: number): boolean {
  const { index } = draft;
  const { team } = crew;
  if (HEAD_ROLES.some((role) => headcountOf(team.headcount, role) >= 1)) return false;
  const manager = index.managerOf(team.id);
  if (manager?.kind !== 'position') return engineers >= EVERY_TEAM_FROM;
  const people = spanOf(index, manager).people;
  const role = managerRole(manager);
  if (sideOf(role) === 'neutral' || sideOf(role) === 'product') return engineers >= EVERY_TEAM_FROM || people > MOST_OF_FOUNDER;
  // A manager of one team may have a large one; of several teams, the first stays with him.
  const teams = index.reports(manager.position.id).teams;
  return people > 9 && teams.length > 1 && teams[0] !== index.team(team.id);
}

/** One of the team becomes its manager, and answers where the team did, or above a manager of the same level. */
function promote(draft: Draft, crew: Crew): boolean {
  const { team } = crew;
  const role = commonest(team.headcount);
  if (role === undefined) return false;
  const led = withPeople(withPeople(team.headcount, role, -1), headOf(draft, crew), 1);
  const alsoProduct = team.type === 'product' && hasProductPeople(draft) && headcountOf(led, 'product-manager') === 0;
  draft.putTeam(crew, { ...team, headcount: alsoProduct ? withPeople(led, 'product-manager', 1) : led });
  if (!alsoProduct) crew.size -= 1;
  // A bud answers where the team does that it comes from.
  if (crew.bud !== null) return true;
  const manager = draft.index.managerOf(team.id);
  const above = manager?.kind === 'position' ? levelAbove(draft, manager) : topOf(draft);
  const free = above !== undefined && above !== (manager && managerUnit(manager)) && !hangsBelow(draft.index, above, team.id);
  if (free) draft.report(team.id, above);
  return true;
}

/** Where product people are drawn at all, a product team that gets a manager gets one of them too. They are no engineers, and the model does not count them. */
const hasProductPeople = (draft: Draft): boolean =>
  draft.index.positions.some(({ role, vacant }) => sideOf(role) === 'product' && vacant !== true) ||
  draft.crews.some(({ team }) => headcountOf(team.headcount, 'product-manager') > 0);

/** Whom the head of a team answers to that this manager had: him, unless he heads teams himself. */
function levelAbove(draft: Draft, manager: Manager): UnitId | undefined {
  const side = sideOf(managerRole(manager));
  if (side === 'neutral' || side === 'product') return managerUnit(manager);
  const above = draft.index.above(manager);
  return above?.kind === 'position' ? above.position.id : topOf(draft);
}

/** Where nobody neutral is drawn, somebody becomes the CTO, and teams that answer to nobody answer to him. */
function findTop(draft: Draft): void {
  const { index } = draft;
  if (topOf(draft) !== undefined) return;
  const roots = draft.crews.filter((crew) => index.managerOf(crew.team.id) === null);
  if (roots.length === 0 || !borrow(draft)) return;
  const id = draft.id('cto');
  draft.putPosition({ id, kind: 'position', name: personName(draft), role: 'cto' });
  for (const crew of roots) draft.report(crew.team.id, id);
  for (const position of index.positions) {
    const isRoot = index.managerOf(position.id) === null && index.container(position) === undefined && sideOf(position.role) !== 'product';
    if (isRoot) draft.report(position.id, id);
  }
}

type Kind = 'heads' | 'directors' | 'infrastructure' | 'sre' | 'infrastructure-directors' | 'sre-directors';
/** Levels above a team's head, by what they are for. Those for infrastructure and for SREs are few, and kept apart from the others. */
const LEVELS: Readonly<Record<Kind, { readonly role: Role; readonly title?: string; readonly least: number }>> = {
  heads: { role: 'director', least: 5 },
  directors: { role: 'vp-engineering', least: 5 },
  infrastructure: { role: 'director', title: 'Director, infrastructure', least: 3 },
  sre: { role: 'director', title: 'Director, reliability', least: 3 },
  'infrastructure-directors': { role: 'vp-engineering', title: 'VP infrastructure', least: 2 },
  'sre-directors': { role: 'vp-engineering', title: 'VP reliability', least: 2 },
};
interface Child {
  readonly id: UnitId;
  readonly kind: Kind | null;
}

/** What answers to a neutral manager and manages somebody, by what it manages. */
function childrenOf(draft: Draft, manager: Position): Child[] {
  const { index } = draft;
  const { positions, heads, teams } = index.reports(manager.id);
  const children = [...heads, ...teams].map((team): Child => ({ id: team.id, kind: kindOf(team) }));
  for (const position of positions) {
    const below = index.reports(position.id);
    if (below.positions.length + below.teams.length + below.heads.length === 0) continue;
    children.push({ id: position.id, kind: position.role === 'director' ? directs(draft, position) : (KINDS[position.role] ?? null) });
  }
  return children;
}
const kindOf = ({ type }: Team): Kind => (type === 'infrastructure' || type === 'sre' ? type : 'heads');
/** Which directors a director is one of, by all that answers to him. */
function directs(draft: Draft, director: Position): Kind {
  const { positions, heads, teams } = draft.index.reports(director.id);
  const kinds = new Set<Kind | undefined>([...[...heads, ...teams].map(kindOf), ...positions.map(({ role }) => KINDS[role])]);
  const [only] = kinds;
  if (kinds.size > 1) return 'directors';
  return only === 'infrastructure' ? 'infrastructure-directors' : only === 'sre' ? 'sre-directors' : 'directors';
}
const KINDS: Readonly<Partial<Record<Role, Kind>>> = {
  'engineering-manager': 'heads',
  'infrastructure-manager': 'infrastructure',
  'sre-manager': 'sre',
};

/** In an organisation of this size one more level above few directors is none too many. */
const LARGE = 500;
const leastOf = (kind: Kind, engineers: number): number => (kind === 'directors' && engineers >= LARGE ? 3 : LEVELS[kind].least);

/** Where too many managers answer to one, some get a director of their own, and many directors a VP. */
function layer(draft: Draft, manager: Position, engineers: number): void {
  if ((sideOf(manager.role) !== 'neutral' && manager.role !== 'infrastructure-manager') || manager.vacant === true) return;
  const children = childrenOf(draft, manager);
  if (children.length <= MOST_MANAGERS) return;
  const byKind = new Map<Kind, Child[]>();
  // A team that the manager sits in, or hangs below, stays his: else he would answer to the one who comes between.
  const containers = new Set(draft.index.containers(manager).map(({ id }) => id));
  const mayMove = ({ id }: Child): boolean => !containers.has(id) && !hangsBelow(draft.index, manager.id, id);
  for (const child of children) if (child.kind && mayMove(child)) byKind.set(child.kind, [...(byKind.get(child.kind) ?? []), child]);
  const may = ([kind, of]: [Kind, Child[]]): boolean =>
    of.length >= leastOf(kind, engineers) && (manager.role !== 'infrastructure-manager' || kind === 'infrastructure');
  const [largest] = [...byKind].filter(may).sort((a, b) => b[1].length - a[1].length);
  if (!largest) return;
  const [kind, members] = largest;
  // Who leads platform teams as an infrastructure manager gets one beside him.
  const { role, title } = manager.role === 'infrastructure-manager' ? { role: manager.role, title: undefined } : LEVELS[kind];
  // A manager of the level that is made gets a colleague with half of what he has; one further up gets somebody below him.
  const beside = manager.role === role;
  const above = draft.index.managerOf(manager.id);
  if (beside && above?.kind !== 'position') return;
  if (manager.role === 'director' && role === 'vp-engineering') return;
  const moving = inClusters(draft, members).slice(beside ? Math.ceil(members.length / 2) : Math.max(0, members.length - FOR_A_DIRECTOR));
  if (!borrow(draft)) return;
  const id = draft.id(role);
  const director: Position = { id, kind: 'position', name: personName(draft), role, ...(title === undefined ? {} : { title }) };
  const boss = beside && above?.kind === 'position' ? above.position.id : manager.id;
  draft.putPosition(director);
  draft.report(id, boss);
  for (const child of moving) draft.report(child.id, id);
  const led = moving.map((child) => child.id);
  if (isDepartment(kind)) found(draft, director, kind, led, boss);
  else if (boss !== manager.id) for (const child of led) take(draft, child, manager.id, boss);
}
