// Words that all reports share: names for ids, counts, the figures of an organisation.
import { indexOf } from '../model/org-index.ts';
import type { Design, Id, Severity } from '../model/types.ts';
import type { Evaluation, Finding, Metrics } from '../rules/finding.ts';

/** One judged file, as every report takes it. */
export interface Judged {
  /** As it was named on the command line. */
  readonly file: string;
  readonly design: Design;
  readonly evaluation: Evaluation;
  /** Lines of the file, from 1, where a record stands; for reports that point into it. */
  readonly lineOf?: (id: Id) => number | undefined;
}

/** A file that could not be judged. */
export interface Unusable {
  readonly file: string;
  readonly error: { readonly line?: number; readonly path?: string; readonly message: string };
}

export const SEVERITY_ORDER: readonly Severity[] = ['critical', 'warning', 'advice', 'praise'];

export const count = (number: number, one: string, many = `${one}s`): string => `${String(number)} ${number === 1 ? one : many}`;
const percent = (fraction: number): string => `${String(Math.round(fraction * 100))} %`;

/** "Ana → Mara → Tomas": a path of units by name. */
export function pathByName(design: Design, path: readonly Id[]): string {
  const index = indexOf(design);
  return path.map((id) => index.name(id)).join(' → ');
}

/** Whether a path says more than the units themselves do. */
export const hasPath = (finding: Finding): boolean => finding.path.length > 1;

/** "2 critical, 1 warning, 3 advice, 1 praise": the severities that occur; "no findings" where none does. */
export function tally(findings: readonly Finding[]): string {
  const parts = SEVERITY_ORDER.map((severity) => ({ severity, number: findings.filter((finding) => finding.severity === severity).length }));
  const said = parts
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => (severity === 'warning' ? count(number, 'warning') : `${String(number)} ${severity}`));
  return said.length === 0 ? 'no findings' : said.join(', ');
}

/** The figures of an organisation as pairs of a word and a value, the ones that say nothing left out. */
export function figures(metrics: Metrics): (readonly [word: string, value: string])[] {
  const all: (readonly [string, string | null])[] = [
    ['people', String(metrics.people)],
    ['engineers', String(metrics.engineers)],
    ['SREs', metrics.sre > 0 ? String(metrics.sre) : null],
    ['infrastructure', metrics.infrastructure > 0 ? String(metrics.infrastructure) : null],
    ['teams', String(metrics.teams)],
    ['groups', metrics.groups > 0 ? String(metrics.groups) : null],
    ['layers', String(metrics.layers)],
    ['SREs embedded', metrics.sre > 0 ? percent(metrics.embeddedShare) : null],
    ["infrastructure's time in support and operation", metrics.ops === null ? null : percent(metrics.ops)],
  ];
  return all.filter((pair): pair is readonly [string, string] => pair[1] !== null);
}
