// The region of wellbeing: how tired the more tired half of the organisation is. It warns months before a breakdown.
import { phaseSetup } from '../machine.setup.ts';

export const wellbeing = phaseSetup.createStateConfig({
  initial: 'fine',
  meta: { name: 'Wellbeing', what: 'How tired people are: the infrastructure team or the product teams, whichever is more.' },
  states: {
    fine: { meta: { name: 'Fine', what: 'The load can be borne.' }, always: { guard: 'people are at risk', target: 'atRisk' } },
    atRisk: {
      meta: { name: 'At risk', what: 'The load is more than people can bear for long.' },
      always: [
        { guard: 'people have been burnt out for three months', target: 'burnout' },
        { guard: 'people are fine again', target: 'fine' },
      ],
    },
    burnout: { meta: { name: 'Burnout', what: 'People are worn out, and leave.' }, always: { guard: 'burnout ends', target: 'atRisk' } },
  },
});
