import { expect } from 'vitest';
import { prematureMicroservices } from '../../../../shared/rules/essay/premature-microservices.ts';
import type { Organization } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, services: number, architecture?: Organization['architecture']): Org =>
  org()
    .organization(architecture ? { architecture } : {})
    .team('pay', 'product', { engineer: engineers })
    .noServices()
    .times(services, (o, n) => o.service(`service-${n}`, 'pay'));

testRule(prematureMicroservices, {
  silent: {
    'thirty engineers': company(30, 3, 'microservices'),
    'a monolith': company(10, 1, 'monolith'),
    'as many services as engineers': company(10, 10, 'mixed'),
    nobody: company(0, 3, 'microservices'),
  },
  fires: {
    'twenty-nine engineers': {
      org: company(29, 3, 'microservices'),
      finds: [
        {
          message: '29 engineers build microservices: one application would do',
          units: [],
          values: { engineers: 29, services: 3, architecture: 'microservices' },
          threshold: 'premature-microservices.engineers',
        },
      ],
    },
    'one service more than engineers, at any size': {
      org: company(40, 41),
      finds: [
        {
          message: '41 services for 40 engineers: more than anybody can look after',
          units: [],
          values: { engineers: 40, services: 41 },
          threshold: 'premature-microservices.services',
        },
      ],
    },
  },
  skips: {
    'a small company that says nothing': { org: org().team('pay', 'product', { engineer: 9 }), missing: ['organization.architecture', 'services'] },
  },
  fixes: {
    'by one application': {
      org: company(29, 3, 'microservices'),
      label: 'Build one application, a monolith',
      leaves: (after) => expect(after.organization.architecture).toBe('monolith'),
    },
    'by one application, with as many services as engineers': { org: company(10, 10, 'microservices'), label: 'Build one application, a monolith' },
  },
  unfixable: { 'too many services: which to join is not for a click to say': company(5, 6, 'microservices') },
});
