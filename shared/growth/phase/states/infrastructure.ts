// The infrastructure team's region.
import { phaseSetup } from '../machine.setup.ts';

const none = { guard: 'there is no infrastructure', target: 'none' } as const;
const forming = { guard: 'infrastructure has fewer than six people', target: 'forming' } as const;
const operating = { guard: 'infrastructure copes', target: 'operating' } as const;
const doubleDuty = { guard: 'support and operation take more than half of infrastructure', target: 'doubleDuty' } as const;

export const infrastructure = phaseSetup.createStateConfig({
  initial: 'none',
  meta: { name: 'Infrastructure', what: 'The team that builds what all teams need.' },
  states: {
    none: { meta: { name: 'None', what: 'There is no infrastructure team.' }, always: [forming, operating, doubleDuty] },
    forming: { meta: { name: 'Forming', what: 'The infrastructure team has fewer than six people.' }, always: [none, operating, doubleDuty] },
    operating: { meta: { name: 'Operating', what: 'Infrastructure has time to build.' }, always: [none, forming, doubleDuty] },
    doubleDuty: {
      meta: { name: 'Double duty', what: 'Infrastructure must build and support at once: support and operation take more than half of its time.' },
      always: [none, forming, operating],
    },
  },
});
