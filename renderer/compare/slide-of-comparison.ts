// A comparison as a slide: of months where all sides are this file's; of figures where another file or an earlier version is one of them.
import type { Slide } from '../../shared/model/types.ts';
import { compareStore, sideLabel, type Chosen } from './compare.ts';

type MonthSide = Extract<Chosen, { kind: 'month' }>;
const isMonth = (side: Chosen): side is MonthSide => side.kind === 'month';

/** The slide of the comparison that is open; null where nothing is compared. */
export function slideOfComparison(id: string): Slide | null {
  const { sides, compared, against } = compareStore.get();
  const other = sides[against];
  if (!compared || !other) return null;
  const months = sides.filter(isMonth);
  const title = `${sides[0] ? sideLabel(sides[0]) : ''} against ${sideLabel(other)}`;
  if (sides.some(({ kind }) => kind === 'loaded') || months.length === 0) {
    // A slide keeps no other file: it is the table of figures in its notes.
    return { id, title, notes: compared.markdown, compare: [] };
  }
  const [first, ...rest] = isMonth(other) ? [other, ...months.filter((side) => side !== other)] : months;
  if (!first) return null;
  return {
    id,
    title,
    notes: compared.markdown,
    scenario: first.scenario,
    month: first.month,
    ...(rest.length > 0 ? { compare: rest.map(({ scenario, month }) => ({ scenario, month })) } : {}),
    show: rest.length > 0 ? ['charts', 'phases'] : ['phases', 'findings'],
  };
}
