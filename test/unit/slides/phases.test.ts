// The strip of phases under a slide's picture: the phase of the month that is shown is always named.
import { expect, test } from 'vitest';
import { monthWords } from '../../../shared/slides/phases-svg.ts';

const blocks = [
  { phase: 'startup', name: 'Startup', from: 0, to: 20, fits: true },
  { phase: 'hyperGrowth.centralInfrastructure', name: 'Central infrastructure', from: 20, to: 22, fits: false },
  { phase: 'hyperGrowth.strained', name: 'Strained', from: 22, to: 40, fits: true },
] as const;

test.each([
  [19, 'month 19'],
  [20, 'month 20: Central infrastructure'],
  [21, 'month 21: Central infrastructure'],
  [22, 'month 22'],
])('month %i is called "%s"', (month, words) => {
  expect(monthWords(month, blocks)).toBe(words);
});
