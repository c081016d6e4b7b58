// A way as an SVG path, its corners rounded.
import { n } from './markup.ts';
import type { Point, SceneLine } from './scene.ts';

/** The radius of a line's corners. */
export const RADIUS = 7;

/**
 * Path data of an orthogonal way with rounded corners; where two corners are close, they share the way between them.
 * @example roundedPath([{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 20 }]) // 'M0 0L13 0Q20 0 20 7L20 20'
 */
export function roundedPath(points: readonly Point[], radius = RADIUS): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${n(first.x)} ${n(first.y)}`;
  for (let at = 1; at < points.length; at++) {
    const a = points[at - 1];
    const b = points[at];
    const c = points[at + 1];
    if (!a || !b) continue;
    if (!c) {
      path += `L${n(b.x)} ${n(b.y)}`;
      continue;
    }
    const before = Math.hypot(b.x - a.x, b.y - a.y);
    const after = Math.hypot(c.x - b.x, c.y - b.y);
    const k = Math.min(radius, before / 2, after / 2);
    if (k === 0) continue;
    path += `L${n(b.x - ((b.x - a.x) / before) * k)} ${n(b.y - ((b.y - a.y) / before) * k)}Q${n(b.x)} ${n(b.y)} ${n(b.x + ((c.x - b.x) / after) * k)} ${n(b.y + ((c.y - b.y) / after) * k)}`;
  }
  return path;
}

/** What of a line is stroked, as one path: its own stretches of a shared bus, or all of it. Empty where others draw all that it shares. */
export const linePath = (line: SceneLine): string =>
  line.strokes ? line.strokes.map((points) => roundedPath(points)).join('') : roundedPath(line.points);
