// Embedding: who works in which product team, how much, and which share of all SREs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embeddingsOf, hostsOfOwnManager, isEmbedded } from '../../../shared/model/embedding.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import { org, type Org } from '../support/org.ts';

const embeddings = (fixture: Org) => embeddingsOf(indexOf(fixture.build()));
const share = (fixture: Org): number => embeddings(fixture).share;
const hosts = (fixture: Org): [string, number][] => [...embeddings(fixture).hosts].map(([id, host]) => [id, host.people]);
const products = (): Org => org().team('pay').team('search').team('ads').team('lake', 'data');

describe('the embedded share', () => {
  test('is 0 without SREs', () => {
    expect(share(products())).toBe(0);
  });
  test('counts who sits in a product or data team, as a position or in the headcount', () => {
    expect(share(org().team('pay', 'product', { sre: 1 }).team('lake', 'data').sre('ana', { in: 'lake' }).sre('bea').sre('cy'))).toBe(0.5);
  });
  test('does not count SREs in teams of other types', () => {
    expect(share(org().team('infra', 'infrastructure', { sre: 2 }).team('tools', 'enabling', { sre: 1 }))).toBe(0);
  });
  test('counts people times share of a line, 1 where the share is not given', () => {
    expect(share(products().sre('ana').sre('bea').embeds('ana', 'pay').embeds('bea', 'search', { share: 0.5 }))).toBe(0.75);
  });
  test('counts a person once at most', () => {
    expect(share(products().sre('ana').sre('bea').embeds('ana', 'pay').embeds('ana', 'search').embeds('ana', 'ads'))).toBe(0.5);
  });
  test('does not count lines into other teams, nor the vacant', () => {
    expect(
      share(products().team('infra', 'infrastructure').sre('ana').sre('nights', { vacant: true }).embeds('ana', 'infra').embeds('nights', 'pay')),
    ).toBe(0);
  });
});

describe("a team's lines", () => {
  test('without people share its SREs evenly', () => {
    expect(hosts(products().team('sre', 'sre', { sre: 3 }).embeds('sre', 'pay').embeds('sre', 'search'))).toEqual([
      ['pay', 1.5],
      ['search', 1.5],
    ]);
  });
  test('with people take as many, and leave the rest to the others', () => {
    const fixture = products().team('sre', 'sre', { sre: 5 }).embeds('sre', 'pay', { people: 3 }).embeds('sre', 'search').embeds('sre', 'ads');
    expect(hosts(fixture)).toEqual([
      ['pay', 3],
      ['search', 1],
      ['ads', 1],
    ]);
    expect(share(fixture)).toBe(1);
  });
  test('count no more people than there are', () => {
    expect(share(products().team('sre', 'sre', { sre: 2 }).embeds('sre', 'pay', { people: 9 }))).toBe(1);
  });
  test('share out headcount and placed positions alike, those with a line of their own excepted', () => {
    const fixture = products()
      .team('sre', 'sre', { sre: 1 })
      .sre('ana', { in: 'sre' })
      .sre('bea', { in: 'sre' })
      .embeds('bea', 'ads')
      .embeds('sre', 'pay');
    expect(hosts(fixture)).toEqual([
      ['pay', 2],
      ['ads', 1],
    ]);
    expect(
      embeddings(fixture)
        .seats.get('ana')
        ?.stays.map(({ host, people }) => [host.id, people]),
    ).toEqual([['pay', 1]]);
  });
});

test('a vacant seat is embedded where its line leads, and makes no host', () => {
  const index = indexOf(products().sre('nights', { vacant: true }).embeds('nights', 'pay').build());
  expect([isEmbedded(index, 'nights'), embeddingsOf(index).hosts.size]).toEqual([true, 0]);
});

describe('hosts of the own manager', () => {
  const found = (fixture: Org): string[][] => {
    const index = indexOf(fixture.build());
    return seatsOf(index).map((seat) => hostsOfOwnManager(index, seat).map(({ host }) => host.id));
  };
  test('where the seat answers to whom the host answers to', () => {
    expect(found(org().position('cy', 'engineering-manager').team('pay').sre('ana').reports('pay', 'ana', 'cy').embeds('ana', 'pay'))).toEqual([
      ['pay'],
    ]);
  });
  test('where the headcount answers to the unnamed head', () => {
    expect(found(org().team('pay', 'product', { sre: 1, engineer: 5, 'engineering-manager': 1 }))).toEqual([['pay']]);
  });
  test('not where that manager is of the product side', () => {
    expect(found(org().position('bo', 'product-director').team('pay').sre('ana').reports('pay', 'ana', 'bo').embeds('ana', 'pay'))).toEqual([[]]);
  });
  test('not where nobody manages either', () => {
    expect(found(org().team('pay').sre('ana', { in: 'pay' }))).toEqual([[]]);
  });
});

test('the share is between 0 and 1, whatever a file says', () => {
  const figure = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double({ noNaN: true, min: -2, max: 4 }));
  const line = fc.record({
    from: fc.constantFrom('ana', 'sre', 'pay'),
    to: fc.constantFrom('pay', 'search', 'sre', 'gone'),
    people: fc.option(figure),
    share: fc.option(figure),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), figure, figure, (lines, count, headcount) => {
      const fixture = products().team('sre', 'sre', { sre: headcount }).sre('ana', { in: 'sre', count });
      for (const { from, to, people, share: part } of lines)
        fixture.embeds(from, to, { ...(people === null ? {} : { people }), ...(part === null ? {} : { share: part }) });
      const found = share(fixture);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }),
  );
});
