import { expect } from 'vitest';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { drawnOf } from '../../../../shared/rules/back-cast.ts';
import { burnoutProduct } from '../../../../shared/rules/essay/burnout-product.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (education?: number): Org =>
  org()
    .organization({ architecture: 'microservices', ...(education === undefined ? {} : { education: { newHire: education, continuing: education } }) })
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: 339 })
    .team('infra', 'infrastructure', { infrastructure: 30 });
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;
const { literacy, burnout } = drawnOf(indexOf(company().build())).past;
const limit = (value: number): Org => company().review({ thresholds: { 'burnout-product.warning': value } });
const found = {
  message: `Product teams are worn out: an organisation of this size and shape reaches a burnout index of ${Math.round(burnout.product * 100) / 100} there, with an operational literacy of ${Math.round(literacy * 1000) / 10} %`,
  units: [],
  path: ['pay'],
  values: { burnout: exact(burnout.product), literacy: exact(literacy) },
};

testRule(burnoutProduct, {
  silent: {
    'people who are taught': company(0.05),
    'just below what is worn out': limit(burnout.product + 1e-6),
    'no product people': org().team('infra', 'infrastructure', { infrastructure: 300 }),
  },
  fires: {
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
