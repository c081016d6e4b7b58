// The names of undo steps made in the inspector: whose field, and what it becomes. "Set Ana Ferreira’s share of time in Payments to 50 %".
import { indexOf } from '../../shared/model/org-index.ts';
import { DUTY_WORDS, ROLE_WORDS } from '../../shared/model/words.ts';
import type { Duty, EmbedsLine, Line, Role, Rotation, Service, SupportsLine, Team, Unit } from '../../shared/model/types.ts';
import { changeWords, fieldChanges } from '../../shared/edits/say-change.ts';
import { documentStore } from '../stores/document.ts';

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;
const name = (id: string): string => indexOf(documentStore.get().design).name(id);
const own = (words: string): string => `${words}’s`;
const ends = (line: Line): string => `${name(line.from)} to ${name(line.to)}`;

/** "Set the architecture to mixed", "Clear the architecture". */
export function setLabel(what: string, value: string | number | undefined, fraction = false): string {
  if (value === undefined || value === '') return `Clear ${what}`;
  return `Set ${what} to ${typeof value === 'number' && fraction ? percent(value) : value}`;
}

/** A field of a unit: "Set Payments’s delivery to manual". */
export const fieldLabel = (unit: Unit, what: string, value: string | number | undefined): string => setLabel(`${own(unit.name)} ${what}`, value);

export const timeLabel = (unit: Unit, part: string, value: number | undefined): string =>
  setLabel(`${own(unit.name)} time for ${part === 'product' ? 'product work' : part}`, value, true);

/** "Payments: 7 engineers", "Payments: 2 SREs to hire" */
export function countLabel(team: Team, role: Role, people: number, field: 'headcount' | 'openings'): string {
  const words = `${people} ${ROLE_WORDS[role]}${people === 1 ? '' : 's'}`;
  return `${team.name}: ${words}${field === 'openings' ? ' to hire' : ''}`;
}

export const shareLabel = (line: EmbedsLine, share: number | undefined): string =>
  share === undefined
    ? `Give ${name(line.to)} all of ${own(name(line.from))} time`
    : setLabel(`${own(name(line.from))} share of time in ${name(line.to)}`, share, true);

export const peopleLabel = (line: EmbedsLine, people: number | undefined): string =>
  people === undefined ? `Embed all of ${name(line.from)} in ${name(line.to)}` : `Embed ${people} of ${name(line.from)} in ${name(line.to)}`;

/** Names the duty that comes or goes. */
export function dutiesLabel(line: EmbedsLine, duties: readonly Duty[]): string {
  const before = line.duties ?? [];
  const added = duties.find((duty) => !before.includes(duty));
  if (added) return `Add ${DUTY_WORDS[added]} to ${own(name(line.from))} duties in ${name(line.to)}`;
  const gone = before.find((duty) => !duties.includes(duty));
  return `Take ${gone === undefined ? 'a duty' : DUTY_WORDS[gone]} off ${own(name(line.from))} duties in ${name(line.to)}`;
}

export const supportLabel = (line: SupportsLine, how: string | null): string =>
  how === null ? `Say no longer how ${name(line.from)} supports ${name(line.to)}` : `Let ${name(line.from)} support ${name(line.to)}: ${how}`;

export const purposeLabel = (line: Line, purpose: string): string => setLabel(`the purpose of the line from ${ends(line)}`, purpose);
export const sinceLabel = (line: Line, since: string): string => setLabel(`the start of the line from ${ends(line)}`, since);

export const serviceLabel = (service: Service, becomes: string): string => `Make ${service.name || 'the service'} ${becomes}`;

/** Names what changed: "Ledger, first line: sites 2 instead of 1". */
export function rotationLabel(before: Rotation, after: Rotation): string {
  const [change] = fieldChanges(before, after);
  if (!change) return `Change ${after.name}`;
  if (change.path[0] === 'name') return `Rename the rotation to ${after.name}`;
  return `${after.name || 'Rotation'}: ${changeWords(documentStore.get().design, change)}`;
}
