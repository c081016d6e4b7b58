// Which kinds of line a slide's picture has: a legend explains those, and no others.
import type { Point, Rect, Scene, SceneLine } from '../draw/scene.ts';

/** In the order in which a legend lists them. */
const KINDS = ['reports', 'dotted', 'own', 'embeds', 'supports', 'risk'] as const;
export type LegendKind = (typeof KINDS)[number];

/** Room for one of them on a slide, in pixels; a few stand together at the left. */
export const LEGEND_STEP = 230;
export const LEGEND_WORDS: Readonly<Record<LegendKind, string>> = {
  reports: 'answers to',
  dotted: 'dotted line',
  own: 'an SRE’s own line',
  embeds: 'works in',
  supports: 'supports',
  risk: 'at risk',
};

function kindOf({ kind, own, risk }: SceneLine): LegendKind {
  if (kind === 'supports') return kind;
  if (risk !== undefined) return 'risk';
  return own ? 'own' : kind;
}

/**
 * The kinds of line that are seen in a part of a scene, each once.
 * @param view in pixels of the scene
 */
export function legendOf(scene: Scene, view: Rect): readonly LegendKind[] {
  const seen = new Set<LegendKind>();
  for (const line of scene.lines) {
    const kind = kindOf(line);
    if (!seen.has(kind) && passes(line.points, view)) seen.add(kind);
  }
  return KINDS.filter((kind) => seen.has(kind));
}

/** Whether a way of upright and level pieces runs through a part. A dotted line may run slantwise: its pieces' own rectangles stand for them. */
const passes = (points: readonly Point[], { x, y, width, height }: Rect): boolean =>
  points.some((b, nth) => {
    const a = points[nth - 1];
    if (!a) return false;
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    return right >= x && left <= x + width && bottom >= y && top <= y + height;
  });
