// A run in slices: whole, or from a month on, gives what one run gives; and the band about it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { months } from '../../../../renderer/growth/run/engine.ts';
import { firstDifference } from '../../../../renderer/growth/scenarios.ts';
import { parametersOf, spreadOf, sweepRun } from '../../../../renderer/growth/sweep/spread.ts';
import type { Frame, RunMessage } from '../../../../shared/growth/frame.ts';
import { simulate } from '../../../../shared/growth/simulate.ts';
import type { Design, Scenario } from '../../../../shared/model/types.ts';

// What the app itself reads.
const startup = JSON.parse(readFileSync('examples/startup.orgscale', 'utf8')) as Design;
const scenario: Scenario = { id: 'fast', name: 'Fast', months: 31, growth: { start: 0.08, hyper: 0.08 }, education: 0 };
const later: Scenario = {
  ...scenario,
  interventions: [
    { month: 17, edit: { label: 'Add an SRE', put: { units: [{ id: 'ana', kind: 'position', name: 'Ana', role: 'sre', parent: 'bookings' }] } } },
    { month: 99, edit: { label: 'Too late' } },
  ],
};

function collect(run: Generator<Frame, readonly RunMessage[]>): { frames: Frame[]; messages: readonly RunMessage[] } {
  const frames: Frame[] = [];
  for (let next = run.next(); ; next = run.next()) {
    if (next.done) return { frames, messages: next.value };
    frames.push(next.value);
  }
}
const plain = (frames: readonly Frame[]): unknown =>
  frames.map(({ month, row, phase, counters, design }) => ({ month, row, phase, counters, design }));

describe('a run in slices', () => {
  it('gives what one run gives', () => {
    const one = simulate(startup, later);
    const { frames, messages } = collect(months(null, startup, later, 0, {}));
    expect(plain(frames)).toEqual(plain(one.frames));
    expect(messages).toEqual(one.messages);
  });

  it.each([1, 16, 17, 30, 31])('goes on from month %d as if it had been played whole', (from) => {
    const before = simulate(startup, scenario);
    const changed: Scenario = { ...later, interventions: [{ month: Math.max(17, from), edit: later.interventions?.[0]?.edit ?? { label: '' } }] };
    const { frames } = collect(months(before, startup, changed, from, {}));
    expect(frames[0]?.month).toBe(from);
    expect(plain([...before.frames.slice(0, from), ...frames])).toEqual(plain(simulate(startup, changed).frames));
  });

  it('does once what is to be done at month 0, also after frames that another thread played', () => {
    const changed: Scenario = { ...later, interventions: [{ month: 0, edit: later.interventions?.[0]?.edit ?? { label: '' } }] };
    const whole = simulate(startup, changed);
    for (const before of [whole, structuredClone(whole)]) {
      const { frames } = collect(months(before, startup, changed, 9, {}));
      expect(plain([...before.frames.slice(0, 9), ...frames])).toEqual(plain(whole.frames));
      expect(frames.flatMap(({ events }) => events).filter(({ kind }) => kind === 'intervention')).toEqual([]);
    }
  });

  it('begins anew where the run before does not reach that far', () => {
    const short = simulate(startup, { ...scenario, months: 4 });
    expect(collect(months(short, startup, scenario, 20, {})).frames[0]?.month).toBe(0);
  });
});

describe('a changed scenario', () => {
  const changes: readonly (readonly [string, Partial<Scenario>])[] = [
    ['hyper-growth', { growth: { start: 0.08, hyper: 0.03 } }],
    ['late growth', { growth: { start: 0.08, hyper: 0.08, late: 0.01 } }],
    ['the begin of infrastructure', { infrastructure: { begin: 40 } }],
    ['a programme', { reliability: { begin: 60, model: 'embedded', reportsTo: 'reliability', onCall: 'shared' } }],
    ['an earlier programme', { reliability: { begin: 30, model: 'consulting', reportsTo: 'product', onCall: 'sre-only', ratio: 9 } }],
    ['education', { education: 0.05 }],
    ['its months', { months: 24 }],
  ];
  it.each(changes)('is played from the first month that differs as if it had been played whole: %s', (_, change) => {
    const before = simulate(startup, scenario);
    const after: Scenario = { ...scenario, ...change };
    const from =
      firstDifference(
        scenario,
        after,
        before.frames.map(({ row }) => row),
      ) ?? 0;
    const { frames } = collect(months(before, startup, after, from, {}));
    expect(plain([...before.frames.slice(0, from), ...frames].slice(0, after.months + 1))).toEqual(plain(simulate(startup, after).frames));
    // And it is worth it: the months before are not played again.
    if (change.growth ?? change.infrastructure ?? change.reliability) expect(from).toBeGreaterThan(5);
  });
});

describe('the uncertainty band', () => {
  const input = { first: simulate(startup, { ...scenario, months: 0 }).frames[0]?.row, scenario: { ...scenario, months: 90 }, drawn: null };
  if (!input.first) throw new Error('There is no first month.');
  const { first } = input;
  const runs = Array.from({ length: 32 }, (_, run) => sweepRun({ ...input, first }, run));

  it('is the same every time, holds the middle, and is not empty where there is infrastructure', () => {
    expect(sweepRun({ ...input, first }, 7)).toEqual(runs[7]);
    const spread = spreadOf(runs);
    const loads = spread.flatMap(({ ops }) => (ops ? [ops] : []));
    expect(loads.length).toBeGreaterThan(20);
    for (const [low, high] of loads) {
      expect(low).toBeLessThan(1);
      expect(high).toBeGreaterThan(1);
    }
    for (const { burnout } of spread) expect(burnout[0]).toBeLessThanOrEqual(burnout[1]);
  });

  it('varies what is judged alone, by a fifth at most', () => {
    const middle = parametersOf(scenario, 0);
    for (let run = 1; run < 32; run++) {
      const one = parametersOf(scenario, run);
      expect(one.share).toBe(middle.share);
      expect(one.hyperAt).toBe(middle.hyperAt);
      expect(Math.abs((one.support ?? 0) / (middle.support ?? 1) - 1)).toBeLessThanOrEqual(0.2);
    }
    expect(parametersOf({ ...scenario, parameters: { support: 0.1, nonsense: 3 } }, 0)).toMatchObject({ support: 0.1 });
    expect(parametersOf({ ...scenario, parameters: { nonsense: 3 } }, 0)).not.toHaveProperty('nonsense');
  });
});
