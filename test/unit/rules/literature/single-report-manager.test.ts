import { singleReportManager } from '../../../../shared/rules/literature/single-report-manager.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const eve = (people: number): Org =>
  org()
    .position('mara', 'cto')
    .position('eve', 'engineering-manager')
    .team('pay', 'product', people > 0 ? { engineer: people } : {})
    .reports('pay', 'eve')
    .reports('eve', 'mara');

testRule(singleReportManager, {
  silent: {
    'three people': eve(3),
    'nobody, who is the matter of others': eve(0),
    'one layer': org().position('eve', 'engineering-manager').team('pay', 'product', { engineer: 2 }).reports('pay', 'eve'),
    'a product manager': org()
      .position('mara', 'cto')
      .position('bo', 'product-manager')
      .position('kit', 'product-manager')
      .reports('kit', 'bo')
      .reports('bo', 'mara'),
  },
  fires: {
    'two people, counted in the headcount of the team': {
      org: eve(2),
      finds: [
        {
          message: 'Engineering manager Eve manages two people only',
          units: ['eve'],
          path: ['eve', 'pay'],
          values: { reports: 2 },
          threshold: 'single-report-manager.reports',
        },
      ],
    },
    'the head of a team of one': {
      org: org().position('mara', 'cto').team('pay', 'product', { engineer: 1, 'engineering-manager': 1 }).reports('pay', 'mara'),
      finds: [
        {
          message: 'The engineering manager of Pay manages one person only',
          units: ['pay'],
          values: { reports: 1 },
          threshold: 'single-report-manager.reports',
        },
      ],
    },
  },
});
