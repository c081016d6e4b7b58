// Types, event, guards and the one action of the phase statechart. Guards are sentences; what they mean is in conditions.ts.
import { assign, setup } from 'xstate';
import * as is from './conditions.ts';
import type { Month } from './conditions.ts';
import type { PhaseCounters, PhaseInput } from './states.ts';

export interface PhaseContext {
  /** null before the first month. */
  readonly input: PhaseInput | null;
  readonly counters: PhaseCounters;
}
export interface PhaseEvent {
  readonly type: 'TICK';
  readonly input: PhaseInput;
}
/** What a state says of itself: the strip of phases shows it. */
export interface PhaseMeta {
  readonly name: string;
  /** What this state means, in one sentence. */
  readonly what: string;
}

/** XState reads these for their types alone. */
const types: { context?: PhaseContext; events?: PhaseEvent; meta?: PhaseMeta } = {};

/** A question about the month; before the first month nothing holds. */
const asked =
  (question: (month: Month) => boolean) =>
  ({ context: { input, counters } }: { context: PhaseContext }): boolean =>
    input !== null && question({ input, counters });

export const phaseSetup = setup({
  types,
  actions: {
    countTheMonthIn: assign(({ context, event }) => ({ input: event.input, counters: is.count(context.counters, event.input) })),
  },
  guards: {
    'there are thirty engineers or more': asked(is.hasGrown),
    'growth has been fast for three months': asked(is.growsFast),
    'growth has been slow for twelve months': asked(is.isCalm),
    'growth has been slow for six months': asked(is.isOnPlateau),
    'growth has been slow for six months, and infrastructure copes': asked((month) => is.isOnPlateau(month) && !is.isSlipping(month)),
    'there is an infrastructure team': asked(is.hasInfrastructure),
    'SREs begin': asked(is.sreBegins),
    'infrastructure has been strained for three months': asked((month) => is.isStrained(month) && !is.isScaled(month)),
    'infrastructure has broken down for three months': asked(is.breaksDown),
    'SREs break through': asked(is.sreBreakThrough),
    'the load has eased for three months without SREs': asked(is.easesWithoutSre),
    'the last SRE is gone': asked(is.sreAreGone),
    'SREs cover the teams, infrastructure copes, and operations are taught': asked(is.isScaled),
    'infrastructure has been slipping for three months': asked(is.isSlipping),
    'the move to microservices has not begun': asked(is.isMonolith),
    'the move to microservices is under way': asked(is.isSplitting),
    'the move to microservices is done': asked(is.isMicroservices),
    'there is no infrastructure': asked((month) => is.infrastructureIs('none', month)),
    'infrastructure has fewer than six people': asked((month) => is.infrastructureIs('forming', month)),
    'infrastructure copes': asked((month) => is.infrastructureIs('operating', month)),
    'support and operation take more than half of infrastructure': asked((month) => is.infrastructureIs('doubleDuty', month)),
    'nobody is taught operations': asked((month) => is.educationIs('none', month)),
    'only new hires are taught operations': asked((month) => is.educationIs('newHireOnly', month)),
    'everybody goes on being taught operations': asked((month) => is.educationIs('continuing', month)),
    'there is no SRE': asked(({ input }) => input.reliability === 'none'),
    'somebody does SRE work without being one': asked(({ input }) => input.reliability === 'deFacto'),
    'SREs work from a team of their own': asked(({ input }) => input.reliability === 'central'),
    'SREs are embedded': asked(({ input }) => input.reliability === 'embedded'),
    'SREs answer to the wrong people': asked(({ input }) => input.reliability === 'misreported'),
    'people are at risk': asked(is.isAtRisk),
    'people have been burnt out for three months': asked(is.isBurntOut),
    'people are fine again': asked(is.isFineAgain),
    'burnout ends': asked(is.burnoutEnds),
  },
});
