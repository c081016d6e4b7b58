// Who counts: engineers, SREs, infrastructure and everyone else, over the whole design and team by team (E, S, I and P of the rules).
import type { OrgIndex } from './org-index.ts';
import { isEngineer, isManager } from './roles.ts';
import { rounded } from './numbers.ts';
import { slots } from './wiring.ts';
import type { Counts, Position, Role, Team, UnitId } from './types.ts';

/** The people of one team: its headcount and the filled positions placed in it. Guests by `embeds` are not its own. */
export interface TeamPeople {
  /** Everyone of the team, its manager included where he sits in it. */
  readonly people: number;
  readonly engineers: number;
  /** Team size in the sense of the rules: its own people without its manager, guests and vacancies. */
  readonly size: number;
  /** Engineers who are neither SRE nor operations people nor managers. */
  readonly developers: number;
  readonly byRole: ReadonlyMap<Role, number>;
  inRole(role: Role): number;
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

/** Figures of people up to here can be added up over any file, and multiplied, without leaving the numbers that there are. */
const MOST_PEOPLE = 1e100;
/** How many people a figure of a file stands for: what is below nobody, or no number, is nobody (and a finding of `impossible-figures`). */
export const sane = (people: number | undefined): number =>
  people !== undefined && people > 0 && Number.isFinite(people) ? Math.min(MOST_PEOPLE, people) : 0;

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

/** Roles whose work it is to run what others build. */
export const isOnCallByTrade = (role: Role): boolean => role === 'sre' || role === 'operations';

/** What a role's people count as, looked up once for each role of a design. */
class RoleTally {
  people = 0;
  /** Those of them who work in a team. */
  inTeams = 0;
  readonly isEngineer: boolean;
  readonly isDeveloper: boolean;
  /** Counted in I wherever they sit. */
  readonly isInfrastructure: boolean;
  constructor(readonly role: Role) {
    this.isEngineer = isEngineer(role);
    this.isDeveloper = this.isEngineer && !isOnCallByTrade(role) && !isManager(role);
    this.isInfrastructure = role === 'infrastructure' || role === 'infrastructure-manager';
  }
}

/** A team's people. Its roles are read off the headcount when they are asked for: a map for each of ten thousand teams is dear. */
class TeamTally implements TeamPeople {
  people = 0;
  /** Of these, the people of its headcount. */
  headcount = 0;
  engineers = 0;
  size = 0;
  developers = 0;
  /** The people of positions placed here. */
  placed: Map<Role, number> | undefined;
  constructor(readonly team: Team) {}

  inRole(role: Role): number {
    return headcountOf(this.team.headcount, role) + (this.placed?.get(role) ?? 0);
  }
  get byRole(): ReadonlyMap<Role, number> {
    const byRole = new Map<Role, number>();
    eachRole(this.team.headcount, (role, people) => byRole.set(role, people));
    for (const [role, people] of this.placed ?? []) byRole.set(role, (byRole.get(role) ?? 0) + people);
    return byRole;
  }
}

/** The people, with the teams by their place in the file too: rules ask for many teams in file order. */
interface Counted extends People {
  readonly byPlace: readonly (TeamTally | undefined)[];
  readonly roles: ReadonlyMap<Role, RoleTally>;
}

function count(index: OrgIndex): Counted {
  const roles = new Map<Role, RoleTally>();
  const teams = new Map<UnitId, TeamTally>();
  const byPlace = slots<TeamTally>(index.design.units.length);
  let infrastructure = 0;

  const countIn = (role: Role, people: number, team: TeamTally | undefined): void => {
    let tally = roles.get(role);
    if (!tally) roles.set(role, (tally = new RoleTally(role)));
    tally.people += people;
    if (tally.isEngineer && role !== 'sre' && (tally.isInfrastructure || team?.team.type === 'infrastructure')) infrastructure += people;
    if (!team) return;
    tally.inTeams += people;
    team.people += people;
    if (tally.isEngineer) team.engineers += people;
    if (tally.isDeveloper) team.developers += people;
  };

  for (const team of index.teams) {
    const entry = new TeamTally(team);
    teams.set(team.id, entry);
    byPlace[index.place(team.id)] = entry;
    eachRole(team.headcount, (role, people) => countIn(role, people, entry));
    entry.headcount = entry.people;
  }
  for (const position of index.positions) {
    const people = peopleIn(position);
    if (people === 0) continue;
    const container = index.container(position);
    const team = container?.kind === 'team' ? teams.get(container.id) : undefined;
    countIn(position.role, people, team);
    if (!team) continue;
    team.placed ??= new Map();
    team.placed.set(position.role, (team.placed.get(position.role) ?? 0) + people);
  }
  for (const entry of teams.values()) entry.size = Math.max(0, entry.people - managersInside(index, entry.team));

  let total = 0;
  let engineers = 0;
  const byRole = new Map<Role, number>();
  for (const { role, people, isEngineer: counts } of roles.values()) {
    byRole.set(role, people);
    total += people;
    if (counts) engineers += people;
  }
  const sre = byRole.get('sre') ?? 0;
  return { total, engineers, sre, infrastructure, product: engineers - infrastructure - sre, byRole, teams, byPlace, roles };
}

/** How many of a team's own people are its manager: its unnamed head, and the position that manages it where that sits inside. */
function managersInside(index: OrgIndex, team: Team): number {
  const head = index.head(team);
  const manager = index.managerOf(team.id);
  const inside = manager?.kind === 'position' && index.container(manager.position) === team ? peopleIn(manager.position) : 0;
  return inside + (head?.kind === 'head' ? Math.min(1, headcountOf(team.headcount, head.role)) : 0);
}

const known = new WeakMap<OrgIndex, Counted>();
function counted(index: OrgIndex): Counted {
  let people = known.get(index);
  if (!people) known.set(index, (people = count(index)));
  return people;
}
/** The people of a design, counted once per index. */
export const peopleOf = (index: OrgIndex): People => counted(index);

const productsKnown = new WeakMap<OrgIndex, readonly Team[]>();
const NOBODY: TeamPeople = { people: 0, engineers: 0, size: 0, developers: 0, byRole: new Map(), inRole: () => 0 };
/** The people of one team; nobody where the id names no team. */
export function teamPeople(index: OrgIndex, team: UnitId): TeamPeople {
  const place = index.place(team);
  return (place < 0 ? undefined : counted(index).byPlace[place]) ?? NOBODY;
}

/** How many people of one role a team has, placed positions included. */
export function inRole(index: OrgIndex, team: UnitId, role: Role): number {
  const tally = counted(index).roles.get(role);
  return tally && tally.inTeams > 0 ? teamPeople(index, team).inRole(role) : 0; // most roles are in no team at all
}

/** The people of a team's headcount, without those of positions placed in it; also of a team as it is to be, before an edit is made. */
export function inHeadcount(index: OrgIndex, team: Team): number {
  const tally = counted(index).byPlace[index.place(team.id)];
  return tally?.team === team ? tally.headcount : sum(team.headcount);
}

/** Whether more than half of the people have the role `member`: then nothing is said about engineers. */
export const rolesUnknown = (index: OrgIndex): boolean => (peopleOf(index).byRole.get('member') ?? 0) * 2 > peopleOf(index).total;

/** The teams of type product, in file order. */
export function productTeams(index: OrgIndex): readonly Team[] {
  let teams = productsKnown.get(index);
  if (!teams) productsKnown.set(index, (teams = index.teams.filter((team) => team.type === 'product')));
  return teams;
}

/** A quotient as one reads it: without the dust that binary fractions leave, so that six tenths and a sum of tenths are the same. */
export const exact = (quotient: number): number => rounded(quotient, 9);
