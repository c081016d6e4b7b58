// How the app says thresholds, their values and where they come from; and the scale of their sliders.
import type { Finding } from '../../shared/rules/finding.ts';
import type { Basis, Rule, Threshold } from '../../shared/rules/rule.ts';

export const BASIS_LABEL: Readonly<Record<Basis, string>> = {
  essay: 'Essay',
  derived: 'Derived from the essay',
  measured: 'Measured',
  thumb: 'Rule of thumb',
  policy: 'One company’s policy',
  arithmetic: 'Arithmetic',
  judgement: 'Judgement',
};
export const ESSAY_TITLE = 'Matt Klein, The human scalability of “DevOps”, 2018';
export const ESSAY_URL = 'https://medium.com/@mattklein123/the-human-scalability-of-devops-e36c37d3db6a';

/** Where a number comes from and what kind of number it is, each said once. */
export function sourceWords({ basis, source }: Threshold): string {
  if (basis === 'judgement' && source === 'our judgement') return 'Our judgement';
  if (basis === 'essay' || basis === 'derived') return `${BASIS_LABEL[basis]}: ${source.replace(/^Essay, /u, '')}`;
  return `${BASIS_LABEL[basis]}: ${source}`;
}

const isFraction = (unit: string): boolean => unit.startsWith('fraction');

/** "the limit", "the warning level", "the months": a threshold within the sentence about its rule. */
export function thresholdWords(rule: Rule, name: string): string {
  if (name === rule.id) return 'the limit';
  const what = name.slice(rule.id.length + 1).replaceAll('-', ' ');
  return what === 'warning' || what === 'critical' || what === 'advice' ? `the ${what} level` : `“${what}”`;
}

const tidy = (value: number, digits: number): string => value.toLocaleString('en', { maximumFractionDigits: digits });

/** "55 %", "6 % a month", "9 people", "1 line": a unit in the plural drops its s beside one. */
export function valueWords(value: number, unit: string): string {
  if (isFraction(unit)) return `${tidy(value * 100, 1)} %${unit.slice('fraction'.length)}`;
  const one = value === 1 && /^[a-z]+s$/u.test(unit) ? unit.slice(0, -1) : unit;
  return `${tidy(value, 2)} ${value === 1 && unit === 'people' ? 'person' : one}`.trim();
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly percent: boolean;
}

/** What is counted in whole numbers; the rest are quotients. */
const WHOLE: ReadonlySet<string> = new Set(['people', 'people a site', 'engineers', 'teams', 'lines', 'months', 'layers', 'roles', 'services']);
/** A scale of whole numbers goes so far at least: a limit of one can become five. */
const LEAST_WHOLE = 6;

/** The finest step that a person sets on a slider of this length: whole things in ones, fractions in percent or finer where they are small. */
function stepOf(unit: string, length: number): number {
  if (isFraction(unit)) return length <= 0.1 ? 0.001 : length <= 0.3 ? 0.005 : 0.01;
  if (length <= 1) return 0.05;
  if (!WHOLE.has(unit)) return 0.1;
  return length > 10_000 ? 1000 : 1;
}

/** The scale of a threshold's slider: its own range, else nought to three times its value; wider where a value stands outside. */
export function scaleOf(threshold: Threshold, ...values: readonly (number | null)[]): Scale {
  const [low, high] = threshold.range ?? [0, Math.max(threshold.value * 3, WHOLE.has(threshold.unit) ? LEAST_WHOLE : 0) || 1];
  const step = stepOf(threshold.unit, high - low);
  const shown = [low, high, ...values.filter((value) => value !== null)];
  const tidied = (value: number): number => Math.round(value * 1e6) / 1e6;
  return {
    min: tidied(Math.floor(Math.min(...shown) / step) * step),
    max: tidied(Math.ceil(tidied(Math.max(...shown) / step)) * step),
    step,
    percent: isFraction(threshold.unit),
  };
}

/** Which of a finding's values a threshold of this unit is held against: the first that the finding has. */
const MEASURES: ReadonlyMap<string, readonly string[]> = new Map([
  ['engineers', ['engineers']],
  ['people', ['reports', 'least', 'people', 'sre']],
  ['people a site', ['perSite']],
  ['fraction', ['ops', 'share', 'embeddedShare', 'product', 'toil', 'ramping']],
  ['fraction a month', ['growthPerMonth']],
  ['index', ['burnout']],
  ['teams', ['productTeams', 'hosts', 'teams']],
  ['months', ['month', 'breakdownInMonths']],
  ['layers', ['layers']],
  ['roles', ['specialistRoles']],
  ['lines', ['collaborations', 'lines']],
  ['services', ['heavy']],
  ['pairs a team', ['share']],
  ['incidents a shift', ['incidentsPerShift']],
  ['new for each trained', ['load']],
  ['product engineers an SRE', ['ratio']],
]);

/** What a finding measured, to be shown on the scale of the threshold that it passed; null where its values do not say. */
export function measuredBy(finding: Finding, name: string, threshold: Threshold): number | null {
  if (finding.threshold?.name !== name) return null;
  for (const key of MEASURES.get(threshold.unit) ?? []) {
    const value = Object.hasOwn(finding.values, key) ? finding.values[key] : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return null;
}
