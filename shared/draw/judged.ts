// What the findings say about what is drawn: the worst mark of every box, counts for groups, lines and seats at risk.
import { equal } from '../edits/equal.ts';
import { standIn, type Cast } from '../layout/cast.ts';
import type { TreeEdge } from '../layout/forest.ts';
import type { Design, Id, UnitId } from '../model/types.ts';
import type { AcceptedFinding, Finding } from '../rules/finding.ts';
import type { Mark } from './scene.ts';

export interface Judged {
  /** By unit and by what stands for it: the worst finding. A host carries the marks of who is docked there. */
  readonly worst: ReadonlyMap<UnitId, Mark>;
  /** By unit alone. */
  readonly own: ReadonlyMap<UnitId, Mark>;
  readonly counts: ReadonlyMap<UnitId, Record<Mark, number>>;
  /** Lines at risk by record or `contains:<unit>`. */
  readonly riskLines: ReadonlyMap<Id, 'critical' | 'warning'>;
  readonly riskUnits: ReadonlySet<UnitId>;
  /** Why findings were accepted, by unit and by what stands for it. */
  readonly accepted: ReadonlyMap<UnitId, readonly string[]>;
  readonly pinned: ReadonlySet<UnitId>;
}

const RANK: Readonly<Record<Mark, number>> = { critical: 3, warning: 2, advice: 1 };
function raise(map: Map<UnitId, Mark>, id: UnitId, mark: Mark): void {
  const known = map.get(id);
  if (!known || RANK[mark] > RANK[known]) map.set(id, mark);
}

/** Reads the findings for one drawing. Lines of `sre-reports-to-*` findings are lines at risk. */
export function judge(
  design: Design,
  cast: Cast,
  edges: readonly TreeEdge[],
  findings: readonly Finding[],
  accepted: readonly AcceptedFinding[] = [],
): Judged {
  const worst = new Map<UnitId, Mark>();
  const own = new Map<UnitId, Mark>();
  const riskLines = new Map<Id, 'critical' | 'warning'>();
  const riskUnits = new Set<UnitId>();
  for (const finding of findings) {
    if (finding.severity === 'praise') continue;
    for (const unit of finding.units) {
      raise(own, unit, finding.severity);
      raise(worst, unit, finding.severity);
      const shown = standIn(cast, unit);
      const dock = cast.dockOf.get(unit);
      if (dock) raise(worst, dock.host, finding.severity);
      else if (shown !== undefined) raise(worst, shown, finding.severity);
    }
    if (!finding.rule.startsWith('sre-reports-to') || finding.severity === 'advice') continue;
    const severity = finding.severity;
    const mark = (line: Id): void => void (riskLines.get(line) === 'critical' || riskLines.set(line, severity));
    for (const line of finding.lines) mark(line);
    for (const unit of finding.units) riskUnits.add(unit);
    finding.path.forEach((unit, at) => {
      const next = finding.path[at + 1];
      if (next === undefined) return;
      const edge = edges.find((candidate) => candidate.implied && candidate.child === unit && candidate.manager === next);
      if (edge) mark(edge.line);
      if (cast.dockOf.has(unit)) mark(`contains:${unit}`);
    });
  }
  const counts = new Map<UnitId, Record<Mark, number>>();
  for (const [id, mark] of own) {
    const unit = cast.index.units.get(id);
    for (const outer of unit ? cast.index.containers(unit) : []) {
      if (outer.kind !== 'group') continue;
      let entry = counts.get(outer.id);
      if (!entry) counts.set(outer.id, (entry = { critical: 0, warning: 0, advice: 0 }));
      entry[mark] += 1;
    }
  }
  const pinned = new Set<UnitId>();
  for (const [id, entry] of Object.entries(design.layout ?? {})) if (entry.pinned === true) pinned.add(id);
  return { worst, own, counts, riskLines, riskUnits, accepted: reasonsOf(cast, accepted), pinned };
}

/** The reasons of accepted findings, on the boxes that a mark of the finding would be on. */
function reasonsOf(cast: Cast, accepted: readonly AcceptedFinding[]): Map<UnitId, string[]> {
  const reasons = new Map<UnitId, string[]>();
  for (const { units, reason, severity } of accepted) {
    if (severity === 'praise') continue;
    const boxes = new Set(units.flatMap((unit) => cast.dockOf.get(unit)?.host ?? standIn(cast, unit) ?? []));
    for (const box of boxes) {
      const list = reasons.get(box);
      if (!list) reasons.set(box, [reason]);
      else if (!list.includes(reason)) list.push(reason);
    }
  }
  return reasons;
}

/** Says of which boxes of the same cast another judgement changes a mark. */
export function marksChanged(before: Judged, after: Judged, cast: Cast): (id: UnitId) => boolean {
  const changed = new Set<UnitId>();
  const differ = <V>(a: ReadonlyMap<UnitId, V>, b: ReadonlyMap<UnitId, V>, same: (one: V, other: V) => boolean, mark: (id: UnitId) => void): void => {
    for (const [id, value] of a) {
      const other = b.get(id);
      if (other === undefined || !same(value, other)) mark(id);
    }
    for (const id of b.keys()) if (!a.has(id)) mark(id);
  };
  const mark = (id: UnitId): void => void changed.add(id);
  differ(before.worst, after.worst, Object.is, mark);
  differ(before.counts, after.counts, equal, mark);
  differ(before.accepted, after.accepted, equal, mark);
  for (const id of before.riskUnits) if (!after.riskUnits.has(id)) mark(id);
  for (const id of after.riskUnits) if (!before.riskUnits.has(id)) mark(id);
  // The tiles of a stack are marked by what is in it; a dock, by all who are docked there.
  differ(before.own, after.own, Object.is, (id) => {
    const unit = cast.index.units.get(id);
    for (const outer of unit ? cast.index.containers(unit) : []) mark(outer.id);
  });
  for (const { seat, dock } of cast.seats) if (changed.has(seat.unit)) mark(dock.id);
  return (id) => changed.has(id);
}
