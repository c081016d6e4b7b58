// SRE seats: where they are, whom they answer to, and whether their way up is beholden to product.
import { describe, expect, test } from 'vitest';
import { indexOf, managerUnit } from '../../../shared/model/org-index.ts';
import { beholden, seatChain, seatsOf } from '../../../shared/model/seats.ts';
import type { Role } from '../../../shared/model/types.ts';
import { org, type Org } from '../support/org.ts';

const seats = (fixture: Org) => seatsOf(indexOf(fixture.build()));
function chainOf(fixture: Org, id: string): string[] {
  const index = indexOf(fixture.build());
  const seat = seatsOf(index).find((candidate) => candidate.id === id);
  return seat ? seatChain(index, seat).map(managerUnit) : [];
}

test('seats are positions of role sre and headcounts of them, vacant ones with nobody in, in file order', () => {
  const found = seats(
    org()
      .team('pay', 'product', { engineer: 5, sre: 2 })
      .sre('ana', { in: 'pay' })
      .sre('nights', { vacant: true })
      .sre('trio', { count: 3 })
      .position('noor', 'sre-manager')
      .team('search', 'product', { engineer: 5, sre: 0 }),
  );
  expect(found.map(({ id, kind, people, vacant, team }) => [id, kind, people, vacant, team?.id])).toEqual([
    ['pay', 'headcount', 2, false, 'pay'],
    ['ana', 'position', 1, false, 'pay'],
    ['nights', 'position', 0, true, undefined],
    ['trio', 'position', 3, false, undefined],
  ]);
});

test('SREs of a headcount answer to the unnamed head, then to whom the head answers', () => {
  const fixture = org().position('bo', 'product-director').team('pay', 'product', { sre: 1, 'engineering-manager': 1 }).reports('pay', 'bo');
  expect(chainOf(fixture, 'pay')).toEqual(['pay', 'bo']);
});
test("a position without a line answers to its team's manager", () => {
  const fixture = org().position('bo', 'product-director').team('pay', 'product', { engineer: 3 }).sre('ana', { in: 'pay' }).reports('pay', 'bo');
  expect(chainOf(fixture, 'ana')).toEqual(['bo']);
});

describe('beholden to product', () => {
  /** A seat under managers of these roles, the nearest first. */
  function under(...roles: Role[]) {
    const fixture = org().sre('ana');
    roles.forEach((role, at) => fixture.position(`m${at}`, role));
    roles.forEach((_, at) => fixture.reports(at === 0 ? 'ana' : `m${at - 1}`, `m${at}`));
    const index = indexOf(fixture.build());
    return beholden(index.chain('ana'));
  }
  test.each<[string, Role[], ReturnType<typeof beholden>]>([
    ['nobody above', [], { kind: 'no' }],
    ['a product manager', ['product-manager'], { kind: 'outright', at: 0 }],
    ['engineering manager, then product director', ['engineering-manager', 'product-director', 'cto'], { kind: 'outright', at: 1 }],
    ['a neutral manager first', ['director', 'vp-product'], { kind: 'no' }],
    ['SRE manager under a CTO', ['sre-manager', 'cto'], { kind: 'no' }],
    ['SRE manager under product', ['sre-manager', 'vp-product', 'ceo'], { kind: 'through-sre-manager', at: 1 }],
    ['SRE manager, infrastructure manager, product', ['sre-manager', 'infrastructure-manager', 'cpo'], { kind: 'through-sre-manager', at: 2 }],
    ['SRE manager, director, product', ['sre-manager', 'director', 'cpo'], { kind: 'no' }],
    ['infrastructure manager under product', ['infrastructure-manager', 'cpo'], { kind: 'no' }],
    ['operations manager under product', ['operations-manager', 'product-director'], { kind: 'no' }],
  ])('%s', (_, roles, expected) => {
    expect(under(...roles)).toEqual(expected);
  });
});
