// Fixes of reporting lines: an SRE seat under an SRE manager of its own, and an SRE manager at home.
import { embeddingsOf } from '../../model/embedding.ts';
import { managerRole, managerUnit, type Manager, type OrgIndex } from '../../model/org-index.ts';
import { peopleIn } from '../../model/people.ts';
import { beholden, seatsOf, type Seat } from '../../model/seats.ts';
import { crew, spanOf } from '../../model/spans.ts';
import type { Line, Position, ReportsLine, Team, Unit, UnitId } from '../../model/types.ts';
import { ROLE_WORDS } from '../../model/words.ts';
import type { Fix } from '../finding.ts';
import { freshId } from '../fresh-id.ts';
import { hangsBelow, homeForReliability, peopleBelow } from '../home.ts';
import type { View } from '../rule.ts';
import { counted, unitName } from '../say.ts';
import { titled } from '../who.ts';

/** Records that an edit puts, gathered on the way. */
export interface Parts {
  readonly units: Unit[];
  readonly lines: Line[];
}
export const noParts = (): Parts => ({ units: [], lines: [] });
export const asPut = ({ units, lines }: Parts): { units?: Unit[]; lines?: Line[] } => ({
  ...(units.length > 0 ? { units } : {}),
  ...(lines.length > 0 ? { lines } : {}),
});
const taken = ({ units, lines }: Parts): Set<string> => new Set([...units, ...lines].map((record) => record.id));

/** The solid line of a unit, led to another manager: the one that makes its manager now, or a new one. */
export function lineTo({ design, index }: View, unit: UnitId, manager: UnitId, parts: Parts): ReportsLine {
  const own = index.ownLine(unit);
  if (own) return { ...own, to: manager };
  return { id: freshId(design, `${unit}-reports`, taken(parts)), kind: 'reports', from: unit, to: manager };
}

/** Whom a fix leads lines to: the position's id, and its words ("Noor Haddad, SRE manager"). */
export interface Destination {
  readonly id: UnitId;
  readonly words: string;
}

function named(index: OrgIndex, position: Position): string {
  const name = unitName(index, position.id);
  const role = ROLE_WORDS[position.role];
  const called = titled(role, name);
  return called === `${role} ${name}` ? `${name}, ${role}` : called;
}

const NOBODY: ReadonlySet<UnitId> = new Set();

/**
 * The SRE manager that so many SREs more should answer to. Of those there are and who have room, the one who answers to nobody of the product side, then whoever has most people
 * below; where the only one is under product, his line moves home too. An unnamed one becomes a position. Where there is none, a vacant position is
 * made under the home for reliability, or as a root.
 * @param except units of managers who are not asked: those of the hosts
 */
export function sreManagerFor(view: View, parts: Parts, people: number, except: ReadonlySet<UnitId> = NOBODY): Destination {
  const { index, design } = view;
  // A span is judged only where its rule is among those that run.
  const most = view.rules.some((rule) => rule.id === 'manager-span') ? view.threshold('manager-span.critical') : Infinity;
  const hasRoom = (manager: Manager): boolean => !except.has(managerUnit(manager)) && spanOf(index, manager).people + people <= most;
  const managers = index.positions.filter((position) => position.role === 'sre-manager' && hasRoom({ kind: 'position', position }));
  const independent = managers.filter((position) => beholden(index.chainFrom({ kind: 'position', position })).kind === 'no');
  const filled = (list: readonly Position[]): readonly Position[] =>
    list.some((position) => position.vacant !== true) ? list.filter((position) => position.vacant !== true) : list;
  const choice = mostBelow(index, filled(independent));
  if (choice) return { id: choice.id, words: named(index, choice) };
  const head = index.teams.find((team) => {
    const manager = index.head(team);
    if (manager?.kind !== 'head' || manager.role !== 'sre-manager' || !Number.isInteger(team.headcount['sre-manager'])) return false;
    // Whoever sits in the team answers to the head once that is a position: not to be asked of somebody above the head.
    const sitsAbove = index.chainFrom(manager).some((above) => above.kind === 'position' && index.container(above.position) === team);
    return !sitsAbove && hasRoom(manager) && beholden(index.chainFrom(manager)).kind === 'no';
  });
  if (head) return nameHead(view, head, parts);
  const home = homeForReliability(index);
  const dependent = mostBelow(index, filled(managers));
  // Where the home hangs below that manager, a line up to it would close a ring.
  if (dependent && home && !hangsBelow(index, home.id, dependent.id)) {
    parts.lines.push(lineTo(view, dependent.id, home.id, parts));
    return { id: dependent.id, words: `${named(index, dependent)} (whose own line moves to ${unitName(index, home.id)})` };
  }
  const id = freshId(design, 'sre-manager', taken(parts));
  parts.units.push({ id, kind: 'position', name: 'SRE manager', role: 'sre-manager', vacant: true });
  if (home) parts.lines.push({ id: freshId(design, `${id}-reports`, taken(parts)), kind: 'reports', from: id, to: home.id });
  return { id, words: home ? `a new SRE manager under ${unitName(index, home.id)}` : 'a new SRE manager' };
}

function mostBelow(index: OrgIndex, positions: readonly Position[]): Position | undefined {
  let best: Position | undefined;
  let most = -1;
  for (const position of positions) {
    const people = positions.length > 1 ? peopleBelow(index, position.id) : 0;
    if (people > most) [best, most] = [position, people];
  }
  return best;
}

/** "Reliability SRE manager", "SRE manager" of a team that is called SRE. */
const headName = (team: string): string => `${team} ${/\bSRE$/i.test(team) ? 'manager' : ROLE_WORDS['sre-manager']}`;

/** Makes a position of a team's unnamed SRE manager, so that lines can lead there: he stays in his team, and the team answers to him. */
function nameHead(view: View, team: Team, parts: Parts): Destination {
  const { design, index } = view;
  const { 'sre-manager': heads = 0, ...others } = team.headcount;
  const id = freshId(design, `${team.id}-manager`, taken(parts));
  const above = index.ownLine(team.id);
  parts.units.push({ ...team, headcount: heads > 1 ? { ...others, 'sre-manager': heads - 1 } : others });
  parts.units.push({ id, kind: 'position', name: headName(unitName(index, team.id)), role: 'sre-manager', parent: team.id });
  if (above) parts.lines.push({ ...above, from: id });
  const ids = taken(parts);
  parts.lines.push({ id: freshId(design, `${team.id}-reports`, ids), kind: 'reports', from: team.id, to: id });
  return { id, words: `the SRE manager of ${unitName(index, team.id)}` };
}

/** More people than this are a slip in the file. */
const MOST_PEOPLE = 1_000_000;

/** Whether nobody of a team of type sre has a line of his own, so that the team's line is theirs. */
function allInherit(index: OrgIndex, team: Team | undefined): team is Team {
  if (team?.type !== 'sre') return false;
  return seatsOf(index).every((seat) => seat.team !== team || seat.kind === 'headcount' || !index.ownLine(seat.id));
}

/** How many people answer to somebody else when the line of a team moves: its unnamed head alone, where it has one. */
function whoMoves(index: OrgIndex, team: Team): number {
  if (index.head(team)) return 1;
  const placed = index.children(team.id).filter((unit) => unit.kind === 'position' && !index.ownLine(unit.id));
  return placed.reduce((people, unit) => people + (unit.kind === 'position' ? peopleIn(unit) : 0), crew(index, team));
}

/** Who manages the teams that a seat, or those of its team who move with it, are embedded in: no line of their own leads to them. */
function hostManagers(index: OrgIndex, seat: Seat): ReadonlySet<UnitId> {
  const moves = allInherit(index, seat.team) ? seatsOf(index).filter(({ team }) => team === seat.team) : [seat];
  const stays = moves.flatMap(({ id }) => embeddingsOf(index).seats.get(id)?.stays ?? []);
  const managers = stays.map(({ host }) => index.managerOfPeople(host));
  return new Set(managers.flatMap((manager) => (manager ? managerUnit(manager) : [])));
}

/**
 * Leads a seat's solid line to an SRE manager. Where all seats of an SRE team inherit, the team's line moves; SREs of a headcount elsewhere become
 * a position with a line of its own. Where the seat sits stays as it is, and so its embedding.
 * @returns the fix; null where the line would close a ring
 */
export function underSreManager(view: View, seat: Seat, more: (parts: Parts) => void = () => undefined): Fix | null {
  const { index, design } = view;
  const parts = noParts();
  const whole = allInherit(index, seat.team) ? seat.team : undefined;
  const to = sreManagerFor(view, parts, whole ? whoMoves(index, whole) : seat.people, hostManagers(index, seat));
  const moving = whole?.id ?? seat.id;
  if (to.id === moving || hangsBelow(index, to.id, moving)) return null;
  const name = unitName(index, moving);
  let label = `Move ${name}'s line to ${to.words}`;
  if (seat.kind === 'headcount' && moving === seat.id && seat.team.type !== 'sre') {
    const { sre = 0, ...others } = seat.team.headcount;
    if (!Number.isInteger(sre) || sre > MOST_PEOPLE) return null; // half a person is no position; impossible-figures says so
    const id = freshId(design, `${seat.id}-sre`, taken(parts));
    const pair = sre === 1 ? 'the SRE' : `the ${counted(sre, 'SRE', 'SREs')}`;
    parts.units.push({ ...seat.team, headcount: others });
    parts.units.push({ id, kind: 'position', name: `${name} SRE`, role: 'sre', parent: seat.id, ...(sre === 1 ? {} : { count: sre }) });
    parts.lines.push({ id: freshId(design, `${id}-reports`, taken(parts)), kind: 'reports', from: id, to: to.id });
    label = `Give ${pair} of ${name} a line of their own to ${to.words}`;
  } else {
    parts.lines.push(lineTo(view, moving, to.id, parts));
  }
  more(parts);
  return { label, edit: { label, put: asPut(parts) } };
}

/** Moves the line of the SRE manager of a chain, who stands under product, to the home for reliability. Null where there is no home to move to. */
export function sreManagerHome(view: View, chain: readonly Manager[]): Fix | null {
  const { index } = view;
  const found = beholden(chain);
  const below = found.kind === 'no' ? [] : chain.slice(0, found.at);
  const manager = below.findLast((candidate) => managerRole(candidate) === 'sre-manager');
  const home = homeForReliability(index);
  if (!manager || !home || hangsBelow(index, home.id, managerUnit(manager))) return null;
  const unit = managerUnit(manager);
  const parts = noParts();
  parts.lines.push(lineTo(view, unit, home.id, parts));
  const who = manager.kind === 'position' ? titled(ROLE_WORDS['sre-manager'], unitName(index, unit)) : unitName(index, unit);
  const label = `Move ${who}'s line to ${named(index, home)}`;
  return { label, edit: { label, put: asPut(parts) } };
}
