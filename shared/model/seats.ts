// SRE seats: the positions and headcounts that hold SREs, whom they answer to, and which side of the house their chain meets first.
import { managerRole, type Manager, type OrgIndex } from './org-index.ts';
import { headcountOf, peopleIn } from './people.ts';
import { sideOf } from './roles.ts';
import type { Position, Team, UnitId } from './types.ts';

interface SeatFacts {
  /** The unit that findings name: the position, or the team of a headcount. */
  readonly id: UnitId;
  /** 0 while vacant. */
  readonly people: number;
  readonly vacant: boolean;
  /** The team it sits in, if any. */
  readonly team: Team | undefined;
}
/** A position with role sre, or the SREs that a team counts in its headcount. */
export type Seat =
  (SeatFacts & { readonly kind: 'position'; readonly position: Position }) | (SeatFacts & { readonly kind: 'headcount'; readonly team: Team });

const known = new WeakMap<OrgIndex, readonly Seat[]>();
/** All SRE seats of a design in file order; vacant ones are among them, with nobody in. */
export function seatsOf(index: OrgIndex): readonly Seat[] {
  let seats = known.get(index);
  if (!seats) known.set(index, (seats = find(index)));
  return seats;
}

function find(index: OrgIndex): Seat[] {
  const seats: Seat[] = [];
  for (const unit of index.design.units) {
    if (unit.kind === 'position' && unit.role === 'sre') {
      const container = index.container(unit);
      const team = container?.kind === 'team' ? container : undefined;
      seats.push({ kind: 'position', position: unit, id: unit.id, people: peopleIn(unit), vacant: unit.vacant === true, team });
    } else if (unit.kind === 'team' && headcountOf(unit.headcount, 'sre') > 0) {
      seats.push({ kind: 'headcount', team: unit, id: unit.id, people: headcountOf(unit.headcount, 'sre'), vacant: false });
    }
  }
  return seats;
}

/** Whom a seat answers to first. */
export const seatManager = (index: OrgIndex, seat: Seat): Manager | null =>
  seat.kind === 'position' ? index.managerOf(seat.id) : index.managerOfPeople(seat.team);

/** Everyone above a seat, nearest first. */
export const seatChain = (index: OrgIndex, seat: Seat): Manager[] => index.chainFrom(seatManager(index, seat));

/** How a chain is beholden to the product side: outright, through an SRE manager, or not. `at` is the chain's place of the product manager met. */
export type Beholden = { readonly kind: 'outright' | 'through-sre-manager'; readonly at: number } | { readonly kind: 'no' };

/**
 * Whether a chain meets the product side before a neutral manager. A manager of the reliability side on the way shields the seat, except that an
 * SRE manager who is under product himself makes the whole programme beholden.
 */
export function beholden(chain: readonly Manager[]): Beholden {
  let shielded = false;
  let sreManager = false;
  for (const [at, manager] of chain.entries()) {
    const role = managerRole(manager);
    const side = sideOf(role);
    if (side === 'neutral') return { kind: 'no' };
    if (side === 'reliability') shielded = true;
    if (role === 'sre-manager') sreManager = true;
    if (side === 'product') {
      if (sreManager) return { kind: 'through-sre-manager', at };
      return shielded ? { kind: 'no' } : { kind: 'outright', at };
    }
  }
  return { kind: 'no' };
}
