// Comparing designs: what came, went, moved, was renamed, answers to another, grew or shrank; which findings are new, gone, carried; key figures.
import type { Design } from '../model/types.ts';
import type { Evaluation, Finding } from '../rules/finding.ts';
import { findingKey } from '../rules/finding.ts';
import { changesOf, type Changes } from './compare-changes.ts';
import { keyFigures, type KeyFigures } from './compare-figures.ts';
import { findingAs, matched, type Matching } from './compare-match.ts';

/** One of the two to four designs that are compared: a file, a month of a run, a version. */
export interface Side {
  /** What it is called in the comparison: a file, "month 24 of Early SREs". */
  readonly label: string;
  readonly design: Design;
  readonly evaluation: Evaluation;
  /** The month in which support breaks down; null where it never does. Left out where no growth was played. */
  readonly breakdown?: number | null;
}

/** The findings of two designs set against each other by their identity: rule, units as a set, about. */
export interface FindingChanges {
  readonly new: readonly Finding[];
  readonly gone: readonly Finding[];
  /** In both, as they are in the later one; `was` where the severity differs. */
  readonly carried: readonly { readonly finding: Finding; readonly was?: Finding['severity'] }[];
  /** Open before, accepted with a reason now. */
  readonly accepted: readonly Finding[];
}

/** One design against the first. */
export interface Against {
  readonly matchedBy: Matching['by'];
  readonly changes: Changes;
  readonly findings: FindingChanges;
}

export interface Comparison {
  /** In the order given; the first is what the others are measured against. */
  readonly sides: readonly (Side & { readonly figures: KeyFigures })[];
  /** One for each side but the first. */
  readonly against: readonly Against[];
}

/**
 * Compares designs with the first of them. Units are the same where their ids are. Two files that share no id of a unit were made separately:
 * there a unit is the same where kind and name are, and no other of that kind on either side has that name; ids of the later side are then
 * those of the first. Lines are the same where kind and both ends are: a line that was taken away and drawn again did not change.
 * @example compare({ label: 'before', design: a, evaluation: evaluate(a) }, { label: 'after', design: b, evaluation: evaluate(b) }).against[0]
 */
export function compare(first: Side, ...others: readonly Side[]): Comparison {
  return {
    sides: [first, ...others].map((side) => ({ ...side, figures: keyFigures(side) })),
    against: others.map((side) => {
      const matching = matched(first.design, side.design);
      return {
        matchedBy: matching.by,
        changes: changesOf(first.design, matching.design),
        findings: findingChanges(first.evaluation, side.evaluation, matching),
      };
    }),
  };
}

function findingChanges(before: Evaluation, after: Evaluation, matching: Matching): FindingChanges {
  const known = (finding: Finding): Finding => findingAs(finding, matching);
  const was = new Map(before.findings.map((finding) => [findingKey(finding), finding]));
  const is = after.findings.map(known);
  const accepted = new Set(after.accepted.map((finding) => findingKey(known(finding))));
  const here = new Set(is.map((finding) => findingKey(finding)));
  return {
    new: is.filter((finding) => !was.has(findingKey(finding))),
    gone: before.findings.filter((finding) => !here.has(findingKey(finding)) && !accepted.has(findingKey(finding))),
    carried: is.flatMap((finding) => {
      const old = was.get(findingKey(finding));
      if (!old) return [];
      return [{ finding, ...(old.severity === finding.severity ? {} : { was: old.severity }) }];
    }),
    accepted: before.findings.filter((finding) => accepted.has(findingKey(finding))),
  };
}

/** Whether two designs say the same, their drawing included. */
export function isSame({ changes, findings }: Against): boolean {
  const { lines, moved, renamed, answers, headcount, openings, changed, added, removed, placed, reordered, records } = changes;
  const lists = [lines.added, lines.removed, moved, renamed, answers, headcount, openings, changed, added, removed, records];
  return (
    lists.every((list) => list.length === 0) &&
    placed === 0 &&
    !reordered &&
    findings.new.length + findings.gone.length + findings.accepted.length === 0 &&
    findings.carried.every(({ was }) => was === undefined)
  );
}
