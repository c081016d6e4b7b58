import { expect } from 'vitest';
import { noAutomation } from '../../../../shared/rules/essay/no-automation.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const byHand = () => org().team('pay', 'product', { engineer: 6 }, { delivery: 'manual' });

testRule(noAutomation, {
  silent: {
    'an automated team': org().team('pay', 'product', { engineer: 6 }, { delivery: 'automated' }),
    'a data team that delivers by hand': org().team('stats', 'data', { data: 6 }, { delivery: 'manual' }),
    'a team of nobody': org().team('pay', 'product', {}, { delivery: 'manual' }),
  },
  fires: { 'a product team that delivers by hand': { org: byHand(), finds: [{ message: 'Pay delivers by hand', units: ['pay'] }] } },
  skips: { 'a team that does not say': { org: org().team('pay', 'product', { engineer: 6 }), missing: ['units.pay.delivery'] } },
  fixes: {
    'by automation': {
      org: byHand(),
      label: 'Automate the delivery of Pay',
      leaves: (after) => expect(after.units[0]).toMatchObject({ delivery: 'automated' }),
    },
  },
});
