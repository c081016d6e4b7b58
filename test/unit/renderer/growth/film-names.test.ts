// Names on the film's small cards: on one line, on two, broken at a syllable, shortened at last.
import { expect, test } from 'vitest';
import { textWidth } from '../../../../shared/layout/text-width.ts';
import { smallName } from '../../../../renderer/canvas/film/names.ts';

test.each([
  ['Search', 6, ['Search']],
  ['Support Tools', 5, ['Support', 'Tools']],
  ['Support Tools', 9, ['Support Tools']],
  ['Onboarding', 5, ['Onboar-', 'ding']],
  ['Gift Cards and Loyalty', 6, ['Gift Cards', 'and Loyalty']],
  ['Ads', 0.5, ['…']],
])('%s in %d em', (name, ems, lines) => {
  expect(smallName(name, ems)).toEqual(lines);
});

test('no line is wider than there is room, whatever the name', () => {
  for (const name of ['Infrastructure', 'Networking Platform', 'Donaudampfschifffahrtsgesellschaft', '支払いチーム', 'A B C D E F G H'])
    for (const ems of [2.5, 3, 4, 5, 7, 12]) {
      const lines = smallName(name, ems);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidth(line, 1, 'bold')).toBeLessThanOrEqual(ems + 0.01);
    }
});
