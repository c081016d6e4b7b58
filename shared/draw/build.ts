// A design as a scene. How the pieces fit:
//
//   layout/cast.ts     who is drawn, and as what        layout/forest.ts   who hangs under whom, which lines lead there
//   layout/compose.ts  siblings to rows and stacks      layout/layout.ts   places, hand-moved ones kept
//   draw/boxes.ts      boxes with all that is on them   draw/judged.ts     findings to marks and lines at risk
//   draw/route.ts      every line its way               draw/svg.ts        the scene as SVG
//
// `arrange` -> `judge` -> `boxesOf` and `routesOf` -> Scene. Nothing here knows the DOM; the canvas draws what this says.
import { around } from '../layout/geometry.ts';
import { arrange, placed, type Arrangement, type LayoutOptions } from '../layout/layout.ts';
import type { Design, Id, UnitId } from '../model/types.ts';
import type { AcceptedFinding, Finding } from '../rules/finding.ts';
import { boxesOf } from './boxes.ts';
import { Solid, solidBoxes } from './crossing.ts';
import { judge, marksChanged, type Judged } from './judged.ts';
import { linesOf } from './route.ts';
import type { Point, Rect, Scene, SceneBox, SceneLine, TeamBox } from './scene.ts';

export interface BuildOptions extends LayoutOptions {
  readonly findings?: readonly Finding[];
  /** Findings that were accepted with a reason: they leave a quiet mark. */
  readonly accepted?: readonly AcceptedFinding[];
  /** Gauges to show instead of those that the records give: people's worth and share, by infrastructure team. */
  readonly gauges?: ReadonlyMap<UnitId, NonNullable<TeamBox['gauge']>>;
  /** People's worth of work by support line. */
  readonly loads?: ReadonlyMap<Id, number>;
}

const EMPTY: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** A scene with what it was made from, so that a drag, an edit or new findings can change it cheaply. */
export interface Picture {
  readonly scene: Scene;
  readonly arrangement: Arrangement;
  readonly judged: Judged;
  readonly options: BuildOptions;
  /** The lines as they were led, for the picture after this one. */
  readonly routed: ReturnType<typeof linesOf>;
}

/**
 * Builds a scene and keeps what `sceneWithMoved` needs. With the picture `before` an edit or before its findings came, what holds of that is
 * taken over: the scene is the same as without it, sooner.
 */
export function buildPicture(design: Design, options: BuildOptions = {}, before?: Picture): Picture {
  const arrangement = arrange(design, options, before?.arrangement);
  const judged = judge(design, arrangement.cast, arrangement.forest.edges, options.findings ?? [], options.accepted);
  const boxes = boxesOf(
    arrangement,
    judged,
    options.gauges,
    before && options.gauges === before.options.gauges ? unmarked(before, arrangement, judged) : undefined,
  );
  const last = before && { ...before.routed, arrangement: before.arrangement, judged: before.judged };
  const routed = linesOf({ arrangement, judged, boxes, loads: options.loads, last });
  const { lines, bands } = routed;
  return { scene: { bounds: boundsOf(boxes), boxes, lines, bands }, arrangement, judged, options, routed };
}

/** A picture whose scene says the same in other objects: those that are on screen already. */
export const withScene = (picture: Picture, scene: Scene): Picture => ({
  ...picture,
  scene,
  routed: { ...picture.routed, lines: scene.lines, bands: scene.bands },
});

/** The boxes of a picture that new findings about the same design leave as they are. */
function unmarked(before: Picture, arrangement: Arrangement, judged: Judged): ((id: UnitId) => SceneBox | undefined) | undefined {
  if (arrangement !== before.arrangement) return undefined;
  const boxes = new Map(before.scene.boxes.map((box) => [box.id, box]));
  const marked = marksChanged(before.judged, judged, arrangement.cast);
  return (id) => (marked(id) ? undefined : boxes.get(id));
}

/**
 * The whole picture of a design. Deterministic; holds for any design, also one with cycles, missing ends or hostile names.
 * @example toSvg(buildScene(design, { findings: evaluate(design).findings }), { theme: 'light' })
 */
export const buildScene = (design: Design, options: BuildOptions = {}): Scene => buildPicture(design, options).scene;

/**
 * A picture while units are dragged: their boxes (and what they contain) stand at the points given, lines that touch them or that they now cover
 * are led anew, everything else is the very same object. Points are top left corners in pixels; units that are not drawn are passed over.
 * @example sceneWithMoved(picture, new Map([['payments', { x: 400, y: 120 }]]))
 */
export function sceneWithMoved(picture: Picture, moves: ReadonlyMap<UnitId, Point>): Scene {
  const { arrangement: before, judged, options, scene } = picture;
  const all = new Map(moves);
  for (const id of before.moved) {
    const rect = before.rects.get(id);
    if (rect && !all.has(id) && !insideOf(before, id, moves)) all.set(id, rect);
  }
  const arrangement = placed(before, all);
  const known = new Map(scene.boxes.map((box) => [box.id, box]));
  const changed = new Set<UnitId>();
  const boxes = boxesOf(arrangement, judged, options.gauges, (id, rect) => {
    const box = known.get(id);
    if (box && sameRect(box.rect, rect)) return box;
    changed.add(id);
    return undefined;
  });
  const moved = boxes.filter((box) => changed.has(box.id));
  const covers = new Solid(solidBoxes(moved));
  const touched = (line: SceneLine): boolean => changed.has(line.fromBox) || changed.has(line.toBox) || line.under === true;
  const { lines, bands } = linesOf({
    arrangement,
    judged,
    boxes,
    loads: options.loads,
    before: {
      lines: new Map(scene.lines.map((line) => [line.id, line])),
      bands: scene.bands,
      keeps: (line) => !touched(line) && covers.crossed(line.points, []).size === 0,
    },
  });
  return { bounds: boundsOf(boxes), boxes, lines, bands };
}

const sameRect = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
const boundsOf = (boxes: readonly SceneBox[]): Rect => around(boxes.map((box) => box.rect)) ?? EMPTY;

/** Whether a unit is drawn within one that is dragged, and so goes with it. */
function insideOf({ cast }: Arrangement, id: UnitId, moves: ReadonlyMap<UnitId, Point>): boolean {
  const unit = cast.index.units.get(id);
  return unit !== undefined && cast.index.containers(unit).some((outer) => moves.has(outer.id));
}
