import { pooledRotation } from '../../../../shared/rules/literature/pooled-rotation.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const pager = (services: string[]): Org =>
  org()
    .team('pay')
    .team('ads')
    .team('web')
    .service('cards', 'pay')
    .service('ledger', 'pay')
    .service('bids', 'ads')
    .service('site', 'web')
    .rotation('pager', services, ['pay']);

testRule(pooledRotation, {
  silent: { 'three services of two teams': pager(['cards', 'ledger', 'bids']) },
  fires: {
    'three teams': {
      org: pager(['cards', 'bids', 'site']),
      finds: [
        {
          message: 'Pager covers services of three teams: Pay, Ads and Web',
          units: ['pay', 'ads', 'web'],
          about: 'pager',
          values: { teams: 3 },
          threshold: 'pooled-rotation',
        },
      ],
    },
  },
});
