import { expect, it } from 'vitest';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { lateSreProgram } from '../../../../shared/rules/essay/late-sre-program.ts';
import { forecast } from '../../../../shared/rules/forecast.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, growthPerMonth: number, infrastructure = 10): Org =>
  org()
    .organization({ growthPerMonth, architecture: 'microservices' })
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: engineers - infrastructure - 1 })
    .team('infra', 'infrastructure', { infrastructure });
const values = (engineers: number, growthPerMonth: number) => ({ engineers, sre: 0, growthPerMonth, openings: 0 });

/** The highest load that the forecast of a slow company reaches, which it does in its last month. */
const slow = company(120, 0.02, 40);
const peak = Math.max(...(forecast(indexOf(slow.build()), 18)?.rows.map((row) => row.ops ?? 0) ?? []));
const limit = (ops: number): Org => company(120, 0.02, 40).review({ thresholds: { 'late-sre-program.ops': ops } });

testRule(lateSreProgram, {
  silent: {
    'a forecast just below the limit': limit(peak + 1e-9),
    'ninety-nine engineers': company(99, 0.06),
    'an SRE': company(120, 0.06).sre('ana'),
    'a breakdown one month after those that count': company(140, 0.02, 12).review({ thresholds: { 'late-sre-program.months': 6 } }),
    'growth just below the limit, with plenty of infrastructure': company(120, 0.027, 40),
  },
  fires: {
    'a forecast that reaches the limit and no more': {
      org: limit(peak),
      finds: [
        {
          message: '120 engineers overload infrastructure in 18 months, and no SRE programme has begun',
          units: [],
          values: { ...values(120, 0.02), breakdownInMonths: 18 },
          threshold: 'late-sre-program.warning',
        },
      ],
    },
    'a hundred engineers at 2.8 % a month': {
      org: company(100, 0.028),
      finds: [
        {
          message: '100 engineers grow by 2.8 % a month, and no SRE programme has begun',
          units: [],
          values: values(100, 0.028),
          threshold: 'late-sre-program.warning',
        },
      ],
    },
    'one engineer below the critical': {
      org: company(149, 0.05),
      finds: [
        {
          message: '149 engineers grow by 5 % a month, and no SRE programme has begun',
          units: [],
          values: values(149, 0.05),
          threshold: 'late-sre-program.warning',
        },
      ],
    },
    'a hundred and fifty engineers': {
      org: company(150, 0.05),
      finds: [
        {
          severity: 'critical',
          message: '150 engineers grow by 5 % a month, and no SRE programme has begun',
          units: [],
          values: values(150, 0.05),
          threshold: 'late-sre-program.critical',
        },
      ],
    },
    'slow growth into a breakdown that the forecast sees': {
      org: company(140, 0.02, 12).review({ thresholds: { 'late-sre-program.months': 7 } }),
      finds: [
        {
          message: '140 engineers overload infrastructure in seven months, and no SRE programme has begun',
          units: [],
          values: { ...values(140, 0.02), breakdownInMonths: 7 },
          threshold: 'late-sre-program.warning',
        },
      ],
    },
    'too little infrastructure today': {
      org: company(160, 0.01, 6),
      finds: [
        {
          severity: 'critical',
          message: '160 engineers overload infrastructure already, and no SRE programme has begun',
          units: [],
          values: { ...values(160, 0.01), breakdownInMonths: 0 },
          threshold: 'late-sre-program.critical',
        },
      ],
    },
    'as planned': {
      org: company(120, 0.06).sre('next', { vacant: true }),
      finds: [
        {
          severity: 'advice',
          message: '120 engineers grow by 6 % a month, and no SRE programme has begun. 1 SRE is planned',
          units: [],
          values: { ...values(120, 0.06), openings: 1 },
          threshold: 'late-sre-program.warning',
          planned: true,
        },
      ],
    },
    'as planned, two of them': {
      org: company(120, 0.06).sre('next', { vacant: true, count: 2 }),
      finds: [
        {
          severity: 'advice',
          message: '120 engineers grow by 6 % a month, and no SRE programme has begun. 2 SREs are planned',
          units: [],
          values: { ...values(120, 0.06), openings: 2 },
          threshold: 'late-sre-program.warning',
          planned: true,
        },
      ],
    },
    'under the cause that it shares with pure DevOps past its limit': {
      org: company(220, 0.06).service('cards', 'pay'),
      finds: [
        {
          severity: 'critical',
          message: '220 engineers grow by 6 % a month, and no SRE programme has begun',
          units: [],
          values: values(220, 0.06),
          threshold: 'late-sre-program.critical',
          because: 'pure-devops-past-limit',
        },
      ],
    },
  },
  skips: {
    'growth not given': { org: org().team('pay', 'product', { engineer: 100 }), missing: ['organization.growthPerMonth'] },
  },
  fixes: {
    'by an SRE programme seeded from infrastructure': {
      org: company(120, 0.06),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Infra',
    },
    'by openings where infrastructure can spare nobody': {
      org: company(120, 0.06, 6),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings',
      becomes: 'planned',
    },
  },
  unfixable: { 'what is planned already': company(120, 0.06).sre('next', { vacant: true }) },
});

it('forecasts from the drawing on: row 0 is the drawing, and what-ifs change the road, not the start', () => {
  const index = indexOf(company(220, 0.06, 22).build());
  const plain = forecast(index, 12);
  expect(plain?.rows[0]).toMatchObject({ engineers: 220, infrastructure: 22, sre: 0 });
  expect(plain?.rows).toHaveLength(13);
  const last = (what: Parameters<typeof forecast>[2]): number => forecast(index, 12, what)?.rows.at(-1)?.ops ?? 0;
  expect(last({ startSre: true })).toBeLessThan(last({}));
  expect(last({ education: 0.05 })).toBeLessThan(last({}));
  expect(last({ growth: 0.01 })).toBeLessThan(last({}));
  expect(forecast(indexOf(org().team('pay', 'product', { engineer: 9 }).build()), 12)).toBeNull();
});
