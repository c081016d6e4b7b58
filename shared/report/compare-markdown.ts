// A comparison as Markdown: made for a comment on a pull request.
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { figureRows } from './compare-figures.ts';
import { MATCHED_BY_NAME, sectionsOf } from './compare-words.ts';
import { isSame, type Against, type Comparison } from './compare.ts';
import { escaped } from './markdown.ts';
import { tally } from './words.ts';

/** A comment holds 65,536 characters: longer lists end in how many more there are. JSON has them all. */
const MOST_ITEMS = 60;
const MOST_CARRIED = 30;

/** A comparison as Markdown: a table of figures, findings that are new, gone and carried (folded), and what changed. Names are escaped. */
export function compareMarkdown({ sides, against }: Comparison): string {
  const [first] = sides;
  const lines = [`## ${sides.map(({ label }) => escaped(label)).join(' → ')}`, '', ...table(sides), ''];
  against.forEach((one, at) => {
    if (against.length > 1) lines.push(`### ${escaped(sides[at + 1]?.label ?? '')} against ${escaped(first?.label ?? '')}`, '');
    if (one.matchedBy === 'name') lines.push(MATCHED_BY_NAME, '');
    if (isSame(one)) lines.push('Nothing differs.', '');
    lines.push(...findings(one), ...changes(one));
  });
  return lines.join('\n');
}

function table(sides: Comparison['sides']): string[] {
  const two = sides.length === 2;
  const rows = figureRows(sides.map(({ figures }) => figures));
  return [
    `| | ${sides.map(({ label }) => escaped(label)).join(' | ')} |${two ? ' Change |' : ''}`,
    `| --- |${' ---: |'.repeat(sides.length + (two ? 1 : 0))}`,
    ...rows.map(({ word, values, change }) => `| ${word} | ${values.map(({ text }) => text).join(' | ')} |${two ? ` ${change} |` : ''}`),
  ];
}

function findings({ findings: all }: Against): string[] {
  const item = (finding: Finding, was?: string): string =>
    `- ${finding.severity === 'critical' ? '**critical**' : finding.severity}${was === undefined ? '' : ` (before ${was})`}: **${escaped(ruleOf(finding.rule)?.name ?? finding.rule)}** (\`${finding.rule}\`): ${escaped(finding.message)}`;
  const list = (title: string, found: readonly Finding[]): string[] =>
    found.length === 0
      ? []
      : [
          `### ${title}: ${tally(found)}`,
          '',
          ...most(
            found.map((finding) => item(finding)),
            MOST_ITEMS,
          ),
          '',
        ];
  const carried = all.carried.map(({ finding }) => finding);
  return [
    ...list('New findings', all.new),
    ...list('Gone findings', all.gone),
    ...list('Accepted since', all.accepted),
    ...(carried.length === 0
      ? []
      : [
          `<details><summary>Carried findings: ${tally(carried)}</summary>`,
          '',
          ...most(
            all.carried.map(({ finding, was }) => item(finding, was)),
            MOST_CARRIED,
          ),
          '',
          '</details>',
          '',
        ]),
  ];
}

function changes(one: Against): string[] {
  return sectionsOf(one).flatMap(({ title, items }) => [
    `### ${title} (${String(items.length)})`,
    '',
    ...most(
      items.map((item) => `- ${escaped(item)}`),
      MOST_ITEMS,
    ),
    '',
  ]);
}

const most = (items: readonly string[], limit: number): string[] =>
  items.length <= limit ? [...items] : [...items.slice(0, limit), `- … and ${String(items.length - limit)} more`];
