// The golden values of the bare model: the essay's story has to come out of the equations, to the month and the figure.
import { describe, expect, test } from 'vitest';
import { run, type Plan } from '../../../shared/dynamics/run.ts';
import type { When } from '../../../shared/dynamics/events.ts';

const MONTHS = 110;
const at = (when: When | null): string => (when ? `t${when.month} N${Math.round(when.engineers)}` : '–');
const education = (fraction: number): Plan => ({ education: fraction });
const share = (fraction: number): Plan => ({ parameters: { share: fraction } });

describe('golden events of the bare model', () => {
  test.each<[string, Plan, string, string, string, string]>([
    ['pure DevOps', {}, 't45 N79', 't48 N94', 't62 N213', '–'],
    ['education 3 %', education(0.03), 't45 N79', 't48 N94', 't72 N382', '–'],
    ['education 5 %', education(0.05), 't45 N79', 't48 N94', '–', '–'],
    ['SRE from 120, embedded, independent', { sreAt: 120 }, 't45 N79', 't48 N94', '–', '–'],
    ['SRE from 120 and education 3 %', { sreAt: 120, education: 0.03 }, 't45 N79', 't48 N94', '–', '–'],
    ['SRE late, from 250', { sreAt: 250 }, 't45 N79', 't48 N94', 't62 N213', 't82 N640'],
    ['SRE from 120, consulting', { sreAt: 120, sreEffect: 0.5 }, 't45 N79', 't48 N94', '–', '–'],
    ['SRE from 120, under product managers', { sreAt: 120, sreEffect: 0.35 }, 't45 N79', 't48 N94', 't76 N482', '–'],
    ['SRE from 250, under product managers', { sreAt: 250, sreEffect: 0.35 }, 't45 N79', 't48 N94', 't62 N213', '–'],
    ['SRE from 120, SRE-only on-call', { sreAt: 120, sreOnly: 1 }, 't45 N79', 't48 N94', 't79 N574', '–'],
    ['infrastructure share 6 %', share(0.06), 't45 N79', 't48 N94', 't48 N94', '–'],
    ['infrastructure share 15 %', share(0.15), 't45 N79', 't54 N134', '–', '–'],
  ])('%s', (_, plan, needed, strained, breakdown, recovered) => {
    const { events } = run(MONTHS, plan);
    expect([events.infrastructureNeeded, events.strained, events.breakdown, events.recovered].map(at)).toEqual([
      needed,
      strained,
      breakdown,
      recovered,
    ]);
  });
});

describe('golden figures at month 109, 1246 engineers', () => {
  test.each<[string, Plan, string, string, string]>([
    ['pure DevOps', {}, '1.63', '0.44', '1.00'],
    ['education 3 %', education(0.03), '1.12', '0.65', '1.00'],
    ['education 5 %', education(0.05), '0.94', '0.73', '0.85'],
    ['SRE from 120, embedded, independent', { sreAt: 120 }, '0.62', '0.72', '0.21'],
    ['SRE from 120 and education 3 %', { sreAt: 120, education: 0.03 }, '0.44', '0.80', '0.00'],
    ['SRE late, from 250', { sreAt: 250 }, '0.62', '0.72', '0.23'],
    ['SRE from 120, consulting', { sreAt: 120, sreEffect: 0.5 }, '0.98', '0.61', '0.93'],
    ['SRE from 120, under product managers', { sreAt: 120, sreEffect: 0.35 }, '1.11', '0.57', '1.00'],
    ['SRE from 250, under product managers', { sreAt: 250, sreEffect: 0.35 }, '1.12', '0.57', '1.00'],
    ['SRE from 120, SRE-only on-call', { sreAt: 120, sreOnly: 1 }, '1.19', '0.45', '1.00'],
  ])('%s', (_, plan, ops, literacy, burnout) => {
    const last = run(MONTHS, plan).rows.at(-1);
    expect([last?.ops?.toFixed(2), last?.literacy.toFixed(2), last?.burnout.infrastructure.toFixed(2)]).toEqual([ops, literacy, burnout]);
    expect(Math.round(last?.engineers ?? 0)).toBe(1246);
  });

  test.each<[number, string]>([
    [0.06, '2.89'],
    [0.15, '1.00'],
  ])('an infrastructure share of %d', (fraction, ops) => {
    expect(run(MONTHS, share(fraction)).rows.at(-1)?.ops?.toFixed(2)).toBe(ops);
  });
});

describe('golden rows of pure DevOps', () => {
  const { rows } = run(MONTHS);
  const figures = (month: number): Record<string, string | undefined> => {
    const row = rows[month];
    return {
      N: row?.engineers.toFixed(1),
      I: row?.infrastructure.toFixed(1),
      L: row?.literacy.toFixed(3),
      D: row?.support.toFixed(2),
      O: row?.operation.toFixed(2),
      ops: row?.ops?.toFixed(3),
      bI: row?.burnout.infrastructure.toFixed(2),
      bP: row?.burnout.product.toFixed(2),
    };
  };
  test('month 48', () => {
    expect(figures(48)).toEqual({ N: '94.4', I: '9.4', L: '0.634', D: '4.81', O: '1.80', ops: '0.700', bI: '0.19', bP: '0.22' });
  });
  test('month 60', () => {
    expect(figures(60)).toEqual({ N: '189.9', I: '19.0', L: '0.498', D: '15.31', O: '3.89', ops: '1.011', bI: '0.86', bP: '0.35' });
  });
  test('month 72', () => {
    expect(figures(72)).toMatchObject({ N: '382.0', L: '0.427', ops: '1.292', bI: '1.00', bP: '0.50' });
  });
  test('the first month has ten engineers, one service and no infrastructure', () => {
    expect(rows[0]).toMatchObject({ engineers: 10, infrastructure: 0, sre: 0, services: 1, ops: null, coverage: 0, ramping: 0 });
  });
});

describe('what a plan can change', () => {
  test('infrastructure that never comes leaves ops without a value', () => {
    const { rows, events } = run(MONTHS, { infrastructureAt: 'never' });
    expect(events).toEqual({ infrastructureNeeded: null, strained: null, breakdown: null, recovered: null });
    expect(rows.every((row) => row.ops === null)).toBe(true);
  });
  test('infrastructure begins at the number of engineers that a plan names', () => {
    expect(at(run(MONTHS, { infrastructureAt: 150 }).events.infrastructureNeeded)).toBe('t56 N150');
    expect(at(run(MONTHS, { infrastructureAt: 20 }).events.infrastructureNeeded)).toBe('t18 N20');
  });
  test('slower growth moves the breakdown later in time', () => {
    expect(at(run(220, { growth: { start: 0.04, hyper: 0.04, late: 0.025 } }).events.breakdown)).toBe('t80 N230');
  });
  test('the ratio says how many SREs there are: one to twelve where nothing is said', () => {
    const sres = (ratio: number): number => {
      const row = run(MONTHS, { sreAt: 120, ratio }).rows.at(-1);
      return (row?.product ?? 0) / (row?.sre ?? 1);
    };
    expect(sres(12)).toBeCloseTo(12, 6);
    expect(sres(30)).toBeCloseTo(30, 6);
  });
  test('every figure stays finite when everybody is infrastructure', () => {
    for (const row of run(MONTHS, share(1)).rows)
      for (const figure of Object.values(row)) if (typeof figure === 'number') expect(Number.isFinite(figure)).toBe(true);
  });
});
