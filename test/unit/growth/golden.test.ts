// A drawing of ten engineers tells the story of the golden table, month for month, by whole people and teams.
import { describe, expect, test } from 'vitest';
import { run, type Plan } from '../../../shared/dynamics/run.ts';
import type { GrowthEventKind, GrowthRun } from '../../../shared/growth/frame.ts';
import { simulate } from '../../../shared/growth/simulate.ts';
import type { Scenario } from '../../../shared/model/types.ts';
import { played, sreFrom, TEN } from './ten.ts';

interface When {
  readonly month: number;
  readonly engineers: number;
}
const KINDS = ['infrastructure-needed', 'strained', 'breakdown', 'recovered'] as const satisfies readonly GrowthEventKind[];
const first = (played: GrowthRun, kind: GrowthEventKind): When | null => played.events.find((event) => event.kind === kind) ?? null;
const shown = (when: When | null): string => (when ? `t${when.month} N${Math.round(when.engineers)}` : '–');
const share = (part: number): Partial<Scenario> => ({ infrastructure: { begin: 'when-needed', share: part } });

/** The rows of the table: the scenario as it is drawn, the same for the bare model, and the golden events. */
const TABLE: readonly [name: string, scenario: Partial<Scenario>, bare: Plan, golden: readonly string[], last: string][] = [
  ['pure DevOps', {}, {}, ['t45 N79', 't48 N94', 't62 N213', '–'], '1.63 .44 1.00'],
  ['education 3 %', { education: 0.03 }, { education: 0.03 }, ['t45 N79', 't48 N94', 't72 N382', '–'], '1.12 .65 1.00'],
  ['education 5 %', { education: 0.05 }, { education: 0.05 }, ['t45 N79', 't48 N94', '–', '–'], '.94 .73 .85'],
  ['SRE from 120', sreFrom(120), { sreAt: 120 }, ['t45 N79', 't48 N94', '–', '–'], '.62 .72 .21'],
  [
    'SRE from 120, education 3 %',
    { ...sreFrom(120), education: 0.03 },
    { sreAt: 120, education: 0.03 },
    ['t45 N79', 't48 N94', '–', '–'],
    '.44 .80 .00',
  ],
  ['SRE from 250', sreFrom(250), { sreAt: 250 }, ['t45 N79', 't48 N94', 't62 N213', 't82 N640'], '.62 .72 .23'],
  [
    'SRE from 120, consulting',
    sreFrom(120, { model: 'consulting' }),
    { sreAt: 120, sreEffect: 0.5 },
    ['t45 N79', 't48 N94', '–', '–'],
    '.98 .61 .93',
  ],
  [
    'SRE from 120, under product',
    sreFrom(120, { reportsTo: 'product' }),
    { sreAt: 120, sreEffect: 0.35 },
    ['t45 N79', 't48 N94', 't76 N482', '–'],
    '1.11 .57 1.00',
  ],
  [
    'SRE from 120, in the host teams',
    sreFrom(120, { reportsTo: 'host-team' }),
    { sreAt: 120, sreEffect: 0.35 },
    ['t45 N79', 't48 N94', 't76 N482', '–'],
    '1.11 .57 1.00',
  ],
  [
    'SRE from 250, under product',
    sreFrom(250, { reportsTo: 'product' }),
    { sreAt: 250, sreEffect: 0.35 },
    ['t45 N79', 't48 N94', 't62 N213', '–'],
    '1.12 .57 1.00',
  ],
  [
    'SRE from 120, SRE-only on-call',
    sreFrom(120, { onCall: 'sre-only' }),
    { sreAt: 120, sreOnly: 1 },
    ['t45 N79', 't48 N94', 't79 N574', '–'],
    '1.19 .45 1.00',
  ],
  ['infrastructure 6 %', share(0.06), { parameters: { share: 0.06 } }, ['t45 N79', 't48 N94', 't48 N94', '–'], '2.89 .43 1.00'],
  ['infrastructure 15 %', share(0.15), { parameters: { share: 0.15 } }, ['t45 N79', 't54 N134', '–', '–'], '1.00 .45 .96'],
];

/** Within three months and within 15 % of the engineers; or never, as there. */
function agrees(now: When | null, golden: string): boolean {
  const [, month, engineers] = /^t(\d+) N(\d+)$/.exec(golden) ?? [];
  if (month === undefined || engineers === undefined) return now === null;
  return now !== null && Math.abs(now.month - Number(month)) <= 3 && Math.abs(now.engineers / Number(engineers) - 1) <= 0.15;
}

describe('the golden table, played on a drawing', () => {
  const rows = TABLE.map(([name, scenario, bare, golden, last]) => ({
    name,
    golden,
    last,
    simulated: simulate(TEN, played(scenario)),
    model: run(111, bare),
  }));
  test('side by side', () => {
    const table = rows.map(({ name, golden, simulated, model }) => {
      const figures = simulated.frames[109]?.row;
      const theirs = model.rows[109];
      return {
        scenario: name,
        ...Object.fromEntries(KINDS.map((kind, at) => [kind, `${golden[at] ?? ''} | ${shown(first(simulated, kind))}`])),
        'ops at t109': `${theirs?.ops?.toFixed(2) ?? ''} | ${figures?.ops?.toFixed(2) ?? ''}`,
      };
    });
    console.table(table);
    expect(table).toHaveLength(13);
  });
  test.each(rows)('$name', ({ golden, last, simulated }) => {
    expect(simulated.messages).toEqual([]);
    for (const [at, kind] of KINDS.entries()) {
      const now = first(simulated, kind);
      expect(agrees(now, golden[at] ?? ''), `${kind}: ${golden[at] ?? ''}, played ${shown(now)}`).toBe(true);
    }
    const [ops = 0, literacy = 0, burnout = 0] = last.split(' ').map(Number);
    const { row } = simulated.frames[109] ?? {};
    expect(row?.ops).toBeCloseTo(ops, 1);
    expect(row?.literacy).toBeCloseTo(literacy, 1);
    expect(row?.burnout.infrastructure).toBeCloseTo(burnout, 1);
    expect(Math.abs((row?.engineers ?? 0) - 1246)).toBeLessThanOrEqual(1);
  });
});

describe('golden paths of the statechart, played on a drawing', () => {
  const path = (scenario: Partial<Scenario>): string[] =>
    simulate(TEN, played(scenario))
      .events.filter(({ kind }) => kind === 'phase' || kind === 'wellbeing')
      .map(({ month, state }) => `t${month} ${state ?? ''}`);

  test('pure DevOps: tired people are the early warning, five months ahead', () => {
    expect(path({})).toEqual([
      't28 hyperGrowth.decoupling',
      't46 hyperGrowth.centralInfrastructure',
      't48 hyperGrowth.strained',
      't51 atRisk',
      't57 burnout',
      't62 hyperGrowth.breakdown',
    ]);
  });
  test('the advice of the essay: scaled, and nobody tired', () => {
    const states = path({ ...sreFrom(120), education: 0.03 });
    expect(states.slice(2)).toEqual(['t48 hyperGrowth.strained', 't54 hyperGrowth.sreBootstrap', 't57 scaled']);
  });
  test('SRE under product managers: back to breakdown', () => {
    expect(path(sreFrom(120, { reportsTo: 'product' })).at(-1)).toBe('t76 hyperGrowth.breakdown');
  });
  test('growth of half a percent from thirty engineers on: stable', () => {
    expect(path({ growth: { start: 0.04, hyper: 0.005 } })).toEqual(['t28 hyperGrowth.decoupling', 't35 stable']);
  });
});
