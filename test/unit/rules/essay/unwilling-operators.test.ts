import { expect } from 'vitest';
import { unwillingOperators } from '../../../../shared/rules/essay/unwilling-operators.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (willing: number, unwilling: number): Org =>
  org()
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: 4 })
    .position('likes', 'engineer', { in: 'pay', count: willing, prefersOperations: true })
    .position('dislikes', 'engineer', { in: 'pay', count: unwilling, prefersOperations: false })
    .reports('pay', 'mara')
    .service('cards', 'pay');
const onCall = (fixture: Org): Org => fixture.rotation('pager', ['cards'], ['pay']);

testRule(unwillingOperators, {
  silent: {
    'less than half': onCall(house(3, 2)),
    'less than half of those who were asked': onCall(house(3, 2)).position('eve', 'engineer', { in: 'pay', count: 5 }),
    'nobody unwilling, however few the file asks for': onCall(house(2, 0)).review({ thresholds: { 'unwilling-operators': 0 } }),
    'a team that hosts no SREs': org()
      .team('infra', 'infrastructure', { infrastructure: 4 })
      .position('eve', 'infrastructure', { in: 'infra', prefersOperations: false })
      .service('compute', 'infra')
      .rotation('pager', ['compute'], ['infra']),
    'nobody asked, and no rotations': org().team('pay', 'product', { engineer: 8 }).service('cards', 'pay').noRotations(),
    'nobody asked, and no services': org().team('pay', 'product', { engineer: 8 }).noServices().rotation('pager', [], ['pay']),
    'rotations not given, and nobody unwilling': house(2, 0),
    'nobody on call': house(2, 2).rotation('pager', ['cards'], []),
    'an SRE who is there': onCall(house(1, 3)).sre('ana').embeds('ana', 'pay'),
    'no services': org().team('pay').position('eve', 'engineer', { in: 'pay', prefersOperations: false }).noServices().rotation('pager', [], ['pay']),
  },
  fires: {
    half: {
      org: onCall(house(2, 2)),
      finds: [
        {
          message: 'Two of the four people of Pay who were asked do not like operations; the team is on call, and no SRE is there',
          units: ['pay'],
          values: { asked: 4, unwilling: 2, share: 0.5 },
          threshold: 'unwilling-operators',
        },
      ],
    },
    'the only one who was asked': {
      org: onCall(house(0, 1)),
      finds: [
        {
          message: 'The one person of Pay who was asked does not like operations; the team is on call, and no SRE is there',
          units: ['pay'],
          values: { asked: 1, unwilling: 1, share: 1 },
          threshold: 'unwilling-operators',
        },
      ],
    },
    'one of two': {
      org: onCall(house(1, 1)),
      finds: [
        {
          message: 'One of the two people of Pay who were asked does not like operations; the team is on call, and no SRE is there',
          units: ['pay'],
          values: { asked: 2, unwilling: 1, share: 0.5 },
          threshold: 'unwilling-operators',
        },
      ],
    },
    'both who were asked': {
      org: onCall(house(0, 2)),
      finds: [
        {
          message: 'Both people of Pay who were asked do not like operations; the team is on call, and no SRE is there',
          units: ['pay'],
          values: { asked: 2, unwilling: 2, share: 1 },
          threshold: 'unwilling-operators',
        },
      ],
    },
    'all who were asked': {
      org: onCall(house(0, 3)),
      finds: [
        {
          message: 'All three people of Pay who were asked do not like operations; the team is on call, and no SRE is there',
          units: ['pay'],
          values: { asked: 3, unwilling: 3, share: 1 },
          threshold: 'unwilling-operators',
        },
      ],
    },
  },
  skips: {
    'neither services nor rotations': {
      org: org().team('pay').position('eve', 'engineer', { in: 'pay', prefersOperations: false }),
      missing: ['services', 'rotations'],
    },
    'no rotations': { org: house(1, 1), missing: ['rotations'] },
    'no rotations, where one team of two is unwilling': {
      org: house(1, 1).team('ads').position('gus', 'engineer', { in: 'ads', prefersOperations: true }),
      missing: ['rotations'],
    },
    'a vacant position that was asked': {
      org: onCall(org().team('pay', 'product', { engineer: 8 }).service('cards', 'pay')).position('next', 'engineer', {
        in: 'pay',
        vacant: true,
        prefersOperations: false,
      }),
      missing: ['units.*.prefersOperations'],
    },
    'nobody who was asked': {
      org: org().team('pay', 'product', { engineer: 8 }).service('cards', 'pay').rotation('pager', ['cards'], ['pay']),
      missing: ['units.*.prefersOperations'],
    },
  },
  fixes: {
    'by an SRE who has no host': {
      org: onCall(house(1, 3)).position('noor', 'sre-manager').sre('ana').reports('ana', 'noor'),
      label: 'Embed Ana in Pay',
      leaves: (after) => expect(after.lines.at(-1)).toEqual({ id: 'ana-in-pay', kind: 'embeds', from: 'ana', to: 'pay' }),
    },
    'by one of an SRE team': { org: onCall(house(1, 3)).team('sre', 'sre', { sre: 3 }), label: 'Embed an SRE of Sre in Pay' },
    'by the one of an SRE team': {
      org: onCall(house(1, 3)).team('sre', 'sre', { sre: 1 }),
      label: 'Embed an SRE of Sre in Pay',
      leaves: (after) => expect(after.lines.at(-1)).toEqual({ id: 'sre-in-pay', kind: 'embeds', from: 'sre', to: 'pay', people: 1 }),
    },
    'by one of several in a position, neither a vacant one nor one with a host': {
      org: onCall(house(1, 3)).team('ads').sre('next', { vacant: true }).sre('ana').embeds('ana', 'ads').sre('nights', { count: 3 }),
      label: 'Embed Nights in Pay',
      leaves: (after) => expect(after.lines.at(-1)).toEqual({ id: 'nights-in-pay', kind: 'embeds', from: 'nights', to: 'pay', people: 1 }),
    },
  },
  unfixable: {
    'nobody to embed': onCall(house(1, 3)),
    'an SRE who answers to the manager of the team': onCall(house(1, 3)).sre('ana').reports('ana', 'mara'),
  },
});
