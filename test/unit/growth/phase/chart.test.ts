import fs from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../../../shared/dynamics/parameters.ts';
import { run } from '../../../../shared/dynamics/run.ts';
import { NO_MONTHS } from '../../../../shared/growth/phase/conditions.ts';
import { PHASE_CHART, stateMeta } from '../../../../shared/growth/phase/chart.ts';
import { phasePage } from '../../../../shared/growth/phase/page.ts';
import { reasonFor, type Reasoned } from '../../../../shared/growth/phase/reasons.ts';
import type { PhaseState } from '../../../../shared/growth/phase/states.ts';

test('the chart names every state of every region, in the order of the machine', () => {
  expect(PHASE_CHART.map(({ id }) => id)).toEqual(['phase', 'architecture', 'infrastructure', 'reliability', 'education', 'wellbeing']);
  expect(PHASE_CHART[0]?.states.map(({ name }) => name)).toEqual([
    'Startup',
    'Growth',
    'Decoupling',
    'Central infrastructure',
    'Strained',
    'Breakdown',
    'SRE bootstrap',
    'Scaled',
    'Stable',
  ]);
  expect(stateMeta('phase', 'hyperGrowth.strained').name).toBe('Strained');
  for (const { ways } of PHASE_CHART) for (const way of ways) expect(way.when).not.toBe('');
});

test('docs/phases.md is as the machine is: npm run statechart', () => {
  expect(fs.readFileSync('docs/phases.md', 'utf8')).toBe(phasePage());
});

const AT_FIRST: PhaseState = {
  phase: 'startup',
  architecture: 'monolith',
  infrastructure: 'none',
  reliability: 'none',
  education: 'none',
  wellbeing: 'fine',
};
const frame = (month: number, phase: Partial<PhaseState>, counters: Partial<typeof NO_MONTHS> = {}): Reasoned => {
  const row = run(110, { parameters: DEFAULT_PARAMETERS }).rows[month];
  if (!row) throw new Error('There is no such month.');
  return { row, phase: { ...AT_FIRST, ...phase }, counters: { ...NO_MONTHS, ...counters } };
};

test('a reason says the figures of the month, and for how long', () => {
  expect(reasonFor('phase', frame(0, {}))).toBe('With 10 engineers everybody can still do everything; that ends near 30.');
  expect(reasonFor('phase', frame(48, { phase: 'hyperGrowth.strained' }, { strained: 3 }))).toBe(
    'Support and operation take 70 % of infrastructure’s time for the third month.',
  );
  expect(reasonFor('phase', frame(72, { phase: 'hyperGrowth.breakdown' }, { broken: 13 }))).toBe(
    'Support and operation want 49 people, and infrastructure has 38, for 13 months now.',
  );
  expect(reasonFor('wellbeing', frame(60, { wellbeing: 'burnout' }))).toBe('Exhaustion stands at 86 % in infrastructure. It ends below 55 %.');
  expect(reasonFor('infrastructure', frame(0, {}))).toBe('Product teams repeat the work of 0 people; at six a team of its own pays.');
});
