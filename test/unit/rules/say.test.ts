// How messages name and list things.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import { arrows, counted, listed, percent, unitName } from '../../../shared/rules/say.ts';
import { org } from '../support/org.ts';

describe('a list of names', () => {
  test('is said whole up to six, past that the rest is counted', () => {
    expect(listed([])).toBe('');
    expect(listed(['Bo'])).toBe('Bo');
    expect(listed(['Bo', 'Mara'])).toBe('Bo and Mara');
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e and f');
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])).toBe('a, b, c, d, e and 4 more');
  });
});

describe('a name', () => {
  test('is said without the spaces around it, and is the id where there is none', () => {
    const index = indexOf(org().team('pay', 'product').build());
    const [team] = index.teams;
    const named = (name: string): string => unitName(indexOf({ ...index.design, units: team ? [{ ...team, name }] : [] }), 'pay');
    expect([named('  Payments '), named(' \t'), named('')]).toEqual(['Payments', 'pay', 'pay']);
    expect(unitName(index, 'ghost')).toBe('ghost');
    expect(arrows(index, ['pay', 'ghost'])).toBe('Pay → ghost');
  });
});

test('numbers below ten are words, shares have at most a tenth of a percent', () => {
  expect([counted(0, 'person', 'people'), counted(1, 'person', 'people'), counted(9, 'person', 'people'), counted(10, 'person', 'people')]).toEqual([
    'no people',
    'one person',
    'nine people',
    '10 people',
  ]);
  expect([percent(0.025), percent(0.02549), percent(1)]).toEqual(['2.5 %', '2.5 %', '100 %']);
});
