// How messages say things: names, lists, counts. Plain words for people who lead engineers.
import { finite } from '../model/numbers.ts';
import type { OrgIndex } from '../model/org-index.ts';
import type { Id, UnitId } from '../model/types.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** "two", "12": numbers below ten as words. */
export const numbered = (amount: number): string => WORDS[amount] ?? String(amount);

/** "two people", "12 people", "one person". */
export function counted(amount: number, one: string, many: string): string {
  return `${numbered(amount)} ${amount === 1 ? one : many}`;
}

const MOST = 6;
/** "Bo", "Bo and Mara", "Bo, Mara and Tomas"; past six the rest is counted. */
export function listed(names: readonly string[]): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** A record's name as a message says it; its id where it has none or is not there. */
const shown = (name: string | undefined, id: Id): string => (name === undefined || name.trim() === '' ? id : name.trim());
export const unitName = (index: OrgIndex, id: UnitId): string => shown(index.unit(id)?.name, id);
export const serviceName = (index: OrgIndex, id: Id): string => shown(index.services.get(id)?.name, id);
export const rotationName = (index: OrgIndex, id: Id): string => shown(index.rotations.get(id)?.name, id);

/** "2.5 %" of 0.025; a tenth of a percent is the finest that anybody reads. */
export const percent = (fraction: number): string => `${Math.round(finite(fraction * 1000)) / 10} %`;

/** "Ana → Bo → Ana" */
export const arrows = (index: OrgIndex, path: readonly UnitId[]): string => path.map((id) => unitName(index, id)).join(' → ');

/** "The quick fix." of "the quick fix." */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
