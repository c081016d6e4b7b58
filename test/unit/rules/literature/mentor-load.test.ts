import { mentorLoad } from '../../../../shared/rules/literature/mentor-load.ts';
import { rampingShare } from '../../../../shared/rules/ramping.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const growing = (growthPerMonth: number): Org => org().organization({ growthPerMonth }).team('pay', 'product', { engineer: 8 });
/** Growth at which there are so many new engineers for each trained one: found by halving. */
function growthFor(load: number): number {
  let [low, high] = [0, 0.9];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rampingShare(middle) / (1 - rampingShare(middle)) < load) low = middle;
    else high = middle;
  }
  return high;
}

const loadAt = (growth: number): number => Math.round((rampingShare(growth) / (1 - rampingShare(growth))) * 1e9) / 1e9;

testRule(mentorLoad, {
  silent: {
    'just below one new for each trained': growing(growthFor(1) - 1e-6),
    'exactly as many new for each trained as are fine': growing(0.2).review({ thresholds: { 'mentor-load.warning': loadAt(0.2) } }),
    nobody: org().organization({ growthPerMonth: 0.9 }),
  },
  fires: {
    'a little more than one': {
      org: growing(growthFor(1.01)),
      finds: [
        {
          message: 'At 10.7 % a month there are 1.01 new engineers for each trained one',
          units: [],
          values: { load: 1.01, growthPerMonth: growthFor(1.01) },
          threshold: 'mentor-load.warning',
          because: 'growth-strain',
        },
      ],
    },
    'just below two': {
      org: growing(growthFor(2) - 1e-6),
      finds: [
        {
          message: 'At 17.9 % a month there are 2 new engineers for each trained one',
          units: [],
          values: { load: 2, growthPerMonth: growthFor(2) - 1e-6 },
          threshold: 'mentor-load.warning',
        },
      ],
    },
    'exactly the number from which more is critical': {
      org: growing(0.2).review({ thresholds: { 'mentor-load.critical': loadAt(0.2) } }),
      finds: [
        {
          message: `At 20 % a month there are ${Math.round(loadAt(0.2) * 100) / 100} new engineers for each trained one`,
          units: [],
          values: { load: Math.round(loadAt(0.2) * 100) / 100, growthPerMonth: 0.2 },
          threshold: 'mentor-load.warning',
        },
      ],
    },
    'a little more than two': {
      org: growing(growthFor(2.01)),
      finds: [
        {
          severity: 'critical',
          message: 'At 18 % a month there are 2.01 new engineers for each trained one',
          units: [],
          values: { load: 2.01, growthPerMonth: growthFor(2.01) },
          threshold: 'mentor-load.critical',
        },
      ],
    },
  },
  skips: { 'growth that is not given': { org: org().team('pay', 'product', { engineer: 8 }), missing: ['organization.growthPerMonth'] } },
});
