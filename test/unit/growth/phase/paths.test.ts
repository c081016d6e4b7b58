// The golden paths of the statechart, folded over the bare model.
import { describe, expect, test } from 'vitest';
import { run, type Plan } from '../../../../shared/dynamics/run.ts';
import { DEFAULT_GROWTH } from '../../../../shared/dynamics/parameters.ts';
import { firstPhase, nextPhase, type Folded } from '../../../../shared/growth/phase/fold.ts';
import type { PhaseInput, Region } from '../../../../shared/growth/phase/states.ts';

/** What the statechart is told of the months of a plan. */
function inputs(months: number, plan: Plan): PhaseInput[] {
  const { rows } = run(months, plan);
  return rows.map((row, month) => {
    const before = rows[month - 1];
    return {
      engineers: row.engineers,
      infrastructure: row.infrastructure,
      sre: row.sre,
      growth: before ? row.engineers / before.engineers - 1 : row.growth,
      migration: row.migration,
      ops: row.ops,
      coverage: row.coverage,
      burnout: row.burnout,
      reliability: row.sre > 0 ? 'embedded' : 'none',
      education: { newHire: 0, continuing: plan.education ?? 0 },
    };
  });
}

/** Every change of a region, as "t46 N84 hyperGrowth.strained". */
function changes(region: Region, months: number, plan: Plan): string[] {
  let folded: Folded | null = null;
  let last = '';
  return inputs(months, plan).flatMap((input, month) => {
    folded = folded ? nextPhase(folded, input) : firstPhase(input);
    const state = folded.state[region];
    if (state === last) return [];
    last = state;
    return [`t${month} N${Math.round(input.engineers)} ${state}`];
  });
}

describe('the phase', () => {
  test('pure DevOps breaks down in the low hundreds', () => {
    expect(changes('phase', 110, {})).toEqual([
      't0 N10 startup',
      't29 N31 hyperGrowth.decoupling',
      't46 N84 hyperGrowth.centralInfrastructure',
      't48 N94 hyperGrowth.strained',
      't62 N213 hyperGrowth.breakdown',
    ]);
  });
  test('SREs from 120 engineers on, with education, let it scale', () => {
    expect(changes('phase', 110, { sreAt: 120, education: 0.03 }).slice(2)).toEqual([
      't46 N84 hyperGrowth.centralInfrastructure',
      't48 N94 hyperGrowth.strained',
      't54 N134 hyperGrowth.sreBootstrap',
      't57 N159 scaled',
    ]);
  });
  test('SREs from 250 engineers on come after the breakdown', () => {
    expect(changes('phase', 110, { sreAt: 250 }).slice(4)).toEqual(['t62 N213 hyperGrowth.breakdown', 't67 N285 hyperGrowth.sreBootstrap']);
  });
  test('SREs under product managers do not save it', () => {
    expect(changes('phase', 110, { sreAt: 120, sreEffect: 0.35 }).at(-1)).toBe('t76 N482 hyperGrowth.breakdown');
  });
  test('slow growth from thirty engineers on becomes stable', () => {
    expect(changes('phase', 110, { growth: { ...DEFAULT_GROWTH, hyper: 0.005 } }).slice(1)).toEqual([
      't29 N31 hyperGrowth.decoupling',
      't35 N32 stable',
    ]);
  });
});

describe('wellbeing', () => {
  test('warns months before a breakdown', () => {
    expect(changes('wellbeing', 110, {})).toEqual(['t0 N10 fine', 't51 N112 atRisk', 't57 N159 burnout']);
  });
  test('stays fine with SREs from 120 engineers on, and education', () => {
    expect(changes('wellbeing', 110, { sreAt: 120, education: 0.03 })).toEqual(['t0 N10 fine']);
  });
});

test('the other regions follow the figures of each month', () => {
  expect(changes('architecture', 110, {})).toEqual(['t0 N10 monolith', 't29 N31 splitting', 't49 N100 microservices']);
  expect(changes('infrastructure', 110, {})).toEqual(['t0 N10 none', 't46 N84 doubleDuty']);
  expect(changes('education', 110, { education: 0.03 })).toEqual(['t0 N10 continuing']);
  expect(changes('reliability', 110, { sreAt: 120 })).toEqual(['t0 N10 none', 't54 N134 embedded']);
});
