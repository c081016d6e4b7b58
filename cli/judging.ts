// What check and fix share: how to judge (profile, rules, date) and when a judgement fails the run.
import { evaluate, severityRank, type EvaluateOptions } from '../shared/rules/evaluate.ts';
import type { Evaluation } from '../shared/rules/finding.ts';
import { nearest } from '../shared/rules/nearest.ts';
import { PROFILE_LIST } from '../shared/rules/profiles.ts';
import { RULES } from '../shared/rules/registry.ts';
import type { Design, Severity } from '../shared/model/types.ts';
import { failed, ok, type Result } from './io.ts';

export type FailOn = Exclude<Severity, 'praise'> | 'never';

/** As commander hands them over. */
export interface JudgingOptions {
  readonly failOn: FailOn;
  readonly profile?: string;
  readonly skip: readonly string[];
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
  const profiles = PROFILE_LIST.map(({ name }) => name);
  if (given.profile !== undefined && !profiles.some((name) => name === given.profile)) {
    return failed({ message: `there is no profile "${given.profile}"`, remedy: `Take one of ${profiles.join(', ')}` });
  }
  const today = given.today ?? localDate(new Date());
  if (!isDate(today)) return failed({ message: `"${today}" is no date`, remedy: 'Write it as YYYY-MM-DD: --today 2026-01-31' });
  const options: EvaluateOptions = { today, skip: given.skip, ...(given.profile === undefined ? {} : { profile: given.profile }) };
  const { failOn } = given;
  return ok({
    options,
    judge: (design) => evaluate(design, options),
    fails: ({ findings }) => failOn !== 'never' && findings.some(({ severity }) => severityRank(severity) <= severityRank(failOn)),
  });
}

export function knownRule(rule: string): Result<string> {
  const ids = RULES.map(({ id }) => id);
  if (ids.includes(rule)) return ok(rule);
  const close = nearest(rule, ids);
  return failed({
    message: `there is no rule "${rule}"`,
    remedy: close === undefined ? 'The rules are listed in docs/rules' : `Did you mean ${close}?`,
  });
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
