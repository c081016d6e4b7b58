// What a person sets about the rules, as edits of the file's `review`: severities, thresholds, the profile, and back to how they were.
import type { Edit } from '../../shared/edits/edit.ts';
import { equal } from '../../shared/edits/equal.ts';
import type { Design, ProfileName, Review, Severity } from '../../shared/model/types.ts';
import { profileOf } from '../../shared/rules/profiles.ts';
import type { Rule, Threshold } from '../../shared/rules/rule.ts';
import { thresholdWords, valueWords } from './words.ts';

export type Setting = Severity | 'off';

/** The severity that the file sets for a rule; null where it leaves that to the profile. A word that is no severity is no setting. */
export function ownSeverity(design: Design, rule: Rule): Setting | null {
  const rules = design.review?.rules ?? {};
  const own = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  return own === 'off' || own === 'critical' || own === 'warning' || own === 'advice' || own === 'praise' ? own : null;
}

export const profileName = (design: Design): ProfileName => profileOf(design.review?.profile ?? 'recommended')?.name ?? 'recommended';

/** The severity of a rule under a profile, where the file sets none. */
export const severityUnder = (name: string, rule: Rule): Setting => profileOf(name)?.severity(rule, rule.severity) ?? rule.severity;

/** The value that the file sets for a threshold; null where it is the rule's own. */
export function ownThreshold(design: Design, name: string): number | null {
  const thresholds = design.review?.thresholds ?? {};
  const own = Object.hasOwn(thresholds, name) ? thresholds[name] : undefined;
  return own !== undefined && Number.isFinite(own) ? own : null;
}

/** Whether anything about a rule is set otherwise than it comes. */
export const isTuned = (design: Design, rule: Rule): boolean =>
  ownSeverity(design, rule) !== null || Object.keys(rule.thresholds ?? {}).some((name) => ownThreshold(design, name) !== null);

/** A record with one entry set, or taken away with null; undefined where nothing is left. */
function withEntry<V>(record: Readonly<Record<string, V>> | undefined, name: string, value: V | null): Record<string, V> | undefined {
  const entries = new Map(Object.entries(record ?? {}));
  if (value === null) entries.delete(name);
  else entries.set(name, value);
  return entries.size === 0 ? undefined : Object.fromEntries(entries);
}

/** The edit that puts another `review`; null where it is as it was. What is empty is left out of the file. */
function reviewed(design: Design, next: { [K in keyof Review]: Review[K] | undefined }, label: string): Edit | null {
  const kept = Object.fromEntries(Object.entries({ ...design.review, ...next }).filter(([, value]) => value !== undefined));
  if (equal(design.review ?? {}, kept)) return null;
  return { label, fields: { review: Object.keys(kept).length === 0 ? null : kept } };
}

const A_SEVERITY: Readonly<Record<Severity, string>> = { critical: 'critical', warning: 'a warning', advice: 'advice', praise: 'praise' };

/** Sets how severe a rule is, or turns it off; null leaves it to the profile. */
export function setSeverity(design: Design, rule: Rule, severity: Setting | null): Edit | null {
  const label =
    severity === null
      ? `“${rule.name}” as severe as the profile says`
      : severity === 'off'
        ? `Turn off the rule “${rule.name}”`
        : `Make “${rule.name}” ${A_SEVERITY[severity]}`;
  return reviewed(design, { rules: withEntry<string>(design.review?.rules, rule.id, severity) }, label);
}

/** Sets a threshold; null, or the value that the rule has itself, takes the setting out of the file. */
export function setThreshold(design: Design, rule: Rule, name: string, threshold: Threshold, value: number | null): Edit | null {
  const own = value === threshold.value ? null : value;
  const what = `${thresholdWords(rule, name)} of “${rule.name}”`;
  const label = `Set ${what} ${own === null ? 'back to' : 'to'} ${valueWords(own ?? threshold.value, threshold.unit)}`;
  return reviewed(design, { thresholds: withEntry(design.review?.thresholds, name, own) }, label);
}

/** Judges by another profile. The recommended one is what a file without a profile means. */
export function setProfile(design: Design, name: ProfileName): Edit | null {
  return reviewed(design, { profile: name === 'recommended' ? undefined : name }, `Judge by the profile “${name}”`);
}

/** Takes every setting of one rule out of the file. */
export function resetRule(design: Design, rule: Rule): Edit | null {
  let thresholds: Readonly<Record<string, number>> | undefined = design.review?.thresholds;
  for (const name of Object.keys(rule.thresholds ?? {})) thresholds = withEntry(thresholds, name, null);
  return reviewed(design, { rules: withEntry<string>(design.review?.rules, rule.id, null), thresholds }, `Reset the rule “${rule.name}”`);
}

/** Takes the settings of all rules out of the file. The profile and what was accepted stay. */
export function resetRules(design: Design): Edit | null {
  return reviewed(design, { rules: undefined, thresholds: undefined }, 'Reset all rules');
}
