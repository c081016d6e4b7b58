// How messages name seats and managers, and the way up from a seat that is lit in the drawing.
import { managerRole, managerUnit, type Manager, type OrgIndex } from '../model/org-index.ts';
import type { Seat } from '../model/seats.ts';
import type { Id, ReportsLine, Unit, UnitId } from '../model/types.ts';
import { ROLE_WORDS } from '../model/words.ts';
import { counted, sentence, unitName } from './say.ts';

/** A role before a name, where the name does not say it already: "SRE Ana Ferreira", "Payments SRE", "the SRE manager" of one who is called just that. */
export function titled(role: string, name: string): string {
  const [said, called] = [role.toLowerCase(), name.toLowerCase()];
  if (said === called) return `the ${role}`;
  return ` ${called} `.includes(` ${said} `) ? name : `${role} ${name}`;
}

/** Whoever may manage as this unit: the holder of a position, a team's unnamed head; nobody where a team has none. */
export function managerAt(index: OrgIndex, unit: Unit): Manager | null {
  if (unit.kind === 'position') return { kind: 'position', position: unit };
  return unit.kind === 'team' ? index.head(unit) : null;
}

/** "product director Bo Lindqvist", "the engineering manager of Payments" */
export function managerWords(index: OrgIndex, manager: Manager): string {
  const role = ROLE_WORDS[managerRole(manager)];
  const name = unitName(index, managerUnit(manager));
  return manager.kind === 'position' ? titled(role, name) : `the ${role} of ${name}`;
}

/** An SRE position at the beginning of a sentence: "SRE Ana Ferreira". */
export const sreWords = (index: OrgIndex, id: UnitId): string => sentence(titled(ROLE_WORDS.sre, unitName(index, id)));

/** A seat at the beginning of a sentence, and whether the verb takes an s: "SRE Ana Ferreira", "The two SREs of Payments", "The vacant SRE position Nights". */
export function seatWords(index: OrgIndex, seat: Seat): { readonly who: string; readonly one: boolean } {
  const name = unitName(index, seat.id);
  if (seat.vacant) return { who: `The vacant SRE position ${name}`, one: true };
  if (seat.kind === 'position' && seat.people === 1) return { who: sreWords(index, seat.id), one: true };
  return seat.people === 1 ? { who: `The SRE of ${name}`, one: true } : { who: `The ${counted(seat.people, 'SRE', 'SREs')} of ${name}`, one: false };
}

/** The line by which a unit answers to its manager: its own, or that of what contains it. None where it answers to an unnamed head. */
function answeringLine(index: OrgIndex, id: UnitId): ReportsLine | undefined {
  const manager = index.managerOf(id);
  const unit = index.unit(id);
  if (!unit || manager?.kind !== 'position') return undefined;
  const leadsUp = (line: ReportsLine | undefined): boolean => line?.to === manager.position.id;
  const own = index.ownLine(id);
  if (leadsUp(own)) return own;
  return index
    .containers(unit)
    .map((container) => index.ownLine(container.id))
    .find(leadsUp);
}

/** What to light from a seat up a chain: the units in order, and the solid lines that lead there. */
export function wayUp(index: OrgIndex, seat: Seat, chain: readonly Manager[]): { readonly path: UnitId[]; readonly lines: Id[] } {
  const path: UnitId[] = [seat.id];
  for (const manager of chain) if (path.at(-1) !== managerUnit(manager)) path.push(managerUnit(manager));
  const lines = path.slice(0, -1).flatMap((id) => answeringLine(index, id)?.id ?? []);
  return { path, lines };
}
