// What could be done about a breakdown that is ahead, each with its figures: what stands side by side where no single edit is the remedy.
import { CONSTANTS } from '../dynamics/parameters.ts';
import type { Design } from '../model/types.ts';
import { forecast, type Forecast, type WhatIf } from './forecast.ts';
import { RULES } from './registry.ts';
import { viewOf } from './view.ts';

/** One way of going on. Nothing here is a promise: it illustrates. */
export interface WhatIfRow {
  readonly id: 'as-now' | 'sre' | 'education' | 'slower' | 'sre-and-education';
  /** What is done, in plain words. */
  readonly says: string;
  /** The month in which the breakdown begins to count, and the engineers then; null where it does not come within `months`. */
  readonly breakdown: { readonly month: number; readonly engineers: number } | null;
  /** The load of infrastructure after a year, as a fraction of its time; null while there is no infrastructure. */
  readonly opsInAYear: number | null;
}

export interface WhatIfs {
  /** How far is looked ahead. */
  readonly months: number;
  readonly rows: readonly WhatIfRow[];
}

/** Three years: further nobody plans an organisation that grows. */
const MONTHS = 36;
const YEAR = 12;
const EDUCATION = 0.05;
const SLOWER = 0.5;

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;

/**
 * Forecasts of a drawing under each remedy, by the limits that `support-breakdown-ahead` judges by in this file. Growth and education are fractions.
 * @returns null where the file gives no growth: nothing can be said then
 */
export function whatIfsOf(design: Design): WhatIfs | null {
  const { growthPerMonth: growth } = design.organization;
  if (growth === undefined) return null;
  const view = viewOf(design, RULES);
  const limit = view.threshold('support-breakdown-ahead.ops');
  const inARow = view.threshold('support-breakdown-ahead.in-a-row');
  const row = (id: WhatIfRow['id'], says: string, whatIf: WhatIf): WhatIfRow => {
    const ahead = forecast(view.index, MONTHS, whatIf);
    return { id, says, breakdown: ahead && firstBreakdown(ahead, limit, inARow), opsInAYear: ahead?.rows[YEAR]?.ops ?? null };
  };
  return {
    months: MONTHS,
    rows: [
      row('as-now', `Go on as now, ${percent(growth)} a month`, {}),
      row('sre', 'Hire SREs from now on, embedded, with a line of their own', { startSre: true }),
      row('education', `Teach operations, ${percent(EDUCATION)} of the time`, { education: EDUCATION }),
      row('slower', `Grow half as fast, ${percent(growth * SLOWER)} a month`, { growth: growth * SLOWER }),
      row('sre-and-education', 'SREs and teaching together', { startSre: true, education: EDUCATION }),
    ],
  };
}

/** The first month in which the load has been this high for so many months in a row, while there is infrastructure to speak of. */
function firstBreakdown({ rows }: Forecast, limit: number, inARow: number): WhatIfRow['breakdown'] {
  let streak = 0;
  for (const [month, { ops, infrastructure, engineers }] of rows.entries()) {
    streak = ops !== null && ops >= limit && infrastructure >= CONSTANTS.infrastructureReal ? streak + 1 : 0;
    if (streak > 0 && streak >= inARow) return { month, engineers: Math.round(engineers) };
  }
  return null;
}
