// The region of education: who is taught operations.
import { phaseSetup } from '../machine.setup.ts';

const none = { guard: 'nobody is taught operations', target: 'none' } as const;
const newHireOnly = { guard: 'only new hires are taught operations', target: 'newHireOnly' } as const;
const continuing = { guard: 'everybody goes on being taught operations', target: 'continuing' } as const;

export const education = phaseSetup.createStateConfig({
  initial: 'none',
  meta: { name: 'Education', what: 'Who is taught operations.' },
  states: {
    none: { meta: { name: 'None', what: 'Nobody is taught operations.' }, always: [newHireOnly, continuing] },
    newHireOnly: { meta: { name: 'New hires', what: 'Only new hires are taught operations.' }, always: [none, continuing] },
    continuing: { meta: { name: 'Continuing', what: 'Everybody goes on being taught operations.' }, always: [none, newHireOnly] },
  },
});
