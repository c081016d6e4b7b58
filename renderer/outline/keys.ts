// Where keys go in the outline: from row to row, and through the cells of a row. Pure; what is done there is another's.
import type { OutlineRow } from './rows.ts';

export const COLUMNS = ['Name', 'Kind', 'People', 'Answers to', 'Also works in', 'Risks'] as const;
const LAST = COLUMNS.length - 1;
const PAGE = 10;

/** Where the keys stand: on a row as a whole (which is its name), or on one of its other cells. */
export interface Stand {
  readonly at: number;
  readonly cell: number;
}
export const NAME = 0;

/** What a key means: another place, or this row folded or opened. */
export type Step = Stand | 'open' | 'fold';

/** The nearest row above that this one stands under; itself where there is none. */
function above(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let step = at - 1; step >= 0; step--) if ((rows[step]?.level ?? 0) < level) return step;
  return at;
}

/** What a key means from here, as in any tree of rows with cells; null for one that means nothing. */
export function stepOf(key: string, rows: readonly OutlineRow[], { at, cell }: Stand): Step | null {
  const row = (to: number): Stand => ({ at: Math.min(rows.length - 1, Math.max(0, to)), cell });
  const onRow = cell === NAME;
  switch (key) {
    case 'ArrowDown':
      return row(at + 1);
    case 'ArrowUp':
      return row(at - 1);
    case 'PageDown':
      return row(at + PAGE);
    case 'PageUp':
      return row(at - PAGE);
    case 'Home':
      return onRow ? row(0) : { at, cell: NAME };
    case 'End':
      return onRow ? row(rows.length - 1) : { at, cell: LAST };
    case 'ArrowRight':
      return onRow && rows[at]?.expanded === false ? 'open' : { at, cell: Math.min(LAST, cell + 1) };
    case 'ArrowLeft':
      if (!onRow) return { at, cell: cell - 1 };
      return rows[at]?.expanded === true ? 'fold' : row(above(rows, at));
    default:
      return null;
  }
}

/** Keys of the outline, for the list of keys: what they do, and which they are. */
export const OUTLINE_KEYS: readonly (readonly [string, ...string[]])[] = [
  ['Next or previous row', 'ArrowDown', 'ArrowUp'],
  ['Open, then go through the cells', 'ArrowRight'],
  ['Back, then fold or go up a level', 'ArrowLeft'],
  ['Change the name or the cell', 'Enter'],
  ['Add beside', 'Insert'],
  ['While naming: add under, add beside', 'Tab', 'Shift+Enter'],
  ['Add to the selection', 'Space', 'Shift+ArrowDown'],
  ['Open everything', '*'],
];
