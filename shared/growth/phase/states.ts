// The states of the phase statechart, region by region, and what a frame keeps of it.

export const PHASES = [
  'startup',
  'growth',
  'hyperGrowth.decoupling',
  'hyperGrowth.centralInfrastructure',
  'hyperGrowth.strained',
  'hyperGrowth.breakdown',
  'hyperGrowth.sreBootstrap',
  'scaled',
  'stable',
] as const;
export const ARCHITECTURES = ['monolith', 'splitting', 'microservices'] as const;
export const INFRASTRUCTURES = ['none', 'forming', 'operating', 'doubleDuty'] as const;
export const RELIABILITIES = ['none', 'deFacto', 'central', 'embedded', 'misreported'] as const;
export const EDUCATIONS = ['none', 'newHireOnly', 'continuing'] as const;
export const WELLBEINGS = ['fine', 'atRisk', 'burnout'] as const;

/** A region of the statechart. All regions run side by side. */
export type Region = 'phase' | 'architecture' | 'infrastructure' | 'reliability' | 'education' | 'wellbeing';

/** The state of every region. */
export interface PhaseState {
  readonly phase: (typeof PHASES)[number];
  readonly architecture: (typeof ARCHITECTURES)[number];
  readonly infrastructure: (typeof INFRASTRUCTURES)[number];
  readonly reliability: (typeof RELIABILITIES)[number];
  readonly education: (typeof EDUCATIONS)[number];
  readonly wellbeing: (typeof WELLBEINGS)[number];
}

/** Months in a row for which a condition has held, up to this one. */
export interface PhaseCounters {
  /** Growth of 2.84 % a month (40 % a year) or more. */
  readonly fast: number;
  /** Growth under 1 % a month. */
  readonly slow: number;
  /** Operational load above 0.5. */
  readonly strained: number;
  /** Operational load of 1 or more. */
  readonly broken: number;
  /** Operational load under 0.6. */
  readonly easy: number;
  /** Operational load above 0.7. */
  readonly slipping: number;
  /** Operational load under 0.9. */
  readonly eased: number;
  /** Burnout of 0.6 or more, in infrastructure or in product teams. */
  readonly burnout: number;
}

/** What the statechart is told of a month. */
export interface PhaseInput {
  readonly engineers: number;
  readonly infrastructure: number;
  readonly sre: number;
  /** Net growth that the model applied in the step that led to this month; in the first month, the start rate. A fraction. */
  readonly growth: number;
  readonly migration: number;
  readonly ops: number | null;
  readonly coverage: number;
  readonly burnout: { readonly infrastructure: number; readonly product: number };
  /** Read off the month's drawing and its findings. */
  readonly reliability: PhaseState['reliability'];
  readonly education: { readonly newHire: number; readonly continuing: number };
}
