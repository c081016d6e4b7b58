import { expect } from 'vitest';
import { manualTesting } from '../../../../shared/rules/essay/manual-testing.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(manualTesting, {
  silent: {
    'an automated quality team': org().team('test', 'quality', { quality: 5 }, { testing: 'automated' }),
    'a product team without quality people': org().team('pay', 'product', { engineer: 5 }, { testing: 'manual' }),
    'a quality team of nobody': org().team('test', 'quality', {}, { testing: 'manual' }),
  },
  fires: {
    'a quality team, and a quality engineer in a product team': {
      org: org()
        .team('test', 'quality', { engineer: 5 }, { testing: 'manual' })
        .team('pay', 'product', { engineer: 5, quality: 1 }, { testing: 'manual' }),
      finds: [
        { message: 'Test tests by hand', units: ['test'], values: { quality: 0, people: 5 } },
        { message: 'Pay tests by hand', units: ['pay'], values: { quality: 1, people: 6 } },
      ],
    },
  },
  skips: { 'a quality team that does not say': { org: org().team('test', 'quality', { quality: 5 }), missing: ['units.test.testing'] } },
  fixes: {
    'by automation': {
      org: org().team('test', 'quality', { quality: 5 }, { testing: 'manual' }),
      label: 'Automate the testing of Test',
      leaves: (after) => expect(after.units[0]).toMatchObject({ testing: 'automated' }),
    },
  },
});
