import { expect } from 'vitest';
import { noReliabilityCareer } from '../../../../shared/rules/essay/no-reliability-career.ts';
import type { Organization } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const withLadders = (ladders: NonNullable<Organization['ladders']>): Org => org().organization({ ladders }).sre('ana');

testRule(noReliabilityCareer, {
  silent: {
    'a ladder for SREs': withLadders({ engineer: 7, sre: 5 }),
    'no SREs': org()
      .organization({ ladders: { engineer: 7 } })
      .team('pay'),
  },
  fires: {
    'one SRE': {
      org: withLadders({ engineer: 7 }),
      finds: [{ message: 'One SRE has no ladder to rise on, though others do', units: [], values: { sre: 1 } }],
    },
    'several SREs': {
      org: withLadders({}).sre('ben'),
      finds: [{ message: '2 SREs have no ladder to rise on, though others do', units: [], values: { sre: 2 } }],
    },
  },
  skips: { 'no ladders': { org: org().sre('ana'), missing: ['organization.ladders'] } },
  fixes: {
    'by one as high as that of engineers': {
      org: withLadders({ engineer: 7, director: 9 }),
      label: 'Give SREs a ladder up to level 7',
      leaves: (after) => expect(after.organization.ladders).toEqual({ engineer: 7, director: 9, sre: 7 }),
    },
    'by the highest there is': { org: withLadders({ backend: 5, mobile: 6 }), label: 'Give SREs a ladder up to level 6' },
  },
  unfixable: { 'ladders of nobody': withLadders({}) },
});
