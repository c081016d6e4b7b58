// The page of a rule as Markdown, made of the rule's own text: docs/rules/*.md, `orgscale explain` and the index of all rules.
import { PROFILE_LIST } from './profiles.ts';
import { SECTIONS, type Basis, type Rule, type Threshold } from './rule.ts';

const ESSAY = 'Matt Klein, [The human scalability of "DevOps"](https://medium.com/@mattklein123/the-human-scalability-of-devops-e36c37d3db6a), 2018';

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  essay: 'said in the essay',
  derived: 'our number on what the essay says',
  measured: 'measured',
  thumb: 'a rule of thumb',
  policy: "one company's stated policy",
  arithmetic: 'plain arithmetic',
  judgement: 'our judgement',
};

/** What a family of rules is called above a list of them. */
export const FAMILY_WORDS: Readonly<Record<Rule['family'], string>> = {
  integrity: 'Plain integrity',
  essay: 'From the essay',
  literature: 'From the literature',
};

/** "0.5 (50 %)" for fractions, "8 people" for the rest. */
export function thresholdValue({ value, unit }: Threshold): string {
  if (unit === 'fraction') return `${value} (${Math.round(value * 1000) / 10} %)`;
  return `${value} ${unit}`.trim();
}

/** One rule as a Markdown page. Ends with a line break. */
export function rulePage(rule: Rule): string {
  const { what, why, passage, source, remedy, counter } = rule.text;
  const thresholds = Object.entries(rule.thresholds ?? {});
  const [first] = thresholds;
  const settings = first
    ? `{ "review": { "rules": { "${rule.id}": "off" }, "thresholds": { "${first[0]}": ${first[1].value} } } }`
    : `{ "review": { "rules": { "${rule.id}": "off" } } }`;
  const parts = [
    '<!-- Made by build/rule-docs.mjs of the text in shared/rules. Do not change it by hand. -->',
    `# ${rule.id}`,
    `**${rule.name}** · ${rule.severity} · ${BASIS_WORDS[rule.basis]}`,
    what,
    `## ${rule.severity === 'praise' ? 'Why it is good' : 'Why it is a risk'}`,
    why,
    ...(passage ? [`> "${passage.quote}"`, `${ESSAY}, section "${SECTIONS[passage.section]}".`] : []),
    ...(source ? [`Source: [${source.title}](${source.url}).`] : []),
    `## What to do`,
    remedy,
    ...(rule.fixes ? ['The app shows an edit that does this, with a preview; `orgscale fix` applies it.'] : []),
    ...(counter ? ['## What speaks against it', counter] : []),
    ...(thresholds.length > 0
      ? [
          '## Its numbers',
          thresholds.map(([name, threshold]) => `- \`${name}\` = ${thresholdValue(threshold)}. ${threshold.says} ${sourceOf(threshold)}`).join('\n'),
        ]
      : []),
    '## In the file',
    `It can be switched off, or given another severity${first ? ' or other numbers' : ''}, for one design:`,
    `\`\`\`json\n${settings}\n\`\`\``,
    ...(rule.about === 'engineers' ? ['It is not judged where the roles of more than half of the people are not known (role `member`).'] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const sourceOf = ({ basis, source }: Threshold): string => `(${source === BASIS_WORDS[basis] ? source : `${BASIS_WORDS[basis]}; ${source}`})`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** The index of all rules, by family, with the profiles. */
export function rulesIndex(rules: readonly Rule[]): string {
  const families = (['integrity', 'essay', 'literature'] as const).flatMap((family) => {
    const own = rules.filter((rule) => rule.family === family);
    if (own.length === 0) return [];
    const table = own.map((rule) => row(`[${rule.id}](${rule.id}.md)`, rule.severity, rule.name, rule.fixes ? 'yes' : ''));
    return [`## ${FAMILY_WORDS[family]}`, [row('rule', 'severity', 'fires when', 'one-click fix'), '| --- | --- | --- | --- |', ...table].join('\n')];
  });
  const parts = [
    '<!-- Made by build/rule-docs.mjs of the texts in shared/rules. Do not change it by hand. -->',
    '# Rules',
    `Three sources: the essay (${ESSAY}), the literature, and plain integrity. The essay holds that there is no one right answer and that every model has holes; its figures are one author's experience at hyper-growth Internet companies. All numbers are in [thresholds.md](../thresholds.md) and can be changed in the file.`,
    ...families,
    '## Profiles',
    PROFILE_LIST.map((profile) => `- \`${profile.name}\`: ${profile.says}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every threshold with its value, source and kind, as one table. */
export function thresholdsPage(rules: readonly Rule[]): string {
  const rows = rules.flatMap((rule) =>
    Object.entries(rule.thresholds ?? {}).map(([name, threshold]) =>
      row(`\`${name}\``, thresholdValue(threshold), threshold.says, BASIS_WORDS[threshold.basis], threshold.source),
    ),
  );
  const parts = [
    '<!-- Made by build/rule-docs.mjs of the texts in shared/rules. Do not change it by hand. -->',
    '# Thresholds',
    'Every number that a rule judges by. A file sets its own under `review.thresholds`, by name.',
    [row('name', 'value', 'what it does', 'kind', 'source'), '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every page by its path in docs/. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    ['rules/README.md', rulesIndex(rules)],
    ['thresholds.md', thresholdsPage(rules)],
    ...rules.map((rule): [string, string] => [`rules/${rule.id}.md`, rulePage(rule)]),
  ]);
}
