// All rules, in the order in which findings of one severity are shown: what is broken first, then the essay, then the literature.
import { ESSAY } from './essay/index.ts';
import { INTEGRITY } from './integrity/index.ts';
import { LITERATURE } from './literature/index.ts';
import type { Rule, RuleId, Threshold } from './rule.ts';

export const RULES: readonly Rule[] = [...INTEGRITY, ...ESSAY, ...LITERATURE];

const byId: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
export const ruleOf = (id: RuleId): Rule | undefined => byId.get(id);

/** Every threshold of these rules by its whole name. */
export function thresholdsOf(rules: readonly Rule[]): ReadonlyMap<string, Threshold> {
  return new Map(rules.flatMap((rule) => Object.entries(rule.thresholds ?? {})));
}
