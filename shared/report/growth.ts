// A run of a scenario as JSON, CSV and plain text: what `simulate` prints.
import type { Frame, GrowthEvent, GrowthRun } from '../growth/frame.ts';
import { stateMeta } from '../growth/phase/chart.ts';
import { tiredness } from '../growth/phase/conditions.ts';
import type { PhaseState } from '../growth/phase/states.ts';
import { numberWords } from '../model/numbers.ts';
import type { Paint } from './text.ts';

/** One month, as scripts read it. Fractions are not rounded; `ops` is null without infrastructure. */
export interface FrameJson {
  readonly month: number;
  readonly engineers: number;
  readonly infrastructure: number;
  readonly sre: number;
  readonly product: number;
  readonly literacy: number;
  readonly ops: number | null;
  readonly burnout: { readonly infrastructure: number; readonly product: number };
  readonly phase: PhaseState;
  /** Distinct rules with a finding, sorted; without praise and what was accepted. */
  readonly findings: readonly string[];
  /** How many. */
  readonly teams: number;
}
export interface RunJson {
  readonly scenario: GrowthRun['scenario'];
  readonly events: readonly GrowthEvent[];
  readonly frames: readonly FrameJson[];
}

const rulesOf = ({ evaluation }: Frame): string[] =>
  [...new Set(evaluation.findings.flatMap(({ rule, severity }) => (severity === 'praise' ? [] : [rule])))].sort();

function frameJson(frame: Frame): FrameJson {
  const { engineers, infrastructure, sre, product, literacy, ops, burnout } = frame.row;
  return {
    month: frame.month,
    engineers,
    infrastructure,
    sre,
    product,
    literacy,
    ops,
    burnout: { infrastructure: burnout.infrastructure, product: burnout.product },
    phase: frame.phase,
    findings: rulesOf(frame),
    teams: frame.design.units.filter((unit) => unit.kind === 'team').length,
  };
}

/** The contract with scripts: the scenario that was played, its events and its frames. */
export const runJson = ({ scenario, events, frames }: GrowthRun): RunJson => ({ scenario, events, frames: frames.map(frameJson) });

const COLUMNS = [
  'month',
  'engineers',
  'infrastructure',
  'sre',
  'product',
  'literacy',
  'ops',
  'burnoutInfrastructure',
  'burnoutProduct',
  'phase',
  'architecture',
  'infrastructureState',
  'reliability',
  'education',
  'wellbeing',
  'teams',
  'findings',
  'events',
] as const;

/** One line a month, with a head. Lists are parted by spaces; numbers have four places at most; an empty `ops` means no infrastructure. */
export function runCsv({ frames }: GrowthRun): string {
  const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);
  const lines = frames.map((frame) => {
    const { month, engineers, infrastructure, sre, product, literacy, ops, burnout, phase, findings, teams } = frameJson(frame);
    const figures = [engineers, infrastructure, sre, product, literacy].map(number);
    const worn = [burnout.infrastructure, burnout.product].map(number);
    const states = [phase.phase, phase.architecture, phase.infrastructure, phase.reliability, phase.education, phase.wellbeing];
    const events = frame.events.map(({ kind, state, region }) => (state === undefined ? kind : `${region ?? kind}:${state}`));
    return [month, ...figures, ops === null ? '' : number(ops), ...worn, ...states, teams, findings.join(' '), events.join(' ')].join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

const KINDS: Readonly<Partial<Record<GrowthEvent['kind'], string>>> = {
  'infrastructure-needed': 'infrastructure is needed',
  strained: 'infrastructure is strained',
  breakdown: 'infrastructure breaks down',
  recovered: 'infrastructure has recovered',
};

/** An event in a few words; states by the names that the statechart gives them. */
function eventWords({ kind, region, state, label }: GrowthEvent): string {
  if (label !== undefined) return `done: ${label}`;
  if (region === undefined || state === undefined) return KINDS[kind] ?? kind;
  return `${region} is now ${stateMeta(region, state).name}`;
}

/** A table with the months in which something happens, every sixth, and the last; then what could not be done as asked. */
export function runText(run: GrowthRun, name: string, paint: Paint, clean: (text: string) => string): string {
  const { scenario, frames, messages } = run;
  const head = ['month', 'engineers', 'infra', 'SRE', 'teams', 'literacy', 'ops', 'burnout', 'phase'];
  const shown = frames.filter((frame) => frame.month % 6 === 0 || frame.events.length > 0 || frame === frames.at(-1));
  const rows = shown.map((frame) => {
    const { engineers, infrastructure, sre, teams, literacy, ops, burnout, phase } = frameJson(frame);
    const percent = (share: number): string => `${Math.round(share * 100)} %`;
    const worn = tiredness({ burnout }).toFixed(2);
    const cells = [frame.month, engineers, infrastructure, sre, teams].map((value) => numberWords(value));
    return { frame, cells: [...cells, percent(literacy), ops === null ? '–' : percent(ops), worn, stateMeta('phase', phase.phase).name] };
  });
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === head.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  const out = [`${paint('strong', clean(name))}, played: ${clean(scenario.name)}`, '', paint('faint', line(head).trimEnd())];
  for (const { frame, cells } of rows) {
    const events = frame.events.map((event) => clean(eventWords(event))).join('; ');
    out.push(events === '' ? line(cells).trimEnd() : `${line(cells)}  ${styled(paint, frame, events)}`);
  }
  for (const { month, text } of messages) out.push('', `${month === null ? '' : `Month ${month}: `}${clean(text)}`);
  out.push('', paint('faint', 'An illustration, not a forecast: the model is calibrated on one essay.'), '');
  return out.join('\n');
}

function styled(paint: Paint, { events }: Frame, text: string): string {
  const bad = events.some(({ kind, state }) => kind === 'breakdown' || state === 'burnout' || state === 'hyperGrowth.breakdown');
  const poor = events.some(({ kind, state }) => kind === 'strained' || state === 'atRisk');
  return bad ? paint('critical', text) : poor ? paint('warning', text) : text;
}
