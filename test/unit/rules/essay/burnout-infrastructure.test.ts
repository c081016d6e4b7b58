import { expect } from 'vitest';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { drawnOf } from '../../../../shared/rules/back-cast.ts';
import { burnoutInfrastructure } from '../../../../shared/rules/essay/burnout-infrastructure.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (infrastructure: number): Org =>
  org()
    .organization({ architecture: 'microservices' })
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: 198 })
    .team('infra', 'infrastructure', infrastructure > 0 ? { infrastructure } : {})
    .reports('pay', 'infra', 'mara');
const burnoutOf = (fixture: Org): number => drawnOf(indexOf(fixture.build())).past.burnout.infrastructure;
const bare = burnoutOf(company(20));
const drawn = Math.round(bare * 1e9) / 1e9;
const limit = (value: number): Org => company(20).review({ thresholds: { 'burnout-infrastructure.warning': value } });

testRule(burnoutInfrastructure, {
  silent: {
    'infrastructure enough': company(50),
    'no infrastructure to burn out': company(0),
    'just below what is worn out': limit(drawn + 1e-6),
  },
  fires: {
    'pure DevOps of 219, a warning on a drawing however high': {
      org: company(20),
      finds: [
        {
          message: `Infrastructure is worn out: an organisation of this size and shape reaches a burnout index of ${Math.round(drawn * 100) / 100} there`,
          units: [],
          path: ['infra'],
          values: { burnout: drawn, infrastructure: 20 },
          threshold: 'burnout-infrastructure.warning',
        },
      ],
    },
    'exactly what is worn out': {
      org: limit(bare),
      finds: [
        {
          message: `Infrastructure is worn out: an organisation of this size and shape reaches a burnout index of ${Math.round(drawn * 100) / 100} there`,
          units: [],
          path: ['infra'],
          values: { burnout: drawn, infrastructure: 20 },
          threshold: { name: 'burnout-infrastructure.warning', value: bare },
        },
      ],
    },
  },
  fixes: {
    'by an SRE programme, and openings for the rest': {
      org: company(20),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Infra; open 22 positions in Infra',
      becomes: 'planned',
      leaves: (_after, { metrics }) => expect(metrics.sre).toBe(3),
    },
    'by openings alone where SREs are there': {
      org: company(20).team('sre', 'sre', { sre: 2 }).reports('sre', 'mara'),
      label: 'Open 20 positions in Infra',
      becomes: 'planned',
    },
  },
});
