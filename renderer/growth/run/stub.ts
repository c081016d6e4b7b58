// A stand-in for the engine of growth, until that is there.
import { step, settle, START, type ModelState } from '../../../shared/dynamics/run.ts';
import { apply } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Frame, GrowthEvent, GrowthRun, RunMessage } from '../../../shared/growth/frame.ts';
import type { PhaseCounters, PhaseState } from '../../../shared/growth/phase/states.ts';
import type { Design, Scenario, Team } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';

export const DEFAULT_SCENARIO: Scenario = { id: 'pure-devops', name: 'Pure DevOps', months: 110 };
const COUNTERS: PhaseCounters = { fast: 0, slow: 0, strained: 0, broken: 0, easy: 0, slipping: 0, eased: 0, burnout: 0 };

export interface RunOptions {
  readonly today?: string;
}

export function* frames(design: Design, scenario: Scenario, options: RunOptions = {}): Generator<Frame, readonly RunMessage[]> {
  const reliability = scenario.reliability;
  const settled = settle({
    growth: { start: scenario.growth?.start ?? 0.04, hyper: scenario.growth?.hyper ?? 0.06, late: scenario.growth?.late ?? 0.025 },
    ...(typeof reliability?.begin === 'number' ? { sreAt: reliability.begin, sreEffect: reliability.reportsTo === 'product' ? 0.35 : 1 } : {}),
    education: scenario.education ?? 0,
    parameters: { share: scenario.infrastructure?.share ?? 0.1 },
  });
  let state: ModelState = { ...START, engineers: 12 };
  let now = design;
  let phase: PhaseState | null = null;
  for (let month = 0; month <= scenario.months; month++) {
    const { row, next } = step(state, settled);
    state = next;
    const puts: Team[] = [];
    const wanted = Math.round(row.engineers / 8);
    const teams = now.units.filter((unit): unit is Team => unit.kind === 'team');
    for (let at = teams.length; at < wanted; at++)
      puts.push({
        id: `bookings~${at}`,
        kind: 'team',
        name: `Team ${at}`,
        type: at % 9 === 5 ? 'infrastructure' : 'product',
        headcount: { engineer: 8 },
      });
    const lines = puts.map((team) => ({ id: `${team.id}-answers`, kind: 'reports' as const, from: team.id, to: 'matteo' }));
    const ops = row.ops ?? 0;
    const state2: PhaseState = {
      phase:
        row.engineers < 30
          ? 'startup'
          : row.infrastructure < 4
            ? 'hyperGrowth.decoupling'
            : ops >= 1
              ? 'hyperGrowth.breakdown'
              : row.sre > 0
                ? 'hyperGrowth.sreBootstrap'
                : ops > 0.5
                  ? 'hyperGrowth.strained'
                  : 'hyperGrowth.centralInfrastructure',
      architecture: 'monolith',
      infrastructure: 'none',
      reliability: 'none',
      education: 'none',
      wellbeing: row.burnout.infrastructure > 0.6 ? 'burnout' : row.burnout.infrastructure > 0.35 ? 'atRisk' : 'fine',
    };
    const events: GrowthEvent[] = [];
    if (phase && phase.phase !== state2.phase) events.push({ month, engineers: row.engineers, kind: 'phase', region: 'phase', state: state2.phase });
    phase = state2;
    let change: Edit | null = month === 0 ? null : { label: `Month ${month}`, ...(puts.length > 0 ? { put: { units: puts, lines } } : {}) };
    if (change) now = apply(now, change);
    for (const { edit } of scenario.interventions?.filter((each) => each.month === month) ?? []) {
      now = apply(now, edit);
      change = edit;
      events.push({ month, engineers: row.engineers, kind: 'intervention', label: edit.label });
    }
    yield {
      month,
      design: now,
      change,
      row,
      phase: state2,
      counters: COUNTERS,
      evaluation: evaluate(now, { fixes: 'none', ...(options.today === undefined ? {} : { today: options.today }) }),
      events,
    };
  }
  return [];
}

export function* continueRun(run: GrowthRun, scenario: Scenario, _from: number, options: RunOptions = {}): Generator<Frame, readonly RunMessage[]> {
  const [first] = run.frames;
  return first ? yield* frames(first.design, scenario, options) : [];
}
