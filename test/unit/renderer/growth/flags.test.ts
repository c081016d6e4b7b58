// Where flags hang: their words whole where there is room on either side, and never one over another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagPlaces, type FlagEntry } from '../../../../renderer/growth/time/flag-list.ts';

const flag = (month: number, label: string): FlagEntry => ({ month, kind: 'infrastructure', label, changes: [] });

describe('flags on the strip', () => {
  it('turn to the left where the next one stands close', () => {
    const places = flagPlaces([flag(41, 'Infrastructure team'), flag(47, 'SREs in all but name')], 110, 950);
    expect(places.map(({ side, bare }) => [side, bare])).toEqual([
      ['left', false],
      ['right', false],
    ]);
  });
  it('at the end of the strip stand inside it', () => {
    expect(flagPlaces([flag(108, 'Hire more slowly')], 110, 950)[0]?.side).toBe('left');
    expect(flagPlaces([flag(0, 'Hire more slowly')], 110, 950)[0]?.side).toBe('right');
  });
  it('never lie over another', () => {
    const months = fc.uniqueArray(fc.integer({ min: 0, max: 110 }), { maxLength: 9 });
    fc.assert(
      fc.property(months, fc.integer({ min: 500, max: 2000 }), fc.string({ minLength: 1, maxLength: 40 }), (at, width, label) => {
        const flags = at.sort((a, b) => a - b).map((month) => flag(month, label));
        const ends = flagPlaces(flags, 110, width).map(({ side, room }, index) => {
          const stem = (width * (flags[index]?.month ?? 0)) / 110;
          return side === 'left' ? [stem - room, stem] : [stem, stem + room];
        });
        // What a mark alone takes is not to be had where stems stand closer than it is wide.
        for (const [index, [from = 0]] of ends.entries()) {
          const before = flagPlaces(flags, 110, width)[index - 1];
          const stemBefore = (width * (flags[index - 1]?.month ?? 0)) / 110;
          const words = 26 + label.length * 6;
          const end = before === undefined ? 0 : before.side === 'left' ? stemBefore : stemBefore + Math.min(before.room, before.bare ? 26 : words);
          expect(from).toBeGreaterThanOrEqual(end - 0.001);
        }
      }),
    );
  });
});
