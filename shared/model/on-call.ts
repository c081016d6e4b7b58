// Who is on call: the people of a rotation, which of them are SRE or operations, and the teams whose services it covers.
import type { OrgIndex } from './org-index.ts';
import { inRole, isOnCallByTrade, peopleIn, sane, teamPeople } from './people.ts';
import type { Rotation, RotationMember, Team, UnitId } from './types.ts';

export interface RotationPeople {
  readonly people: number;
  /** Those who carry it as SRE or operations people. */
  readonly specialists: number;
  /** Teams that own services which it covers. */
  readonly owners: readonly Team[];
  /** Teams and positions that stand in it, as far as they are there. */
  readonly members: readonly UnitId[];
  /** The member and owner teams: what a finding about this rotation is about. */
  readonly teams: readonly UnitId[];
}

/** How many people a member of a rotation brings: its own figure, else the position's, else the team's people in that role. */
export function memberPeople(index: OrgIndex, member: RotationMember): number {
  if (member.people !== undefined) return sane(member.people);
  const position = member.position === undefined ? undefined : index.position(member.position);
  if (position) return peopleIn(position);
  const team = member.team === undefined ? undefined : index.team(member.team);
  if (!team) return 0;
  if (member.role !== undefined) return inRole(index, team.id, member.role);
  // Without a role a team stands in with its engineers, an SRE team with its SREs.
  const sre = team.type === 'sre' ? inRole(index, team.id, 'sre') : 0;
  return sre > 0 ? sre : teamPeople(index, team.id).engineers;
}

/** Whether a member carries the pager as SRE or operations: by role, or by the type of the team where no role is given. */
export function isSpecialistMember(index: OrgIndex, member: RotationMember): boolean {
  if (member.role !== undefined) return isOnCallByTrade(member.role);
  const position = member.position === undefined ? undefined : index.position(member.position);
  if (position) return isOnCallByTrade(position.role);
  const team = member.team === undefined ? undefined : index.team(member.team);
  return team?.type === 'sre' || team?.type === 'operations';
}

/** Whether a team has developers: engineers who are neither SRE nor operations people nor managers, in a team of neither type. */
export const hasDevelopers = (index: OrgIndex, team: Team): boolean =>
  team.type !== 'sre' && team.type !== 'operations' && teamPeople(index, team.id).developers > 0;

/** A list without repeats. Most hold a name or two: then a set is not worth its making. */
function distinct<T>(list: readonly T[]): readonly T[] {
  const [first, second] = list;
  if (list.length < 2 || (list.length === 2 && first !== second)) return list;
  return [...new Set(list)];
}

/** A rotation as it is read: people at once, who they are when that is asked for. */
class ReadRotation implements RotationPeople {
  readonly people: number;
  readonly specialists: number;
  #owners: readonly Team[] | undefined;
  #members: readonly UnitId[] | undefined;
  #teams: readonly UnitId[] | undefined;

  constructor(
    readonly index: OrgIndex,
    readonly rotation: Rotation,
  ) {
    let people = 0;
    let specialists = 0;
    for (const member of rotation.members) {
      const here = memberPeople(index, member);
      people += here;
      if (isSpecialistMember(index, member)) specialists += here;
    }
    this.people = people;
    this.specialists = specialists;
  }

  get owners(): readonly Team[] {
    if (this.#owners) return this.#owners;
    const owners: Team[] = [];
    for (const id of this.rotation.services) {
      const service = this.index.services.get(id);
      const owner = service && this.index.team(service.owner);
      if (owner) owners.push(owner);
    }
    return (this.#owners = distinct(owners));
  }
  get members(): readonly UnitId[] {
    if (this.#members) return this.#members;
    const members: UnitId[] = [];
    for (const member of this.rotation.members) {
      const unit = member.position ?? member.team;
      if (unit !== undefined && this.index.unit(unit)) members.push(unit);
    }
    return (this.#members = distinct(members));
  }
  get teams(): readonly UnitId[] {
    if (this.#teams) return this.#teams;
    const teams = this.members.filter((id) => this.index.team(id));
    for (const { id } of this.owners) teams.push(id);
    return (this.#teams = distinct(teams));
  }
}

const known = new WeakMap<OrgIndex, Map<Rotation, RotationPeople>>();
/** The people of a rotation, read once per index. */
export function rotationPeople(index: OrgIndex, rotation: Rotation): RotationPeople {
  let all = known.get(index);
  if (!all) known.set(index, (all = new Map()));
  let found = all.get(rotation);
  if (!found) all.set(rotation, (found = new ReadRotation(index, rotation)));
  return found;
}

/** Whether only SRE or operations people carry a rotation. One that nobody carries is not theirs. */
export const carriedBySpecialists = (rotation: RotationPeople): boolean => rotation.people > 0 && rotation.specialists >= rotation.people;

const onCallKnown = new WeakMap<OrgIndex, ReadonlySet<UnitId>>();
/** The teams that stand in any rotation with people who are not SRE or operations, or as its escalation; found once per index. */
export function teamsOnCall(index: OrgIndex): ReadonlySet<UnitId> {
  let teams = onCallKnown.get(index);
  if (!teams) onCallKnown.set(index, (teams = findTeamsOnCall(index)));
  return teams;
}

function findTeamsOnCall(index: OrgIndex): Set<UnitId> {
  const on = new Set<UnitId>();
  const add = (id: UnitId): void => {
    const position = index.position(id);
    if (!position) return void on.add(id);
    if (position.role === 'sre') return;
    on.add(id);
    const container = index.container(position);
    if (container?.kind === 'team') on.add(container.id);
  };
  for (const rotation of index.rotations.values()) {
    for (const member of rotation.members) {
      const unit = member.position ?? member.team;
      if (unit !== undefined && bringsOwnPeople(index, member)) add(unit);
    }
    for (const id of rotation.escalation ?? []) {
      const position = index.position(id);
      if (!position || peopleIn(position) > 0) add(id);
    }
  }
  return on;
}

/** Whether a member brings anybody who is not an SRE: a team's SREs are not its own people on call, and a vacant position is nobody. */
function bringsOwnPeople(index: OrgIndex, member: RotationMember): boolean {
  if (member.role === 'sre') return false;
  const people = memberPeople(index, member);
  if (member.position !== undefined) return people > 0 && index.position(member.position)?.role !== 'sre';
  const team = member.team === undefined ? undefined : index.team(member.team);
  if (!team) return false;
  // Only a team that is named without role and figure stands in with its SREs too.
  return people > (member.role === undefined && member.people === undefined ? inRole(index, team.id, 'sre') : 0);
}
