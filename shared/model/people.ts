// Who counts: engineers, SREs, infrastructure and everyone else, over the whole design and team by team (E, S, I and P of the rules).
import type { OrgIndex } from './org-index.ts';
import { isEngineer } from './roles.ts';
import type { Counts, Position, Role, Team, UnitId } from './types.ts';

/** The people of one team: its headcount and the filled positions placed in it. Guests by `embeds` are not its own. */
export interface TeamPeople {
  /** Everyone of the team, its manager included where he sits in it. */
  readonly people: number;
  readonly engineers: number;
  /** Team size in the sense of the rules: its own people without its manager, guests and vacancies. */
  readonly size: number;
  readonly byRole: ReadonlyMap<Role, number>;
}

/** The people of a design. E = S + I + P. */
export interface People {
  readonly total: number;
  /** E: everyone in an engineering role, managers of engineers included. */
  readonly engineers: number;
  /** S: people in the role sre, wherever they sit. */
  readonly sre: number;
  /** I: the engineers of infrastructure teams and people in infrastructure roles, SREs excepted. */
  readonly infrastructure: number;
  /** P = E - I - S. */
  readonly product: number;
  readonly byRole: ReadonlyMap<Role, number>;
  readonly teams: ReadonlyMap<UnitId, TeamPeople>;
}

/** How many people a figure of a file stands for: what is below nobody, or no number, is nobody (and a finding of `impossible-figures`). */
const sane = (people: number | undefined): number => (people !== undefined && people > 0 && Number.isFinite(people) ? people : 0);

/** How many people hold a position: 0 while it is vacant. */
export const peopleIn = (position: Position): number => (position.vacant === true ? 0 : sane(position.count ?? 1));

/** The people of a headcount in one role. */
export const headcountOf = (counts: Counts | undefined, role: Role): number => sane(counts?.[role]);

/** Calls back with each role of a headcount that somebody has. */
export function eachRole(counts: Counts | undefined, visit: (role: Role, people: number) => void): void {
  for (const key in counts) {
    const role = key as Role; // the schema lets no other key into a headcount
    const people = sane(counts[role]);
    if (people > 0) visit(role, people);
  }
}

/** All people of a headcount or of openings. */
export function sum(counts: Counts | undefined): number {
  let total = 0;
  eachRole(counts, (_, people) => (total += people));
  return total;
}

interface MutableTeam {
  people: number;
  engineers: number;
  size: number;
  byRole: Map<Role, number>;
}

const add = (counts: Map<Role, number>, role: Role, people: number): void => void counts.set(role, (counts.get(role) ?? 0) + people);

function count(index: OrgIndex): People {
  const byRole = new Map<Role, number>();
  const teams = new Map<UnitId, MutableTeam>();
  let infrastructure = 0;

  const countIn = (role: Role, people: number, team: Team | undefined): void => {
    add(byRole, role, people);
    const inInfrastructure = team?.type === 'infrastructure' || role === 'infrastructure' || role === 'infrastructure-manager';
    if (inInfrastructure && role !== 'sre' && isEngineer(role)) infrastructure += people;
    const entry = team && teams.get(team.id);
    if (!entry) return;
    entry.people += people;
    if (isEngineer(role)) entry.engineers += people;
    add(entry.byRole, role, people);
  };

  for (const team of index.teams) {
    teams.set(team.id, { people: 0, engineers: 0, size: 0, byRole: new Map() });
    eachRole(team.headcount, (role, people) => countIn(role, people, team));
  }
  for (const position of index.positions) {
    const people = peopleIn(position);
    if (people === 0) continue;
    const container = index.container(position);
    countIn(position.role, people, container?.kind === 'team' ? container : undefined);
  }
  for (const team of index.teams) {
    const entry = teams.get(team.id);
    if (entry) entry.size = Math.max(0, entry.people - managersInside(index, team));
  }

  let total = 0;
  let engineers = 0;
  for (const [role, people] of byRole) {
    total += people;
    if (isEngineer(role)) engineers += people;
  }
  const sre = byRole.get('sre') ?? 0;
  return { total, engineers, sre, infrastructure, product: engineers - infrastructure - sre, byRole, teams };
}

/** How many of a team's own people are its manager: its unnamed head, and the position that manages it where that sits inside. */
function managersInside(index: OrgIndex, team: Team): number {
  const head = index.head(team);
  const manager = index.managerOf(team.id);
  const inside = manager?.kind === 'position' && index.container(manager.position) === team ? peopleIn(manager.position) : 0;
  return inside + (head?.kind === 'head' ? Math.min(1, headcountOf(team.headcount, head.role)) : 0);
}

const known = new WeakMap<OrgIndex, People>();
/** The people of a design, counted once per index. */
export function peopleOf(index: OrgIndex): People {
  let people = known.get(index);
  if (!people) known.set(index, (people = count(index)));
  return people;
}

const NOBODY: TeamPeople = { people: 0, engineers: 0, size: 0, byRole: new Map() };
/** The people of one team; nobody where the id names no team. */
export const teamPeople = (index: OrgIndex, team: UnitId): TeamPeople => peopleOf(index).teams.get(team) ?? NOBODY;

/** How many people of one role a team has, placed positions included. */
export const inRole = (index: OrgIndex, team: UnitId, role: Role): number => teamPeople(index, team).byRole.get(role) ?? 0;

/** Whether more than half of the people have the role `member`: then nothing is said about engineers. */
export const rolesUnknown = (index: OrgIndex): boolean => (peopleOf(index).byRole.get('member') ?? 0) * 2 > peopleOf(index).total;

/** The teams of type product, in file order. */
export const productTeams = (index: OrgIndex): Team[] => index.teams.filter((team) => team.type === 'product');

/** A quotient as one reads it: without the dust that binary fractions leave, so that six tenths and a sum of tenths are the same. */
export const exact = (quotient: number): number => Math.round(quotient * 1e9) / 1e9;
