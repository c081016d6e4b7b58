// The events of a run: when infrastructure is needed, and when its load strains, breaks down and recovers, each three months in a row.
import type { Row } from './month.ts';
import { CONSTANTS as C } from './parameters.ts';

export interface When {
  readonly month: number;
  readonly engineers: number;
}
/** The first time of each event; null where it never comes. */
export interface ModelEvents {
  readonly infrastructureNeeded: When | null;
  readonly strained: When | null;
  readonly breakdown: When | null;
  readonly recovered: When | null;
}
/** The events so far, and for how many months in a row each condition has held. */
export interface Streaks {
  readonly events: ModelEvents;
  readonly strained: number;
  readonly broken: number;
  readonly fine: number;
}

/** An event counts when its condition has held for this many months in a row. */
const MONTHS_IN_A_ROW = 3;
export const NO_EVENTS: Streaks = {
  events: { infrastructureNeeded: null, strained: null, breakdown: null, recovered: null },
  strained: 0,
  broken: 0,
  fine: 0,
};

/** Counts one month in. While infrastructure has fewer than four people nothing is counted. */
export function countEvents(before: Streaks, row: Row, month: number, infrastructureBegun: boolean): Streaks {
  const now: When = { month, engineers: row.engineers };
  const infrastructureNeeded = before.events.infrastructureNeeded ?? (infrastructureBegun ? now : null);
  if (row.ops === null || row.infrastructure < C.infrastructureReal) return { ...before, events: { ...before.events, infrastructureNeeded } };
  const strained = row.ops > C.strained ? before.strained + 1 : 0;
  const broken = row.ops >= C.breakdown ? before.broken + 1 : 0;
  const fine = row.ops < C.recovered ? before.fine + 1 : 0;
  const breakdown = before.events.breakdown ?? (broken >= MONTHS_IN_A_ROW ? now : null);
  return {
    events: {
      infrastructureNeeded,
      strained: before.events.strained ?? (strained >= MONTHS_IN_A_ROW ? now : null),
      breakdown,
      recovered: before.events.recovered ?? (breakdown && fine >= MONTHS_IN_A_ROW ? now : null),
    },
    strained,
    broken,
    fine,
  };
}
