// What a rule has said in one evaluation, for rules that judge by other rules: none is run twice.
import type { Report, Rule, RuleId, View } from './rule.ts';

export interface Verdict {
  /** Whether it has reported anything, accepted or not. */
  readonly fired: boolean;
  /** The fields for want of which it could not judge. */
  readonly missing: readonly string[];
}

const known = new WeakMap<View, Map<RuleId, Verdict>>();

/** Keeps what a rule has said of this view. A rule that broke down has said nothing. */
export function remember(view: View, rule: Rule, verdict: Verdict): void {
  let verdicts = known.get(view);
  if (!verdicts) known.set(view, (verdicts = new Map()));
  verdicts.set(rule.id, verdict);
}

/** What a rule says of a view: as it has said it, or else asked now. Throws where the rule does. */
export function verdictOf(view: View, rule: Rule): Verdict {
  const told = known.get(view)?.get(rule.id);
  if (told) return told;
  const missing: string[] = [];
  let fired = false;
  const report: Report = Object.assign(() => void (fired = true), { skip: (...fields: readonly string[]) => void missing.push(...fields) });
  rule.check(view, report);
  const verdict = { fired, missing };
  remember(view, rule, verdict);
  return verdict;
}
