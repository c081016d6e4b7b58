// The phase statechart: six regions side by side, fed with one month after the other.
import { NO_MONTHS } from './conditions.ts';
import { phaseSetup } from './machine.setup.ts';
import { architecture } from './states/architecture.ts';
import { education } from './states/education.ts';
import { growing } from './states/growing.ts';
import { hyperGrowth } from './states/hyper-growth.ts';
import { infrastructure } from './states/infrastructure.ts';
import { reliability } from './states/reliability.ts';
import { scaled } from './states/scaled.ts';
import { stable } from './states/stable.ts';
import { startup } from './states/startup.ts';
import { wellbeing } from './states/wellbeing.ts';

/** Each TICK carries the figures of one month; the states that follow from it are entered at once. */
export const phaseMachine = phaseSetup.createMachine({
  id: 'phases',
  type: 'parallel',
  context: { input: null, counters: NO_MONTHS },
  on: { TICK: { actions: 'countTheMonthIn' } },
  states: {
    phase: {
      initial: 'startup',
      meta: { name: 'Phase', what: 'Where the organisation stands on its way.' },
      states: { startup, growth: growing, hyperGrowth, scaled, stable },
    },
    architecture,
    infrastructure,
    reliability,
    education,
    wellbeing,
  },
});
