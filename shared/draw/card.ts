// What stands on a card, as pure figures: pips, counts, marks, the gauge. The canvas and every export read cards through it.
import type { OrgIndex } from '../model/org-index.ts';
import { eachRole, peopleIn } from '../model/people.ts';
import { isEngineer, isManager, sideOf } from '../model/roles.ts';
import type { Role, Rotation, Team, UnitId } from '../model/types.ts';
import type { PipKind, TeamBox } from './scene.ts';

export const PIP_KINDS: readonly PipKind[] = ['manager', 'engineer', 'other', 'sre', 'opening'];
/** So many marks are drawn one by one; the figure beside them says how many there are. */
export const PIP_LIMIT = 12;

const pipKind = (role: Role): PipKind =>
  role === 'sre' ? 'sre' : isManager(role) && sideOf(role) !== 'product' ? 'manager' : isEngineer(role) ? 'engineer' : 'other';

export interface Crew {
  readonly pips: TeamBox['pips'];
  readonly people: number;
  readonly openings: number;
}

/** The people on a team's card: its headcount, the positions drawn as its pips, and its openings. */
export function crewOf(team: Team, index: OrgIndex, isPip: (id: UnitId) => boolean): Crew {
  const counts = new Map<PipKind, number>();
  const add = (kind: PipKind, people: number): void => void counts.set(kind, (counts.get(kind) ?? 0) + people);
  let people = 0;
  let openings = 0;
  eachRole(team.headcount, (role, count) => {
    add(pipKind(role), count);
    people += count;
  });
  for (const unit of index.children(team.id)) {
    if (unit.kind !== 'position' || !isPip(unit.id)) continue;
    if (unit.vacant === true) openings += Math.max(1, unit.count ?? 1);
    add(pipKind(unit.role), peopleIn(unit));
    people += peopleIn(unit);
  }
  eachRole(team.openings, (_, count) => (openings += count));
  add('opening', openings);
  const pips = PIP_KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  return { pips, people, openings };
}

/** The marks of a card's row in order, openings after people; at most twelve, fewer of the most frequent kind where there are more. */
export function pipRow(pips: TeamBox['pips'], limit = PIP_LIMIT): PipKind[] {
  const left = new Map(pips.map((pip) => [pip.kind, Math.ceil(pip.count)]));
  const total = (): number => [...left.values()].reduce((sum, count) => sum + count, 0);
  for (let over = total() - limit; over > 0;) {
    const [kind, count] = [...left].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    const second = Math.max(1, ...[...left].filter(([other]) => other !== kind).map((entry) => entry[1]));
    const cut = Math.max(1, Math.min(over, count - second));
    left.set(kind, count - cut);
    over -= cut;
  }
  return PIP_KINDS.flatMap((kind) => Array.from({ length: left.get(kind) ?? 0 }, () => kind));
}

/** How wide each mark of the row is, margins included, and the gap between two. */
export const PIP_WIDTH: Readonly<Record<PipKind, number>> = { manager: 10, engineer: 5, other: 5, sre: 11.5, opening: 5 };
export const PIP_GAP = 2;

/** How many of a team's people are in the rotation that takes most of them; 'none' where it owns services and nobody is, null where nobody need be. */
export function onCallOf(team: Team, index: OrgIndex, services: number): TeamBox['onCall'] {
  const most = carriersOf(index).get(team.id) ?? 0;
  if (most > 0) return most;
  return services > 0 && index.rotations.size > 0 ? 'none' : null;
}

const carriers = new WeakMap<OrgIndex, ReadonlyMap<UnitId, number>>();
/** By team the most of its people that one rotation takes, counted once for all teams. */
function carriersOf(index: OrgIndex): ReadonlyMap<UnitId, number> {
  let known = carriers.get(index);
  if (!known) {
    const most = new Map<UnitId, number>();
    for (const rotation of index.rotations.values())
      for (const [team, people] of inRotation(index, rotation)) if (people > (most.get(team) ?? 0)) most.set(team, people);
    carriers.set(index, (known = most));
  }
  return known;
}

/** The people of one rotation by team. */
function inRotation(index: OrgIndex, rotation: Rotation): Map<UnitId, number> {
  const found = new Map<UnitId, number>();
  const add = (team: UnitId, people: number): void => void found.set(team, (found.get(team) ?? 0) + people);
  for (const member of rotation.members) {
    const sitting = member.position === undefined ? undefined : index.position(member.position);
    if (sitting?.parent !== undefined) add(sitting.parent, member.people ?? peopleIn(sitting));
    if (member.team === undefined) continue;
    let people = 0;
    eachRole(index.team(member.team)?.headcount, (role, count) => {
      if (member.role === undefined ? !isManager(role) : role === member.role) people += count;
    });
    add(member.team, member.people ?? people);
  }
  return found;
}

/** Infrastructure's time in people's worth, from what its record says; undefined where that says neither support nor operations. */
export function gaugeOf(team: Team, people: number): TeamBox['gauge'] {
  const { support, operations } = team.time ?? {};
  if (team.type !== 'infrastructure' || (support === undefined && operations === undefined)) return undefined;
  return { support: (support ?? 0) * people, operation: (operations ?? 0) * people, share: (support ?? 0) + (operations ?? 0) };
}

/** The sum in words under a gauge; `tone` says how the share is to be taken. */
export function gaugeText(gauge: NonNullable<TeamBox['gauge']>): {
  readonly sum: string;
  readonly share: string;
  readonly tone: 'fine' | 'strained' | 'over';
} {
  const one = (value: number): string => (Math.round(value * 10) / 10).toString();
  const tone = gauge.share > 1 ? 'over' : gauge.share > 0.5 ? 'strained' : 'fine';
  return { sum: `${one(gauge.support)} support + ${one(gauge.operation)} operation`, share: `${Math.round(gauge.share * 100)} %`, tone };
}
/** A gauge's scale ends at 120 %. */
export const gaugeX = (share: number): number => Math.min(1, Math.max(0, share / 1.2));

/** The first letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
