import { expect } from 'vitest';
import { criticalServiceUnguarded } from '../../../../shared/rules/essay/critical-service-unguarded.ts';
import type { Service } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, service: Partial<Service>): Org =>
  org().team('pay', 'product', { engineer: engineers }).service('cards', 'pay', service);

testRule(criticalServiceUnguarded, {
  silent: {
    'seventy-four engineers': company(74, { tier: 1, slo: false }),
    'an objective': company(75, { tier: 1, slo: true }),
    'tier 2': company(75, { tier: 2, slo: false }),
    'an SRE in the owner': company(75, { tier: 1, slo: false }).sre('ana').embeds('ana', 'pay'),
    'an owner who is not there': org().team('pay', 'product', { engineer: 80 }).service('cards', 'ghost', { tier: 1, slo: false }),
  },
  fires: {
    'seventy-five engineers': {
      org: company(75, { tier: 1, slo: false }),
      finds: [
        {
          message: 'Cards is of tier 1, has no service level objective, and Pay hosts no SRE',
          units: ['pay'],
          about: 'cards',
          values: { tier: 1 },
          threshold: { name: 'critical-service-unguarded', value: 75 },
        },
      ],
    },
  },
  skips: {
    'an objective that is not known': { org: company(75, { tier: 1 }), missing: ['services.cards.slo'] },
    'no services': { org: org().team('pay', 'product', { engineer: 75 }), missing: ['services'] },
  },
  fixes: {
    'by an objective': {
      org: company(75, { tier: 1, slo: false }),
      label: 'Set an objective for Cards',
      leaves: (after) => expect(after.services?.[0]).toMatchObject({ slo: true }),
    },
  },
});
