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

export interface Figure {
  /** As a heading: "engineers". */
  readonly word: string;
  readonly value: string;
  /** As a phrase: "1 engineer", "SREs embedded 50 %". */
  readonly phrase: string;
}

/** The figures of an organisation, the ones that say nothing left out. */
export function figures(metrics: Metrics): readonly Figure[] {
  const counted = (number: number, one: string, many = `${one}s`): Figure => ({
    word: many,
    value: String(number),
    phrase: count(number, one, many),
  });
  const share = (word: string, fraction: number): Figure => ({ word, value: percent(fraction), phrase: `${word} ${percent(fraction)}` });
  return [
    counted(metrics.people, 'person', 'people'),
    counted(metrics.engineers, 'engineer'),
    ...(metrics.sre > 0 ? [counted(metrics.sre, 'SRE')] : []),
    ...(metrics.infrastructure > 0 ? [counted(metrics.infrastructure, 'in infrastructure', 'in infrastructure')] : []),
    counted(metrics.teams, 'team'),
    ...(metrics.groups > 0 ? [counted(metrics.groups, 'group')] : []),
    counted(metrics.layers, 'layer'),
    ...(metrics.sre > 0 ? [share('SREs embedded', metrics.embeddedShare)] : []),
    ...(metrics.ops === null ? [] : [share('support and operation of infrastructure', metrics.ops)]),
  ];
}
