import { managerSpan } from '../../../../shared/rules/literature/manager-span.ts';
import type { Role } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const span = (reports: number, role: Role = 'engineering-manager'): Org =>
  org().position('cy', role).team('pay', 'product', { engineer: reports }).reports('pay', 'cy');
const finding = (reports: number) => ({
  message: `Engineering manager Cy has ${reports} direct reports; six to eight are a good number`,
  units: ['cy'],
  path: ['cy', 'pay'],
  values: { reports },
});

testRule(managerSpan, {
  silent: {
    'nobody to manage': span(0),
    'one or two reports, the matter of another rule': span(2),
    'four reports': span(4),
    'nine reports': span(9),
    'a director of thirteen': span(13, 'director'),
    'a product manager of thirteen': span(13, 'product-manager'),
    'a manager of managers': org()
      .position('cy', 'engineering-manager')
      .times(10, (o, n) => o.team(`t${n}`, 'product', { engineer: 5, 'engineering-manager': 1 }).reports(`t${n}`, 'cy')),
    'half of the reports managing somebody': org()
      .position('cy', 'engineering-manager')
      .times(5, (o, n) => o.team(`t${n}`, 'product', { engineer: 5, 'engineering-manager': 1 }).reports(`t${n}`, 'cy'))
      .team('pay', 'product', { engineer: 5 })
      .reports('pay', 'cy'),
  },
  fires: {
    'three reports': { org: span(3), finds: [{ ...finding(3), severity: 'advice', threshold: 'manager-span.advice' }] },
    'ten reports': { org: span(10), finds: [{ ...finding(10), threshold: 'manager-span.warning' }] },
    'twelve reports': { org: span(12), finds: [{ ...finding(12), threshold: { name: 'manager-span.warning', value: 9 } }] },
    'thirteen reports': { org: span(13), finds: [{ ...finding(13), severity: 'critical', threshold: 'manager-span.critical' }] },
    'the unnamed head of a team': {
      org: org().team('pay', 'product', { engineer: 10, 'engineering-manager': 1 }).position('eve', 'engineer', { in: 'pay' }),
      finds: [
        {
          message: 'The engineering manager of Pay has 11 direct reports; six to eight are a good number',
          units: ['pay'],
          path: ['pay', 'eve'],
          values: { reports: 11 },
          threshold: 'manager-span.warning',
        },
      ],
    },
    'an SRE manager with positions and a few managers among the reports': {
      org: org()
        .position('noor', 'sre-manager')
        .team('sre', 'sre', { sre: 8 })
        .sre('ana')
        .position('lee', 'sre-manager')
        .sre('bea', { count: 5 })
        .reports('sre', 'ana', 'lee', 'noor')
        .reports('bea', 'lee'),
      finds: [
        {
          message: 'SRE manager Noor has 10 direct reports; six to eight are a good number',
          units: ['noor'],
          path: ['noor', 'sre', 'ana', 'lee'],
          values: { reports: 10 },
          threshold: 'manager-span.warning',
        },
      ],
    },
    'one report below half who manages somebody': {
      org: org()
        .position('cy', 'infrastructure-manager')
        .times(5, (o, n) => o.team(`t${n}`, 'product', { engineer: 5, 'engineering-manager': 1 }).reports(`t${n}`, 'cy'))
        .team('pay', 'product', { engineer: 6 })
        .reports('pay', 'cy'),
      finds: [
        {
          message: 'Infrastructure manager Cy has 11 direct reports; six to eight are a good number',
          units: ['cy'],
          path: ['cy', 't1', 't2', 't3', 't4', 't5', 'pay'],
          values: { reports: 11 },
          threshold: 'manager-span.warning',
        },
      ],
    },
  },
});
