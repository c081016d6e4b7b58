// From slide to slide: the pictures in between, in which the camera moves and the organisation grows from month to month.
import type { Point, Rect, Scene, SceneBox, SceneLine } from '../draw/scene.ts';
import type { Design, Slide } from '../model/types.ts';
import { slideContent, type DeckOptions, type SlideContent } from './content.ts';

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
const lerpPoint = (a: Point, b: Point, t: number): Point => ({ x: lerp(a.x, b.x, t), y: lerp(a.y, b.y, t) });
const lerpRect = (a: Rect, b: Rect, t: number): Rect => ({
  ...lerpPoint(a, b, t),
  width: lerp(a.width, b.width, t),
  height: lerp(a.height, b.height, t),
});
/** Slow at both ends. */
const ease = (t: number): number => t * t * (3 - 2 * t);

const keyOf = (box: SceneBox): string => `${box.kind}:${box.id}`;
/** From here on what comes is drawn, and until there what goes. */
const COMES = 0.55;
const GOES = 0.45;

/**
 * A scene on the way from one to another: what both have moves, what goes is there at first, what comes is there at last.
 * @param t 0 to 1
 */
export function tween(from: Scene, to: Scene, t: number): Scene {
  const before = new Map(from.boxes.map((box) => [keyOf(box), box]));
  const after = new Set(to.boxes.map(keyOf));
  const boxes = to.boxes.flatMap((box): SceneBox[] => {
    const was = before.get(keyOf(box));
    if (!was) return t >= COMES ? [box] : [];
    return [{ ...box, rect: lerpRect(was.rect, box.rect, t) }];
  });
  const gone = t <= GOES ? from.boxes.filter((box) => !after.has(keyOf(box))) : [];
  const lines = new Map(from.lines.map((line) => [line.id, line]));
  return {
    bounds: lerpRect(from.bounds, to.bounds, t),
    boxes: [...gone, ...boxes],
    lines: to.lines.flatMap((line) => moving(lines.get(line.id), line, t)),
    bands: t >= COMES ? to.bands : t <= GOES ? from.bands : [],
  };
}

function moving(was: SceneLine | undefined, line: SceneLine, t: number): readonly SceneLine[] {
  if (was && was.points.length === line.points.length && was.kind === line.kind) {
    const { strokes: _, label, ...rest } = line;
    const points = line.points.map((point, at) => lerpPoint(was.points[at] ?? point, point, t));
    return [{ ...rest, points, ...(label && t >= COMES ? { label } : {}) }];
  }
  if (t >= COMES) return [line];
  return was && t <= GOES ? [was] : [];
}

/** Months that are shown on the way, at most. */
const MOST_MONTHS = 16;

/**
 * The slides between two, in order, without either. Titles, figures and charts are those of the slide that comes; they are drawn from the start.
 * @param steps how many pictures where no months lie between; with months there is one a month, at most sixteen
 * @example between(design, first, second, options, 12)
 */
export function between(design: Design, from: Slide, to: Slide, options: DeckOptions, steps: number): readonly SlideContent[] {
  const first = slideContent(design, from, options);
  const last = slideContent(design, to, options);
  const months = monthsBetween(first, last);
  const count = months.length > 0 ? months.length : steps;
  return Array.from({ length: count }, (_, at): SlideContent => {
    const t = ease((at + 1) / (count + 1));
    const month = months[at];
    const window = lerpRect(first.window, last.window, t);
    if (month === undefined) return { ...last, window, scene: tween(first.scene, last.scene, t), spot: t >= COMES ? last.spot : first.spot };
    const { scene, shown } = slideContent(design, { ...to, month }, options);
    return { ...last, window, scene, shown, spot: null };
  });
}

/** The months to be seen on the way from one slide to another of the same scenario. */
function monthsBetween(from: SlideContent, to: SlideContent): readonly number[] {
  const start = from.shown.month ?? (from.slide.scenario === undefined ? 0 : null);
  const end = to.shown.month;
  const same = from.slide.scenario === undefined || from.slide.scenario === to.slide.scenario;
  if (!same || start === null || end === null || Math.abs(end - start) < 2) return [];
  const count = Math.min(MOST_MONTHS, Math.abs(end - start) - 1);
  return Array.from({ length: count }, (_, at) => Math.round(start + ((end - start) * (at + 1)) / (count + 1)));
}
