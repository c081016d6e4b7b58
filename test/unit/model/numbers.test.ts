// Numbers as a person reads them.
import { expect, test } from 'vitest';
import { finite, numberWords, rounded } from '../../../shared/model/numbers.ts';

test.each([
  [5027, 0, '5,027'],
  [999, 0, '999'],
  [1234.5678, 2, '1,234.57'],
  [0.5, 0, '1'],
  [-1_000_000, 1, '-1,000,000'],
])('%d with %d places reads %s', (value, places, words) => {
  expect(numberWords(value, places)).toBe(words);
});

test('a number is rounded to places, and stays where it is too large for them', () => {
  expect([rounded(0.1 + 0.2, 9), rounded(2.345, 1), rounded(1e300, 9)]).toEqual([0.3, 2.3, 1e300]);
});

test('the finite number next to any', () => {
  expect([NaN, Infinity, -Infinity, 3.5, -2].map(finite)).toEqual([0, Number.MAX_VALUE, -Number.MAX_VALUE, 3.5, -2]);
});
