// Points and rectangles of a drawing, in pixels at 100 %.
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;
export const shift = (points: readonly Point[], x: number, y: number): Point[] => points.map((point) => ({ x: point.x + x, y: point.y + y }));
export const shiftRect = (rect: Rect, x: number, y: number): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });

/** The smallest rectangle around others; null around none. */
export function around(rects: Iterable<Rect>): Rect | null {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const rect of rects) {
    x0 = Math.min(x0, rect.x);
    y0 = Math.min(y0, rect.y);
    x1 = Math.max(x1, right(rect));
    y1 = Math.max(y1, bottom(rect));
  }
  return x0 === Infinity ? null : { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Whether two rectangles share more than an edge. */
export const overlap = (a: Rect, b: Rect): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
/** Whether a rectangle holds another whole, edges included. */
export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/** A way without repeated points and without points in the middle of a straight. */
export function simplify(points: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (const point of points) {
    const last = found.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = found.at(-2);
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) found.pop();
    found.push(point);
  }
  return found;
}
