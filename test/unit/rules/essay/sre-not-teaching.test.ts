import { expect } from 'vitest';
import { sreNotTeaching } from '../../../../shared/rules/essay/sre-not-teaching.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sreNotTeaching, {
  silent: {
    'a little teaching': org().sre('ana', { time: { teaching: 0.01 } }),
    'a vacant seat': org().sre('ana', { vacant: true, time: { teaching: 0 } }),
    'a developer who does not teach': org().position('eve', 'engineer', { time: { teaching: 0 } }),
  },
  fires: {
    'no teaching': {
      org: org().sre('ana', { time: { teaching: 0 } }),
      finds: [{ message: 'SRE Ana teaches nobody', units: ['ana'], values: { teaching: 0 } }],
    },
  },
  skips: { 'time without teaching': { org: org().sre('ana', { time: { toil: 0.2 } }), missing: ['units.ana.time.teaching'] } },
  fixes: {
    'by a tenth of the time': {
      org: org().sre('ana', { time: { reliability: 0.7, toil: 0.3, teaching: 0 } }),
      label: 'Give 10 % of the time of Ana to teaching',
      leaves: (after) => expect(after.units[0]).toMatchObject({ time: { reliability: 0.6, toil: 0.3, teaching: 0.1 } }),
    },
    'by time that was left': {
      org: org().sre('ana', { time: { reliability: 0.5, teaching: 0 } }),
      label: 'Give 10 % of the time of Ana to teaching',
      leaves: (after) => expect(after.units[0]).toMatchObject({ time: { reliability: 0.5, teaching: 0.1 } }),
    },
  },
});
