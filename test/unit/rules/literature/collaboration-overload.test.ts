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
    'lines of other kinds, to itself, and to what is no team': house()
      .position('kim', 'cto')
      .supports('pay', 'ads', together)
      .supports('pay', 'web', together)
      .supports('pay', 'pay', together)
      .supports('pay', 'kim', together)
      .supports('kim', 'pay', together)
      .dotted('pay', 'app'),
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
    'a collaboration that does not say since when, or for how long, or says it wrongly': {
      org: house()
        .supports('pay', 'ads', { ...together, months: 3 })
        .supports('ads', 'web', { ...together, since: '2020-01' })
        .supports('web', 'app', { ...together, since: 'on 2020-01', months: 3 }),
      options,
      finds: [],
    },
    'a month past its months, over the end of a year': {
      org: since('2025-11'),
      options: { today: '2026-03-01' },
      finds: ['pay', 'ads'].map((id) => ({
        message: id === 'pay' ? 'Pay collaborates with Ads past the time that was set' : 'Ads collaborates with Pay past the time that was set',
        units: [id],
        path: id === 'pay' ? ['pay', 'ads'] : ['ads', 'pay'],
        lines: ['pay+ads'],
        values: { collaborations: 1, past: 1 },
      })),
    },
    'its last month, over the end of a year': { org: since('2025-11'), options: { today: '2026-02-28' }, finds: [] },
    'in its last month not yet': { org: since('2026-02'), options, finds: [] },
  },
});
