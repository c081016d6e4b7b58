// Counts of findings by severity, and the worst of them: what tabs, bars and small pictures show.
import { SEVERITIES } from '../../shared/model/schema.ts';
import type { Severity } from '../../shared/model/types.ts';
import type { Evaluation } from '../../shared/rules/finding.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity({ findings }: Pick<Evaluation, 'findings'>): SeverityCounts {
  const counts = { critical: 0, warning: 0, advice: 0, praise: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The worst severity that is there, with its count; null where nothing was found. */
export function worstOf(counts: SeverityCounts): { severity: Severity; count: number } | null {
  const severity = SEVERITIES.find((each) => counts[each] > 0);
  return severity === undefined ? null : { severity, count: counts[severity] };
}
