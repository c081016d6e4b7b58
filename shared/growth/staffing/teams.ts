// People and teams: who joins where, who leaves, and teams that grow too large for one conversation and become two.
import { headcountOf, peopleIn } from '../../model/people.ts';
import { sum } from '../../model/people.ts';
import { isEngineer, isManager } from '../../model/roles.ts';
import type { Counts, Role, Team, TeamType, UnitId } from '../../model/types.ts';
import { homeForReliability } from '../../rules/home.ts';
import { isMovable, withPeople, type Crew, type Draft } from './draft.ts';
import { areaNames, budNames, personNames, platformNames } from './names.ts';

/** A team that has more people of its own becomes two. */
export const MOST_IN_TEAM = 9;
/** Teams below this size lend nobody. */
const LEAST_IN_TEAM = 3;

/** Types of teams that people are hired into by growth, infrastructure and SRE excepted. */
const GROWING: ReadonlySet<TeamType> = new Set<TeamType>(['product', 'data', 'enabling', 'operations', 'quality', 'security']);
/** Types of teams that become two. Others stay as large as they are drawn. */
const BUDDING: ReadonlySet<TeamType> = new Set<TeamType>(['product', 'data', 'infrastructure']);
export const isProduct = (crew: Crew): boolean => crew.team.type === 'product' || crew.team.type === 'data';

/** Roles in the order in which people leave or move on from a team, of equals: whom it has most of first. */
export const ROLE_OF_TYPE: Readonly<Partial<Record<TeamType, Role>>> = {
  infrastructure: 'infrastructure',
  sre: 'sre',
  operations: 'operations',
  quality: 'quality',
  security: 'security',
  data: 'data',
};

/** Of the people who may move, the role that a team has most of; tech leads last. Undefined where nobody may. */
export function commonest(counts: Counts): Role | undefined {
  let best: Role | undefined;
  let most = 0;
  for (const [key, people] of Object.entries(counts)) {
    const role = key as Role; // the schema lets no other key into a headcount
    if (!isMovable(role) || !Number.isInteger(people) || people < 1) continue;
    const weight = role === 'tech-lead' ? 0.5 : people;
    if (weight > most) [best, most] = [role, weight];
  }
  return best;
}

/** A role in proportion to those that a team has already, so that its mix stays what it is. */
function roleFor(crew: Crew): Role {
  const own = ROLE_OF_TYPE[crew.team.type];
  if (own) return own;
  const mix: Role[] = [];
  for (const [key, people] of Object.entries(crew.team.headcount)) {
    const role = key as Role; // as above
    if (isMovable(role) && role !== 'tech-lead' && role !== 'infrastructure')
      for (let person = 0; person < Math.min(people, 40); person++) mix.push(role);
  }
  return mix[(sum(crew.team.headcount) * 7) % Math.max(1, mix.length)] ?? 'engineer';
}

/** Teams differ a little in how many people they want, or all would grow in step. */
function appetite(id: UnitId): number {
  let hash = 7;
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) % 1009;
  return hash % 3;
}

/** Hires as they come: to openings first, then to the team that needs them most. */
export function hire(draft: Draft, people: number): void {
  let left = fillOpenings(draft, people, isMovable);
  if (left <= 0) return;
  const teams = draft.crews.filter((crew) => GROWING.has(crew.team.type) && (BUDDING.has(crew.team.type) || crew.size < MOST_IN_TEAM));
  if (!teams.some(isProduct)) teams.push(firstTeam(draft));
  const needs = teams.map((crew) => ({ crew, appetite: appetite(crew.team.id) }));
  for (; left > 0; left--) {
    let best = needs[0];
    let least = Infinity;
    for (const each of needs) {
      if (!BUDDING.has(each.crew.team.type) && each.crew.size >= MOST_IN_TEAM) continue;
      const need = each.crew.size + each.appetite;
      if (need < least) [best, least] = [each, need];
    }
    if (best) draft.join(best.crew, roleFor(best.crew));
  }
}

/** Fills openings of teams, then vacant positions, of the roles that are hired. @returns the hires that are left */
export function fillOpenings(draft: Draft, people: number, wanted: (role: Role, type: TeamType | undefined) => boolean): number {
  let left = people;
  for (const crew of draft.crews) {
    if (left <= 0) return 0;
    for (const [key, open] of Object.entries(crew.team.openings ?? {})) {
      const role = key as Role; // the schema lets no other key into openings
      if (!wanted(role, crew.team.type) || !(open >= 1)) continue;
      const filled = Math.min(Math.floor(open), left);
      left -= filled;
      for (let person = 0; person < filled; person++) draft.join(crew, role);
      draft.putTeam(crew, withOpenings(crew.team, withPeople(crew.team.openings ?? {}, role, -filled)));
    }
  }
  for (const position of draft.index.positions) {
    if (left <= 0) return 0;
    const now = draft.unit(position.id);
    if (now?.kind !== 'position' || now.vacant !== true) continue;
    const container = draft.index.container(now);
    const crew = container?.kind === 'team' ? draft.crew(container.id) : undefined;
    const { vacant: _, ...filled } = now;
    const heads = peopleIn(filled);
    if (!wanted(now.role, crew?.team.type) || !Number.isInteger(heads) || heads < 1 || heads > left) continue;
    left -= heads;
    draft.putPosition(filled);
    if (crew && !isManager(now.role)) crew.size += heads;
  }
  return left;
}

function withOpenings(team: Team, openings: Counts): Team {
  const { openings: _, ...rest } = team;
  return Object.keys(openings).length > 0 ? { ...rest, openings } : rest;
}

/** One person leaves the largest team that has somebody to lose. @returns the role; undefined where nobody can be spared */
export function takeOne(
  draft: Draft,
  from: (crew: Crew) => boolean,
  least: number,
  prefer: readonly Role[] = [],
): { crew: Crew; role: Role } | undefined {
  let best: Crew | undefined;
  let most = -1;
  for (const crew of draft.crews) {
    if (crew.size <= least || !from(crew)) continue;
    const preferred = prefer.some((role) => headcountOf(crew.team.headcount, role) >= 1) ? 1000 : 0;
    if (crew.size + preferred > most && commonest(crew.team.headcount) !== undefined) [best, most] = [crew, crew.size + preferred];
  }
  if (!best) return undefined;
  const role = prefer.find((each) => headcountOf(best.team.headcount, each) >= 1) ?? commonest(best.team.headcount);
  if (role === undefined) return undefined;
  draft.leave(best, role);
  return { crew: best, role };
}

const isOthers = (crew: Crew): boolean => crew.team.type !== 'infrastructure' && crew.team.type !== 'sre';
/** One engineer of the teams that are neither infrastructure nor SRE, for another seat. */
export const borrow = (draft: Draft, prefer: readonly Role[] = []): boolean =>
  (takeOne(draft, isOthers, LEAST_IN_TEAM, prefer) ?? takeOne(draft, isOthers, 0, prefer)) !== undefined;

/** People of the teams that are neither infrastructure nor SRE leave. @returns how many did */
export function part(draft: Draft, people: number): number {
  let left = people;
  while (left > 0 && (takeOne(draft, isOthers, 1) ?? takeOne(draft, isOthers, 0)) !== undefined) left--;
  return people - left;
}

/** A first product team, where people are hired and there is none. */
function firstTeam(draft: Draft): Crew {
  const name = draft.name(areaNames());
  const crew = draft.addTeam({ id: draft.id('product'), kind: 'team', name, type: 'product', headcount: {} }, 0, null);
  const home = topOf(draft);
  if (home !== undefined) draft.report(crew.team.id, home);
  return crew;
}

/** The highest neutral manager: where what growth adds finds its place. Undefined where the drawing has none. */
export const topOf = (draft: Draft): UnitId | undefined => homeForReliability(draft.index)?.id;

/** Teams past nine become two. @returns the new teams */
export function bud(draft: Draft): Crew[] {
  const buds: Crew[] = [];
  for (const crew of [...draft.crews]) {
    if (crew.size <= MOST_IN_TEAM || !BUDDING.has(crew.team.type)) continue;
    const half = split(draft, crew);
    if (half) buds.push(half);
  }
  return buds;
}

function split(draft: Draft, crew: Crew): Crew | null {
  const { team } = crew;
  const wanted = Math.floor(crew.size / 2);
  let stay = team.headcount;
  let go: Counts = {};
  let moved = 0;
  while (moved < wanted) {
    const role = commonest(stay);
    if (role === undefined) break;
    stay = withPeople(stay, role, -1);
    go = withPeople(go, role, 1);
    moved += 1;
  }
  // People with names of their own go along where a team is made of them.
  const movers: UnitId[] = [];
  if (moved < wanted) {
    for (const unit of draft.index.children(team.id).toReversed()) {
      const now = draft.unit(unit.id);
      if (moved >= wanted) break;
      if (now?.kind !== 'position' || now.parent !== team.id || !isEngineer(now.role) || isManager(now.role) || now.role === 'sre') continue;
      const people = peopleIn(now);
      if (people !== 1 || draft.index.reports(now.id).positions.length > 0 || draft.index.reports(now.id).teams.length > 0) continue;
      movers.push(now.id);
      moved += 1;
    }
  }
  if (moved < LEAST_IN_TEAM) return null;
  const names = team.type === 'infrastructure' ? platformNames() : budNames(team.name, draft.index.container(team)?.name);
  const { notes: _notes, openings: _openings, ...same } = team;
  const next: Team = { ...same, id: draft.id(team.id), name: draft.name(names), headcount: go };
  const bud = draft.addTeam(next, moved, team.id);
  for (const id of movers) {
    const now = draft.unit(id);
    if (now?.kind === 'position') draft.putPosition({ ...now, parent: next.id });
  }
  draft.putTeam(crew, { ...crew.team, headcount: stay });
  crew.size -= moved;
  // Where the team answers to nobody, its bud answers to the top.
  const manager = draft.ownManager(team.id) ?? (draft.index.managerOf(team.id) ? undefined : topOf(draft));
  if (manager !== undefined) draft.report(next.id, manager);
  return bud;
}

/** A person's name that nobody in the drawing has. */
export const personName = (draft: Draft): string => draft.name(personNames());
