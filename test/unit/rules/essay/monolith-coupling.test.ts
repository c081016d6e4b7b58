import { expect } from 'vitest';
import { monolithCoupling } from '../../../../shared/rules/essay/monolith-coupling.ts';
import type { Organization } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (teams: number, architecture?: Organization['architecture']): Org =>
  org()
    .organization(architecture ? { architecture } : {})
    .position('mara', 'cto')
    .times(teams, (o, n) => o.team(`t${n}`, 'product', { engineer: 6 }).reports(`t${n}`, 'mara'));

testRule(monolithCoupling, {
  silent: {
    'seven product teams': company(7, 'monolith'),
    'seven, and one of nobody': company(7, 'monolith').team('next'),
    'eight who have begun to split': company(8, 'mixed'),
  },
  fires: {
    'eight product teams': {
      org: company(8, 'monolith'),
      finds: [
        {
          message: '8 product teams build one monolith: each waits for all the others',
          units: [],
          path: ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'],
          values: { productTeams: 8 },
          threshold: 'monolith-coupling',
        },
      ],
    },
  },
  skips: { 'an architecture that is not given': { org: company(8), missing: ['organization.architecture'] } },
  fixes: {
    'by splitting, with an infrastructure team': {
      org: company(8, 'monolith'),
      label: 'Start an infrastructure team under Mara, with six openings, and begin to split the monolith',
      leaves: (after) => expect(after.organization.architecture).toBe('mixed'),
    },
    'by splitting, with openings where the infrastructure team has nobody': {
      org: company(8, 'monolith').team('infra', 'infrastructure'),
      label: 'Open six positions in Infra, and begin to split the monolith',
    },
    'by splitting, where infrastructure is looked for': {
      org: company(8, 'monolith').team('infra', 'infrastructure', {}, { openings: { infrastructure: 2 } }),
      label: 'Begin to split the monolith',
    },
    'by splitting, where infrastructure is there': {
      org: company(8, 'monolith').team('infra', 'infrastructure', { infrastructure: 6 }),
      label: 'Begin to split the monolith',
    },
  },
});
