import { describe, expect, test } from 'vitest';
import { nearest, resembling } from '../../../../shared/rules/nearest.ts';

describe('did you mean', () => {
  test('the name with the fewest letters put, taken away or changed', () => {
    expect(nearest('orphans', ['orphan', 'silos'])).toBe('orphan');
    expect(nearest('rphan', ['silos', 'orphan'])).toBe('orphan');
    expect(nearest('orphen', ['silos', 'orphan'])).toBe('orphan');
    expect(nearest('SILOS', ['orphan', 'silos'])).toBe('silos');
  });
  test('of equals the first, of none nothing', () => {
    expect(nearest('cat', ['bat', 'rat', 'hat'])).toBe('bat');
    expect(nearest('cat', [])).toBeUndefined();
    expect(nearest('', ['a', ''])).toBe('');
  });
  test('however far it is, unless a limit is given: so many letters may differ, and no more', () => {
    expect(nearest('abcdef', ['uvwxyz'])).toBe('uvwxyz');
    expect(nearest('abcd', ['abxy'], 2)).toBe('abxy');
    expect(nearest('abcd', ['axyz'], 2)).toBeUndefined();
    expect(nearest('abcd', ['abcd'], 0)).toBe('abcd');
    expect(nearest('abcd', ['abc'], 0)).toBeUndefined();
  });
  test('one that resembles it differs in half of its letters, or two, and no more', () => {
    expect([resembling('suport', ['decay', 'support']), resembling('ab', ['xy']), resembling('abcdef', ['abcxyz'])]).toEqual([
      'support',
      'xy',
      'abcxyz',
    ]);
    expect([resembling('abcdef', ['abwxyz']), resembling('abc', ['xyz'])]).toEqual([undefined, undefined]);
  });
  test('of long words the beginning decides', () => {
    const long = 'a'.repeat(64);
    expect(nearest(`${long}bbb`, [`${long}ccccccc`, `${long}bbb`])).toBe(`${long}ccccccc`);
    expect(nearest(long, ['b'.repeat(10_000), long])).toBe(long);
  });
});
