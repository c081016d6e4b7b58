import { expect } from 'vitest';
import { shadowSre } from '../../../../shared/rules/essay/shadow-sre.ts';
import type { TeamType } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (type: TeamType = 'infrastructure', people = 6): Org =>
  org()
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: 8 })
    .team('ads', 'product', { engineer: 8 })
    .team('platform', type, people > 0 ? { infrastructure: people } : {})
    .reports('pay', 'ads', 'platform', 'mara')
    .service('cards', 'pay')
    .service('bids', 'ads');
const backed = (fixture: Org): Org =>
  fixture.rotation('first', ['cards'], ['pay'], { escalation: ['platform'] }).rotation('second', ['bids'], ['ads', 'platform']);

testRule(shadowSre, {
  silent: {
    'an SRE': backed(house()).sre('ana'),
    'one product team served, by two rotations': house()
      .rotation('first', ['cards'], ['pay'], { escalation: ['platform'] })
      .rotation('second', ['cards'], ['platform']),
    'a product team that helps': backed(house('product')),
    'a team of nobody': backed(house('infrastructure', 0)),
    'its own services': house()
      .service('compute', 'platform')
      .rotation('first', ['cards'], ['pay'], { escalation: ['platform'] })
      .rotation('second', ['compute'], ['platform']),
    'an empty list of rotations': house().noRotations(),
    'no rotations, and nobody of infrastructure': house('infrastructure', 0),
    'no rotations, and one product team': org().team('pay').team('platform', 'infrastructure', { infrastructure: 6 }),
  },
  skips: {
    'no rotations': { org: house(), missing: ['rotations'] },
  },
  fires: {
    'the escalation of one team and a member for another': {
      org: backed(house()),
      finds: [
        {
          message: 'Platform backs the rotations of 2 product teams, and there is no SRE: infrastructure does the work of SREs beside its own',
          units: ['platform'],
          path: ['platform', 'pay', 'ads'],
          values: { productTeams: 2 },
          threshold: 'shadow-sre',
        },
      ],
    },
    'one rotation over two teams, backed by a person of operations': {
      org: house('operations')
        .position('kit', 'operations', { in: 'platform' })
        .rotation('both', ['cards', 'bids'], ['pay', 'ads'], { escalation: ['kit'] }),
      finds: [
        {
          message: 'Platform backs the rotations of 2 product teams, and there is no SRE: operations does the work of SREs beside its own',
          units: ['platform'],
          path: ['platform', 'pay', 'ads'],
          values: { productTeams: 2 },
          threshold: 'shadow-sre',
        },
      ],
    },
  },
  fixes: {
    'by seats of their own': {
      org: backed(house()),
      label: 'Make SREs of three people of Platform, under a new SRE manager under Mara, and hire as many for Platform',
      leaves: (after, { metrics }) => {
        expect(metrics).toMatchObject({ sre: 3, infrastructure: 3 });
        expect(after.units.find((unit) => unit.id === 'platform')).toMatchObject({ openings: { infrastructure: 3 } });
      },
    },
  },
  unfixable: {
    'people with names: who of them becomes an SRE is not for a click to say': backed(house('infrastructure', 0)).position('kit', 'infrastructure', {
      in: 'platform',
      count: 3,
    }),
  },
});
