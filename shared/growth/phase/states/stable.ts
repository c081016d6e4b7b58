// Stable: growth has all but ended.
import { phaseSetup } from '../machine.setup.ts';

export const stable = phaseSetup.createStateConfig({
  meta: { name: 'Stable', what: 'Growth has been under 1 % a month for half a year or longer.' },
  always: { guard: 'growth has been fast for three months', target: 'hyperGrowth' },
});
