// The ways that stand side by side where a breakdown is ahead: what each does to its month and to the load after a year.
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { whatIfsOf } from '../../../shared/rules/what-ifs.ts';
import type { Design } from '../../../shared/model/types.ts';
import { exampleDesign } from '../../support/examples.ts';

const breakdown = exampleDesign('breakdown');

describe('what-ifs of a breakdown', () => {
  it('say the month and the engineers that the finding says', () => {
    const [finding] = evaluate(breakdown, { fixes: 'none' }).findings.filter(({ rule }) => rule === 'support-breakdown-ahead');
    const asNow = whatIfsOf(breakdown)?.rows.find(({ id }) => id === 'as-now');
    expect(asNow?.breakdown).toEqual({ month: finding?.values['month'], engineers: finding?.values['engineers'] });
  });

  it('each put it off or away, and take load off infrastructure within a year', () => {
    const rows = new Map(whatIfsOf(breakdown)?.rows.map((row) => [row.id, row]));
    const asNow = rows.get('as-now');
    expect(rows.size).toBe(5);
    for (const id of ['sre', 'education', 'slower', 'sre-and-education'] as const) {
      const row = rows.get(id);
      expect(row?.breakdown?.month ?? Infinity, id).toBeGreaterThan(asNow?.breakdown?.month ?? 0);
      expect(row?.opsInAYear ?? Infinity, id).toBeLessThan(asNow?.opsInAYear ?? 0);
    }
  });

  it('say in words what they do, and teaching and SREs together do more than either', () => {
    const rows = new Map(whatIfsOf(breakdown)?.rows.map((row) => [row.id, row]));
    expect([...rows.values()].map(({ says }) => says)).toEqual([
      'Go on as now, 6 % a month',
      'Hire SREs from now on, embedded, with a line of their own',
      'Teach operations, 5 % of the time',
      'Grow half as fast, 3 % a month',
      'SREs and teaching together',
    ]);
    const load = (id: 'sre' | 'education' | 'sre-and-education'): number => rows.get(id)?.opsInAYear ?? Infinity;
    expect(load('sre-and-education')).toBeLessThan(Math.min(load('sre'), load('education')));
  });

  it('follow the limits of the file', () => {
    const earlier: Design = { ...breakdown, review: { thresholds: { 'support-breakdown-ahead.ops': 0.6 } } };
    const month = (design: Design): number => whatIfsOf(design)?.rows[0]?.breakdown?.month ?? Infinity;
    expect(month(earlier)).toBeLessThan(month(breakdown));
  });

  it('say nothing where the file gives no growth', () => {
    const { growthPerMonth: _, ...organization } = breakdown.organization;
    expect(whatIfsOf({ ...breakdown, organization })).toBeNull();
  });
});
