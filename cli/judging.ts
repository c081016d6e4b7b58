// What check and fix share: how to judge (profile, rules, date) and when a judgement fails the run.
import { evaluate, severityRank, type EvaluateOptions } from '../shared/rules/evaluate.ts';
import type { Evaluation } from '../shared/rules/finding.ts';
import { resembling } from '../shared/rules/nearest.ts';
import { PROFILE_LIST, profileOf, type Profile } from '../shared/rules/profiles.ts';
import { RULES, ruleOf, thresholdsOf } from '../shared/rules/registry.ts';
import type { Rule } from '../shared/rules/rule.ts';
import type { Design, Severity } from '../shared/model/types.ts';
import { failed, ok, type Result } from './io.ts';

export type FailOn = Exclude<Severity, 'praise'> | 'never';

/** As commander hands them over. */
export interface JudgingOptions {
  readonly failOn: FailOn;
  readonly profile?: string;
  readonly skip: readonly string[];
  /** Each `NAME=VALUE`. */
  readonly threshold: readonly string[];
  readonly today?: string;
}

export interface Judging {
  readonly options: EvaluateOptions;
  readonly judge: (design: Design) => Evaluation;
  /** Whether this judgement fails the run. Accepted findings and praise never do. */
  readonly fails: (evaluation: Evaluation) => boolean;
}

/** Checks the names of rules and profiles, and the date; all else commander has checked. */
export function judgingOf(given: JudgingOptions): Result<Judging> {
  for (const rule of given.skip) {
    const known = knownRule(rule);
    if (!known.ok) return known;
  }
  if (given.profile !== undefined) {
    const known = knownProfile(given.profile);
    if (!known.ok) return known;
  }
  const thresholds = thresholdsGiven(given.threshold);
  if (!thresholds.ok) return thresholds;
  const day = todayOf(given.today);
  if (!day.ok) return day;
  const today = day.value;
  const options: EvaluateOptions = {
    today,
    skip: given.skip,
    thresholds: thresholds.value,
    ...(given.profile === undefined ? {} : { profile: given.profile }),
  };
  const { failOn } = given;
  return ok({
    options,
    judge: (design) => evaluate(design, options),
    fails: ({ findings }) => failOn !== 'never' && findings.some(({ severity }) => severityRank(severity) <= severityRank(failOn)),
  });
}

export function knownRule(id: string): Result<Rule> {
  const rule = ruleOf(id);
  if (rule) return ok(rule);
  return failed({
    message: `there is no rule "${id}"`,
    remedy: didYouMean(
      id,
      RULES.map((known) => known.id),
      'See "orgscale rules"',
    ),
  });
}

export function knownProfile(name: string): Result<Profile> {
  const profile = profileOf(name);
  if (profile) return ok(profile);
  return failed({ message: `there is no profile "${name}"`, remedy: `Take one of ${PROFILE_LIST.map((known) => known.name).join(', ')}` });
}

/** `manager-span.advice=9` and its like, over what the file says. */
function thresholdsGiven(given: readonly string[]): Result<Readonly<Record<string, number>>> {
  const known = thresholdsOf(RULES);
  const values = new Map<string, number>();
  for (const entry of given) {
    const at = entry.indexOf('=');
    const [name, value] = at < 0 ? [entry, ''] : [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
    if (!known.has(name))
      return failed({ message: `there is no threshold "${name}"`, remedy: didYouMean(name, [...known.keys()], 'See "orgscale rules"') });
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(value))
      return failed({
        message: value === '' ? `the threshold ${name} has no value` : `"${value}" is no number for the threshold ${name}`,
        remedy: `Write it as --threshold ${name}=${String(known.get(name)?.value ?? 1)}`,
      });
    values.set(name, Number(value));
  }
  return ok(Object.fromEntries(values));
}

function didYouMean(word: string, names: readonly string[], otherwise: string): string {
  const close = resembling(word, names);
  return close === undefined ? otherwise : `Did you mean ${close}?`;
}

/** The day that was given, else the system's: YYYY-MM-DD. */
export function todayOf(given: string | undefined): Result<string> {
  const today = given ?? localDate(new Date());
  return isDate(today) ? ok(today) : failed({ message: `"${today}" is no date`, remedy: 'Write it as YYYY-MM-DD: --today 2026-01-31' });
}

/** A day that the calendar has. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
