// Scaled: what the essay argues for.
import { phaseSetup } from '../machine.setup.ts';

export const scaled = phaseSetup.createStateConfig({
  meta: { name: 'Scaled', what: 'SREs reach the product teams, operations are taught, and infrastructure has time to build.' },
  always: [
    { guard: 'infrastructure has been slipping for three months', target: 'hyperGrowth.sreBootstrap' },
    { guard: 'growth has been slow for six months, and infrastructure copes', target: 'stable' },
  ],
});
