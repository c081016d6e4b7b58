import { operationsCap } from '../../../../shared/rules/literature/operations-cap.ts';
import type { Team, TeamType } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const team = (time: NonNullable<Team['time']>, type: TeamType = 'infrastructure'): Org => org().team('infra', type, { infrastructure: 6 }, { time });

testRule(operationsCap, {
  silent: {
    'half of the time': team({ operations: 0.2, support: 0.3 }),
    'a product team': team({ operations: 0.9, support: 0 }, 'product'),
    'a team of nobody': org().team('infra', 'infrastructure', {}, { time: { operations: 0.9 } }),
  },
  fires: {
    'just past half': {
      org: team({ operations: 0.21, support: 0.3 }),
      finds: [
        {
          message: 'Infra spends 51 % of its time on operations and support',
          units: ['infra'],
          values: { share: 0.51, operations: 0.21, support: 0.3 },
          threshold: 'operations-cap',
        },
      ],
    },
    'operations alone, of an SRE team': {
      org: team({ operations: 0.6 }, 'sre'),
      finds: [
        {
          message: 'Infra spends 60 % of its time on operations and support',
          units: ['infra'],
          values: { share: 0.6, operations: 0.6 },
          threshold: 'operations-cap',
          because: 'sre-toil',
        },
      ],
    },
  },
  skips: {
    'half of an answer': { org: team({ operations: 0.4 }), missing: ['units.infra.time.support'] },
    'no answer': { org: team({}), missing: ['units.infra.time.operations', 'units.infra.time.support'] },
  },
});
