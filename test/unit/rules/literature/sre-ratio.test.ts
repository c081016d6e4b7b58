import { sreRatio } from '../../../../shared/rules/literature/sre-ratio.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (product: number, sre: number): Org =>
  org()
    .team('pay', 'product', { engineer: product })
    .team('sre', 'sre', sre > 0 ? { sre } : {});

testRule(sreRatio, {
  silent: {
    'one to thirty': company(150, 5),
    'one to five': company(150, 30),
    'a hundred and forty-nine engineers': company(148, 1),
    'no SRE': company(200, 0),
  },
  fires: {
    'one to thirty-one, at a hundred and fifty-five engineers': {
      org: company(155, 5),
      finds: [
        {
          message: 'One SRE for 31 product engineers: too few; about twelve is a good number',
          units: [],
          values: { sre: 5, product: 155, ratio: 31, openings: 0 },
          threshold: 'sre-ratio.warning',
        },
      ],
    },
    'a hundred and fifty engineers': {
      org: company(149, 1).sre('next', { vacant: true }),
      finds: [
        {
          severity: 'advice',
          message: 'One SRE for 149 product engineers: too few; about twelve is a good number. 1 SRE is planned',
          units: [],
          values: { sre: 1, product: 149, ratio: 149, openings: 1 },
          threshold: 'sre-ratio.warning',
          planned: true,
        },
      ],
    },
    'with two SREs planned': {
      org: company(149, 1).sre('next', { vacant: true, count: 2 }),
      finds: [
        {
          severity: 'advice',
          message: 'One SRE for 149 product engineers: too few; about twelve is a good number. 2 SREs are planned',
          units: [],
          values: { sre: 1, product: 149, ratio: 149, openings: 2 },
          threshold: 'sre-ratio.warning',
          planned: true,
        },
      ],
    },
    'more than one to five': {
      org: company(147, 30),
      finds: [
        {
          severity: 'advice',
          message: 'One SRE for 4.9 product engineers: too many; about twelve is a good number',
          units: [],
          values: { sre: 30, product: 147, ratio: 4.9, openings: 0 },
          threshold: 'sre-ratio.advice',
        },
      ],
    },
  },
});
