// The architecture's region: how far the move from a monolith to microservices is.
import { phaseSetup } from '../machine.setup.ts';

const back = { guard: 'the move to microservices has not begun', target: 'monolith' } as const;
const between = { guard: 'the move to microservices is under way', target: 'splitting' } as const;
const done = { guard: 'the move to microservices is done', target: 'microservices' } as const;

export const architecture = phaseSetup.createStateConfig({
  initial: 'monolith',
  meta: { name: 'Architecture', what: 'How the software is cut.' },
  states: {
    monolith: { meta: { name: 'Monolith', what: 'One application.' }, always: [between, done] },
    splitting: { meta: { name: 'Splitting', what: 'Services are being cut out of the monolith.' }, always: [back, done] },
    microservices: { meta: { name: 'Microservices', what: 'Many services, each with an owner.' }, always: [back, between] },
  },
});
