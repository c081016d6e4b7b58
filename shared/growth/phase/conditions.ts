// What the statechart asks of a month: how long each condition has held, and the sentences that its guards are made of.
import { CONSTANTS as C } from '../../dynamics/parameters.ts';
import type { PhaseCounters, PhaseInput } from './states.ts';

/** Bounds of the statechart. Fractions; growth is net, a month. */
export const BOUNDS = {
  /** Engineers from which an organisation is no startup any more. */
  startupEnds: 30,
  /** 40 % a year. */
  fastGrowth: 0.0284,
  slowGrowth: 0.01,
  strained: C.strained,
  broken: C.breakdown,
  /** A breakdown without SREs is over below this. */
  eased: 0.9,
  /** Operational load that a scaled organisation has at most. */
  easy: 0.6,
  /** Operational load from which a scaled organisation is not one any more. */
  slipping: C.recovered,
  covered: 0.7,
  atRisk: 0.35,
  fine: 0.3,
  burnout: 0.6,
  burnoutEnds: 0.55,
  /** Engineers from which there is an infrastructure team to speak of. */
  infrastructureReal: C.infrastructureReal,
  infrastructureFormed: C.infrastructureSeed,
} as const;
const MONTHS_IN_A_ROW = 3;
const MONTHS_OF_PLATEAU = 6;
const MONTHS_OF_CALM = 12;
/** 40 % a year is 2.84 % a month only nearly. */
const TOLERANCE = 1e-9;

export const NO_MONTHS: PhaseCounters = { fast: 0, slow: 0, strained: 0, broken: 0, easy: 0, slipping: 0, eased: 0, burnout: 0 };

/** A month as the statechart sees it. */
export interface Month {
  readonly input: PhaseInput;
  readonly counters: PhaseCounters;
}

/** The one figure that stands for burnout wherever one is shown: that of those who are worn out most, 0 to 1. */
export const tiredness = ({ burnout }: Pick<PhaseInput, 'burnout'>): number => Math.max(burnout.infrastructure, burnout.product);

/** Counts one more month in. While infrastructure has fewer than four people its load is not counted. */
export function count(before: PhaseCounters, input: PhaseInput): PhaseCounters {
  const ops = input.infrastructure >= BOUNDS.infrastructureReal ? input.ops : null;
  const on = (so: number, holds: boolean): number => (holds ? so + 1 : 0);
  return {
    fast: on(before.fast, input.growth >= BOUNDS.fastGrowth - TOLERANCE),
    slow: on(before.slow, input.growth < BOUNDS.slowGrowth),
    strained: on(before.strained, ops !== null && ops > BOUNDS.strained),
    broken: on(before.broken, ops !== null && ops >= BOUNDS.broken),
    easy: on(before.easy, ops !== null && ops < BOUNDS.easy),
    slipping: on(before.slipping, ops !== null && ops > BOUNDS.slipping),
    eased: on(before.eased, ops !== null && ops < BOUNDS.eased),
    burnout: on(before.burnout, tiredness(input) >= BOUNDS.burnout),
  };
}

const hasSre = ({ input }: Month): boolean => input.sre > 0;
const educates = ({ input }: Month): boolean => input.education.newHire > 0 || input.education.continuing > 0;
const coverageBegins = (month: Month): boolean => hasSre(month) && month.input.coverage < BOUNDS.covered;

export const hasGrown = ({ input }: Month): boolean => input.engineers >= BOUNDS.startupEnds;
export const growsFast = ({ counters }: Month): boolean => counters.fast >= MONTHS_IN_A_ROW;
export const isCalm = ({ counters }: Month): boolean => counters.slow >= MONTHS_OF_CALM;
export const isOnPlateau = ({ counters }: Month): boolean => counters.slow >= MONTHS_OF_PLATEAU;
export const hasInfrastructure = ({ input }: Month): boolean => input.infrastructure >= BOUNDS.infrastructureReal;
export const isBroken = ({ counters }: Month): boolean => counters.broken >= MONTHS_IN_A_ROW;
export const isScaled = (month: Month): boolean =>
  hasSre(month) && month.input.coverage >= BOUNDS.covered && month.counters.easy >= MONTHS_IN_A_ROW && educates(month);
export const isSlipping = ({ counters }: Month): boolean => counters.slipping >= MONTHS_IN_A_ROW;

/** SREs begin, and infrastructure has not broken down. */
export const sreBegins = (month: Month): boolean => coverageBegins(month) && !isBroken(month);
export const isStrained = (month: Month): boolean => month.counters.strained >= MONTHS_IN_A_ROW && !sreBegins(month);
export const breaksDown = (month: Month): boolean => isBroken(month) && !isScaled(month);
export const sreBreakThrough = (month: Month): boolean => hasSre(month) && month.counters.broken === 0;
export const easesWithoutSre = (month: Month): boolean => !hasSre(month) && month.counters.eased >= MONTHS_IN_A_ROW && month.counters.broken === 0;
export const sreAreGone = (month: Month): boolean => !hasSre(month) && !isBroken(month);

export const isMonolith = ({ input }: Month): boolean => input.migration <= 0;
export const isMicroservices = ({ input }: Month): boolean => input.migration >= 1;
export const isSplitting = (month: Month): boolean => !isMonolith(month) && !isMicroservices(month);

export const infrastructureIs = (state: 'none' | 'forming' | 'operating' | 'doubleDuty', { input }: Month): boolean => {
  if (input.infrastructure <= 0) return state === 'none';
  if (input.ops !== null && input.ops > BOUNDS.strained) return state === 'doubleDuty';
  return state === (input.infrastructure < BOUNDS.infrastructureFormed ? 'forming' : 'operating');
};
export const educationIs = (state: 'none' | 'newHireOnly' | 'continuing', { input }: Month): boolean =>
  state === (input.education.continuing > 0 ? 'continuing' : input.education.newHire > 0 ? 'newHireOnly' : 'none');

export const isAtRisk = ({ input }: Month): boolean => tiredness(input) >= BOUNDS.atRisk;
export const isBurntOut = ({ counters }: Month): boolean => counters.burnout >= MONTHS_IN_A_ROW;
export const isFineAgain = ({ input }: Month): boolean => tiredness(input) < BOUNDS.fine;
export const burnoutEnds = ({ input }: Month): boolean => tiredness(input) < BOUNDS.burnoutEnds;
