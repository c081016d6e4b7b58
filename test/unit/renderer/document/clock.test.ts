// Times and file names, as a person reads them.
import { describe, expect, it } from 'vitest';
import { today, whenText } from '../../../../renderer/document/clock.ts';
import { fileNameFor } from '../../../../renderer/document/file-name.ts';

const at = (text: string): number => new Date(text).getTime();
const now = at('2026-03-02T12:00:00');

describe('whenText', () => {
  it.each([
    ['2026-03-02T10:32:00', 'Today 10:32'],
    ['2026-03-02T00:00:00', 'Today 00:00'],
    ['2026-03-01T23:59:00', 'Yesterday'],
    ['2026-02-28T23:59:00', '28 February'],
    ['2025-11-18T08:00:00', '18 November 2025'],
  ])('%s is %s', (when, wanted) => {
    expect(whenText(at(when), now)).toBe(wanted);
  });
});

describe('today', () => {
  it('is the date where the person is', () => {
    expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  });
});

describe('fileNameFor', () => {
  it.each([
    ['Lumenry, engineering', 'Lumenry, engineering.orgscale'],
    ['a/b\\c: "d"?', 'a b c d.orgscale'],
    ['..', 'Untitled.orgscale'],
    ['  ', 'Untitled.orgscale'],
    ['x\u0000\ny', 'x y.orgscale'],
    ['ab'.repeat(90), `${'ab'.repeat(40)}.orgscale`],
  ])('%j is %j', (name, wanted) => {
    expect(fileNameFor(name)).toBe(wanted);
  });
});
