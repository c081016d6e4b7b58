// The months ahead of a drawing, held against the model's own rules from month to month.
import { describe, expect, test } from 'vitest';
import { migrationAt } from '../../../shared/dynamics/parameters.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { forecast, type Forecast, type WhatIf } from '../../../shared/rules/forecast.ts';
import { org, type Org } from '../support/org.ts';

const ahead = (fixture: Org, months: number, whatIf: WhatIf = {}): Forecast => {
  const seen = forecast(indexOf(fixture.build()), months, whatIf);
  if (!seen) throw new Error('no growth in the file');
  return seen;
};
const company = (product: number, infrastructure: number, sre = 0, growthPerMonth = 0.05): Org =>
  org()
    .organization({ growthPerMonth })
    .team('pay', 'product', { engineer: product })
    .team('base', 'infrastructure', { infrastructure })
    .team('rely', 'sre', { sre });
const pairs = ({ rows }: Forecast): (readonly [Forecast['rows'][number], Forecast['rows'][number]])[] =>
  rows.slice(1).flatMap((next, at) => {
    const row = rows[at];
    return row ? [[row, next] as const] : [];
  });

describe('a forecast', () => {
  test('says nothing without growth in the file, unless it is asked what if', () => {
    const silent = org().team('pay', 'product', { engineer: 20 });
    expect(forecast(indexOf(silent.build()), 12)).toBeNull();
    expect(ahead(silent, 12, { growth: 0.02 }).rows).toHaveLength(13);
  });
  test('begins with the drawing and goes on at its growth, people coming and going', () => {
    const seen = ahead(company(80, 10), 24);
    expect(seen.rows).toHaveLength(25);
    expect(seen.rows[0]).toMatchObject({ engineers: 90, product: 80, infrastructure: 10, sre: 0, growth: 0.05, ramping: 0 });
    for (const [row, next] of pairs(seen)) {
      expect(next.engineers).toBeCloseTo(row.engineers * 1.05, 6);
      expect(next.product).toBeCloseTo(next.engineers - next.infrastructure - next.sre, 6);
      expect(next.migration).toBe(migrationAt(next.engineers));
    }
  });
  test('is bounded in months', () => expect(ahead(company(10, 0, 0, 0), 1e9).rows).toHaveLength(601));

  test('infrastructure keeps its share, and grows towards it no faster than half of the hires', () => {
    const seen = ahead(company(85, 15), 12);
    for (const [, next] of pairs(seen)) expect(next.infrastructure).toBeCloseTo(0.15 * next.engineers, 6);
    // The drawn share is reached from the first month on, as it is today's.
    expect(seen.rows[0]?.infrastructure).toBe(15);
  });
  test('infrastructure begins when the work that product teams repeat is six people, at a tenth of all, by at most half of the hires', () => {
    const { rows } = ahead(company(60, 0), 24);
    const begun = rows.findIndex(({ duplication }) => duplication >= 6);
    expect(begun).toBeGreaterThan(2);
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (at <= begun || !before) expect(row.infrastructure, `month ${at}`).toBe(0);
      else
        expect(row.infrastructure, `month ${at}`).toBeCloseTo(
          Math.min(0.1 * row.engineers, Math.max(before.infrastructure, 6) + Math.max(1, 0.5 * before.hires)),
          6,
        );
    }
    expect(rows[begun]?.ops ?? null).not.toBe(rows.at(-1)?.ops);
  });
  test('SREs keep their ratio, and are hired no faster than a good third of all hires', () => {
    const seen = ahead(company(80, 10, 4), 18);
    for (const [row, next] of pairs(seen))
      expect(next.sre).toBeCloseTo(Math.min((next.engineers - next.infrastructure) / 21, row.sre + Math.max(0.8, 0.35 * row.hires)), 6);
    expect(ahead(company(80, 10), 18).rows.at(-1)?.sre).toBe(0);
  });
  test('SREs that are started grow to one for twelve others, from nobody on', () => {
    const seen = ahead(company(80, 10), 36, { startSre: true });
    for (const [row, next] of pairs(seen))
      expect(next.sre).toBeCloseTo(Math.min((next.engineers - next.infrastructure) / 13, row.sre + Math.max(0.8, 0.35 * row.hires)), 6);
    expect(seen.rows[1]?.sre).toBeGreaterThan(0);
    expect(seen.rows.at(-1)?.coverage).toBeCloseTo(1, 6);
    // A ratio that is better than that is kept.
    expect(ahead(company(80, 10, 10), 6, { startSre: true }).rows[6]?.sre).toBeCloseTo(ahead(company(80, 10, 10), 6).rows[6]?.sre ?? 0, 6);
  });
  test('drawn services are there, and more come with product engineers as the monolith is split', () => {
    const few = company(80, 10).service('a', 'pay').service('b', 'pay');
    const { rows } = ahead(few, 12);
    const first = rows[0];
    for (const row of rows) expect(row.services).toBeCloseTo(2 + 0.5 * (row.migration * row.product - (first?.migration ?? 0) * 80), 6);
    expect(rows[0]?.services).toBe(2);
    expect(ahead(company(80, 10), 1).rows[0]?.services).toBeGreaterThan(10);
  });
  test('a drawn architecture is where the split begins, and it goes on from there', () => {
    const split = ahead(company(40, 5).organization({ growthPerMonth: 0.05, architecture: 'microservices' }), 6);
    expect(split.rows.map(({ migration }) => migration)).toEqual(Array.from({ length: 7 }, () => 1));
    const monolith = ahead(company(40, 5).organization({ growthPerMonth: 0.05, architecture: 'monolith' }), 6);
    expect(monolith.rows[0]?.migration).toBe(migrationAt(45));
  });
  test('people teach each other more with education, and hires of six months ramp up', () => {
    const [plain, taught] = [ahead(company(80, 10), 12), ahead(company(80, 10), 12, { education: 0.05 })];
    expect(taught.rows[0]?.literacy).toBe(plain.rows[0]?.literacy);
    expect(taught.rows[12]?.literacy).toBeGreaterThan((plain.rows[12]?.literacy ?? 1) + 0.1);
    for (const [at, row] of plain.rows.entries()) {
      const hired = plain.rows.slice(Math.max(0, at - 6), at).reduce((sum, { hires }) => sum + hires, 0);
      expect(row.ramping).toBeCloseTo(hired / row.engineers, 9);
    }
  });
});
