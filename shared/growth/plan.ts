// A scenario with nothing left out: what of it can be played, and in plain words what cannot.
import { clamp, DEFAULT_GROWTH, DEFAULT_PARAMETERS, SRE_COVERS, type Growth, type Parameters } from '../dynamics/parameters.ts';
import type { Edit } from '../edits/edit.ts';
import type { Design, Id, Scenario } from '../model/types.ts';
import { resembling } from '../rules/nearest.ts';
import type { RunMessage } from './frame.ts';

/** A hundred years: nobody plays further. */
export const MOST_MONTHS = 1200;
/** A run ends before it has more engineers than this, or than twice those who are drawn: a drawing of more cannot be read. */
const MOST_ENGINEERS = 20_000;
const MOST_EVER = 200_000;
/** The most engineers that a run from a drawing of so many may come to. */
export const mostFrom = (drawn: number): number => clamp(Math.max(MOST_ENGINEERS, 2 * drawn), MOST_EVER);
/** No organisation more than doubles, or more than halves, within a month. */
const MOST_GROWTH = 1;
const LEAST_GROWTH = -0.5;

/** Played where a file has no scenario: pure DevOps. */
export const DEFAULT_SCENARIO: Scenario = { id: 'pure-devops', name: 'Pure DevOps', months: 110 };

/** The scenario of this id; without one the first of the file, and the default where the file has none. Undefined where there is no such id. */
export function scenarioOf(design: Design, id: Id | undefined): Scenario | undefined {
  const { scenarios = [] } = design;
  if (id === undefined) return scenarios[0] ?? DEFAULT_SCENARIO;
  return scenarios.find((scenario) => scenario.id === id) ?? (scenarios.length === 0 && id === DEFAULT_SCENARIO.id ? DEFAULT_SCENARIO : undefined);
}

/** How SREs are hired, and where they stand. */
export interface Programme {
  /** Engineers from which SREs are hired; Infinity for never. */
  readonly begin: number;
  readonly model: 'embedded' | 'consulting';
  readonly reportsTo: 'reliability' | 'product' | 'host-team';
  readonly onCall: 'shared' | 'sre-only';
  readonly ratio: number;
}

export interface Plan {
  readonly months: number;
  /** What the scenario itself says of growth; what it leaves out is the drawing's, else the default. */
  readonly growth: Partial<Growth>;
  readonly parameters: Parameters;
  readonly infrastructureAt: 'when-needed' | 'never' | number;
  readonly programme: Programme;
  /** Fraction of working time; as drawn where undefined. */
  readonly education: number | undefined;
  /** YYYY-MM of month 0. */
  readonly start: string | undefined;
  readonly interventions: ReadonlyMap<number, readonly Edit[]>;
}

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;
const isParameter = (key: string): key is keyof Parameters => Object.hasOwn(DEFAULT_PARAMETERS, key);

/** Reads a scenario. What is impossible in it is replaced by the nearest that is possible, or the default, and said. */
export function planOf(scenario: Scenario): { readonly plan: Plan; readonly messages: readonly RunMessage[] } {
  const messages: RunMessage[] = [];
  const say = (text: string): void => void messages.push({ month: null, text });

  /** A figure within bounds; the fallback where it is no number. */
  const within = (what: string, value: number, least: number, most: number, fallback: number, show: (value: number) => string = String): number => {
    const taken = Number.isNaN(value) ? fallback : Math.max(least, Math.min(most, value));
    if (taken !== value) say(`${what} cannot be ${show(value)}. It is taken as ${show(taken)}.`);
    return taken;
  };
  const share = (what: string, value: number, fallback: number): number => within(what, value, 0, 1, fallback, percent);

  const months = monthsOf(scenario.months, say);
  const growth: { start?: number; hyper?: number; late?: number } = {};
  for (const phase of ['start', 'hyper', 'late'] as const) {
    const value = scenario.growth?.[phase];
    if (value !== undefined) growth[phase] = within(`Growth a month (${phase})`, value, LEAST_GROWTH, MOST_GROWTH, DEFAULT_GROWTH[phase], percent);
  }

  const parameters: { -readonly [K in keyof Parameters]: number } = { ...DEFAULT_PARAMETERS };
  for (const [key, value] of Object.entries(scenario.parameters ?? {})) {
    if (!isParameter(key)) {
      const known = Object.keys(DEFAULT_PARAMETERS);
      const close = resembling(key, known);
      say(
        `There is no parameter "${key}", so it changes nothing. ${close === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${close}?`}`,
      );
    } else if (!(value >= 0) || !Number.isFinite(value) || (key === 'share' && value > 1)) {
      say(`The parameter ${key} cannot be ${value}. It is taken as ${DEFAULT_PARAMETERS[key]}, the default.`);
    } else parameters[key] = value;
  }
  const { infrastructure, reliability } = scenario;
  if (infrastructure?.share !== undefined) parameters.share = share('The share of infrastructure', infrastructure.share, DEFAULT_PARAMETERS.share);

  const at = infrastructure?.begin ?? 'when-needed';
  const begin = reliability?.begin ?? 'never';
  const ratio = reliability?.ratio ?? SRE_COVERS;
  if (!(ratio >= 1)) say(`One SRE cannot serve ${ratio} product engineers. The ratio is taken as ${SRE_COVERS}.`);
  return {
    plan: {
      months,
      growth,
      parameters,
      infrastructureAt: typeof at === 'number' ? within('The size at which infrastructure begins', at, 0, Infinity, 0) : at,
      programme: {
        begin: begin === 'never' ? Infinity : within('The size at which SREs begin', begin, 0, Infinity, 0),
        model: reliability?.model ?? 'embedded',
        reportsTo: reliability?.reportsTo ?? 'reliability',
        onCall: reliability?.onCall ?? 'shared',
        ratio: ratio >= 1 ? ratio : SRE_COVERS,
      },
      education: scenario.education === undefined ? undefined : share('Time for education', scenario.education, 0),
      start: startOf(scenario.start, say),
      interventions: interventionsOf(scenario, months, messages),
    },
    messages,
  };
}

function monthsOf(months: number, say: (text: string) => void): number {
  const whole = Number.isFinite(months) ? Math.max(0, Math.min(MOST_MONTHS, Math.floor(months))) : months > 0 ? MOST_MONTHS : 0;
  if (whole !== months) say(`A scenario cannot be played for ${months} months. It is played for ${whole}.`);
  return whole;
}

function startOf(start: string | undefined, say: (text: string) => void): string | undefined {
  if (start === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(start)) return start;
  say(`"${start}" is no month to start in, so months have no dates. Write it as 2026-01.`);
  return undefined;
}

function interventionsOf(scenario: Scenario, months: number, messages: RunMessage[]): ReadonlyMap<number, readonly Edit[]> {
  const byMonth = new Map<number, Edit[]>();
  for (const { month, edit } of scenario.interventions ?? []) {
    const never = !Number.isInteger(month) || month < 0 ? 'there is no such month' : month > months ? `the run ends with month ${months}` : null;
    if (never !== null) {
      messages.push({ month: null, text: `"${edit.label}" of month ${month} is left out: ${never}.` });
      continue;
    }
    const list = byMonth.get(month);
    // An edit of a file is an edit: the reader of the file has checked it.
    const whole = edit as Edit;
    if (list) list.push(whole);
    else byMonth.set(month, [whole]);
  }
  return byMonth;
}

/** The growth of a month by size: what an intervention said last, else the scenario's, else the drawing's, else the default. */
export function growthOf(plan: Plan, drawn: number | undefined, intervened: boolean): Growth {
  const own = drawn === undefined ? undefined : Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, drawn));
  const fallback = own === undefined ? DEFAULT_GROWTH : { start: own, hyper: own, late: own };
  return intervened && own !== undefined ? fallback : { ...fallback, ...plan.growth };
}

/** The day on which findings of a month are judged: YYYY-MM-DD, so many months after the first; undefined where no first is known. */
export function dayOf(month: number, start: string | undefined, today: string | undefined): string | undefined {
  const first = start === undefined ? today : `${start}-01`;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(first ?? '');
  if (!parts) return undefined;
  const [year, of, day] = [Number(parts[1]), Number(parts[2]) - 1 + month, parts[3]];
  const two = String((of % 12) + 1).padStart(2, '0');
  return `${String(year + Math.floor(of / 12)).padStart(4, '0')}-${two}-${clamp(Number(day), 28) < 10 ? '0' : ''}${clamp(Number(day), 28)}`;
}
