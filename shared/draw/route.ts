// Every line its way: the tree's buses, SRE's own lines, dotted lines and support.
import type { Arrangement } from '../layout/layout.ts';
import { simplify } from '../layout/geometry.ts';
import type { Id } from '../model/types.ts';
import type { Judged } from './judged.ts';
import type { SceneBand, SceneLine } from './scene.ts';

/** Routes all lines of an arrangement. */
export function linesOf(arrangement: Arrangement, judged: Judged, _loads?: ReadonlyMap<Id, number>): { lines: SceneLine[]; bands: SceneBand[] } {
  const lines: SceneLine[] = [];
  for (const { edge, points } of arrangement.routes) {
    const risk = judged.riskLines.get(edge.line);
    lines.push({
      id: edge.line,
      ...(!edge.implied && { record: edge.line }),
      ...(edge.implied && { implied: true }),
      kind: 'reports',
      from: edge.child,
      to: edge.manager,
      fromBox: edge.child,
      toBox: edge.manager,
      points: simplify(points.toReversed()),
      width: 1.5,
      ...(risk && { risk }),
    });
  }
  return { lines, bands: [] };
}
