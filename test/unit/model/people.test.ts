// Counting: who is an engineer, an SRE, of infrastructure, and how large a team is.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import { inRole, peopleOf, productTeams, rolesUnknown, teamPeople } from '../../../shared/model/people.ts';
import { plannedInRole, plannedInType } from '../../../shared/model/openings.ts';
import { org, type Org } from '../support/org.ts';

const people = (fixture: Org) => peopleOf(indexOf(fixture.build()));
const size = (fixture: Org, team: string): number => teamPeople(indexOf(fixture.build()), team).size;

describe('E, S, I and P', () => {
  test('E is every engineering role, managers included, and none of product, design, the ceo and members', () => {
    const found = people(
      org()
        .team('pay', 'product', { engineer: 4, 'tech-lead': 1, 'engineering-manager': 1, 'product-manager': 1, designer: 2, member: 3 })
        .position('mara', 'cto')
        .position('dee', 'director')
        .position('tomas', 'ceo')
        .position('bo', 'product-director')
        .position('vera', 'vp-product')
        .position('cal', 'cpo'),
    );
    expect(found.engineers).toBe(8);
    expect(found.total).toBe(18);
  });
  test('headcount and the positions placed in a team add up', () => {
    const found = people(org().team('pay', 'product', { engineer: 4 }).position('ana', 'engineer', { in: 'pay', count: 2 }));
    expect([found.engineers, found.teams.get('pay')?.people]).toEqual([6, 6]);
  });
  test('vacant positions and openings count nowhere', () => {
    const found = people(
      org()
        .team('pay', 'product', { engineer: 4 }, { openings: { engineer: 3 } })
        .position('ana', 'engineer', { in: 'pay', vacant: true }),
    );
    expect([found.engineers, found.total, found.teams.get('pay')?.size]).toEqual([4, 4, 4]);
  });
  test('I are the engineers of infrastructure teams and infrastructure roles anywhere, SREs excepted', () => {
    const found = people(
      org()
        .team('infra', 'infrastructure', { engineer: 3, infrastructure: 2, sre: 2, 'product-manager': 1, 'infrastructure-manager': 1 })
        .team('pay', 'product', { engineer: 5, infrastructure: 1 })
        .position('ivo', 'infrastructure-manager')
        .position('ada', 'engineer', { in: 'infra' }),
    );
    expect(found).toMatchObject({ engineers: 16, sre: 2, infrastructure: 9, product: 5 });
  });
  test('figures that stand for nobody are nobody', () => {
    const found = people(
      org().team('pay', 'product', { engineer: -3, backend: 2 }).position('ana', 'engineer', { count: 0 }).position('bea', 'engineer', { count: -1 }),
    );
    expect([found.engineers, found.total]).toEqual([2, 2]);
  });
  test('a team of any id is counted', () => {
    expect(people(org().team('__proto__', 'product', { engineer: 3 }).position('constructor', 'sre', { in: '__proto__' }))).toMatchObject({
      engineers: 4,
      sre: 1,
    });
  });
  test('roles are unknown when more than half of the people are members', () => {
    const half = org().team('pay', 'product', { member: 2, engineer: 2 });
    const more = org().team('pay', 'product', { member: 3, engineer: 2 });
    expect([rolesUnknown(indexOf(half.build())), rolesUnknown(indexOf(more.build()))]).toEqual([false, true]);
  });
  test('people by role, team by team', () => {
    const index = indexOf(org().team('pay', 'product', { sre: 1 }).sre('ana', { in: 'pay' }).sre('bea').build());
    expect([inRole(index, 'pay', 'sre'), inRole(index, 'gone', 'sre'), peopleOf(index).byRole.get('sre')]).toEqual([2, 0, 3]);
  });
});

describe('team size', () => {
  test('leaves out the unnamed head, one person of it', () => {
    expect(size(org().team('pay', 'product', { engineer: 6, 'engineering-manager': 1 }), 'pay')).toBe(6);
    expect(size(org().team('pay', 'product', { engineer: 6, 'engineering-manager': 2 }), 'pay')).toBe(7);
  });
  test('leaves out the manager who sits in the team, not one who sits elsewhere', () => {
    const inside = org().team('pay', 'product', { engineer: 6 }).position('bo', 'engineering-manager', { in: 'pay' }).reports('pay', 'bo');
    const outside = org().team('pay', 'product', { engineer: 6 }).position('bo', 'engineering-manager').reports('pay', 'bo');
    expect([size(inside, 'pay'), size(outside, 'pay')]).toEqual([6, 6]);
  });
  test('leaves out guests, and counts placed positions that answer elsewhere', () => {
    const fixture = org()
      .team('pay', 'product', { engineer: 6 })
      .sre('ana', { in: 'pay' })
      .sre('bea')
      .position('noor', 'sre-manager')
      .reports('ana', 'bea', 'noor')
      .embeds('bea', 'pay');
    expect(size(fixture, 'pay')).toBe(7);
  });
});

test('openings and vacant positions are the plan', () => {
  const index = indexOf(
    org()
      .team('infra', 'infrastructure', {}, { openings: { infrastructure: 4, sre: 1 } })
      .team('pay', 'product', {}, { openings: { sre: 2 } })
      .sre('nights', { vacant: true, count: 2, in: 'infra' })
      .sre('ana')
      .build(),
  );
  expect([plannedInRole(index, 'sre'), plannedInType(index, 'infrastructure'), plannedInType(index, 'operations')]).toEqual([5, 7, 0]);
});

test('a team’s people by role: those counted and those placed there', () => {
  const index = indexOf(
    org()
      .team('pay', 'product', { engineer: 4, sre: 1 })
      .position('ana', 'sre', { in: 'pay', count: 2 })
      .position('bo', 'data', { in: 'pay' })
      .build(),
  );
  expect([...teamPeople(index, 'pay').byRole]).toEqual([
    ['engineer', 4],
    ['sre', 3],
    ['data', 1],
  ]);
});

test('product teams stand in the order of the file, and no others among them', () => {
  const index = indexOf(org().team('pay').team('infra', 'infrastructure').team('ads').build());
  expect(productTeams(index).map(({ id }) => id)).toEqual(['pay', 'ads']);
});
