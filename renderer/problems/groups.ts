// Findings in the order and under the headings of the Problems panel.
import type { OrgIndex } from '../../shared/model/org-index.ts';
import type { Severity } from '../../shared/model/types.ts';
import { findingKey, type Evaluation, type Finding } from '../../shared/rules/finding.ts';
import type { Filter, GroupBy } from './panel-store.ts';

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = { critical: 'Critical', warning: 'Warnings', advice: 'Advice', praise: 'Praise' };

/** How many findings of each severity there are. */
export function countsOf(evaluation: Evaluation | null): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, warning: 0, advice: 0, praise: 0 };
  for (const finding of evaluation?.findings ?? []) counts[finding.severity] += 1;
  return counts;
}

/** What a row says at its right: the unit it is about, or the organisation. */
export function placeOf(finding: Finding, index: OrgIndex): string {
  const [first, ...others] = finding.units;
  if (finding.about !== undefined) return index.rotations.get(finding.about)?.name ?? index.services.get(finding.about)?.name ?? finding.about;
  if (first === undefined) return 'Organisation';
  return others.length === 0 ? index.name(first) : `${index.name(first)} and ${others.length} more`;
}

function headingOf(finding: Finding, groupBy: GroupBy, index: OrgIndex, ruleName: (id: string) => string): { key: string; title: string } {
  switch (groupBy) {
    case 'severity':
      return { key: finding.severity, title: SEVERITY_TITLES[finding.severity] };
    case 'rule':
      return { key: finding.rule, title: ruleName(finding.rule) };
    case 'unit': {
      const [first] = finding.units;
      return first === undefined ? { key: '', title: 'Organisation' } : { key: first, title: index.name(first) };
    }
    default:
      return groupBy satisfies never;
  }
}

/** Groups in the order in which their worst finding comes; inside one, the evaluator's own order. */
export function groupFindings(
  findings: readonly Finding[],
  options: { groupBy: GroupBy; only: Filter | null; index: OrgIndex; ruleName: (id: string) => string },
): FindingGroup[] {
  const groups = new Map<string, { title: string; findings: Finding[] }>();
  for (const finding of findings) {
    if (options.only !== null && finding.severity !== options.only) continue;
    const { key, title } = headingOf(finding, options.groupBy, options.index, options.ruleName);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { title, findings: [finding] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** The finding after (or before) the open one, round and round; the first where none is open. */
export function neighbour(groups: readonly FindingGroup[], open: string | null, step: 1 | -1): Finding | undefined {
  const all = groups.flatMap((group) => group.findings);
  if (all.length === 0) return undefined;
  const at = all.findIndex((finding) => findingKey(finding) === open);
  if (at < 0) return step === 1 ? all[0] : all.at(-1);
  return all[(at + step + all.length) % all.length];
}
