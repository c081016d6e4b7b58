import { expect } from 'vitest';
import { missingInfrastructureTeam } from '../../../../shared/rules/essay/missing-infrastructure-team.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number): Org =>
  org()
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: engineers - 1 });
const message = (engineers: number): string =>
  `${engineers} engineers and no infrastructure team, nor a team of type operations that could stand in for one`;

testRule(missingInfrastructureTeam, {
  silent: {
    'one engineer below the warning': company(59),
    'an infrastructure team of one': company(90).team('infra', 'infrastructure', { infrastructure: 1 }),
    'an infrastructure team of placed positions': company(90).team('infra', 'infrastructure').position('eve', 'infrastructure', { in: 'infra' }),
    'a team of type operations, which stands in': company(90).team('ops', 'operations', { operations: 4 }),
  },
  fires: {
    'at the warning': {
      org: company(60),
      finds: [{ message: message(60), units: [], values: { engineers: 60, openings: 0 }, threshold: 'missing-infrastructure-team.warning' }],
    },
    'one engineer below the critical': {
      org: company(89),
      finds: [{ message: message(89), units: [], values: { engineers: 89, openings: 0 }, threshold: 'missing-infrastructure-team.warning' }],
    },
    'at the critical, also with infrastructure people in product teams': {
      org: company(85).team('ads', 'product', { infrastructure: 5 }),
      finds: [
        {
          severity: 'critical',
          message: message(90),
          units: [],
          values: { engineers: 90, openings: 0 },
          threshold: { name: 'missing-infrastructure-team.critical', value: 90 },
        },
      ],
    },
    'an infrastructure team without people': {
      org: company(60).team('infra', 'infrastructure'),
      finds: [
        {
          message: message(60),
          units: [],
          path: ['infra'],
          values: { engineers: 60, openings: 0 },
          threshold: 'missing-infrastructure-team.warning',
        },
      ],
    },
    'as planned where people are looked for': {
      org: company(90).team('infra', 'infrastructure', {}, { openings: { infrastructure: 1 } }),
      finds: [
        {
          severity: 'advice',
          message: `${message(90)}. 1 person is planned`,
          units: [],
          path: ['infra'],
          values: { engineers: 90, openings: 1 },
          threshold: 'missing-infrastructure-team.critical',
          planned: true,
        },
      ],
    },
    'as planned where people are looked for in teams of both types': {
      org: company(90)
        .team('infra', 'infrastructure', {}, { openings: { infrastructure: 1 } })
        .team('ops', 'operations', {}, { openings: { operations: 2 } }),
      finds: [
        {
          severity: 'advice',
          message: `${message(90)}. 3 people are planned`,
          units: [],
          path: ['infra', 'ops'],
          values: { engineers: 90, openings: 3 },
          threshold: 'missing-infrastructure-team.critical',
          planned: true,
        },
      ],
    },
  },
  fixes: {
    'by a new team with six openings': {
      org: company(90),
      label: 'Start an infrastructure team under Mara, with six openings',
      becomes: 'planned',
      leaves: (after) => {
        expect(after.units.at(-1)).toEqual({
          id: 'infrastructure-team',
          kind: 'team',
          name: 'Infrastructure',
          type: 'infrastructure',
          headcount: {},
          openings: { infrastructure: 6 },
        });
        expect(after.lines).toEqual([{ id: 'infrastructure-team-reports', kind: 'reports', from: 'infrastructure-team', to: 'mara' }]);
      },
    },
    'by openings of the empty one': {
      org: company(60).team('infra', 'infrastructure', {}, { name: 'Platform' }),
      label: 'Open six positions in Platform',
      becomes: 'planned',
      leaves: (after) => expect(after.units).toHaveLength(3),
    },
    'as a root where nobody is neutral': {
      org: org().team('pay', 'product', { engineer: 60 }),
      label: 'Start an infrastructure team, with six openings',
      becomes: 'planned',
    },
  },
  unfixable: {
    'what is planned already': company(60).team('infra', 'infrastructure').position('eve', 'infrastructure', { in: 'infra', vacant: true }),
  },
});
