import { onCallShare } from '../../../../shared/rules/literature/on-call-share.ts';
import type { Rotation } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const pager = (people: number, options: Partial<Rotation> = {}): Org =>
  org()
    .team('pay', 'product', people > 0 ? { engineer: people } : {})
    .rotation('pager', [], ['pay'], options);

testRule(onCallShare, {
  silent: {
    'four people': pager(4),
    'eight people in two tiers': pager(8, { tiers: 2 }),
    'office hours': pager(2, { hours: 'office' }),
    nobody: pager(0),
  },
  fires: {
    'three people': {
      org: pager(3),
      finds: [
        {
          message: 'Whoever carries Pager is on call for 33.3 % of the time; a quarter is enough',
          units: ['pay'],
          about: 'pager',
          values: { people: 3, tiers: 1, share: 0.333333333 },
          threshold: 'on-call-share',
          because: 'rotation-size',
        },
      ],
    },
    'seven people in two tiers': {
      org: pager(7, { tiers: 2, hours: 'always' }),
      finds: [
        {
          message: 'Whoever carries Pager is on call for 28.6 % of the time; a quarter is enough',
          units: ['pay'],
          about: 'pager',
          values: { people: 7, tiers: 2, share: 0.285714286 },
          threshold: 'on-call-share',
          because: 'rotation-size',
        },
      ],
    },
  },
});
