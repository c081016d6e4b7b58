import { sreSweetSpot } from '../../../../shared/rules/essay/sre-sweet-spot.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

/** Five SREs under Noor under the CTO; `embedded` of them work in Payments, with the developers on call. */
const house = (embedded: number): Org =>
  org()
    .organization({ education: { newHire: 0.05, continuing: 0 } })
    .position('mara', 'cto')
    .position('noor', 'sre-manager')
    .team('pay', 'product', { engineer: 8 })
    .team('sre', 'sre', { sre: 5 }, { time: { operations: 0.3 } })
    .reports('noor', 'pay', 'mara')
    .reports('sre', 'noor')
    .embeds('sre', 'pay', { people: embedded, duties: ['reliability'] })
    .service('cards', 'pay');
const shared = (fixture: Org): Org => fixture.rotation('pager', ['cards'], ['pay', { team: 'sre', people: 2 }]);

testRule(sreSweetSpot, {
  silent: {
    'no SREs, however few the file asks for': shared(
      house(0).top({
        units: house(0)
          .build()
          .units.filter((unit) => unit.id !== 'sre'),
        lines: [],
      }),
    ).review({
      thresholds: { 'sre-sweet-spot': 0 },
    }),
    'no SREs': org().team('pay', 'product', { engineer: 8 }),
    'three of five embedded': shared(house(3)),
    'no rotation': house(5).noRotations(),
    'an owner who is the escalation only': house(5).rotation('pager', ['cards'], [], { escalation: ['pay'] }),
    'no rotation, and no service to carry': house(5).top({ services: [], rotations: [] }),
    'one rotation of two without the owner': shared(house(5)).team('ads', 'product', { engineer: 8 }).rotation('second', ['cards'], ['ads']),
    'one owner of two in a rotation': shared(house(5).team('ads', 'product', { engineer: 8 }).service('bids', 'ads')).rotation(
      'second',
      ['cards', 'bids'],
      ['ads'],
    ),
    'an owner whose SRE alone carries': shared(house(4))
      .team('ads', 'product', { engineer: 8 })
      .sre('ana', { in: 'pay', time: { toil: 0.1 } })
      .reports('ana', 'noor')
      .rotation('second', ['cards'], ['ana', 'ads']),
    'nobody taught': shared(house(5)).organization({ education: { newHire: 0, continuing: 0 } }),
    'an SRE who answers to product, also where that is accepted': shared(house(5))
      .position('bo', 'product-director')
      .sre('ana', { time: { toil: 0 } })
      .reports('ana', 'bo')
      .embeds('ana', 'pay')
      .review({ accepted: [{ rule: 'sre-reports-to-product', units: ['ana'], reason: 'for a month' }] }),
  },
  fires: {
    'four of five embedded, with owners on every rotation': {
      org: shared(house(4)),
      finds: [
        {
          message:
            '80 % of 5 SREs are embedded, answer to managers of their own and share the pager with the owners: the right SRE model, as the essay has it',
          units: [],
          path: ['pay'],
          values: { sre: 5, embeddedShare: 0.8, hosts: 1 },
          threshold: 'sre-sweet-spot',
        },
      ],
    },
    'people who are taught later on, and a ladder that is not given': {
      org: shared(house(4)).organization({ education: { newHire: 0, continuing: 0.05 }, ladders: { engineer: 7 } }),
      finds: [
        {
          message:
            '80 % of 5 SREs are embedded, answer to managers of their own and share the pager with the owners: the right SRE model, as the essay has it',
          units: [],
          path: ['pay'],
          values: { sre: 5, embeddedShare: 0.8, hosts: 1 },
          threshold: 'sre-sweet-spot',
        },
      ],
    },
    'an owner who carries by a position': {
      org: house(5).position('eve', 'engineer', { in: 'pay' }).rotation('pager', ['cards'], ['eve']),
      finds: [
        {
          message:
            '100 % of 5 SREs are embedded, answer to managers of their own and share the pager with the owners: the right SRE model, as the essay has it',
          units: [],
          path: ['pay'],
          values: { sre: 5, embeddedShare: 1, hosts: 1 },
          threshold: 'sre-sweet-spot',
        },
      ],
    },
  },
  skips: {
    'rotations not given': { org: house(5), missing: ['rotations'] },
    'education not given': { org: shared(house(5)).top({ organization: {} }), missing: ['organization.education'] },
    'toil not given': {
      org: shared(house(5)).sre('ana', { in: 'sre' }).team('pod', 'sre', { sre: 1 }).reports('pod', 'noor').embeds('pod', 'pay'),
      missing: ['units.pod.time.operations'],
    },
    'a rule about SREs that is off': { org: shared(house(5)).review({ rules: { 'sre-toil': 'off' } }), missing: ['review.rules.sre-toil'] },
  },
});
