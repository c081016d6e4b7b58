import { expect, it } from 'vitest';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { supportBreakdownAhead } from '../../../../shared/rules/essay/support-breakdown-ahead.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { forecast } from '../../../../shared/rules/forecast.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (product: number, infrastructure: number, growthPerMonth = 0.06): Org =>
  org()
    .organization({ growthPerMonth, architecture: 'microservices' })
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: product })
    .team('infra', 'infrastructure', { infrastructure });
const months = (count: number): Org => company(150, 18).review({ thresholds: { 'support-breakdown-ahead.months': count } });

testRule(supportBreakdownAhead, {
  silent: {
    'a small company': company(40, 6),
    'infrastructure enough': company(150, 40),
    'three people of infrastructure, who do not count': company(60, 3, 0),
    'a breakdown one month after those that count': months(6),
    'a load just below what counts': company(150, 18).review({ thresholds: { 'support-breakdown-ahead.ops': 1.5 } }),
    'months too few to make a row': company(150, 18).review({ thresholds: { 'support-breakdown-ahead.in-a-row': 20 } }),
    'an empty design': org(),
    'a row of no months at a load that does not count': company(150, 40).review({ thresholds: { 'support-breakdown-ahead.in-a-row': 0 } }),
    nobody: org().organization({ growthPerMonth: 0.06 }),
  },
  fires: {
    'a breakdown in the last month that counts': {
      org: months(7),
      finds: [
        {
          message:
            'At 6 % a month infrastructure breaks down in seven months, with 254 engineers: support and operations will ask for 105 % of its time',
          units: [],
          values: {
            month: 7,
            engineers: 254,
            ops: 1.05,
            growthPerMonth: 0.06,
            infrastructure: 18,
            withSre: 'none within seven months',
            withEducation: 'none within seven months',
            withSlowerHiring: 'none within seven months',
          },
          threshold: { name: 'support-breakdown-ahead.months', value: 7 },
          because: 'late-sre-program',
        },
      ],
    },
  },
  skips: {
    'growth that is not given': { org: org().team('infra', 'infrastructure', { infrastructure: 9 }), missing: ['organization.growthPerMonth'] },
  },
});

it('names the third month in a row at full load, and what each remedy would change', () => {
  const design = company(200, 15).build();
  const [finding] = evaluate(design).findings.filter(({ rule }) => rule === 'support-breakdown-ahead');
  const breakdown = forecast(indexOf(design), 12)?.events.breakdown;
  expect(finding?.values).toMatchObject({ month: breakdown?.month, engineers: Math.round(breakdown?.engineers ?? 0) });
  const better = forecast(indexOf(design), 12, { startSre: true })?.rows.at(-1)?.ops ?? Infinity;
  expect(better).toBeLessThan(forecast(indexOf(design), 12)?.rows.at(-1)?.ops ?? 0);
  expect(Object.keys(finding?.values ?? {})).toEqual(expect.arrayContaining(['withSre', 'withEducation', 'withSlowerHiring']));
});

it('counts a month at exactly the load that the file says, with exactly four people of infrastructure', () => {
  const still = company(60, 4, 0);
  const load = forecast(indexOf(still.build()), 12)?.rows[0]?.ops ?? 0;
  const { findings } = evaluate(still.review({ thresholds: { 'support-breakdown-ahead.ops': load } }).build());
  expect(findings.find(({ rule }) => rule === 'support-breakdown-ahead')?.values).toMatchObject({ month: 2, infrastructure: 4 });
});
