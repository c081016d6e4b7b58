// Services and rotations as teams grow: a new team owns something of its own and shares the pager with a neighbour.
import { memberPeople } from '../../model/on-call.ts';
import { headcountOf } from '../../model/people.ts';
import type { Id, Rotation, RotationMember, Service, UnitId } from '../../model/types.ts';
import type { Programme } from '../plan.ts';
import type { Crew, Draft } from './draft.ts';
import { numbered } from './names.ts';

/** A rotation over the services of more teams is a pool that knows none of them well. */
const MOST_TEAMS = 2;

/** New teams get services and stand in rotations, where the drawing has these at all. */
export function shareThePager(draft: Draft, buds: readonly Crew[], programme: Programme, overloaded: boolean): void {
  if (draft.design.rotations !== undefined && draft.design.rotations.length > 0) follow(draft);
  for (const crew of buds) if (crew.team.type === 'product' || crew.team.type === 'data') own(draft, crew);
  if (programme.onCall === 'sre-only') leaveToSre(draft);
  escalate(draft, overloaded);
}

/** In a month this part of the rotations learns to call somebody else. */
const PART = 4;

/**
 * Where infrastructure has been overloaded for months and there are no SREs, product teams call infrastructure when they are at a loss: de facto SREs.
 * Where there is an SRE team, it is called instead.
 */
function escalate(draft: Draft, overloaded: boolean): void {
  const rotations = draft.rotations();
  if (rotations.length === 0) return;
  const sre = draft.crews.filter((crew) => crew.team.type === 'sre' && headcountOf(crew.team.headcount, 'sre') >= 2);
  const [platform] = draft.crews.filter((crew) => crew.team.type === 'infrastructure' && crew.size > 0);
  const isPlatform = (id: UnitId): boolean => draft.crew(id)?.team.type === 'infrastructure';
  let left = Math.ceil(rotations.length / PART);
  for (const [nth, rotation] of rotations.entries()) {
    if (left <= 0) return;
    const { escalation = [] } = rotation;
    const relief = sre[nth % Math.max(1, sre.length)];
    if (relief && escalation.some(isPlatform)) {
      const others = escalation.filter((id) => !isPlatform(id) && id !== relief.team.id);
      draft.putRotation({ ...rotation, escalation: [...others, relief.team.id] });
      left--;
    } else if (!relief && platform && overloaded && escalation.length === 0) {
      draft.putRotation({ ...rotation, escalation: [platform.team.id] });
      left--;
    }
  }
}

/** A member that stands for a team with a number of people stands for as many as there are by now. */
function follow(draft: Draft): void {
  for (const rotation of draft.rotations()) {
    let changed = false;
    const members = rotation.members.map((member): RotationMember => {
      const crew = member.team === undefined || member.position !== undefined ? undefined : draft.crew(member.team);
      if (!crew || member.people === undefined || member.role !== undefined) return member;
      const was = memberPeople(draft.index, { team: crew.team.id });
      const now = engineersOf(draft, crew, was);
      const people = member.people >= was ? now : Math.min(member.people, now);
      if (people === member.people) return member;
      changed = true;
      return { ...member, people };
    });
    if (changed) draft.putRotation({ ...rotation, members });
  }
}

/** The people of a team who could carry the pager by now: those of last month, and who came or went since. */
function engineersOf(draft: Draft, crew: Crew, was: number): number {
  const before = draft.index.team(crew.team.id);
  const count = (headcount: Readonly<Partial<Record<string, number>>>): number =>
    Object.entries(headcount).reduce((people, [role, heads]) => people + (role === 'designer' || role === 'product-manager' ? 0 : (heads ?? 0)), 0);
  return Math.max(0, was + count(crew.team.headcount) - count(before?.headcount ?? {}));
}

/** A bud takes half of the services of the team that it comes from; where that has only one, it begins one of its own. */
function own(draft: Draft, crew: Crew): void {
  const services = draft.services();
  if (services.length === 0) return;
  const theirs = services.filter((service) => service.owner === crew.bud);
  const taken = theirs.slice(Math.ceil(theirs.length / 2)).map((service): Service => ({ ...service, owner: crew.team.id }));
  for (const service of taken) {
    const { deployer, operator } = service;
    draft.putService({
      ...service,
      ...(deployer === crew.bud ? { deployer: crew.team.id } : {}),
      ...(operator === crew.bud ? { operator: crew.team.id } : {}),
    });
  }
  if (taken.length === 0) {
    const service: Service = {
      id: draft.id(`${crew.bud ?? 'product'}-service`),
      name: draft.name(numbered(`${crew.team.name} service`)),
      owner: crew.team.id,
      tier: 3,
    };
    draft.putService(service);
    taken.push(service);
  }
  join(draft, crew, taken);
}

function join(draft: Draft, crew: Crew, services: readonly Service[]): void {
  const rotations = draft.rotations();
  if (rotations.length === 0) return;
  const owners = new Map(draft.services().map((service) => [service.id, service.owner]));
  const ids = new Set<Id>(services.map((service) => service.id));
  const teamsOf = (rotation: Rotation): Set<UnitId | undefined> =>
    new Set(rotation.services.filter((id) => !ids.has(id)).map((id) => owners.get(id)));
  // Services that the bud took over leave the rotation that they were in.
  for (const rotation of rotations) {
    const left = rotation.services.filter((id) => !ids.has(id));
    if (left.length < rotation.services.length && left.length > 0) draft.putRotation({ ...rotation, services: left });
    else if (left.length < rotation.services.length) {
      // All of them: the rotation is the bud's by now, and its people join.
      draft.putRotation({ ...rotation, members: withTeam(rotation.members, crew.team.id) });
      return;
    }
  }
  const isOpen = (rotation: Rotation): boolean => {
    const teams = teamsOf(rotation);
    const ownPeople = rotation.members.every(({ team }) => team !== undefined && teams.has(team) && isProductTeam(draft, team));
    return rotation.hours !== 'office' && rotation.services.length > 0 && teams.size < MOST_TEAMS && ownPeople;
  };
  const candidates = draft.rotations().filter(isOpen);
  const open = candidates.find((rotation) => teamsOf(rotation).has(crew.bud ?? undefined)) ?? candidates[0];
  if (open) {
    draft.putRotation({ ...open, services: [...open.services, ...ids], members: withTeam(open.members, crew.team.id) });
    return;
  }
  const name = draft.name(numbered(`${crew.team.name} on call`));
  draft.putRotation({ id: draft.id(`${crew.bud ?? 'product'}-on-call`), name, services: [...ids], members: [{ team: crew.team.id }] });
}

const isProductTeam = (draft: Draft, id: UnitId): boolean => {
  const type = draft.crew(id)?.team.type;
  return type === 'product' || type === 'data';
};
const withTeam = (members: readonly RotationMember[], team: UnitId): RotationMember[] =>
  members.some((member) => member.team === team) ? [...members] : [...members, { team }];

/** Where SREs are to carry the pager alone, all rotations become theirs, and there is one if there was none. */
function leaveToSre(draft: Draft): void {
  const teams = draft.crews.filter((crew) => crew.team.type === 'sre' && headcountOf(crew.team.headcount, 'sre') >= 1);
  const guests = draft.crews.filter((crew) => crew.team.type !== 'sre' && headcountOf(crew.team.headcount, 'sre') >= 1);
  const carriers: readonly RotationMember[] =
    teams.length > 0 ? teams.map(({ team }) => ({ team: team.id })) : guests.map(({ team }) => ({ team: team.id, role: 'sre' }));
  if (carriers.length === 0) return;
  const rotations = draft.rotations();
  if (rotations.length === 0) {
    const services = draft.services().map((service) => service.id);
    draft.putRotation({ id: draft.id('on-call'), name: draft.name(numbered('Production on call')), services, members: [...carriers] });
    return;
  }
  for (const [nth, rotation] of rotations.entries()) {
    if (rotation.members.length > 0 && rotation.members.every((member) => isCarrier(draft, member))) continue;
    const carrier = carriers[nth % carriers.length];
    if (carrier) draft.putRotation({ ...rotation, members: [carrier] });
  }
}
function isCarrier(draft: Draft, member: RotationMember): boolean {
  if (member.role !== undefined) return member.role === 'sre';
  if (member.position !== undefined) return draft.index.position(member.position)?.role === 'sre';
  return member.team !== undefined && draft.crew(member.team)?.team.type === 'sre';
}
