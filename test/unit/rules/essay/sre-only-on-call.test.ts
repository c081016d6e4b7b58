import { expect } from 'vitest';
import { sreOnlyOnCall } from '../../../../shared/rules/essay/sre-only-on-call.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (): Org => org().team('pay', 'product', { engineer: 8, sre: 1 }).team('sre', 'sre', { sre: 6 }).service('cards', 'pay');

testRule(sreOnlyOnCall, {
  silent: {
    'an empty list of rotations': house().noRotations(),
    'no rotations, and nobody who is on call by trade': org().team('pay', 'product', { engineer: 8 }),
    'no rotations, and SREs alone': org().team('sre', 'sre', { sre: 6 }),
    'the owners alone': house().rotation('pager', ['cards'], ['pay']),
    'exactly half of the people': house().rotation('pager', ['cards'], [{ team: 'pay', people: 6 }, 'sre']),
    'a rotation that nobody carries': house().rotation('pager', ['cards'], []),
    'a rotation without services': house().rotation('pager', [], ['sre']),
    'SREs on call for what they own': house().service('metrics', 'sre').rotation('pager', ['metrics'], ['sre']),
    'an owner without developers': org()
      .team('pod', 'product', { sre: 3, 'engineering-manager': 1 })
      .service('cards', 'pod')
      .rotation('pager', ['cards'], [{ team: 'pod', role: 'sre' }]),
  },
  skips: {
    'no rotations': { org: house(), missing: ['rotations'] },
  },
  fires: {
    'a rotation of SREs alone': {
      org: house().rotation('pager', ['cards'], ['sre']),
      finds: [
        {
          message: 'Only SRE and operations people carry Pager, though Pay has developers who own what it covers',
          units: ['pay', 'sre'],
          path: ['sre', 'pay'],
          about: 'pager',
          values: { people: 6, specialists: 6, share: 1 },
          threshold: 'sre-only-on-call',
        },
      ],
    },
    'a rotation of SREs alone, for two owners': {
      org: house().team('ads', 'product', { backend: 3 }).service('bids', 'ads').rotation('pager', ['cards', 'bids'], ['sre']),
      finds: [
        {
          message: 'Only SRE and operations people carry Pager, though Pay and Ads have developers who own what it covers',
          units: ['pay', 'sre', 'ads'],
          path: ['sre', 'pay', 'ads'],
          about: 'pager',
          values: { people: 6, specialists: 6, share: 1 },
          threshold: 'sre-only-on-call',
        },
      ],
    },
    'more than half of the people': {
      org: house()
        .team('ads', 'product', { backend: 3 })
        .service('bids', 'ads')
        .rotation('pager', ['cards', 'bids'], [{ team: 'pay', people: 5 }, 'sre']),
      finds: [
        {
          severity: 'warning',
          message: 'SRE and operations people are 6 of the 11 in Pager, though Pay and Ads have developers who own what it covers',
          units: ['pay', 'sre', 'ads'],
          path: ['pay', 'sre', 'ads'],
          about: 'pager',
          values: { people: 11, specialists: 6, share: 6 / 11 },
          threshold: 'sre-only-on-call',
        },
      ],
    },
    'operations people, a position and the role of a team': {
      org: house()
        .team('ops', 'operations', { engineer: 4 })
        .sre('ana')
        .rotation('pager', ['cards'], ['ops', 'ana', { team: 'pay', role: 'sre' }]),
      finds: [
        {
          message: 'Only SRE and operations people carry Pager, though Pay has developers who own what it covers',
          units: ['pay', 'ops'],
          path: ['ops', 'ana', 'pay'],
          about: 'pager',
          values: { people: 6, specialists: 6, share: 1 },
          threshold: 'sre-only-on-call',
        },
      ],
    },
    'a share that the file allows, past it': {
      org: house()
        .rotation('pager', ['cards'], [{ team: 'pay', people: 6 }, 'sre'])
        .review({ thresholds: { 'sre-only-on-call': 0.49 } }),
      finds: [
        {
          severity: 'warning',
          message: 'SRE and operations people are 6 of the 12 in Pager, though Pay has developers who own what it covers',
          units: ['pay', 'sre'],
          about: 'pager',
          path: ['pay', 'sre'],
          values: { people: 12, specialists: 6, share: 0.5 },
          threshold: { name: 'sre-only-on-call', value: 0.49 },
        },
      ],
    },
  },
  fixes: {
    'by the owners, with those who carry it now as the escalation': {
      org: house().rotation('pager', ['cards'], ['sre', { team: 'pay', role: 'sre' }], { escalation: ['sre'] }),
      label: 'Put Pay on call for Pager, with those who carry it now as the escalation',
      leaves: (after) =>
        expect(after.rotations).toEqual([{ id: 'pager', name: 'Pager', services: ['cards'], members: [{ team: 'pay' }], escalation: ['sre'] }]),
    },
    'where an owner is in it already': {
      org: house().rotation('pager', ['cards'], [{ team: 'pay', people: 2 }, 'sre']),
      label: 'Put Pay on call for Pager, with those who carry it now as the escalation',
      leaves: (after) => expect(after.rotations?.[0]).toMatchObject({ members: [{ team: 'pay', people: 2 }], escalation: ['sre'] }),
    },
  },
});
