// Findings as Markdown, to paste into a review or a pull request.
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { count, figures, hasPath, pathByName, SEVERITY_ORDER, tally, type Judged } from './words.ts';

const HEADINGS = { critical: 'Critical', warning: 'Warnings', advice: 'Advice', praise: 'Praise' } as const;

/** One file's judgement under a heading of its own. Names are escaped: they cannot make links, pictures or HTML. Ends in a line break. */
export function checkMarkdown({ file, design, evaluation }: Judged): string {
  const lines = [`## ${escaped(design.name)}`, '', `\`${file.replaceAll('`', "'")}\`: ${tally(evaluation.findings)}.`, ''];
  const table = figures(evaluation.metrics);
  lines.push(
    `| ${table.map(({ word }) => word).join(' | ')} |`,
    `|${' ---: |'.repeat(table.length)}`,
    `| ${table.map(({ value }) => value).join(' | ')} |`,
    '',
  );
  for (const severity of SEVERITY_ORDER) {
    const findings = evaluation.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    lines.push(`### ${HEADINGS[severity]}`, '', ...findings.flatMap((finding) => item(finding, pathOf(finding))), '');
  }
  if (evaluation.accepted.length > 0) {
    lines.push('### Accepted', '');
    for (const finding of evaluation.accepted) lines.push(...item(finding, pathOf(finding)), `  - Accepted: ${escaped(finding.reason)}`);
    lines.push('');
  }
  if (evaluation.skipped.length > 0) {
    lines.push(
      `${count(evaluation.skipped.length, 'rule')} could not be judged: ${evaluation.skipped.map(({ rule }) => `\`${rule}\``).join(', ')}.`,
      '',
    );
  }
  return lines.join('\n');

  function pathOf(finding: Finding): string | null {
    return hasPath(finding) ? escaped(pathByName(design, finding.path)) : null;
  }
}

function item(finding: Finding, path: string | null): string[] {
  const name = ruleOf(finding.rule)?.name ?? finding.rule;
  const fixes = finding.fixes.map(({ label }) => `  - Fix: ${escaped(label)}`);
  return [`- **${escaped(name)}** (\`${finding.rule}\`): ${escaped(finding.message)}`, ...(path === null ? [] : [`  - ${path}`]), ...fixes];
}

/** Text that Markdown shows as it is, on one line. */
export const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#!~]/g, '\\$&');
