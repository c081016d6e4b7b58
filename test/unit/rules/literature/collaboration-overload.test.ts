import { collaborationOverload } from '../../../../shared/rules/literature/collaboration-overload.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (): Org => org().team('pay').team('ads').team('web').team('app');
const together = { mode: 'collaboration' } as const;
const since = (month: string): Org => house().supports('pay', 'ads', { ...together, since: month, months: 3 });
const options = { today: '2026-05-20' };

testRule(collaborationOverload, {
  silent: {
    'two collaborations': house().supports('pay', 'ads', together).supports('web', 'pay', together),
    'three services': house().supports('pay', 'ads').supports('pay', 'web', { mode: 'service' }).supports('pay', 'app', together),
    'no day to judge by': since('2020-01'),
  },
  fires: {
    'three collaborations, from both ends': {
      org: house().supports('pay', 'ads', together).supports('web', 'pay', together).supports('pay', 'app', together),
      finds: [
        {
          message: 'Pay is in three collaborations, with Ads, Web and App',
          units: ['pay'],
          path: ['pay', 'ads', 'web', 'app'],
          lines: ['pay+ads', 'web+pay', 'pay+app'],
          values: { collaborations: 3, past: 0 },
          threshold: 'collaboration-overload',
        },
      ],
    },
    'a month past its months': {
      org: since('2026-01'),
      options,
      finds: [
        {
          message: 'Pay collaborates with Ads past the time that was set',
          units: ['pay'],
          path: ['pay', 'ads'],
          lines: ['pay+ads'],
          values: { collaborations: 1, past: 1 },
        },
        {
          message: 'Ads collaborates with Pay past the time that was set',
          units: ['ads'],
          path: ['ads', 'pay'],
          lines: ['pay+ads'],
          values: { collaborations: 1, past: 1 },
        },
      ],
    },
    'in its last month not yet': { org: since('2026-02'), options, finds: [] },
  },
});
