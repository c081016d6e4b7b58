// The colour of a state on the strip, by the token's name: `--p-…`.
export const FILL: Readonly<Record<string, string>> = {
  startup: 'startup',
  growth: 'startup',
  'hyperGrowth.decoupling': 'decoupling',
  'hyperGrowth.centralInfrastructure': 'central',
  'hyperGrowth.strained': 'strained',
  'hyperGrowth.breakdown': 'breakdown',
  'hyperGrowth.sreBootstrap': 'sre',
  scaled: 'scaled',
  stable: 'scaled',
  fine: 'scaled',
  atRisk: 'strained',
  burnout: 'breakdown',
};
