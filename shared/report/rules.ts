// The rules themselves as text, Markdown and JSON: the list of all, and one explained.
import { BASIS_WORDS, thresholdValue } from '../rules/page.ts';
import type { Profile } from '../rules/profiles.ts';
import { SECTIONS, type Basis, type Rule } from '../rules/rule.ts';
import type { Severity } from '../model/types.ts';
import type { Paint } from './text.ts';

const plain: Paint = (_style, text) => text;

/** A rule as a script reads it; `severity` is that of the profile. */
export interface RuleJson {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity | 'off';
  readonly basis: Basis;
  readonly family: Rule['family'];
  /** Whether it has a fix to offer. */
  readonly fixes: boolean;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  readonly passage?: { readonly quote: string; readonly section: string };
  readonly source?: { readonly title: string; readonly url: string };
  readonly counter?: string;
  readonly mutes?: readonly string[];
  readonly thresholds: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly basis: Basis;
    readonly source: string;
    readonly says: string;
  }[];
}

const severityIn = (rule: Rule, profile: Profile): Severity | 'off' => profile.severity(rule, rule.severity);

/** Everything that a rule says of itself, as plain data. */
export function ruleJson(rule: Rule, profile: Profile): RuleJson {
  const { what, why, passage, source, remedy, counter } = rule.text;
  return {
    id: rule.id,
    name: rule.name,
    severity: severityIn(rule, profile),
    basis: rule.basis,
    family: rule.family,
    fixes: rule.fixes !== undefined,
    what,
    why,
    remedy,
    ...(passage ? { passage: { quote: passage.quote, section: SECTIONS[passage.section] } } : {}),
    ...(source ? { source } : {}),
    ...(counter === undefined ? {} : { counter }),
    ...(rule.mutes ? { mutes: rule.mutes } : {}),
    thresholds: Object.entries(rule.thresholds ?? {}).map(([name, { value, unit, basis, source: from, says }]) => ({
      name,
      value,
      unit,
      basis,
      source: from,
      says,
    })),
  };
}

const FAMILIES: readonly (readonly [Rule['family'], string])[] = [
  ['integrity', 'Plain integrity'],
  ['essay', 'From the essay'],
  ['literature', 'From the literature'],
];

const numbers = (rule: Rule): string[] => Object.entries(rule.thresholds ?? {}).map(([name, threshold]) => `${name} = ${thresholdValue(threshold)}`);

/** All rules for a terminal: severity, id and name, where the rule comes from, its numbers. Ends in a line break. */
export function rulesText(rules: readonly Rule[], profile: Profile, paint: Paint = plain): string {
  const lines: string[] = [];
  const wide = Math.max(...rules.map(({ id }) => id.length));
  for (const [family, words] of FAMILIES) {
    const own = rules.filter((rule) => rule.family === family);
    if (own.length === 0) continue;
    lines.push(paint('strong', words));
    for (const rule of own) {
      const severity = severityIn(rule, profile);
      const shown = severity.padEnd('critical'.length);
      lines.push(
        `  ${severity === 'off' ? paint('faint', shown) : paint(severity, shown)}  ${rule.id.padEnd(wide)}  ${rule.name} ${paint('faint', `(${BASIS_WORDS[rule.basis]})`)}`,
      );
      for (const number of numbers(rule)) lines.push(`  ${' '.repeat('critical'.length)}  ${paint('faint', number)}`);
    }
    lines.push('');
  }
  lines.push(`${String(rules.length)} rules, profile ${profile.name}. One in full: orgscale explain RULE`);
  return `${lines.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** All rules as one Markdown table. Ends in a line break. */
export function rulesMarkdown(rules: readonly Rule[], profile: Profile): string {
  const rows = rules.map((rule) =>
    [
      `\`${rule.id}\``,
      rule.name,
      severityIn(rule, profile),
      BASIS_WORDS[rule.basis],
      numbers(rule)
        .map((number) => `\`${number}\``)
        .join('<br>'),
    ]
      .map(cell)
      .join(' | '),
  );
  return `${['| rule | name | severity | basis | numbers |', '| --- | --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n')}\n`;
}

/** One rule for a terminal, whole: what and why, its source and numbers, what to do, what speaks against it. Ends in a line break. */
export function explainText(rule: Rule, profile: Profile, paint: Paint = plain): string {
  const { what, why, passage, source, remedy, counter } = rule.text;
  const severity = severityIn(rule, profile);
  const thresholds = Object.entries(rule.thresholds ?? {});
  const part = (title: string, ...lines: string[]): string[] => ['', paint('strong', title), ...lines.map((line) => `  ${line}`)];
  return `${[
    `${paint('strong', rule.name)} ${paint('faint', rule.id)}`,
    `${severity === 'off' ? paint('faint', severity) : paint(severity, severity)}, ${BASIS_WORDS[rule.basis]}${severity === 'off' ? ` (in profile ${profile.name})` : ''}`,
    ...part('What', what),
    ...part('Why', why),
    ...(passage
      ? part('The essay', `"${passage.quote}"`, `Matt Klein, The human scalability of "DevOps", 2018, section "${SECTIONS[passage.section]}"`)
      : []),
    ...(source ? part('Source', source.title, source.url) : []),
    ...part('What to do', remedy, ...(rule.fixes ? ['The app and "orgscale fix" can do it for you.'] : [])),
    ...(counter === undefined ? [] : part('What speaks against it', counter)),
    ...(thresholds.length === 0
      ? []
      : part(
          'Numbers',
          ...thresholds.flatMap(([name, threshold]) => [
            `${name} = ${thresholdValue(threshold)}`,
            `  ${threshold.says} (${BASIS_WORDS[threshold.basis]}${threshold.source === BASIS_WORDS[threshold.basis] ? '' : `; ${threshold.source}`})`,
          ]),
        )),
    ...(rule.mutes && rule.mutes.length > 0 ? part('While it fires, these are silent', rule.mutes.join(', ')) : []),
    ...(rule.about === 'engineers' ? ['', 'It is not judged where the roles of more than half of the people are not known.'] : []),
  ].join('\n')}\n`;
}
