// Where fixes put what has no good place: the highest neutral manager.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import { hangsBelow, homeForReliability, peopleBelow } from '../../../shared/rules/home.ts';
import { org, type Org } from '../support/org.ts';

const home = (fixture: Org): string | null => homeForReliability(indexOf(fixture.build()))?.id ?? null;
const below = (fixture: Org, id: string): number => peopleBelow(indexOf(fixture.build()), id);

describe('the home for reliability', () => {
  test('is the CTO, else the VP of engineering, else a director, else the CEO, wherever they stand in the file', () => {
    const all = [
      ['ceo', 'ceo'],
      ['dee', 'director'],
      ['vic', 'vp-engineering'],
      ['cat', 'cto'],
    ] as const;
    const of = (count: number): Org => all.slice(0, count).reduce((fixture, [id, role]) => fixture.position(id, role), org());
    expect([4, 3, 2, 1, 0].map((count) => home(of(count)))).toEqual(['cat', 'vic', 'dee', 'ceo', null]);
  });
  test('is nobody of the product side, and no director below it', () => {
    expect(home(org().position('pia', 'vp-product').position('pete', 'product-director'))).toBeNull();
    const under = org().position('dee', 'director').position('pia', 'vp-product').reports('dee', 'pia');
    expect(home(under)).toBeNull();
    expect(home(under.position('cy', 'ceo').reports('pia', 'cy'))).toBe('cy');
    expect(home(under.position('dan', 'director').reports('dan', 'cy'))).toBe('dan');
  });
  test('below product is said of directors alone: a VP of engineering there still is one', () => {
    expect(home(org().position('vic', 'vp-engineering').position('pia', 'cpo').reports('vic', 'pia'))).toBe('vic');
  });
  test('is the one nearest to the root, whoever has more people', () => {
    const fixture = org()
      .position('top', 'ceo')
      .position('middle', 'engineering-manager')
      .position('low', 'director')
      .position('high', 'director')
      .reports('low', 'middle')
      .reports('middle', 'top')
      .reports('high', 'top')
      .team('many', 'product', { engineer: 30 })
      .reports('many', 'low');
    expect(home(fixture)).toBe('high');
  });
  test('of equals it is the one with more people below, then the first in the file', () => {
    const two = (): Org => org().position('ann', 'cto').position('bob', 'cto').position('cid', 'cto');
    expect(home(two())).toBe('ann');
    const led = two().team('few', 'product', { engineer: 3 }).reports('few', 'bob').team('some', 'product', { engineer: 5 }).reports('some', 'cid');
    expect(home(led)).toBe('cid');
    expect(home(led.team('more', 'product', { engineer: 2 }).reports('more', 'bob'))).toBe('bob');
    expect(home(led.team('most', 'product', { engineer: 5 }).reports('most', 'ann'))).toBe('ann');
  });
});

describe('people below', () => {
  test('are the teams and positions that answer to one, directly and further down, each once', () => {
    const fixture = org()
      .position('top', 'cto')
      .position('mid', 'engineering-manager', { count: 2 })
      .position('leaf', 'engineer', { count: 3 })
      .team('pay', 'product', { engineer: 4, sre: 1 })
      .reports('leaf', 'mid')
      .reports('mid', 'top')
      .reports('pay', 'mid');
    expect(below(fixture, 'leaf')).toBe(0);
    expect(below(fixture, 'mid')).toBe(8);
    expect(below(fixture, 'top')).toBe(10);
  });
  test('count those of a team with a head of its own, too, and those who sit in it', () => {
    const fixture = org()
      .position('top', 'cto')
      .team('pay', 'product', { 'engineering-manager': 1, engineer: 4 })
      .position('ida', 'engineer', { in: 'pay' })
      .reports('pay', 'top');
    expect(below(fixture, 'top')).toBe(6);
  });
  test('do not count vacant seats, and end in a ring', () => {
    const fixture = org()
      .position('a', 'cto')
      .position('b', 'director', { vacant: true })
      .position('c', 'engineer')
      .reports('c', 'b')
      .reports('b', 'a')
      .reports('a', 'c');
    expect(below(fixture, 'a')).toBe(1);
  });
});

test('a position hangs below the managers above it, and below what they sit in', () => {
  const index = indexOf(
    org()
      .group('web')
      .team('pay', 'product', { engineer: 2 }, { in: 'web' })
      .position('top', 'cto')
      .position('em', 'engineering-manager', { in: 'pay' })
      .position('ida', 'engineer')
      .reports('ida', 'em')
      .reports('em', 'top')
      .build(),
  );
  expect(['top', 'em', 'pay', 'web'].map((unit) => hangsBelow(index, 'ida', unit))).toEqual([true, true, true, true]);
  expect(['ida', 'nobody'].map((unit) => hangsBelow(index, 'ida', unit))).toEqual([false, false]);
  expect(['em', 'pay', 'web'].map((unit) => hangsBelow(index, 'top', unit))).toEqual([false, false, false]);
});
