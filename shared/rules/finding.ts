// What the evaluator says: findings, what it could not judge, and the figures it read off the drawing.
import type { Edit } from '../edits/edit.ts';
import type { Id, Severity, UnitId } from '../model/types.ts';

/** One click: an edit that removes a finding, or turns it into "planned". Its preview is the edit itself. */
export interface Fix {
  readonly label: string;
  readonly edit: Edit;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Its subjects alone (the seat, the team), in file order; empty where it is about the whole organisation. */
  readonly units: readonly UnitId[];
  /** What to light, in order: seat, managers, director. */
  readonly path: readonly UnitId[];
  /** The ids of the lines to light. */
  readonly lines: readonly Id[];
  /** The rotation or service that it is about. */
  readonly about?: Id;
  readonly values: Readonly<Record<string, number | string>>;
  readonly threshold: { readonly name: string; readonly value: number } | null;
  /** The rule whose finding is its cause, under which it folds. */
  readonly because?: string;
  /** Openings or vacancies already promise the remedy: advice at most, and the message says "planned". */
  readonly planned?: true;
  readonly fixes: readonly Fix[];
}

export interface Skipped {
  readonly rule: string;
  /** Paths of missing fields (`organization.education`, `units.<id>.time.toil`), or `muted: <rule>`. */
  readonly missing: readonly string[];
}

export interface AcceptedFinding extends Finding {
  readonly reason: string;
}

/** Figures of the organisation as drawn. Shares and literacy are fractions. */
export interface Metrics {
  readonly engineers: number;
  readonly people: number;
  readonly sre: number;
  readonly infrastructure: number;
  readonly product: number;
  readonly teams: number;
  readonly groups: number;
  readonly layers: number;
  readonly embeddedShare: number;
  /** (support + operation) / infrastructure capacity; null without infrastructure. */
  readonly ops: number | null;
  readonly literacy: number;
  readonly burnout: { readonly infrastructure: number; readonly product: number };
}

export interface Evaluation {
  /** By severity, then rule (in the registry's order), then file order; accepted ones are not here. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly skipped: readonly Skipped[];
  readonly metrics: Metrics;
}

/** What makes two findings the same one, for acceptance and for new / carried / solved: rule, units as a set, about. */
export function findingKey(finding: { rule: string; units: readonly UnitId[]; about?: Id }): string {
  return JSON.stringify([finding.rule, [...new Set(finding.units)].sort(), finding.about ?? null]);
}
