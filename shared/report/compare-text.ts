// A comparison as plain text for a terminal.
import { SEVERITY_ORDER, tally } from './words.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { figureRows } from './compare-figures.ts';
import { MATCHED_BY_NAME, sectionsOf } from './compare-words.ts';
import { isSame, type Against, type Comparison } from './compare.ts';
import type { Paint } from './text.ts';

const plain: Paint = (_style, text) => text;
const unchanged = (text: string): string => text;
const WIDTH = Math.max(...SEVERITY_ORDER.map((severity) => severity.length));

/** A comparison as text: figures side by side, findings, changes. Ends in a line break. `clean` takes out what a terminal would obey. */
export function compareText({ sides, against }: Comparison, paint: Paint = plain, clean: (text: string) => string = unchanged): string {
  const style: Paint = (name, text) => paint(name, clean(text));
  const lines = [style('strong', sides.map(({ label }) => label).join(' → ')), '', ...table(sides).map(clean), ''];
  against.forEach((one, at) => {
    if (against.length > 1) lines.push(style('strong', `${sides[at + 1]?.label ?? ''} against ${sides[0]?.label ?? ''}`), '');
    if (one.matchedBy === 'name') lines.push(MATCHED_BY_NAME, '');
    if (isSame(one)) lines.push('Nothing differs.', '');
    lines.push(...findings(one, style, clean));
    for (const { title, mark, items } of sectionsOf(one)) {
      lines.push(style('strong', `${title} (${String(items.length)})`), ...items.map((item) => clean(`  ${mark} ${item}`)), '');
    }
  });
  while (lines.at(-1) === '') lines.pop();
  return `${lines.join('\n')}\n`;
}

/** The figures in columns, as wide as they need to be. */
function table(sides: Comparison['sides']): string[] {
  const rows = [
    ['', ...(sides.length === 2 ? ['before', 'after'] : sides.map(({ label }) => label)), ''],
    ...figureRows(sides.map(({ figures }) => figures)).map(({ word, values, change }) => [word, ...values.map(({ text }) => text), change]),
  ];
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function findings({ findings: all }: Against, style: Paint, clean: (text: string) => string): string[] {
  const line = (finding: Finding, more = ''): string =>
    `  ${style(finding.severity, finding.severity.padEnd(WIDTH))}  ${style('strong', ruleOf(finding.rule)?.name ?? finding.rule)} ${style('faint', finding.rule)}${more}\n  ${' '.repeat(WIDTH + 2)}${clean(finding.message)}`;
  const list = (title: string, found: readonly Finding[], items: readonly string[]): string[] =>
    found.length === 0 ? [] : [style('strong', `${title} (${String(found.length)})`) + style('faint', `: ${tally(found)}`), ...items, ''];
  const carried = all.carried.map(({ finding }) => finding);
  return [
    ...list(
      'New findings',
      all.new,
      all.new.map((finding) => line(finding)),
    ),
    ...list(
      'Gone findings',
      all.gone,
      all.gone.map((finding) => line(finding)),
    ),
    ...list(
      'Accepted since',
      all.accepted,
      all.accepted.map((finding) => line(finding)),
    ),
    ...list(
      'Carried findings',
      carried,
      all.carried.map(({ finding, was }) => line(finding, was === undefined ? '' : style('faint', `, before ${was}`))),
    ),
  ];
}
