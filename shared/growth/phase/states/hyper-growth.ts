// Hyper-growth: 40 % a year and more. What follows from it is one state each, in the order in which an organisation meets them.
import { phaseSetup } from '../machine.setup.ts';

const decoupling = phaseSetup.createStateConfig({
  meta: { name: 'Decoupling', what: 'The monolith is split so that teams can work apart. Each team builds its own tools.' },
  always: { guard: 'there is an infrastructure team', target: 'centralInfrastructure' },
});

const centralInfrastructure = phaseSetup.createStateConfig({
  meta: { name: 'Central infrastructure', what: 'One team builds what all teams need.' },
  always: [
    { guard: 'SREs begin', target: 'sreBootstrap' },
    { guard: 'infrastructure has been strained for three months', target: 'strained' },
    { guard: 'SREs cover the teams, infrastructure copes, and operations are taught', target: '#phases.phase.scaled' },
  ],
});

const strained = phaseSetup.createStateConfig({
  meta: { name: 'Strained', what: 'Support and operation take more than half of infrastructure’s time: less and less is built.' },
  always: [
    { guard: 'infrastructure has broken down for three months', target: 'breakdown' },
    { guard: 'SREs begin', target: 'sreBootstrap' },
    { guard: 'SREs cover the teams, infrastructure copes, and operations are taught', target: '#phases.phase.scaled' },
  ],
});

const breakdown = phaseSetup.createStateConfig({
  meta: { name: 'Breakdown', what: 'Support and operation want more people than infrastructure has. Nothing is built, and people burn out.' },
  always: [
    { guard: 'SREs break through', target: 'sreBootstrap' },
    { guard: 'the load has eased for three months without SREs', target: 'strained' },
  ],
});

const sreBootstrap = phaseSetup.createStateConfig({
  meta: { name: 'SRE bootstrap', what: 'SREs begin to help the product teams, and do not reach all of them yet.' },
  always: [
    { guard: 'infrastructure has broken down for three months', target: 'breakdown' },
    { guard: 'SREs cover the teams, infrastructure copes, and operations are taught', target: '#phases.phase.scaled' },
    { guard: 'the last SRE is gone', target: 'centralInfrastructure' },
  ],
});

export const hyperGrowth = phaseSetup.createStateConfig({
  initial: 'decoupling',
  meta: { name: 'Hyper-growth', what: 'The organisation grows by 40 % a year or more.' },
  states: { decoupling, centralInfrastructure, strained, breakdown, sreBootstrap },
  always: { guard: 'growth has been slow for six months', target: 'stable' },
});
