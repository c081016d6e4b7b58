import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { notApplicable } from '../../../../shared/rules/essay/not-applicable.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const calm = (engineers: number, growthPerMonth = 0.005): Org =>
  org().organization({ growthPerMonth, reliabilityNeed: 'low' }).team('pay', 'product', { engineer: engineers });

testRule(notApplicable, {
  silent: {
    'an empty design': org(),
    'a hundred engineers': calm(100),
    'growth of 1 % a month': calm(99, 0.01),
    'a medium need for reliability': org().organization({ reliabilityNeed: 'medium' }).team('pay', 'product', { engineer: 9 }),
  },
  fires: {
    'ninety-nine engineers, just below 1 % a month': {
      org: calm(99, 0.0099),
      finds: [
        {
          message: '99 engineers, hardly growing, with a low need for reliability: pure DevOps may be all that is needed here',
          units: [],
          values: { engineers: 99, growthPerMonth: 0.0099 },
          threshold: 'not-applicable.engineers',
        },
      ],
    },
  },
  skips: {
    'growth and need not given': {
      org: org().team('pay', 'product', { engineer: 9 }),
      missing: ['organization.growthPerMonth', 'organization.reliabilityNeed'],
    },
    'need not given': {
      org: org().organization({ growthPerMonth: 0 }).team('pay', 'product', { engineer: 9 }),
      missing: ['organization.reliabilityNeed'],
    },
    'growth not given': {
      org: org().organization({ reliabilityNeed: 'low' }).team('pay', 'product', { engineer: 9 }),
      missing: ['organization.growthPerMonth'],
    },
  },
});

describe('not-applicable', () => {
  it('silences the alarm about a central SRE team, which says so', () => {
    const fixture = calm(20).team('sre', 'sre', { sre: 3 });
    const { findings, skipped } = evaluate(fixture.build());
    expect(findings.map((finding) => finding.rule)).not.toContain('central-consulting-sre');
    expect(skipped).toContainEqual({ rule: 'central-consulting-sre', missing: ['muted: not-applicable'] });
  });
});
