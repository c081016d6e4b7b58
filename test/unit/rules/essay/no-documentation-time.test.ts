import { expect } from 'vitest';
import { noDocumentationTime } from '../../../../shared/rules/essay/no-documentation-time.ts';
import type { Team } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const team = (time?: Team['time'], people = 5): Org =>
  org().team('infra', 'infrastructure', people > 0 ? { infrastructure: people } : {}, time ? { time } : {});

testRule(noDocumentationTime, {
  silent: {
    'a little documentation': team({ documentation: 0.01 }),
    'a team of nobody': team({ documentation: 0 }, 0),
    'a product team': org().team('pay', 'product', { engineer: 5 }, { time: { documentation: 0 } }),
  },
  fires: {
    'none, of infrastructure and of SRE': {
      org: team({ documentation: 0 }).team('sre', 'sre', { sre: 4 }, { time: { documentation: 0 } }),
      finds: [
        { message: 'Infra has no time to write things down', units: ['infra'], values: { documentation: 0 } },
        { message: 'Sre has no time to write things down', units: ['sre'], values: { documentation: 0 } },
      ],
    },
  },
  skips: { 'time without documentation': { org: team({ build: 0.5 }), missing: ['units.infra.time.documentation'] } },
  fixes: {
    'by 5 % of what takes most': {
      org: team({ build: 0.4, support: 0.6, documentation: 0 }),
      label: 'Give 5 % of the time of Infra to documentation',
      leaves: (after) => expect(after.units[0]).toMatchObject({ time: { build: 0.4, support: 0.55, documentation: 0.05 } }),
    },
  },
});
