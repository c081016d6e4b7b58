import { expect, it } from 'vitest';
import { growthStrain } from '../../../../shared/rules/essay/growth-strain.ts';
import { rampingShare } from '../../../../shared/rules/ramping.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const growing = (growthPerMonth: number): Org => org().organization({ growthPerMonth }).team('pay', 'product', { engineer: 8 });
/** Growth at which exactly this share is new: found by halving. */
function growthFor(share: number): number {
  let [low, high] = [0, 0.5];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rampingShare(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}
const at = (ramping: number, growthPerMonth: number) => ({ ramping, growthPerMonth });

testRule(growthStrain, {
  silent: {
    'six per cent a month': growing(0.06),
    'just below four tenths': growing(growthFor(0.4) - 1e-6),
    'an organisation that shrinks': growing(-0.2),
    nobody: org().organization({ growthPerMonth: 0.2 }),
  },
  fires: {
    'four tenths': {
      org: growing(growthFor(0.4)),
      finds: [
        {
          message: 'At 7.4 % a month 40 % of the engineers came in the last six months',
          units: [],
          values: at(0.4, growthFor(0.4)),
          threshold: 'growth-strain.warning',
        },
      ],
    },
    'just below half': {
      org: growing(growthFor(0.5) - 1e-6),
      finds: [
        {
          message: 'At 10.6 % a month 50 % of the engineers came in the last six months',
          units: [],
          values: at(rampingShare(growthFor(0.5) - 1e-6), growthFor(0.5) - 1e-6),
          threshold: 'growth-strain.warning',
        },
      ],
    },
    half: {
      org: growing(growthFor(0.5)),
      finds: [
        {
          severity: 'critical',
          message: 'At 10.6 % a month 50 % of the engineers came in the last six months',
          units: [],
          values: at(0.5, growthFor(0.5)),
          threshold: 'growth-strain.critical',
        },
      ],
    },
  },
  skips: { 'growth that is not given': { org: org().team('pay', 'product', { engineer: 8 }), missing: ['organization.growthPerMonth'] } },
});

it('counts the hires of six months, those who replaced leavers too', () => {
  // (0.06 + 0.011) x (1/1.06 + … + 1/1.06^6)
  expect(rampingShare(0.06)).toBeCloseTo(0.071 * 4.917324, 5);
  expect(rampingShare(-0.011)).toBe(0);
});
