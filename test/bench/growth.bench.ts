// Playing a scenario: 60 months that end at 2,000 engineers, the whole street (model, staffing, rules, statechart) a month; the bare model beside it.
import { run } from '../../shared/dynamics/run.ts';
import { continueRun, simulate } from '../../shared/growth/simulate.ts';
import type { Design, Scenario } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { compareCpu, line } from './support/time.ts';

const TEN: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Ten engineers',
  organization: { architecture: 'monolith', education: { newHire: 0.03, continuing: 0.03 } },
  units: [
    { id: 'lena', kind: 'position', name: 'Lena Brandt', role: 'ceo' },
    { id: 'omar', kind: 'position', name: 'Omar Said', role: 'cto' },
    { id: 'shop', kind: 'team', name: 'Shop', type: 'product', headcount: { engineer: 5 } },
    { id: 'stock', kind: 'team', name: 'Stock', type: 'product', headcount: { engineer: 4 } },
  ],
  lines: [
    { id: 'omar-lena', from: 'omar', to: 'lena', kind: 'reports' },
    { id: 'shop-omar', from: 'shop', to: 'omar', kind: 'reports' },
    { id: 'stock-omar', from: 'stock', to: 'omar', kind: 'reports' },
  ],
  services: [
    { id: 'web', name: 'Web', owner: 'shop', tier: 1 },
    { id: 'store', name: 'Store', owner: 'stock', tier: 2 },
  ],
  rotations: [{ id: 'pager', name: 'Pager', services: ['web', 'store'], members: [{ team: 'shop' }, { team: 'stock' }] }],
};
const advice: Scenario = {
  id: 'advice',
  name: 'Advice',
  months: 70,
  reliability: { begin: 120, model: 'embedded', reportsTo: 'reliability', onCall: 'shared' },
};
const MONTHS = 60;
const begin = simulate(TEN, advice).frames.at(-1)?.design ?? TEN;
const scenario: Scenario = { ...advice, months: MONTHS, growth: { start: 0.031, hyper: 0.031, late: 0.031 } };
const played = simulate(begin, scenario);
const last = played.frames.at(-1);
if (!last) throw new Error('nothing was played');
console.log(
  `  ${MONTHS} months, ${played.frames[0]?.row.engineers ?? 0} to ${last.row.engineers} engineers, ${last.design.units.length} units, ${last.design.lines.length} lines, ${played.events.length} events`,
);

const times = compareCpu(12, {
  played: () => simulate(begin, scenario),
  rules: () => played.frames.map(({ design }) => evaluate({ ...design }, { fixes: 'none' })),
  tail: () => continueRun(played, scenario, MONTHS - 6),
  first: () => simulate(begin, scenario, { until: 1 }),
  bare: () => run(MONTHS),
});
line('the whole street', times.played, 'CPU ms', 250);
line('of it the rules alone', times.rules, 'CPU ms', 150);
line('first frame after a slider moved', times.first, 'CPU ms', 50);
line('the last six months again', times.tail, 'CPU ms', 50);
line('the bare model', times.bare, 'CPU ms', 1);

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const long = simulate(TEN, { ...advice, months: 120, growth: { start: 0.045, hyper: 0.045, late: 0.045 } });
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
// Asked only now, so that all of it is still there while it is weighed.
const findings = long.frames.reduce((sum, frame) => sum + frame.evaluation.findings.length + frame.design.units.length, 0);
line(`120 months to ${long.frames.at(-1)?.row.engineers ?? 0} engineers, kept (${findings} records)`, megabytes, 'MB', 150);
