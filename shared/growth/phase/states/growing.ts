// Growth: beyond thirty engineers, and not fast.
import { phaseSetup } from '../machine.setup.ts';

export const growing = phaseSetup.createStateConfig({
  meta: { name: 'Growth', what: 'The organisation grows by less than 40 % a year.' },
  always: [
    { guard: 'growth has been fast for three months', target: 'hyperGrowth' },
    { guard: 'growth has been slow for twelve months', target: 'stable' },
  ],
});
