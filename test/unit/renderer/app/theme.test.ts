// What is drawn for a choice of theme, and how findings are counted for bars and tiles.
import { describe, expect, it } from 'vitest';
import { countBySeverity, worstOf } from '../../../../renderer/app/severity.ts';
import { drawnTheme } from '../../../../renderer/app/theme.ts';
import { keyText } from '../../../../renderer/ui/kbd.tsx';
import type { Finding } from '../../../../shared/rules/finding.ts';

describe('the theme', () => {
  it.each([
    ['system', { dark: false, contrast: false }, 'light'],
    ['system', { dark: true, contrast: false }, 'dark'],
    ['system', { dark: true, contrast: true }, 'contrast'],
    ['light', { dark: true, contrast: true }, 'light'],
    ['dark', { dark: false, contrast: false }, 'dark'],
    ['contrast', { dark: false, contrast: false }, 'contrast'],
  ] as const)('%s, where the system asks for %j, is %s', (theme, system, wanted) => {
    expect(drawnTheme(theme, system)).toBe(wanted);
  });
});

describe('counts', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    rule: 'r',
    severity,
    message: '',
    units: [],
    path: [],
    lines: [],
    values: {},
    threshold: null,
    fixes: [],
  });
  it('name the worst severity that is there', () => {
    const counts = countBySeverity({ findings: [finding('advice'), finding('warning'), finding('warning'), finding('praise')] });
    expect(counts).toEqual({ critical: 0, warning: 2, advice: 1, praise: 1 });
    expect(worstOf(counts)).toEqual({ severity: 'warning', count: 2 });
    expect(worstOf(countBySeverity({ findings: [] }))).toBeNull();
  });
});

describe('keys in words', () => {
  it.each([
    ['$mod+Shift+z', 'Ctrl Shift Z'],
    ['Alt+KeyN', 'Alt N'],
    ['Shift+?', '?'],
    ['Shift+F8', 'Shift F8'],
    ['$mod+ArrowLeft', 'Ctrl ←'],
    ['+', '+'],
    ['Delete', 'Del'],
  ])('%s is %s', (keys, wanted) => {
    expect(keyText(keys)).toBe(wanted);
  });
});
