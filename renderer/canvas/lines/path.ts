// The bend of a line whose end is being dragged, and the middle of a line.
import type { Point } from '../../../shared/draw/scene.ts';

/** A way from a to b with right angles, leaving and arriving vertically. */
export function elbow(a: Point, b: Point): Point[] {
  if (Math.abs(a.x - b.x) < 1 || Math.abs(a.y - b.y) < 1) return [a, b];
  const middle = (a.y + b.y) / 2;
  return [a, { x: a.x, y: middle }, { x: b.x, y: middle }, b];
}

const moved = (point: Point, by: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });

/** Moves the first point of a line; the second follows along the axis that keeps the first segment straight. */
function pullStart(points: readonly Point[], by: Point): Point[] {
  const [first, second, ...rest] = points;
  if (!first || !second) return [...points];
  if (rest.length === 0) return elbow(moved(first, by), second);
  const vertical = Math.abs(first.x - second.x) < Math.abs(first.y - second.y);
  return [moved(first, by), vertical ? moved(second, { x: by.x, y: 0 }) : moved(second, { x: 0, y: by.y }), ...rest];
}

/** The line while one end or both are dragged by `by`: not a new route, but it stays attached and keeps its right angles. */
export function bend(points: readonly Point[], by: Point, ends: { readonly from: boolean; readonly to: boolean }): Point[] {
  if (ends.from && ends.to) return points.map((point) => moved(point, by));
  if (ends.from) return pullStart(points, by);
  if (ends.to) return pullStart([...points].reverse(), by).reverse();
  return [...points];
}

/** Where a line is halfway, and which way it runs there: for what is drawn across it. */
export function halfway(points: readonly Point[]): Point & { readonly vertical: boolean } {
  const lengths = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const a = points[index];
    const b = points[index + 1];
    if (!a || !b) break;
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, vertical: Math.abs(b.y - a.y) >= Math.abs(b.x - a.x) };
    }
    left -= length;
  }
  return { ...(points[0] ?? { x: 0, y: 0 }), vertical: true };
}
