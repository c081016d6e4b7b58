import { expect, it } from 'vitest';
import { developersNotOnCall } from '../../../../shared/rules/essay/developers-not-on-call.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (): Org =>
  org()
    .team('pay', 'product', { engineer: 5, sre: 1 })
    .team('ads', 'product', { engineer: 3 })
    .team('search', 'product', { engineer: 9 })
    .team('sre', 'sre', { sre: 8 })
    .service('cards', 'pay')
    .service('bids', 'ads')
    .service('query', 'search');
const found = (team: string, name: string, service: string) => ({
  message: `${name} owns ${service} and is in no rotation`,
  units: [team],
  values: { services: 1 },
});

testRule(developersNotOnCall, {
  silent: {
    'all owners in a rotation, as escalation, or by a position': house()
      .position('eve', 'engineer', { in: 'ads' })
      .rotation('pager', [], ['pay', 'eve'], { escalation: ['search'] }),
    'a role of a team that has more SREs': org()
      .team('pay', 'product', { engineer: 1, sre: 2 })
      .service('cards', 'pay')
      .rotation('pager', ['cards'], [{ team: 'pay', role: 'engineer' }]),
    'teams that own nothing': org().team('pay', 'product', { engineer: 5 }).noServices().noRotations(),
    'teams of other types': org().team('pay').team('infra', 'infrastructure', { infrastructure: 5 }).service('net', 'infra').noRotations(),
    'a team of SREs alone': org().team('pod', 'product', { sre: 4 }).service('cards', 'pod').noRotations(),
    'no product team': org().team('infra', 'infrastructure', { infrastructure: 5 }),
  },
  fires: {
    'everybody where the list of rotations is empty': {
      org: house().noRotations(),
      finds: [found('pay', 'Pay', 'Cards'), found('ads', 'Ads', 'Bids'), found('search', 'Search', 'Query')],
    },
    'a team whose SREs alone are in a rotation': {
      org: house().rotation('pager', ['cards'], [{ team: 'pay', role: 'sre' }, 'ads', 'search', 'sre']),
      finds: [found('pay', 'Pay', 'Cards')],
    },
    'a team of which nobody is in a rotation that names it': {
      org: house()
        .position('gap', 'engineer', { in: 'ads', vacant: true })
        .rotation('pager', ['cards'], [{ team: 'pay', people: 0 }, 'gap', 'search']),
      finds: [found('pay', 'Pay', 'Cards'), found('ads', 'Ads', 'Bids')],
    },
    'a team with several services': {
      org: org().team('pay', 'product', { engineer: 5 }).service('cards', 'pay').service('bank', 'pay').noRotations(),
      finds: [{ message: 'Pay owns Cards and Bank and is in no rotation', units: ['pay'], values: { services: 2 } }],
    },
  },
  skips: {
    'rotations not given': { org: house(), missing: ['rotations'] },
    'services not given': { org: org().team('pay', 'product', { engineer: 5 }).noRotations(), missing: ['services'] },
    'nothing given': { org: org().team('pay', 'product', { engineer: 5 }), missing: ['services', 'rotations'] },
  },
  fixes: {
    'by a rotation together with a neighbour that makes eight': {
      org: house().noRotations(),
      label: 'Put Pay and Ads on call for what they own, nine people',
      leaves: (after, { findings }) => {
        expect(after.rotations).toEqual([
          { id: 'pay-on-call', name: 'Pay and Ads on call', services: ['cards', 'bids'], members: [{ team: 'pay' }, { team: 'ads' }] },
        ]);
        expect(findings.filter((finding) => finding.rule === 'rotation-size')).toEqual([]);
      },
    },
    'by a rotation of its own where it is large enough': {
      org: org()
        .team('search', 'product', { engineer: 8 })
        .team('ads', 'product', { engineer: 3 })
        .service('query', 'search')
        .service('bids', 'ads')
        .noRotations(),
      label: 'Put Search on call for what it owns, eight people',
    },
    'with the smallest neighbour that makes eight, which owns services and is on nobody’s rotation': {
      org: org()
        .team('pay', 'product', { engineer: 5 })
        .team('bank', 'product', { engineer: 9 })
        .team('cart', 'product', { engineer: 4 })
        .team('tiny', 'product', { engineer: 2 })
        .team('none', 'product', { engineer: 3 })
        .team('busy', 'product', { engineer: 3 })
        .service('cards', 'pay')
        .service('loans', 'bank')
        .service('baskets', 'cart')
        .service('pins', 'tiny')
        .service('calls', 'busy')
        .rotation('pager', ['calls'], ['busy']),
      label: 'Put Pay and Cart on call for what they own, nine people',
    },
    'with a neighbour that makes exactly eight': {
      org: org()
        .team('pay', 'product', { engineer: 5 })
        .team('bank', 'product', { engineer: 3 })
        .team('cart', 'product', { engineer: 4 })
        .service('cards', 'pay')
        .service('loans', 'bank')
        .service('baskets', 'cart')
        .noRotations(),
      label: 'Put Pay and Bank on call for what they own, eight people',
    },
    'with the largest neighbour where none makes eight': {
      org: org()
        .team('pay', 'product', { engineer: 3 })
        .team('bank', 'product', { engineer: 4 })
        .team('cart', 'product', { engineer: 2 })
        .team('tiny', 'product', { engineer: 1 })
        .service('cards', 'pay')
        .service('loans', 'bank')
        .service('baskets', 'cart')
        .service('pins', 'tiny')
        .noRotations(),
      label: 'Put Pay and Bank on call for what they own, seven people, in office hours, as nights take eight',
    },
    'with a neighbour in the same group, whoever manages it': {
      org: org()
        .group('money')
        .position('bo', 'director')
        .position('cy', 'director')
        .team('pay', 'product', { engineer: 5 }, { in: 'money' })
        .team('bank', 'product', { engineer: 5 }, { in: 'money' })
        .team('ads', 'product', { engineer: 4 })
        .reports('pay', 'bo')
        .reports('bank', 'cy')
        .reports('ads', 'cy')
        .service('cards', 'pay')
        .service('loans', 'bank')
        .service('bids', 'ads')
        .noRotations(),
      label: 'Put Pay and Bank on call for what they own, 10 people',
    },
    'alone where nobody beside it answers to the same manager': {
      org: org()
        .position('bo', 'director')
        .position('cy', 'director')
        .team('pay', 'product', { engineer: 5 })
        .team('ads', 'product', { engineer: 5 })
        .reports('pay', 'bo')
        .reports('ads', 'cy')
        .service('cards', 'pay')
        .service('bids', 'ads')
        .noRotations(),
      label: 'Put Pay on call for what it owns, five people, in office hours, as nights take eight',
      leaves: (after, { findings }) => {
        expect(after.rotations?.[0]?.hours).toBe('office');
        expect(findings.filter((finding) => finding.rule === 'rotation-size' || finding.rule === 'on-call-share')).toEqual([]);
      },
    },
  },
});

it('pools each of two teams with the other, whichever comes first in the file', () => {
  const design = org()
    .group('money')
    .position('bo', 'director')
    .team('pay', 'product', { engineer: 5 }, { in: 'money' })
    .team('bank', 'product', { engineer: 4 }, { in: 'money' })
    .reports('pay', 'bank', 'bo')
    .service('cards', 'pay')
    .service('loans', 'bank')
    .noRotations()
    .build();
  const found = evaluate(design).findings.filter((finding) => finding.rule === developersNotOnCall.id);
  expect(found.map((finding) => finding.fixes.map((fix) => fix.label))).toEqual([
    ['Put Pay and Bank on call for what they own, nine people'],
    ['Put Bank and Pay on call for what they own, nine people'],
  ]);
});
