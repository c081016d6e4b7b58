// The JSON that `diff` prints: a contract with scripts and CI jobs.
import type { Finding, Metrics } from '../rules/finding.ts';
import type { Changes } from './compare-changes.ts';
import type { KeyFigures } from './compare-figures.ts';
import type { Against, Comparison } from './compare.ts';
import { findingJson, type FindingJson } from './json.ts';

interface SideJson {
  readonly file: string;
  readonly name: string;
  readonly metrics: Metrics;
  readonly figures: Omit<KeyFigures, keyof Metrics>;
}

interface DiffJson extends Omit<Changes, 'added' | 'removed'> {
  readonly before: SideJson;
  readonly after: SideJson;
  readonly matchedBy: Against['matchedBy'];
  readonly added: readonly Omit<Changes['added'][number], 'unit'>[];
  readonly removed: readonly Omit<Changes['removed'][number], 'unit'>[];
  readonly findings: {
    readonly new: readonly FindingJson[];
    readonly gone: readonly FindingJson[];
    readonly carried: readonly (FindingJson & { readonly was?: Finding['severity'] })[];
    readonly accepted: readonly FindingJson[];
  };
}

/** The second side against the first; null where there is none. Ids are those of the first file where a record is in both. */
export function diffJson({ sides, against }: Comparison): DiffJson | null {
  const [before, after] = sides;
  const [one] = against;
  if (!before || !after || !one) return null;
  const { new: fresh, gone, carried, accepted } = one.findings;
  const finding = (each: Finding): FindingJson => findingJson(each, false);
  const unit = ({ unit: _, ...rest }: Changes['added'][number]): DiffJson['added'][number] => rest;
  return {
    before: side(before),
    after: side(after),
    matchedBy: one.matchedBy,
    ...one.changes,
    added: one.changes.added.map(unit),
    removed: one.changes.removed.map(unit),
    findings: {
      new: fresh.map(finding),
      gone: gone.map(finding),
      carried: carried.map(({ finding: each, was }) => ({ ...finding(each), ...(was === undefined ? {} : { was }) })),
      accepted: accepted.map(finding),
    },
  };
}

function side({ label, design, figures }: Comparison['sides'][number]): SideJson {
  const { sreRatio, infrastructureShare, span, findings, breakdown, ...metrics } = figures;
  return {
    file: label,
    name: design.name,
    metrics,
    figures: { sreRatio, infrastructureShare, span, findings, ...(breakdown === undefined ? {} : { breakdown }) },
  };
}
