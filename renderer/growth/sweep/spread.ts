// How far the bare model's figures move when its judged numbers are somewhat off: many runs, and by month the range that most of them stay in.
import type { Row } from '../../../shared/dynamics/month.ts';
import { CONSTANTS, DEFAULT_GROWTH, DEFAULT_PARAMETERS, SRE_COVERS, type Parameters } from '../../../shared/dynamics/parameters.ts';
import { settle, START, step, type ModelState, type Plan } from '../../../shared/dynamics/run.ts';
import { tiredness } from '../../../shared/growth/phase/conditions.ts';
import type { Scenario } from '../../../shared/model/types.ts';

/** The numbers of the model that are judgement, not measured: calibrated so that the story of the essay comes out. */
const JUDGED = [
  'support',
  'hireSupport',
  'operate',
  'servicesPerEngineer',
  'teaching',
  'onTheJob',
  'mentoring',
  'decay',
] as const satisfies readonly (keyof Parameters)[];
/** Each is taken up to this share lower and higher. */
const OFF = 0.2;
export const RUNS = 64;
const [LOW, HIGH] = [0.1, 0.9];
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19];

/** What a sweep begins with: the first month of the run, and its scenario. */
export interface SweepInput {
  readonly first: Row;
  readonly scenario: Scenario;
  /** Growth as drawn, a fraction a month. */
  readonly drawn: number | null;
}
/** Against the run in the middle: the load as a factor, burnout as a difference. */
export interface Spread {
  readonly ops: readonly [number, number] | null;
  readonly burnout: readonly [number, number];
}

/** Evenly spread over 0 to 1, the same every time: van der Corput's sequence in a prime base. */
function evenly(index: number, base: number): number {
  let [value, share] = [0, 1];
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    share /= base;
    value += (rest % base) * share;
  }
  return value;
}

const own = (scenario: Scenario): Partial<Parameters> =>
  Object.fromEntries(Object.entries(scenario.parameters ?? {}).filter(([key, value]) => Object.hasOwn(DEFAULT_PARAMETERS, key) && value >= 0));

/** The parameters of a run of the sweep: run 0 is the middle. */
export function parametersOf(scenario: Scenario, run: number): Partial<Parameters> {
  const middle = {
    ...DEFAULT_PARAMETERS,
    ...own(scenario),
    ...(scenario.infrastructure?.share === undefined ? {} : { share: scenario.infrastructure.share }),
  };
  if (run === 0) return middle;
  return { ...middle, ...Object.fromEntries(JUDGED.map((key, at) => [key, middle[key] * (1 + OFF * (2 * evenly(run, PRIMES[at] ?? 2) - 1))])) };
}

function planOf({ scenario, drawn }: SweepInput, parameters: Partial<Parameters>): Plan {
  const { growth, reliability, infrastructure } = scenario;
  const effect = reliability === undefined ? 1 : reliability.reportsTo !== 'reliability' ? 0.35 : reliability.model === 'consulting' ? 0.5 : 1;
  const rate = (key: 'start' | 'hyper' | 'late'): number => growth?.[key] ?? drawn ?? DEFAULT_GROWTH[key];
  return {
    parameters,
    growth: { start: rate('start'), hyper: rate('hyper'), late: rate('late') },
    infrastructureAt: infrastructure?.begin ?? 'when-needed',
    ...(reliability === undefined || reliability.begin === 'never' ? {} : { sreAt: reliability.begin }),
    sreEffect: effect,
    sreOnly: reliability?.onCall === 'sre-only' ? 1 : 0,
    ratio: Math.max(1, reliability?.ratio ?? SRE_COVERS),
    education: scenario.education ?? 0,
  };
}

/** The rows of one run of the sweep. */
export function sweepRun(input: SweepInput, run: number): Row[] {
  const { first, scenario } = input;
  const settled = settle(planOf(input, parametersOf(scenario, run)));
  let state: ModelState = {
    ...START,
    engineers: first.engineers,
    infrastructure: first.infrastructure,
    sre: first.sre,
    literacy: first.literacy,
    burnout: first.burnout,
    infrastructureBegun: first.infrastructure > 0,
    sreBegun: first.sre > 0,
  };
  const rows: Row[] = [];
  for (let month = 0; month <= scenario.months; month++) {
    const { row, next } = step(state, settled);
    rows.push(row);
    state = next;
  }
  return rows;
}

function range(values: number[]): readonly [number, number] {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(LOW), at(HIGH)];
}

const real = ({ ops, infrastructure }: Row): number | null => (infrastructure >= CONSTANTS.infrastructureReal ? ops : null);

/** What the runs so far say, by month. The first is the middle. */
export function spreadOf(runs: readonly (readonly Row[])[]): Spread[] {
  const [middle = []] = runs;
  return middle.map((row, month) => {
    const base = real(row);
    const all = runs.flatMap((rows) => rows[month] ?? []);
    const loads = all.flatMap((each) => real(each) ?? []);
    return {
      ops: base === null || base === 0 || loads.length < runs.length / 2 ? null : (([low, high]) => [low / base, high / base] as const)(range(loads)),
      burnout: (([low, high]) => [low - tiredness(row), high - tiredness(row)] as const)(range(all.map(tiredness))),
    };
  });
}
