// The months ahead of a drawing: the bare model, going on from where the drawing stands, at the growth that the file gives.
import { countEvents, NO_EVENTS, type ModelEvents, type Streaks } from '../dynamics/events.ts';
import { learn, readRow, type Conditions, type Row } from '../dynamics/month.ts';
import { CONSTANTS, DEFAULT_PARAMETERS, migrationAt, SRE_COVERS } from '../dynamics/parameters.ts';
import type { OrgIndex } from '../model/org-index.ts';
import { drawnOf } from './back-cast.ts';

export interface Forecast {
  /** Row 0 is the drawing as it is, and row n that of n months later. */
  readonly rows: readonly Row[];
  readonly events: ModelEvents;
}
/** What else is done while growing: the what-ifs that are shown beside a forecast. */
export interface WhatIf {
  /** Net growth a month, instead of the drawing's. */
  readonly growth?: number;
  readonly education?: number;
  /** Whether SREs, embedded with a line of their own, are hired from now on; those who are there get such a line too. */
  readonly startSre?: boolean;
}

/** Fifty years: nobody forecasts further, whatever a threshold says. */
const MOST_MONTHS = 600;

/**
 * Forecasts a drawing. Infrastructure keeps its share of the engineers, and begins when needed where there is none; SREs keep their ratio.
 * @returns null where the file gives no growth: then nothing can be said
 */
export function forecast(index: OrgIndex, months: number, whatIf: WhatIf = {}): Forecast | null {
  const growth = whatIf.growth ?? index.design.organization.growthPerMonth;
  if (growth === undefined) return null;
  const drawn = drawnOf(index);
  const startsSre = whatIf.startSre === true;
  const share = drawn.infrastructure > 0 && drawn.engineers > 0 ? drawn.infrastructure / drawn.engineers : DEFAULT_PARAMETERS.share;
  const today = drawn.sre > 0 ? drawn.product / drawn.sre : Infinity;
  const ratio = startsSre ? Math.min(today, SRE_COVERS) : today;
  const services = index.services.size;
  let begun = drawn.infrastructure > 0;
  let state = { engineers: drawn.engineers, infrastructure: drawn.infrastructure, sre: drawn.sre, ...drawn.past, hires: [] as readonly number[] };
  const rows: Row[] = [];
  let streaks: Streaks = NO_EVENTS;
  for (let month = 0; month <= Math.min(months, MOST_MONTHS); month++) {
    const migration = Math.max(drawn.migration, migrationAt(state.engineers));
    const product = Math.max(0, state.engineers - state.infrastructure - state.sre);
    const duplication = (DEFAULT_PARAMETERS.duplication * migration * product) / CONSTANTS.teamSize;
    begun ||= duplication >= CONSTANTS.duplicationHurts;
    const grown = DEFAULT_PARAMETERS.servicesPerEngineer * (migration * product - drawn.migration * drawn.product);
    const conditions: Conditions = {
      growth,
      migration,
      ...(services > 0 ? { services: Math.max(1, services + grown) } : {}),
      education: whatIf.education ?? drawn.education,
      sreEffect: startsSre ? 1 : drawn.sreEffect,
      sreOnly: drawn.sreOnly,
      ratio: SRE_COVERS,
      hasInfrastructure: begun,
    };
    const row = readRow(state, conditions, DEFAULT_PARAMETERS);
    streaks = countEvents(streaks, row, month, begun);
    rows.push(row);
    const engineers = state.engineers - row.leavers + row.hires;
    const infrastructure = begun
      ? Math.min(share * engineers, Math.max(state.infrastructure, CONSTANTS.infrastructureSeed) + Math.max(1, 0.5 * row.hires))
      : state.infrastructure;
    const sre = Number.isFinite(ratio)
      ? Math.min((engineers - infrastructure) / (ratio + 1), state.sre + Math.max(0.8, 0.35 * row.hires))
      : state.sre;
    state = {
      engineers,
      infrastructure,
      sre,
      literacy: learn(row, conditions, DEFAULT_PARAMETERS),
      burnout: row.burnout,
      hires: [row.hires, ...state.hires].slice(0, CONSTANTS.rampMonths),
    };
  }
  return { rows, events: streaks.events };
}
