import { expect } from 'vitest';
import { noEducation } from '../../../../shared/rules/essay/no-education.ts';
import type { Organization } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, facts: Organization): Org => org().organization(facts).team('pay', 'product', { engineer: engineers });

testRule(noEducation, {
  silent: {
    'twenty-nine engineers': company(29, { education: { newHire: 0, continuing: 0 } }),
    'some of both': company(30, { education: { newHire: 0.01, continuing: 0.01 } }),
  },
  fires: {
    'thirty engineers and nothing, growth not given': {
      org: company(30, { education: { newHire: 0, continuing: 0 } }),
      finds: [
        {
          message: 'Nobody of 30 engineers is taught operations',
          units: [],
          values: { engineers: 30, newHire: 0, continuing: 0 },
          threshold: 'no-education.engineers',
        },
      ],
    },
    'thirty engineers and nothing, without growth': {
      org: company(30, { growthPerMonth: 0, education: { newHire: 0, continuing: 0 } }),
      finds: [
        {
          message: 'Nobody of 30 engineers is taught operations',
          units: [],
          values: { engineers: 30, newHire: 0, continuing: 0, growthPerMonth: 0 },
          threshold: 'no-education.engineers',
        },
      ],
    },
    'nothing for new hires, just below 6 % a month': {
      org: company(80, { growthPerMonth: 0.059, education: { newHire: 0, continuing: 0.03 } }),
      finds: [
        {
          message: 'New hires get no working time to learn operations, while the organisation grows by 5.9 % a month',
          units: [],
          values: { engineers: 80, newHire: 0, continuing: 0.03, growthPerMonth: 0.059 },
          threshold: 'no-education.engineers',
        },
      ],
    },
    'nothing later on, at 6 % a month': {
      org: company(80, { growthPerMonth: 0.06, education: { continuing: 0 } }),
      finds: [
        {
          severity: 'critical',
          message: 'Those who are there get no working time to learn operations, while the organisation grows by 6 % a month',
          units: [],
          values: { engineers: 80, continuing: 0, growthPerMonth: 0.06 },
          threshold: 'no-education.critical',
        },
      ],
    },
  },
  skips: {
    'education not given': { org: company(30, { growthPerMonth: 0.06 }), missing: ['organization.education'] },
    'one half not given': { org: company(30, { education: { newHire: 0.05 } }), missing: ['organization.education.continuing'] },
  },
  fixes: {
    'by 5 % and 3 %': {
      org: company(80, { growthPerMonth: 0.06, architecture: 'mixed', education: { newHire: 0, continuing: 0 } }),
      label: 'Give 5 % of the time to teaching new hires and 3 % of the time to continuing education',
      leaves: (after) =>
        expect(after.organization).toEqual({ growthPerMonth: 0.06, architecture: 'mixed', education: { newHire: 0.05, continuing: 0.03 } }),
    },
    'without taking from what there is': {
      org: company(80, { education: { newHire: 0.1, continuing: 0 } }),
      label: 'Give 3 % of the time to continuing education',
      leaves: (after) => expect(after.organization.education).toEqual({ newHire: 0.1, continuing: 0.03 }),
    },
  },
});
