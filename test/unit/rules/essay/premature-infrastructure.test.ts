import { expect } from 'vitest';
import { prematureInfrastructure } from '../../../../shared/rules/essay/premature-infrastructure.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, architecture?: 'monolith' | 'mixed'): Org =>
  org()
    .organization(architecture ? { architecture } : {})
    .team('pay', 'product', { engineer: engineers - 10 })
    .team('ads', 'product', { engineer: 5 })
    .team('infra', 'infrastructure', { infrastructure: 4 })
    .position('kit', 'infrastructure', { in: 'infra' });
/** Product teams that build several services, and their platform. */
const split = (products: number): Org =>
  org()
    .organization({ architecture: 'mixed' })
    .times(products, (each, n) => each.team(`app-${n}`, 'product', { engineer: 6 }))
    .team('infra', 'infrastructure', { infrastructure: 3 });

testRule(prematureInfrastructure, {
  silent: {
    'thirty engineers who split the monolith': company(30, 'mixed'),
    'fifty on a monolith': company(50, 'monolith'),
    'an infrastructure team of nobody': org()
      .team('pay', 'product', { engineer: 9 })
      .team('infra', 'infrastructure', {}, { openings: { infrastructure: 3 } }),
  },
  fires: {
    'twenty-nine engineers': {
      org: company(29),
      finds: [
        {
          message: '29 engineers keep an infrastructure team, Infra: too early for one',
          units: ['infra'],
          values: { engineers: 29, people: 5 },
          threshold: 'premature-infrastructure.engineers',
        },
      ],
    },
    'forty-nine on a monolith': {
      org: company(49, 'monolith'),
      finds: [
        {
          message: '49 engineers on a monolith keep an infrastructure team, Infra: too early for one',
          units: ['infra'],
          values: { engineers: 49, people: 5 },
          threshold: 'premature-infrastructure.monolith',
        },
      ],
    },
  },
  skips: { 'an architecture that is not given': { org: company(35), missing: ['organization.architecture'] } },
  fixes: {
    'by its people in the product teams, with what they own and carry': {
      org: company(29)
        .service('compute', 'infra', { deployer: 'infra', operator: 'infra' })
        .service('cards', 'pay', { deployer: 'infra' })
        .rotation('platform', ['compute'], ['infra'], { escalation: ['infra'] })
        .rotation('cards-line', ['cards'], ['pay', 'infra'])
        .supports('infra', 'pay'),
      label: 'Let the people of Infra work in Ads',
      leaves: (after, { metrics }) => {
        expect(metrics).toMatchObject({ engineers: 29, teams: 2 });
        expect(after.services).toEqual([
          { id: 'compute', name: 'Compute', owner: 'ads', deployer: 'ads', operator: 'ads' },
          { id: 'cards', name: 'Cards', owner: 'pay', deployer: 'pay' },
        ]);
        expect(after.rotations).toEqual([
          expect.objectContaining({ members: [{ team: 'ads' }], escalation: ['ads'] }),
          expect.objectContaining({ members: [{ team: 'pay' }, { team: 'ads' }] }),
        ]);
        expect(after.lines).toEqual([]);
      },
    },
    'by its people in several teams: the largest of them takes what it owned, and what is others’ stays as it is': {
      org: org()
        .team('pay', 'product', { engineer: 4 })
        .team('ads', 'product', { engineer: 6 })
        .team('infra', 'infrastructure', { infrastructure: 6 })
        .service('compute', 'infra')
        .service('bids', 'ads', { operator: 'ads' })
        .rotation('bids-line', ['bids'], ['ads'], { escalation: ['pay'] })
        .rotation('compute-line', ['compute'], ['ads', 'infra'])
        .rotation('backed', ['bids'], ['ads'], { escalation: ['infra', 'ads'] }),
      label: 'Let the people of Infra work in Pay and Ads',
      leaves: (after) => {
        const sizes = after.units.map((unit) => (unit.kind === 'team' ? Object.values(unit.headcount).reduce((sum, people) => sum + people, 0) : 0));
        expect([after.units.map((unit) => unit.id), sizes.reduce((sum, size) => sum + size, 0)]).toEqual([['pay', 'ads'], 16]);
        expect(after.services).toEqual([
          { id: 'compute', name: 'Compute', owner: 'ads' },
          { id: 'bids', name: 'Bids', owner: 'ads', operator: 'ads' },
        ]);
        expect(after.rotations?.map(({ members, escalation }) => ({ members, escalation }))).toEqual([
          { members: [{ team: 'ads' }], escalation: ['pay'] },
          { members: [{ team: 'ads' }], escalation: undefined },
          { members: [{ team: 'ads' }], escalation: ['ads'] },
        ]);
      },
    },
    'while others’ services and rotations with faults, or that operations carry alone, are left as they are': {
      org: company(26)
        .team('ops', 'operations', { operations: 2 })
        .service('compute', 'infra')
        .service('bids', 'pay', { deployer: 'gone' })
        .service('cards', 'pay', { operator: 'infra' })
        .rotation('desk', ['bids'], ['ops'])
        .rotation('night', ['bids', 'gone'], ['pay'])
        .rotation('compute-line', ['compute'], ['infra'])
        .rotation('cards-line', ['cards'], ['pay'], { escalation: ['infra', 'pay'] })
        .position('eve', 'engineer', { in: 'ads' })
        .rotation('shared', ['cards'], ['infra', { team: 'ads', position: 'eve' }]),
      label: 'Let the people of Infra work in Ads',
      leaves: ({ services, rotations }) => {
        expect(services).toEqual([
          { id: 'compute', name: 'Compute', owner: 'ads' },
          { id: 'bids', name: 'Bids', owner: 'pay', deployer: 'gone' },
          { id: 'cards', name: 'Cards', owner: 'pay', operator: 'pay' },
        ]);
        expect(rotations?.map(({ members, escalation }) => [members, escalation])).toEqual([
          [[{ team: 'ops' }], undefined],
          [[{ team: 'pay' }], undefined],
          [[{ team: 'ads' }], undefined],
          [[{ team: 'pay' }], ['ads', 'pay']],
          [[{ team: 'ads' }, { team: 'ads', position: 'eve' }], undefined],
        ]);
      },
    },
    'by its people, while who managed them keeps the place': {
      org: org()
        .position('mara', 'cto')
        .group('tech')
        .team('pay', 'product', { engineer: 6 })
        .team('infra', 'infrastructure', { infrastructure: 3, 'infrastructure-manager': 1, 'product-manager': 2 }, { in: 'tech' })
        .position('kim', 'product-manager', { in: 'infra' })
        .reports('pay', 'infra', 'mara'),
      label: 'Let the people of Infra work in Pay and keep who managed them',
      leaves: (after, { metrics, findings }) => {
        expect(metrics).toMatchObject({ people: 14, teams: 1 });
        expect(after.units.slice(-3)).toEqual([
          { id: 'kim', kind: 'position', name: 'Kim', role: 'product-manager', parent: 'tech' },
          {
            id: 'infra-infrastructure-manager',
            kind: 'position',
            name: 'Infra infrastructure manager',
            role: 'infrastructure-manager',
            parent: 'tech',
          },
          { id: 'infra-product-manager', kind: 'position', name: 'Infra product manager', role: 'product-manager', parent: 'tech', count: 2 },
        ]);
        expect(after.lines.map(({ from, to }) => [from, to])).toEqual([
          ['pay', 'mara'],
          ['infra-infrastructure-manager', 'mara'],
          ['infra-product-manager', 'mara'],
          ['kim', 'mara'],
        ]);
        expect(findings.filter((finding) => finding.rule === 'orphan')).toEqual([]);
      },
    },
    'and by one application where services would be left to nobody': {
      org: split(3),
      label: 'Let the people of Infra work in App 1, App 2 and App 3 and build one application, a monolith',
      leaves: (after) => expect(after.organization.architecture).toBe('monolith'),
    },
    'and by no other architecture where another infrastructure team stays': {
      org: split(3).team('net', 'infrastructure', { infrastructure: 2 }),
      label: 'Let the people of Infra work in App 1, App 2 and App 3',
    },
    'and by one application where another infrastructure team has nobody yet': {
      org: split(3).team('net', 'infrastructure', {}, { openings: { infrastructure: 2 } }),
      label: 'Let the people of Infra work in App 1, App 2 and App 3 and build one application, a monolith',
    },
    'and by no other architecture with fewer than three product teams': { org: split(2), label: 'Let the people of Infra work in App 1 and App 2' },
    'and by no other architecture where there is one application': {
      org: split(3).organization({ architecture: 'monolith' }),
      label: 'Let the people of Infra work in App 1, App 2 and App 3',
    },
    'and by no other architecture where no rule judges services without infrastructure': {
      org: split(3),
      options: { rules: [prematureInfrastructure] },
      label: 'Let the people of Infra work in App 1, App 2 and App 3',
    },
    'while a manager in the team who has a line keeps it, and its people answer as their new team does': {
      org: org()
        .position('mara', 'cto')
        .position('bo', 'director')
        .team('pay', 'product', { engineer: 6 })
        .team('infra', 'infrastructure', { infrastructure: 2 })
        .position('kit', 'infrastructure', { in: 'infra' })
        .position('kim', 'product-manager', { in: 'infra' })
        .reports('pay', 'infra', 'bo', 'mara')
        .reports('kim', 'bo'),
      label: 'Let the people of Infra work in Pay',
      leaves: (after) => expect(after.lines.map((line) => line.id)).toEqual(['pay>mara', 'bo>mara', 'kim>bo']),
    },
    'while a manager in the team whom it answers to does not answer to himself': {
      org: org()
        .team('pay', 'product', { engineer: 6 })
        .team('infra', 'infrastructure', { infrastructure: 3 })
        .position('kim', 'infrastructure-manager', { in: 'infra' })
        .reports('infra', 'kim'),
      label: 'Let the people of Infra work in Pay',
      leaves: (after) => expect(after.lines).toEqual([]),
    },
    'whose seats in rotations, of one role or beside one of the heir, are those of all its people': {
      org: org()
        .team('pay', 'product', { engineer: 5 })
        .team('ads', 'product', { engineer: 6 })
        .team('infra', 'infrastructure', { infrastructure: 1, engineer: 3 })
        .service('compute', 'infra')
        .rotation('one', ['compute'], [{ team: 'infra', role: 'infrastructure' }])
        .rotation('two', ['compute'], [{ team: 'infra', people: 3 }, 'pay', { team: 'ads', role: 'sre' }]),
      label: 'Let the people of Infra work in Pay and Ads',
      leaves: (after) =>
        expect(after.rotations?.map(({ members }) => members)).toEqual([
          [{ team: 'ads' }],
          [{ team: 'ads', people: 3 }, { team: 'pay' }, { team: 'ads', role: 'sre' }],
        ]),
    },
    'to the team whose manager has room, not to the smallest': {
      org: org()
        .position('eve', 'engineering-manager')
        .position('gus', 'engineering-manager')
        .team('pay', 'product', { engineer: 5 })
        .team('ads', 'product', { engineer: 5 })
        .team('web', 'product', { engineer: 7 })
        .team('infra', 'infrastructure', { infrastructure: 4 })
        .reports('pay', 'ads', 'eve')
        .reports('web', 'infra', 'gus'),
      label: 'Let the people of Infra work in Pay, Ads and Web',
      leaves: (after) =>
        expect(
          after.units.flatMap((unit) => (unit.kind === 'team' ? [Object.values(unit.headcount).reduce((sum, people) => sum + people, 0)] : [])),
        ).toEqual([6, 6, 9]),
    },
  },
  unfixable: {
    'nobody who has room': org()
      .team('pay', 'product', { engineer: 9, 'engineering-manager': 1 })
      .team('infra', 'infrastructure', { infrastructure: 4 }),
    'no product team': org().team('infra', 'infrastructure', { infrastructure: 4 }),
    'a service of its own that operations carry alone: its heirs would never be called': company(25)
      .team('ops', 'operations', { operations: 4 })
      .service('compute', 'infra')
      .rotation('desk', ['compute'], ['ops']),
    'services that operations carry alone together with those of others': company(25)
      .team('ops', 'operations', { operations: 4 })
      .service('compute', 'infra')
      .service('cards', 'pay')
      .rotation('desk', ['cards', 'compute'], ['ops']),
    'a rotation with a fault that it stands in': company(29).service('cards', 'pay').rotation('desk', ['cards', 'gone'], ['pay', 'infra']),
    'a rotation with a fault that it backs': company(29)
      .service('cards', 'pay')
      .rotation('desk', ['cards', 'gone'], ['pay'], { escalation: ['infra'] }),
    'a rotation with a fault of its own': company(29).service('compute', 'infra').rotation('desk', ['compute', 'gone'], ['infra', 'pay']),
  },
});
