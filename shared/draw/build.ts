// A design as a scene. How the pieces fit:
//
//   layout/cast.ts     who is drawn, and as what        layout/forest.ts   who hangs under whom, which lines lead there
//   layout/compose.ts  siblings to rows and stacks      layout/layout.ts   places, hand-moved ones kept
//   draw/boxes.ts      boxes with all that is on them   draw/judged.ts     findings to marks and lines at risk
//   draw/route.ts      every line its way               draw/svg.ts        the scene as SVG
//
// `arrange` -> `judge` -> `boxesOf` and `routesOf` -> Scene. Nothing here knows the DOM; the canvas draws what this says.
import { around } from '../layout/geometry.ts';
import { arrange, type LayoutOptions } from '../layout/layout.ts';
import type { Design, Id, UnitId } from '../model/types.ts';
import type { Finding } from '../rules/finding.ts';
import { boxesOf } from './boxes.ts';
import { judge } from './judged.ts';
import { linesOf } from './route.ts';
import type { Rect, Scene, TeamBox } from './scene.ts';

export interface BuildOptions extends LayoutOptions {
  readonly findings?: readonly Finding[];
  /** Gauges to show instead of those that the records give: people's worth and share, by infrastructure team. */
  readonly gauges?: ReadonlyMap<UnitId, NonNullable<TeamBox['gauge']>>;
  /** People's worth of work by support line. */
  readonly loads?: ReadonlyMap<Id, number>;
}

const EMPTY: Rect = { x: 0, y: 0, width: 0, height: 0 };

/**
 * The whole picture of a design. Deterministic; holds for any design, also one with cycles, missing ends or hostile names.
 * @example toSvg(buildScene(design, { findings: evaluate(design).findings }), { theme: 'light' })
 */
export function buildScene(design: Design, options: BuildOptions = {}): Scene {
  const arrangement = arrange(design, options);
  const judged = judge(design, arrangement.cast, arrangement.forest.edges, options.findings ?? []);
  const boxes = boxesOf(arrangement, judged, options.gauges);
  const { lines, bands } = linesOf(arrangement, judged, boxes, options.loads);
  return { bounds: around(boxes.map((box) => box.rect)) ?? EMPTY, boxes, lines, bands };
}
