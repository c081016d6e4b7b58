// Consequences under their cause, so that one fault does not show as five.
import { findingKey, type Finding } from '../../shared/rules/finding.ts';
import type { Severity } from '../../shared/model/types.ts';

/** A finding with those that follow from it, in the evaluator's order. */
export interface FindingNode {
  readonly key: string;
  readonly finding: Finding;
  readonly consequences: readonly FindingNode[];
}

const RANK: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, advice: 2, praise: 3 };

/** The findings of one rule, and the first of them that is about each unit. */
interface Causes {
  readonly first: number;
  readonly byUnit: Map<string, number>;
}

/**
 * Folds findings by `because`. The finding of the causing rule that is about one of the same units is the cause, else the first one of that rule; a
 * consequence of a consequence goes to the first cause of all. Nothing folds under what is less severe: it would be hidden there.
 */
export function foldFindings(findings: readonly Finding[], mayFold: (finding: Finding, cause: Finding) => boolean = () => true): FindingNode[] {
  const causes = new Map<string, Causes>();
  for (const [at, { rule, units, path }] of findings.entries()) {
    let known = causes.get(rule);
    if (!known) causes.set(rule, (known = { first: at, byUnit: new Map() }));
    for (const unit of [...units, ...path]) if (!known.byUnit.has(unit)) known.byUnit.set(unit, at);
  }
  const parents = findings.map((finding, at): number | null => {
    const known = finding.because === undefined ? undefined : causes.get(finding.because);
    if (!known) return null;
    const near = [...finding.units, ...finding.path].map((unit) => known.byUnit.get(unit)).find((each) => each !== undefined && each !== at);
    const cause = near ?? known.first;
    const of = findings[cause];
    return of && cause !== at && RANK[of.severity] <= RANK[finding.severity] && mayFold(finding, of) ? cause : null;
  });
  /** The first cause of all; a ring of causes, which no rule makes, folds nothing. */
  const rootOf = (at: number): number => {
    const seen = new Set<number>();
    let root = at;
    for (let parent = parents[root]; parent !== null && parent !== undefined; parent = parents[root]) {
      if (seen.has(root)) return at;
      seen.add(root);
      root = parent;
    }
    return root;
  };
  const nodes = findings.map((finding) => ({ key: findingKey(finding), finding, consequences: [] as FindingNode[] }));
  const roots: FindingNode[] = [];
  for (const [at, node] of nodes.entries()) {
    const root = nodes[rootOf(at)];
    if (!root || root === node) roots.push(node);
    else root.consequences.push(node);
  }
  return roots;
}
