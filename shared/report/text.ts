// Findings as plain text for a terminal.
import type { Severity } from '../model/types.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { count, figures, hasPath, pathByName, SEVERITY_ORDER, tally, type Judged } from './words.ts';

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (style: Severity | 'strong' | 'faint', text: string) => string;
const plain: Paint = (_style, text) => text;

const WIDTH = Math.max(...SEVERITY_ORDER.map((severity) => severity.length));
const INDENT = ' '.repeat(WIDTH + 2);

const unchanged = (text: string): string => text;

/**
 * One file's judgement: its figures, its findings with path and fixes, what was accepted, what could not be judged, and the sum. Ends in a
 * line break. `clean` goes over every piece of text before it is painted: it takes out what a terminal would obey.
 */
export function checkText(judged: Judged, paint: Paint = plain, clean: (text: string) => string = unchanged): string {
  const { design, evaluation } = judged;
  const file = judged.file === '-' ? 'standard input' : judged.file;
  const style: Paint = (name, text) => paint(name, clean(text));
  const lines = [`${style('strong', design.name)} ${style('faint', `(${file})`)}`];
  lines.push(
    figures(evaluation.metrics)
      .map(({ phrase }) => phrase)
      .join(', '),
    '',
  );
  for (const finding of evaluation.findings) lines.push(...findingLines(judged, finding, style, clean), '');
  if (evaluation.accepted.length > 0) {
    lines.push(style('strong', 'Accepted'));
    for (const finding of evaluation.accepted) lines.push(`  ${clean(finding.message)}`, `  ${style('faint', `Accepted: ${finding.reason}`)}`);
    lines.push('');
  }
  if (evaluation.skipped.length > 0) {
    lines.push(style('strong', 'Not judged'));
    for (const { rule, missing } of evaluation.skipped) lines.push(clean(`  ${rule}: ${missing.map(missingWords).join(', ')}`));
    lines.push('');
  }
  const more = [
    ...(evaluation.accepted.length > 0 ? [`${String(evaluation.accepted.length)} accepted`] : []),
    ...(evaluation.skipped.length > 0 ? [`${count(evaluation.skipped.length, 'rule')} not judged`] : []),
  ];
  lines.push(clean([`${file}: ${tally(evaluation.findings)}`, ...more].join('; ')));
  return `${lines.join('\n')}\n`;
}

function findingLines({ design }: Judged, finding: Finding, style: Paint, clean: (text: string) => string): string[] {
  const name = ruleOf(finding.rule)?.name ?? finding.rule;
  const lines = [
    `${style(finding.severity, finding.severity.padEnd(WIDTH))}  ${style('strong', name)} ${style('faint', finding.rule)}`,
    `${INDENT}${clean(finding.message)}`,
  ];
  if (hasPath(finding)) lines.push(`${INDENT}${clean(pathByName(design, finding.path))}`);
  if (finding.because !== undefined) lines.push(`${INDENT}${style('faint', `Because of ${finding.because}.`)}`);
  for (const { label } of finding.fixes) lines.push(`${INDENT}${style('faint', 'Fix:')} ${clean(label)}`);
  return lines;
}

/** `organization.education` as it is; `muted: not-applicable` as a phrase. */
const missingWords = (missing: string): string =>
  missing.startsWith('muted: ') ? `muted by ${missing.slice('muted: '.length)}` : `${missing} is not filled in`;
