// A part of a scene: for pages and bands that show some of a drawing and shall hold no more.
import type { Rect, Scene } from './scene.ts';

/** Marks, labels and halos reach a little over their box. */
const REACH = 16;

/** A rectangle with room around it; an empty one gets a pixel. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: Math.max(1, width) + 2 * by,
  height: Math.max(1, height) + 2 * by,
});

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What of a scene touches a rectangle of it, in the scene's pixels; its bounds are that rectangle. What is kept is kept whole. */
export function partOf(scene: Scene, view: Rect): Scene {
  const near = grown(view, REACH);
  const touches = (points: readonly { readonly x: number; readonly y: number }[], width: number): boolean =>
    points.some((b, at) => {
      const a = points[at - 1] ?? b;
      const rect = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
      return overlap(grown(rect, width), near);
    });
  const boxes = scene.boxes.filter(({ rect }) => overlap(rect, near));
  const ids = new Set(boxes.map(({ id }) => id));
  return {
    bounds: view,
    boxes,
    // With a line that ends at a box, too: a line at risk lights its manager.
    lines: scene.lines.filter(({ points, width, toBox }) => ids.has(toBox) || touches(points, width)),
    bands: scene.bands.filter(({ points, width }) => touches(points, width)),
  };
}
