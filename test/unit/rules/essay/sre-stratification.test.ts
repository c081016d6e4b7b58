import { expect } from 'vitest';
import { sreStratification } from '../../../../shared/rules/essay/sre-stratification.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const ladders = (sre: number, engineer: number): Org => org().organization({ ladders: { sre, engineer } }).sre('ana');
/** Payments hosts Ana. */
const hosted = (): Org =>
  org()
    .organization({ ladders: { sre: 7, engineer: 7 } })
    .team('pay', 'product', { engineer: 6 })
    .team('sre', 'sre', { sre: 4 })
    .sre('ana', { in: 'sre' })
    .embeds('ana', 'pay');
/** The SRE team deploys where `deployer` says so. */
const host = (members: string[], deployer?: string): Org =>
  hosted()
    .service('cards', 'pay', deployer === undefined ? {} : { deployer })
    .rotation('pager', ['cards'], members);

testRule(sreStratification, {
  silent: {
    'ladders that end at one level': ladders(7, 7),
    'a longer ladder for SREs': ladders(8, 7),
    'no ladders where there is no SRE': org().team('pay'),
    'a ladder of engineers alone where there is no SRE': org()
      .organization({ ladders: { engineer: 7 } })
      .team('pay'),
    'developers on call, SREs who deploy': host(['pay', 'sre'], 'sre'),
    'SREs on call, developers who deploy': host(['sre'], 'pay'),
    'a second rotation with developers': host(['sre'], 'sre').rotation('second', ['cards'], ['pay']),
    'a rotation of nobody': host([], 'sre'),
    'a rotation that covers none of its services': host(['sre'], 'sre').top({
      rotations: [{ id: 'pager', name: 'Pager', services: [], members: [{ team: 'sre' }] }],
    }),
    'SREs on call, and one of two services that developers deploy': host(['sre'], 'sre').service('loans', 'pay', { deployer: 'pay' }),
    'no embedded SRE': org()
      .organization({ ladders: { sre: 7, engineer: 7 } })
      .team('pay', 'product', { engineer: 6 })
      .team('sre', 'sre', { sre: 4 })
      .service('cards', 'pay', { deployer: 'sre' })
      .rotation('pager', ['cards'], ['sre']),
  },
  fires: {
    'a ladder that is one level shorter': {
      org: ladders(6, 7),
      finds: [{ message: 'The ladder of SREs ends at level 6, that of engineers at 7', units: [], values: { sre: 6, engineer: 7 } }],
    },
    'a shorter ladder before the first SRE is there': {
      org: org()
        .organization({ ladders: { sre: 5, engineer: 7 } })
        .team('pay'),
      finds: [{ message: 'The ladder of SREs ends at level 5, that of engineers at 7', units: [], values: { sre: 5, engineer: 7 } }],
    },
    'the pager and the deploys for SREs alone': {
      org: host(['sre'], 'sre'),
      finds: [
        {
          message: 'For Pay only SRE and operations people are on call, and Sre deploys Cards',
          units: ['pay'],
          path: ['pay', 'sre'],
          values: { services: 1, rotations: 1 },
          because: 'sre-only-on-call',
        },
      ],
    },
    'the deploys of an SRE and an operations team': {
      org: host(['sre'], 'sre').team('ops', 'operations', { operations: 4 }).service('loans', 'pay', { deployer: 'ops' }),
      finds: [
        {
          message: 'For Pay only SRE and operations people are on call, and Sre and Ops deploy Cards and Loans',
          units: ['pay'],
          path: ['pay', 'sre', 'ops'],
          values: { services: 2, rotations: 1 },
          because: 'sre-only-on-call',
        },
      ],
    },
    'not the pager alone, where nobody is named who deploys': { org: host(['sre']), finds: [] },
  },
  skips: {
    'no services': { org: hosted().rotation('pager', [], ['sre']), missing: ['services'] },
    'no rotations': { org: hosted().service('cards', 'pay'), missing: ['rotations'] },
    'no ladders': { org: org().sre('ana'), missing: ['organization.ladders'] },
    'a ladder of SREs alone': {
      org: org()
        .organization({ ladders: { sre: 6 } })
        .sre('ana'),
      missing: ['organization.ladders.engineer'],
    },
    'a ladder of engineers alone': {
      org: org()
        .organization({ ladders: { engineer: 6 } })
        .sre('ana'),
      missing: ['organization.ladders.sre'],
    },
    'a deployer that is not named': { org: host(['sre']), missing: ['services.cards.deployer'] },
    'neither services nor rotations': { org: ladders(7, 7).team('pay').embeds('ana', 'pay'), missing: ['services', 'rotations'] },
  },
  fixes: {
    'by a ladder as high as that of engineers': {
      org: ladders(6, 7),
      label: 'Let the ladder of SREs end at level 7, like that of engineers',
      leaves: (after) => expect(after.organization.ladders).toEqual({ sre: 7, engineer: 7 }),
    },
    'by sharing the pager and the deploys': {
      org: host(['sre'], 'sre'),
      label: 'Put Pay on call for what it owns, with the SREs as the escalation, and let it deploy',
      leaves: ({ services, rotations }) => {
        expect(services?.[0]?.deployer).toBe('pay');
        expect(rotations?.[0]).toMatchObject({ members: [{ team: 'pay' }], escalation: ['sre'] });
      },
    },
    'and names nobody who deploys where nobody was named': {
      org: host(['sre'], 'sre').service('loans', 'pay'),
      label: 'Put Pay on call for what it owns, with the SREs as the escalation, and let it deploy',
      leaves: ({ services }) => expect(services?.map((service) => service.deployer)).toEqual(['pay', undefined]),
    },
  },
  unfixable: {
    'owners without developers: nobody would carry one of the pagers': org()
      .organization({ ladders: { sre: 7, engineer: 7 } })
      .team('pay', 'product', { designer: 3 })
      .team('search', 'product', { engineer: 5 })
      .team('sre', 'sre', { sre: 4 })
      .sre('ana', { in: 'sre' })
      .embeds('ana', 'pay')
      .service('cards', 'pay', { deployer: 'sre' })
      .service('find', 'search')
      .rotation('pager', ['cards'], ['sre'])
      .rotation('both', ['cards', 'find'], ['sre']),
    'one of two services with a fault of its own': host(['sre'], 'sre').service('loans', 'pay', { operator: 'gone' }),
    'one of two rotations with a fault of its own': host(['sre'], 'sre').rotation('second', ['cards', 'gone'], ['sre']),
  },
});
