// The SRE programme: seats under the line that the scenario says, at work where the load is highest.
import { embeddingsOf } from '../../model/embedding.ts';
import { headcountOf } from '../../model/people.ts';
import { managerRole } from '../../model/org-index.ts';
import { sideOf } from '../../model/roles.ts';
import type { Counts, Line, Team, UnitId } from '../../model/types.ts';
import type { Programme } from '../plan.ts';
import { withPeople, type Crew, type Draft } from './draft.ts';
import { reliabilityNames } from './names.ts';
import { borrow, fillOpenings, isProduct, MOST_IN_TEAM, personName, topOf } from './teams.ts';

/** More SREs: hires, and people of other teams where too few are hired. @returns how many of the hires became SREs */
export function staffReliability(draft: Draft, people: number, hires: number, programme: Programme): number {
  if (people <= 0) return 0;
  const hired = Math.min(people, hires);
  let added = 0;
  for (let person = 0; person < people; person++) {
    if (person >= hired && !borrow(draft, ['operations', 'backend', 'engineer'])) break;
    added++;
  }
  const before = seatCount(draft);
  const left = fillOpenings(draft, added, (role) => role === 'sre');
  const filled = seatCount(draft) - before;
  const load = new Load(draft);
  for (let person = 0; person < left; person++) {
    if (programme.reportsTo === 'host-team') seatInHost(draft, load);
    else seatInTeam(draft, programme);
  }
  if (programme.reportsTo !== 'host-team') {
    dock(draft, load, left + filled, programme);
    for (const crew of [...draft.crews]) if (crew.team.type === 'sre') bud(draft, crew, programme);
  }
  return Math.min(hired, added);
}

const seatCount = (draft: Draft): number => draft.crews.reduce((people, crew) => people + headcountOf(crew.team.headcount, 'sre'), 0);

/** Which product team needs an SRE most: none there yet, then the most people, its critical services counted twice. */
class Load {
  readonly #there = new Map<UnitId, number>();
  readonly #weight = new Map<UnitId, number>();
  constructor(readonly draft: Draft) {
    for (const [id, host] of embeddingsOf(draft.index).hosts) this.#there.set(id, host.people);
    for (const line of draft.design.lines) if (line.kind === 'supports' && draft.index.team(line.from)?.type === 'sre') this.add(line.to);
    for (const service of draft.design.services ?? [])
      if (service.tier === 1) this.#weight.set(service.owner, (this.#weight.get(service.owner) ?? 0) + 3);
  }
  add(host: UnitId): void {
    this.#there.set(host, (this.#there.get(host) ?? 0) + 1);
  }
  neediest(may: (crew: Crew) => boolean = () => true): Crew | undefined {
    let best: Crew | undefined;
    let most = -1;
    for (const crew of this.draft.crews) {
      if (!isProduct(crew) || crew.size < 1 || !may(crew)) continue;
      const need = (crew.size + (this.#weight.get(crew.team.id) ?? 0)) / (1 + 20 * (this.#there.get(crew.team.id) ?? 0));
      if (need > most) [best, most] = [crew, need];
    }
    return best;
  }
}

function seatInHost(draft: Draft, load: Load): void {
  const host = load.neediest((crew) => draft.index.managerOfPeople(crew.team) !== null) ?? load.neediest();
  if (!host) return;
  draft.join(host, 'sre');
  load.add(host.team.id);
}

function seatInTeam(draft: Draft, programme: Programme): void {
  let smallest: Crew | undefined;
  for (const crew of draft.crews)
    if (crew.team.type === 'sre' && (crew.size < MOST_IN_TEAM || canBud(draft, crew)) && (!smallest || crew.size < smallest.size)) smallest = crew;
  draft.join(smallest ?? foundTeam(draft, programme, {}), 'sre');
}

/** The lines along which a team's SREs are at work in product teams. */
const workOf = (draft: Draft, crew: Crew): Line[] => [
  ...draft.linesFrom(crew.team.id, 'embeds'),
  ...draft.linesFrom(crew.team.id, 'supports').filter((line) => line.kind === 'supports' && line.mode === 'consulting'),
];
const sentBy = (line: Line): number => (line.kind === 'embeds' ? (line.people ?? Infinity) : 0);
/** Where every line says how many people it sends, a team can be parted with its lines. */
const canBud = (draft: Draft, crew: Crew): boolean => workOf(draft, crew).every((line) => Number.isFinite(sentBy(line)));

/** An SRE team past nine becomes two: half of the SREs go, each with his line to the team that he works in. */
function bud(draft: Draft, crew: Crew, programme: Programme): void {
  const all = headcountOf(crew.team.headcount, 'sre');
  if (crew.size <= MOST_IN_TEAM || !canBud(draft, crew)) return;
  const lines = workOf(draft, crew);
  const half = Math.floor(all / 2);
  let free = all - lines.reduce((people, line) => people + sentBy(line), 0);
  let going = 0;
  const moving: Line[] = [];
  for (const line of lines.toReversed()) {
    if (moving.length >= half || going + sentBy(line) > half) break;
    moving.push(line);
    going += sentBy(line);
  }
  free = Math.max(0, Math.min(free, half - going));
  if (going + free < LEAST_IN_BUD) return;
  const { headcount } = crew.team;
  draft.putTeam(crew, { ...crew.team, headcount: withPeople(headcount, 'sre', -(going + free)) });
  crew.size -= going + free;
  const next = foundTeam(draft, programme, { sre: going + free }, crew.team);
  for (const line of moving) draft.putLine({ ...line, from: next.team.id });
}
const LEAST_IN_BUD = 3;

/** @param origin the team that it comes out of: it sits where that one does */
function foundTeam(draft: Draft, programme: Programme, headcount: Counts, origin?: Team): Crew {
  const name = draft.name(reliabilityNames());
  const parent = origin?.parent;
  const team: Team = { id: draft.id('sre'), kind: 'team', name, type: 'sre', headcount, ...(parent === undefined ? {} : { parent }) };
  const crew = draft.addTeam(team, headcountOf(headcount, 'sre'), null);
  const manager = programme.reportsTo === 'product' ? productManager(draft) : sreManager(draft, team, origin);
  draft.report(team.id, manager);
  return crew;
}

/** A manager for a new SRE team, where the team that it comes out of has his like, else under the highest neutral manager; a vacant seat of one, or one without a team, is taken first. */
function sreManager(draft: Draft, team: Team, origin: Team | undefined): UnitId {
  const { index } = draft;
  const free = index.positions.find((position) => {
    if (position.role !== 'sre-manager') return false;
    const { positions, teams, heads } = index.reports(position.id);
    return positions.length + teams.length + heads.length === 0;
  });
  const now = free && draft.unit(free.id);
  if (now?.kind === 'position' && !taken(draft, now.id)) {
    const { vacant, ...filled } = now;
    if (vacant === true && borrow(draft)) draft.putPosition(filled);
    return now.id;
  }
  const id = draft.id('sre-manager');
  borrow(draft);
  draft.putPosition({
    id,
    kind: 'position',
    name: personName(draft),
    role: 'sre-manager',
    ...(team.parent === undefined ? {} : { parent: team.parent }),
  });
  const above = (origin && directorOf(draft, origin)) ?? topOf(draft);
  if (above !== undefined) draft.report(id, above);
  return id;
}
/** The first neutral manager above an SRE team, where nobody of the product side comes before. */
function directorOf(draft: Draft, team: Team): UnitId | undefined {
  for (const manager of draft.index.chain(team.id)) {
    const role = managerRole(manager);
    if (manager.kind === 'position' && sideOf(role) === 'neutral') return manager.position.id;
    if (sideOf(role) === 'product') return undefined;
  }
  return undefined;
}
const taken = (draft: Draft, manager: UnitId): boolean => draft.crews.some((crew) => draft.ownManager(crew.team.id) === manager);

/** The product manager with the fewest SRE teams; one is made where there is none. */
function productManager(draft: Draft): UnitId {
  const candidates = draft.index.positions.filter(({ role, vacant }) => role === 'product-manager' && vacant !== true);
  let best: UnitId | undefined;
  let least = Infinity;
  for (const { id } of candidates) {
    const teams = draft.crews.filter((crew) => crew.team.type === 'sre' && draft.ownManager(crew.team.id) === id).length;
    if (teams < least) [best, least] = [id, teams];
  }
  if (best !== undefined) return best;
  const id = draft.id('product-manager');
  draft.putPosition({ id, kind: 'position', name: personName(draft), role: 'product-manager' });
  const top = draft.index.positions.find(({ role }) => role === 'cpo' || role === 'vp-product' || role === 'product-director' || role === 'ceo');
  const above = top?.id ?? topOf(draft);
  if (above !== undefined) draft.report(id, above);
  return id;
}

/** Sends SREs who have no host yet to work, each to one team: embedded, or consulting from outside. */
function dock(draft: Draft, load: Load, people: number, programme: Programme): void {
  let left = people;
  for (const crew of draft.crews) {
    if (crew.team.type !== 'sre') continue;
    const lines = draft.linesFrom(crew.team.id, programme.model === 'embedded' ? 'embeds' : 'supports');
    const sent = lines.reduce((sum, line) => sum + (line.kind === 'embeds' ? (line.people ?? Infinity) : 1), 0);
    let free = Math.min(left, Math.max(0, headcountOf(crew.team.headcount, 'sre') - sent));
    const hosts = new Set(lines.map((line) => line.to));
    for (; free > 0; free--) {
      const host = load.neediest((each) => !hosts.has(each.team.id));
      if (!host) break;
      left--;
      hosts.add(host.team.id);
      load.add(host.team.id);
      const id = draft.id(`${crew.team.id.replace(/~\d+$/, '')}-${programme.model === 'embedded' ? 'embeds' : 'supports'}`);
      const ends = { id, from: crew.team.id, to: host.team.id };
      const line: Line = programme.model === 'embedded' ? { ...ends, kind: 'embeds', people: 1 } : { ...ends, kind: 'supports', mode: 'consulting' };
      draft.putLine(line);
    }
  }
}

/** Facilitating lines from SREs with a line of their own to platform teams that nothing joins with SREs yet; the SRE teams take turns. */
export function liaise(draft: Draft, programme: Programme): void {
  if (programme.model !== 'embedded' || programme.reportsTo !== 'reliability') return;
  const sre = draft.crews.filter((crew) => crew.team.type === 'sre' && crew.size > 0);
  if (sre.length === 0) return;
  const sides = new Set(sre.map((crew) => crew.team.id));
  const joined = new Set<UnitId>();
  for (const line of draft.design.lines) {
    if (line.kind !== 'supports' && line.kind !== 'dotted') continue;
    if (sides.has(line.from)) joined.add(line.to);
    if (sides.has(line.to)) joined.add(line.from);
  }
  let turn = joined.size;
  for (const { team, size } of draft.crews) {
    if (team.type !== 'infrastructure' || size === 0 || joined.has(team.id)) continue;
    const from = sre[turn++ % sre.length];
    if (from) draft.putLine({ id: draft.id('sre-supports'), kind: 'supports', from: from.team.id, to: team.id, mode: 'facilitating' });
  }
}

/** SREs leave, where the whole organisation shrinks: those whom no line sends anywhere. @returns how many did */
export function shrinkReliability(draft: Draft, people: number): number {
  let left = people;
  for (const crew of draft.crews) {
    while (left > 0 && headcountOf(crew.team.headcount, 'sre') >= 1) {
      const line = draft.linesFrom(crew.team.id, 'embeds').at(-1);
      if (line) draft.removeLine(line.id);
      draft.leave(crew, 'sre');
      left--;
    }
  }
  return people - left;
}
