// The bare model: a whole organisation grown month by month from ten engineers, in numbers alone. Its staffing is a policy of fractions of people.
import { countEvents, type ModelEvents, NO_EVENTS, type Streaks } from './events.ts';
import { learn, readRow, type Conditions, type Row, type State } from './month.ts';
import { CONSTANTS as C, DEFAULT_GROWTH, DEFAULT_PARAMETERS, growthAt, migrationAt, SRE_COVERS, type Growth, type Parameters } from './parameters.ts';

/** How the bare model is run. Everything left out is the default: pure DevOps. */
export interface Plan {
  readonly parameters?: Partial<Parameters>;
  readonly growth?: Growth;
  /** Begin of infrastructure: when the work repeated by product teams makes it needed, never, or at a number of engineers. */
  readonly infrastructureAt?: 'when-needed' | 'never' | number;
  /** Engineers from which SREs are hired; never where left out. */
  readonly sreAt?: number;
  readonly sreEffect?: number;
  /** Share of the rotations that SREs carry alone. */
  readonly sreOnly?: number;
  /** Product engineers for each SRE: what staffing aims at. */
  readonly ratio?: number;
  /** Product engineers that one SRE covers; the ratio where left out. */
  readonly covers?: number;
  /** Fraction of working time. */
  readonly education?: number;
  /** The most that the move to microservices reaches, 0 to 1. */
  readonly mostMigration?: number;
}

/** A plan with nothing left out. */
export interface Settled {
  readonly parameters: Parameters;
  readonly growth: Growth;
  readonly infrastructureAt: 'when-needed' | 'never' | number;
  readonly sreAt: number;
  readonly sreEffect: number;
  readonly sreOnly: number;
  readonly ratio: number;
  readonly covers: number;
  readonly education: number;
  readonly mostMigration: number;
}

/** A state, and what has begun in it. What has begun stays. */
export interface ModelState extends State {
  readonly infrastructureBegun: boolean;
  readonly sreBegun: boolean;
}

export interface Run {
  /** One row a month, from month 0. */
  readonly rows: readonly Row[];
  readonly events: ModelEvents;
}

export const START: ModelState = {
  engineers: 10,
  infrastructure: 0,
  sre: 0,
  literacy: C.literacyAtStart,
  burnout: { infrastructure: 0, product: 0 },
  hires: [],
  infrastructureBegun: false,
  sreBegun: false,
};

export const settle = (plan: Plan): Settled => ({
  parameters: { ...DEFAULT_PARAMETERS, ...plan.parameters },
  growth: plan.growth ?? DEFAULT_GROWTH,
  infrastructureAt: plan.infrastructureAt ?? 'when-needed',
  sreAt: plan.sreAt ?? Infinity,
  sreEffect: plan.sreEffect ?? 1,
  sreOnly: plan.sreOnly ?? 0,
  ratio: plan.ratio ?? SRE_COVERS,
  covers: plan.covers ?? plan.ratio ?? SRE_COVERS,
  education: plan.education ?? 0,
  mostMigration: plan.mostMigration ?? 1,
});

function infrastructureNeeded(state: ModelState, migration: number, plan: Settled): boolean {
  if (state.infrastructureBegun) return true;
  switch (plan.infrastructureAt) {
    case 'never':
      return false;
    case 'when-needed':
      return (plan.parameters.duplication * migration * (state.engineers - state.infrastructure - state.sre)) / C.teamSize >= C.duplicationHurts;
    default:
      return state.engineers >= plan.infrastructureAt;
  }
}

/**
 * One month: reads the row off the state, then moves literacy, infrastructure and SREs, and the number of engineers, in this order.
 * @returns the row of the month, and the state that the next month begins with
 */
export function step(state: ModelState, plan: Settled): { row: Row; next: ModelState } {
  const { parameters } = plan;
  const migration = Math.min(plan.mostMigration, migrationAt(state.engineers));
  const infrastructureBegun = infrastructureNeeded(state, migration, plan);
  const sreBegun = state.sreBegun || state.engineers >= plan.sreAt;
  const conditions: Conditions = {
    growth: growthAt(state.engineers, plan.growth, parameters),
    migration,
    education: plan.education,
    sreEffect: plan.sreEffect,
    sreOnly: plan.sreOnly,
    ratio: plan.covers,
    hasInfrastructure: infrastructureBegun,
  };
  const row = readRow(state, conditions, parameters);
  const engineers = state.engineers - row.leavers + row.hires;
  const infrastructure = infrastructureBegun
    ? Math.min(parameters.share * engineers, Math.max(state.infrastructure, C.infrastructureSeed) + Math.max(1, 0.5 * row.hires))
    : state.infrastructure;
  const sre = sreBegun
    ? Math.max(0, Math.min((engineers - infrastructure) / (plan.ratio + 1), state.sre + Math.max(0.8, 0.35 * row.hires)))
    : state.sre;
  const next: ModelState = {
    engineers,
    infrastructure,
    sre,
    literacy: learn(row, conditions, parameters),
    burnout: row.burnout,
    hires: [row.hires, ...state.hires].slice(0, C.rampMonths),
    infrastructureBegun,
    sreBegun,
  };
  return { row, next };
}

/**
 * Runs the bare model for a number of months.
 * @example run(110).events.breakdown // { month: 62, engineers: 213.33… }
 */
export function run(months: number, plan: Plan = {}): Run {
  const settled = settle(plan);
  const rows: Row[] = [];
  let state = START;
  let streaks: Streaks = NO_EVENTS;
  for (let month = 0; month < months; month++) {
    const { row, next } = step(state, settled);
    streaks = countEvents(streaks, row, month, next.infrastructureBegun);
    rows.push(row);
    state = next;
  }
  return { rows, events: streaks.events };
}
