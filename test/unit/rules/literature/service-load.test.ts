import { serviceLoad } from '../../../../shared/rules/literature/service-load.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const pay = (people: number, heavy: number): Org =>
  org()
    .team('pay', 'product', people > 0 ? { engineer: people } : {})
    .times(heavy, (o, n) => o.service(`s${n}`, 'pay', { tier: n % 2 === 0 ? 1 : 2 }));

testRule(serviceLoad, {
  silent: {
    'three services of four people': pay(4, 3),
    'more of tier 3 and of none': pay(4, 3).service('low', 'pay', { tier: 3 }).service('none', 'pay'),
    'three people without services': pay(3, 0),
  },
  fires: {
    'four services': {
      org: pay(4, 4),
      finds: [
        {
          message: 'Pay owns 4 services of tier 1 or 2: S1, S2, S3 and S4',
          units: ['pay'],
          values: { services: 4, heavy: 4, people: 4 },
          threshold: 'service-load.services',
        },
      ],
    },
    'one service of three people': {
      org: pay(3, 0).service('low', 'pay', { tier: 3 }),
      finds: [
        { message: 'Pay, three people, owns Low', units: ['pay'], values: { services: 1, heavy: 0, people: 3 }, threshold: 'service-load.people' },
      ],
    },
  },
});
