// Who is on call: members of rotations in people, and the teams whose own people carry a pager.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import { carriedBySpecialists, hasDevelopers, rotationPeople, teamsOnCall } from '../../../shared/model/on-call.ts';
import type { RotationMember } from '../../../shared/model/types.ts';
import { org, type Org } from '../support/org.ts';

const base = (): Org =>
  org()
    .team('pay', 'product', { engineer: 6, sre: 1, 'product-manager': 1 })
    .team('sre', 'sre', { sre: 4, engineer: 1, 'sre-manager': 1 })
    .team('ops', 'operations', { operations: 5 })
    .sre('ana', { in: 'pay', count: 2 })
    .service('cards', 'pay');
const carried = (...members: (string | RotationMember)[]) => {
  const index = indexOf(base().rotation('pager', ['cards'], members).build());
  const [rotation] = index.rotations.values();
  if (!rotation) throw new Error('no rotation');
  return rotationPeople(index, rotation);
};

describe('people of a rotation', () => {
  test.each<[string, (string | RotationMember)[], number, number]>([
    ['a product team stands in with its engineers', ['pay'], 9, 0],
    ['an SRE team with its SREs', ['sre'], 4, 4],
    ['an operations team with its engineers', ['ops'], 5, 5],
    ['a role of a team with the people in it', [{ team: 'pay', role: 'sre' }], 3, 3],
    ['another role of an SRE team is no SRE', [{ team: 'sre', role: 'engineer' }], 1, 0],
    ['a position with its count', ['ana'], 2, 2],
    [
      "a member's own figure wins",
      [
        { team: 'pay', people: 3 },
        { team: 'sre', people: 2 },
      ],
      5,
      2,
    ],
    ['what is not there is nobody', [{ team: 'gone' }, { position: 'gone' }], 0, 0],
  ])('%s', (_, members, people, specialists) => {
    expect(carried(...members)).toMatchObject({ people, specialists });
  });
  test('owners, and the member and owner teams', () => {
    expect(carried('sre', 'ana')).toMatchObject({ members: ['sre', 'ana'], teams: ['sre', 'pay'] });
    expect(carried('sre').owners.map((team) => team.id)).toEqual(['pay']);
  });
  test("a rotation without people is nobody's", () => {
    expect([
      carriedBySpecialists(carried()),
      carriedBySpecialists(carried('sre')),
      carriedBySpecialists(carried('sre', { team: 'pay', people: 1 })),
    ]).toEqual([false, true, false]);
  });
});

test('developers are engineers who are neither SRE, operations nor managers', () => {
  const index = indexOf(base().team('pod', 'product', { sre: 3, 'engineering-manager': 1 }).team('solo', 'product', { frontend: 1 }).build());
  expect(index.teams.filter((team) => hasDevelopers(index, team)).map((team) => team.id)).toEqual(['pay', 'solo']);
});

test('teams on call are those whose own people stand in a rotation or are its escalation; their SREs do not count', () => {
  const fixture = base()
    .team('search', 'product', { engineer: 5 })
    .team('ads', 'product', { engineer: 5 })
    .position('eve', 'engineer', { in: 'ads' })
    .team('pod', 'product', { sre: 3 })
    .rotation('one', ['cards'], ['ana', { team: 'pay', role: 'sre' }, 'sre', 'pod'], { escalation: ['search', 'eve'] });
  expect([...teamsOnCall(indexOf(fixture.build()))]).toEqual(expect.arrayContaining(['search', 'ads']));
  expect([...teamsOnCall(indexOf(fixture.build()))]).not.toEqual(expect.arrayContaining(['pay']));
  expect(teamsOnCall(indexOf(fixture.build())).has('pod')).toBe(false);
});

describe('the teams on call', () => {
  const on = (members: (string | RotationMember)[], escalation?: string[]): string[] => [
    ...teamsOnCall(
      indexOf(
        base()
          .position('kim', 'backend', { in: 'pay' })
          .position('zoe', 'backend')
          .position('gap', 'backend', { in: 'pay', vacant: true })
          .rotation('pager', ['cards'], members, escalation ? { escalation } : {})
          .build(),
      ),
    ),
  ];
  test.each<[string, (string | RotationMember)[], string[] | undefined, string[]]>([
    ['a team with people of its own', ['pay'], undefined, ['pay']],
    ['a team that brings only SREs is not', ['sre'], undefined, []],
    ['unless it says how many, or is asked for another role', [{ team: 'sre', people: 1 }], undefined, ['sre']],
    ['a role of it', [{ team: 'pay', role: 'engineer' }], undefined, ['pay']],
    ['its SREs alone are not', [{ team: 'pay', role: 'sre', people: 2 }], undefined, []],
    ['a role of it that has fewer people than its SREs', [{ team: 'sre', role: 'engineer' }], undefined, ['sre']],
    ['a role that nobody of it has', [{ team: 'pay', role: 'data' }], undefined, []],
    ['nobody of it', [{ team: 'pay', people: 0 }], undefined, []],
    ['a vacant position', ['gap'], undefined, []],
    ['an escalation to a vacant position', ['ana'], ['gap'], []],
    ['a developer stands in for the team that he sits in', ['kim'], undefined, ['kim', 'pay']],
    ['an SRE does not', ['ana'], undefined, []],
    ['a developer without a team for himself', ['zoe'], undefined, ['zoe']],
    ['what is not there is not', [{ team: 'gone' }, {}], undefined, []],
    ['a position wins over a team', [{ position: 'zoe', team: 'pay' }], undefined, ['zoe']],
    ['an escalation is on call too', ['ana'], ['ops'], ['ops']],
    ['an escalation to a developer brings the team', ['ana'], ['kim'], ['kim', 'pay']],
    ['an escalation to an SRE does not', ['pay'], ['ana'], ['pay']],
  ])('%s', (_, members, escalation, teams) => expect(on(members, escalation)).toEqual(teams));
});

test('a team or position named twice is one', () => {
  const index = indexOf(base().service('loans', 'pay').rotation('pager', ['cards', 'loans'], ['sre', 'sre', 'ana', 'ana']).build());
  const [rotation] = index.rotations.values();
  if (!rotation) throw new Error('no rotation');
  const read = rotationPeople(index, rotation);
  expect({ members: read.members, owners: read.owners.map((team) => team.id), teams: read.teams }).toEqual({
    members: ['sre', 'ana'],
    owners: ['pay'],
    teams: ['sre', 'pay'],
  });
  expect(rotationPeople(index, rotation)).toBe(read);
  expect(teamsOnCall(index)).toBe(teamsOnCall(index));
});
