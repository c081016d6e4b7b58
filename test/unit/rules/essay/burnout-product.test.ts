import { expect, it } from 'vitest';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { drawnOf, playedIndex } from '../../../../shared/rules/back-cast.ts';
import { burnoutProduct } from '../../../../shared/rules/essay/burnout-product.ts';
import { evaluate, fixesOf } from '../../../../shared/rules/evaluate.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule, type Expected, type Fired } from '../../support/rule-tester.ts';

const company = (newHire?: number, continuing = newHire ?? 0): Org =>
  org()
    .organization({ architecture: 'microservices', ...(newHire === undefined ? {} : { education: { newHire, continuing } }) })
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: 339 })
    .team('infra', 'infrastructure', { infrastructure: 30 });
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;
const pastOf = (fixture: Org) => drawnOf(indexOf(fixture.build())).past;
const { literacy, burnout } = pastOf(company());
const limit = (value: number, fixture = company()): Org => fixture.review({ thresholds: { 'burnout-product.warning': value } });
const found = {
  message: `Product teams are worn out: an organisation of this size and shape reaches a burnout index of ${Math.round(burnout.product * 100) / 100} there, with an operational literacy of ${Math.round(literacy * 1000) / 10} %`,
  units: [],
  path: ['pay'],
  values: { burnout: exact(burnout.product), literacy: exact(literacy) },
};

/** The drawing of a month of a scenario in which product has this burnout, and its index. */
const playedWith = (product: number, fixture = company()) => {
  const design = fixture.build();
  const { row } = drawnOf(indexOf(design));
  return { design, index: playedIndex(design, () => ({ ...row, literacy: 0.4, burnout: { infrastructure: 0, product } })).index };
};
const month = (product: number, found: Partial<Expected>): Fired => {
  const { design, index } = playedWith(product);
  const message = `Product teams are worn out: their burnout index is ${product}, with an operational literacy of 40 %`;
  const values = { burnout: product, literacy: 0.4 };
  return { org: design, options: { index }, finds: [{ message, units: [], path: ['pay'], values, threshold: 'burnout-product.warning', ...found }] };
};

testRule(burnoutProduct, {
  silent: {
    'people who are taught': company(0.05),
    'just below what is worn out': limit(burnout.product + 1e-6),
    'no product people': org().team('infra', 'infrastructure', { infrastructure: 300 }),
  },
  fires: {
    'a month of a scenario just below what is critical': month(0.59, {}),
    'a month of a scenario at what is critical': month(0.6, { severity: 'critical', threshold: 'burnout-product.critical' }),
    'people of whom nobody is taught, which is the cause': {
      org: company(0),
      finds: [{ ...found, threshold: 'burnout-product.warning', because: 'no-education' }],
    },
    'pure DevOps of 370': { org: company(), finds: [{ ...found, threshold: 'burnout-product.warning' }] },
    'exactly a limit of the file': {
      org: limit(burnout.product),
      finds: [{ ...found, threshold: { name: 'burnout-product.warning', value: burnout.product } }],
    },
    'just above a limit of the file': {
      org: limit(burnout.product - 1e-6),
      finds: [{ ...found, threshold: { name: 'burnout-product.warning', value: burnout.product - 1e-6 } }],
    },
  },
  fixes: {
    'by more education where the least brings it to the limit and no further': {
      org: limit(pastOf(company(0.05)).burnout.product),
      label: 'Give 8 % of the time to education, of new hires and of those who are there',
    },
    'by education for those who are there, where new hires have it': {
      org: limit(pastOf(company(0.035)).burnout.product, company(0.05, 0)),
      label: 'Give 3 % of the time to education, of those who are there',
      leaves: (after) => expect(after.organization.education).toEqual({ newHire: 0.05, continuing: 0.03 }),
    },
    'by education for new hires, where those who are there have as much as they need': {
      org: limit(pastOf(company(0.05)).burnout.product + 0.001, company(0, 0.05)),
      label: 'Give 5 % of the time to education, of new hires',
      leaves: (after) => expect(after.organization.education).toEqual({ newHire: 0.05, continuing: 0.05 }),
    },
    'by the least education that helps': {
      org: company(),
      label: 'Give 5 % of the time to education, of new hires and of those who are there',
      leaves: (after, { metrics }) => {
        expect(metrics.literacy).toBeGreaterThan(literacy);
        expect(after.organization.architecture).toBe('microservices');
      },
    },
  },
  unfixable: { 'a limit that no education meets': limit(0.01) },
});

it('offers more education than there is, also for a month of a scenario whose drawing alone is not worn out', () => {
  const { design, index } = playedWith(0.5, company(0.05));
  const found = evaluate(design, { index, fixes: 'none' }).findings.filter((finding) => finding.rule === burnoutProduct.id);
  expect(found.map((finding) => fixesOf(design, finding).map((fix) => fix.label))).toEqual([
    ['Give 8 % of the time to education, of new hires and of those who are there'],
  ]);
});
