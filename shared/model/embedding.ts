// Embedding: in which product and data teams SREs work, how much of them, and which share of all SREs that is.
import { managerRole, managerUnit, type OrgIndex } from './org-index.ts';
import { exact, peopleOf } from './people.ts';
import { sideOf } from './roles.ts';
import { seatManager, seatsOf, type Seat } from './seats.ts';
import type { EmbedsLine, Team, UnitId } from './types.ts';

/** One seat at work in one host team. */
export interface Stay {
  readonly host: Team;
  /** The line that says so; null where the seat simply sits in the host. */
  readonly line: EmbedsLine | null;
  /** People times share: 0.5 is half of one person's time. 0 for a vacant seat. */
  readonly people: number;
}
export interface SeatEmbedding {
  readonly seat: Seat;
  readonly stays: readonly Stay[];
  /** People of the seat who are embedded, each counted once at most. */
  readonly embedded: number;
}
/** A product or data team with embedded SREs, and these. */
export interface Host {
  readonly team: Team;
  readonly seats: readonly Seat[];
  readonly people: number;
}
export interface Embeddings {
  /** By seat, in file order. */
  readonly seats: ReadonlyMap<UnitId, SeatEmbedding>;
  /** Teams in which a filled seat is embedded. */
  readonly hosts: ReadonlyMap<UnitId, Host>;
  /** People embedded / S; 0 without SREs. */
  readonly share: number;
}

/** Whether SREs in a team of this type are embedded there. */
export const canHost = (team: Team | undefined): team is Team => team?.type === 'product' || team?.type === 'data';

const known = new WeakMap<OrgIndex, Embeddings>();
/** Where the SREs of a design are embedded, found once per index. */
export function embeddingsOf(index: OrgIndex): Embeddings {
  let found = known.get(index);
  if (!found) known.set(index, (found = find(index)));
  return found;
}

/** Whether a seat is embedded anywhere, vacant or not. */
export const isEmbedded = (index: OrgIndex, seat: UnitId): boolean => (embeddingsOf(index).seats.get(seat)?.stays.length ?? 0) > 0;

const shareOf = (line: EmbedsLine): number => Math.min(1, Math.max(0, line.share ?? 1));
const clampPeople = (people: number, most: number): number => Math.min(most, Math.max(0, people));

/** A line of a team, and how many of its SREs follow it, in the share of the team's SREs. */
interface TeamLine {
  readonly line: EmbedsLine;
  readonly host: Team;
  readonly part: number;
}

function find(index: OrgIndex): Embeddings {
  const all = seatsOf(index);
  const own = new Map<UnitId, EmbedsLine[]>();
  const pools = new Map<UnitId, number>();
  for (const seat of all) {
    const lines = seat.kind === 'position' ? index.embedsFrom(seat.id) : [];
    if (lines.length > 0) own.set(seat.id, lines);
    else if (seat.team) pools.set(seat.team.id, (pools.get(seat.team.id) ?? 0) + seat.people);
  }
  const teamLines = new Map<UnitId, TeamLine[]>();
  for (const [team, pool] of pools) teamLines.set(team, shareOut(index, team, pool));

  const seats = new Map<UnitId, SeatEmbedding>();
  const hosts = new Map<UnitId, { team: Team; seats: Seat[]; people: number }>();
  let embeddedInAll = 0;
  for (const seat of all) {
    const stays: Stay[] = canHost(seat.team) ? [{ host: seat.team, line: null, people: seat.people }] : [];
    const lines = own.get(seat.id);
    if (lines) {
      for (const line of lines) {
        const host = index.team(line.to);
        if (canHost(host)) stays.push({ host, line, people: clampPeople(line.people ?? seat.people, seat.people) * shareOf(line) });
      }
    } else if (seat.team) {
      for (const { line, host, part } of teamLines.get(seat.team.id) ?? []) stays.push({ host, line, people: part * seat.people * shareOf(line) });
    }
    const embedded = Math.min(
      seat.people,
      stays.reduce((people, stay) => people + stay.people, 0),
    );
    embeddedInAll += embedded;
    seats.set(seat.id, { seat, stays, embedded });
    for (const { host, people } of stays) {
      if (people <= 0) continue;
      const entry = hosts.get(host.id) ?? { team: host, seats: [], people: 0 };
      if (!entry.seats.includes(seat)) entry.seats.push(seat);
      entry.people += people;
      hosts.set(host.id, entry);
    }
  }
  const sre = peopleOf(index).sre;
  return { seats, hosts, share: sre > 0 ? exact(Math.min(1, embeddedInAll / sre)) : 0 };
}

/** A team's lines: those with `people` take as many of its SREs, those without share the rest evenly. */
function shareOut(index: OrgIndex, team: UnitId, pool: number): TeamLine[] {
  const lines = index.embedsFrom(team);
  const open = lines.filter((line) => line.people === undefined).length;
  const named = lines.reduce((people, line) => people + (line.people === undefined ? 0 : Math.max(0, line.people)), 0);
  const each = open > 0 ? Math.max(0, pool - named) / open : 0;
  const found: TeamLine[] = [];
  for (const line of lines) {
    const host = index.team(line.to);
    if (canHost(host)) found.push({ line, host, part: pool > 0 ? clampPeople(line.people ?? each, pool) / pool : 0 });
  }
  return found;
}

/** The hosts of a seat whose manager is the seat's own manager too: there nobody speaks for reliability. Product-side managers are not meant. */
export function hostsOfOwnManager(index: OrgIndex, seat: Seat): Stay[] {
  const own = seatManager(index, seat);
  if (!own || sideOf(managerRole(own)) === 'product') return [];
  const stays = embeddingsOf(index).seats.get(seat.id)?.stays ?? [];
  return stays.filter(({ host }) => {
    const theirs = index.managerOfPeople(host);
    return theirs !== null && theirs.kind === own.kind && managerUnit(theirs) === managerUnit(own);
  });
}
