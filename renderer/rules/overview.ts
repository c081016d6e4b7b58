// What the Rules screen lists: rules that match a search, how many findings each has now, and what a profile changes.
import type { Design } from '../../shared/model/types.ts';
import type { Evaluation } from '../../shared/rules/finding.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { isTuned, severityUnder, type Setting } from './settings.ts';
import { BASIS_LABEL } from './words.ts';

/** Rules whose words hold every word of the search, in the registry's order. */
export function searchRules(rules: readonly Rule[], search: string): readonly Rule[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rules;
  // A whole name of a rule means that rule, and not those whose text speaks of it.
  const named = rules.filter((rule) => rule.id === search.trim());
  if (named.length > 0) return named;
  return rules.filter((rule) => {
    const { what, why, source, passage } = rule.text;
    const text = [rule.id, rule.name, what, why, source?.title, passage?.quote, BASIS_LABEL[rule.basis], ...Object.keys(rule.thresholds ?? {})]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export const tunedRules = (rules: readonly Rule[], design: Design): readonly Rule[] => rules.filter((rule) => isTuned(design, rule));

/** As one looks for them: what the product is about first, plain arithmetic last. */
export const byFamily = (rules: readonly Rule[]): readonly Rule[] =>
  (['essay', 'literature', 'integrity'] as const).flatMap((family) => rules.filter((rule) => rule.family === family));

/** How many findings each rule has, accepted ones left out. */
export function findingsByRule(evaluation: Evaluation | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of evaluation?.findings ?? []) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Rules that are turned off under one profile, and those with another severity than as recommended. */
export interface ProfileChanges {
  readonly off: readonly Rule[];
  readonly other: readonly { readonly rule: Rule; readonly from: Setting; readonly to: Setting }[];
}

export function profileChanges(rules: readonly Rule[], profile: string): ProfileChanges {
  const changed = rules.flatMap((rule) => {
    const [from, to] = [severityUnder('recommended', rule), severityUnder(profile, rule)];
    return from === to ? [] : [{ rule, from, to }];
  });
  return { off: changed.filter(({ to }) => to === 'off').map(({ rule }) => rule), other: changed.filter(({ to }) => to !== 'off') };
}

/** What a profile changes, in a sentence: "Turns 17 rules off."; nothing for the recommended one. */
export function profileWords({ off, other }: ProfileChanges): string {
  const says: string[] = [];
  if (off.length > 0) says.push(`Turns ${off.length === 1 ? 'one rule' : `${off.length} rules`} off.`);
  const [only] = other;
  if (other.length === 1 && only) says.push(`“${only.rule.name}” is ${only.to} instead of ${only.from}.`);
  else if (only) says.push(`${other.length} rules of ${only.from} become ${only.to === 'warning' ? 'warnings' : only.to}.`);
  return says.join(' ');
}
