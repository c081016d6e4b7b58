import { describe, expect, test } from 'vitest';
import { RULES } from '../../../../shared/rules/registry.ts';
import { remember, verdictOf } from '../../../../shared/rules/verdict.ts';
import type { Report, Rule, View } from '../../../../shared/rules/rule.ts';
import { viewOf } from '../../../../shared/rules/view.ts';
import { org } from '../../support/org.ts';

const view = (): View => viewOf(org().build(), RULES);
/** A rule that says this, and how often it was asked. */
function counted(check: (report: Report) => void): { rule: Rule; asked: () => number } {
  const [model] = RULES;
  if (!model) throw new Error('no rules');
  let times = 0;
  return { rule: { ...model, check: (_view, report) => (times++, check(report)) }, asked: () => times };
}

describe('what a rule has said', () => {
  test('is asked once of a view, and again of another', () => {
    const { rule, asked } = counted((report) => report({ message: 'x', units: [], path: [], lines: [], values: {} }));
    const one = view();
    expect(verdictOf(one, rule)).toEqual({ fired: true, missing: [] });
    expect(verdictOf(one, rule)).toEqual({ fired: true, missing: [] });
    expect(asked()).toBe(1);
    verdictOf(view(), rule);
    expect(asked()).toBe(2);
  });
  test('is silence, or the fields it misses', () => {
    expect(verdictOf(view(), counted(() => undefined).rule)).toEqual({ fired: false, missing: [] });
    expect(verdictOf(view(), counted((report) => report.skip('services', 'rotations')).rule)).toEqual({
      fired: false,
      missing: ['services', 'rotations'],
    });
  });
  test('is what was remembered, rule by rule', () => {
    const [one, first, second] = [view(), counted(() => undefined), counted(() => undefined)];
    const other = { ...second.rule, id: 'silos' as const };
    remember(one, first.rule, { fired: true, missing: [] });
    remember(one, other, { fired: false, missing: ['lines'] });
    expect([verdictOf(one, first.rule).fired, verdictOf(one, other).missing]).toEqual([true, ['lines']]);
    expect([first.asked(), second.asked()]).toEqual([0, 0]);
  });
});
