import { rotationSize } from '../../../../shared/rules/literature/rotation-size.ts';
import type { Rotation } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const pager = (people: number, options: Partial<Rotation> = {}): Org =>
  org()
    .team('pay', 'product', { engineer: people })
    .team('ads', 'product', { engineer: 3 })
    .service('bids', 'ads')
    .rotation('pager', ['bids'], ['pay'], options);

testRule(rotationSize, {
  silent: {
    'eight people at one site': pager(8),
    'six at each of two sites': pager(12, { sites: 2 }),
    'office hours': pager(2, { hours: 'office' }),
    'two teams that make eight together': org()
      .team('pay', 'product', { engineer: 5 })
      .team('ads', 'product', { engineer: 3 })
      .rotation('pager', [], ['pay', 'ads']),
  },
  fires: {
    'no sites, which is one': {
      org: pager(7, { sites: 0 }),
      finds: [
        {
          message: 'Seven people carry Pager at all hours; 8 are needed',
          units: ['pay', 'ads'],
          about: 'pager',
          values: { people: 7, sites: 1, perSite: 7 },
          threshold: 'rotation-size.one-site',
        },
      ],
    },
    'seven people at one site': {
      org: pager(7),
      finds: [
        {
          message: 'Seven people carry Pager at all hours; 8 are needed',
          units: ['pay', 'ads'],
          about: 'pager',
          values: { people: 7, sites: 1, perSite: 7 },
          threshold: 'rotation-size.one-site',
        },
      ],
    },
    'eleven people at two sites': {
      org: pager(11, { sites: 2, hours: 'always' }),
      finds: [
        {
          message: '11 people carry Pager at all hours at 2 sites; 6 at each site are needed',
          units: ['pay', 'ads'],
          about: 'pager',
          values: { people: 11, sites: 2, perSite: 5.5 },
          threshold: { name: 'rotation-size.each-site', value: 6 },
        },
      ],
    },
    'one person, lit where he is': {
      org: org().position('eve', 'engineer').rotation('pager', [], ['eve']),
      finds: [
        {
          message: 'One person carries Pager at all hours; 8 are needed',
          units: [],
          path: ['eve'],
          about: 'pager',
          values: { people: 1, sites: 1, perSite: 1 },
          threshold: 'rotation-size.one-site',
        },
      ],
    },
  },
});
