// The JSON that `check` prints: a contract with scripts and CI jobs.
import type { Edit } from '../edits/edit.ts';
import type { Id, Severity, UnitId } from '../model/types.ts';
import type { AcceptedFinding, Finding, Metrics, Skipped } from '../rules/finding.ts';
import type { Judged } from './words.ts';

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly units: readonly UnitId[];
  readonly path: readonly UnitId[];
  readonly lines: readonly Id[];
  readonly about?: Id;
  readonly values: Readonly<Record<string, number | string>>;
  readonly threshold: { readonly name: string; readonly value: number } | null;
  readonly because?: string;
  readonly fixes: readonly { readonly label: string; readonly edit?: Edit }[];
}

export interface CheckJson {
  readonly file: string;
  readonly name: string;
  readonly metrics: Metrics;
  readonly findings: readonly FindingJson[];
  readonly accepted: readonly (FindingJson & { readonly reason: string })[];
  readonly skipped: readonly Skipped[];
}

/** One file's judgement. Ids are as in the file; `edits` puts each fix's edit beside its label. */
export function checkJson({ file, design, evaluation }: Judged, options: { readonly edits?: boolean } = {}): CheckJson {
  const edits = options.edits === true;
  return {
    file,
    name: design.name,
    metrics: evaluation.metrics,
    findings: evaluation.findings.map((finding) => findingJson(finding, edits)),
    accepted: evaluation.accepted.map((finding: AcceptedFinding) => ({ ...findingJson(finding, edits), reason: finding.reason })),
    skipped: evaluation.skipped.map(({ rule, missing }) => ({ rule, missing })),
  };
}

export function findingJson(finding: Finding, edits: boolean): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    units: finding.units,
    path: finding.path,
    lines: finding.lines,
    ...(finding.about === undefined ? {} : { about: finding.about }),
    values: finding.values,
    threshold: finding.threshold,
    ...(finding.because === undefined ? {} : { because: finding.because }),
    fixes: finding.fixes.map(({ label, edit }) => (edits ? { label, edit } : { label })),
  };
}
