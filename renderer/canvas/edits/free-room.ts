// Where something new finds room: the nearest place to a point at which it covers nothing.
import type { Point, Rect } from '../../../shared/draw/scene.ts';

/** How far from one tried place to the next. */
const STEP = { x: 60, y: 40 };
const RINGS = 60;

/** The steps on the ring so far from the middle, the nearest first. */
function ring(radius: number): Point[] {
  if (radius === 0) return [{ x: 0, y: 0 }];
  const steps: Point[] = [];
  for (let at = -radius; at <= radius; at++) steps.push({ x: at, y: radius }, { x: at, y: -radius });
  for (let at = 1 - radius; at < radius; at++) steps.push({ x: radius, y: at }, { x: -radius, y: at });
  return steps.sort((a, b) => Math.hypot(a.x * STEP.x, a.y * STEP.y) - Math.hypot(b.x * STEP.x, b.y * STEP.y));
}

/** The upper left corner at which a rectangle of this size stands free, its middle as near to `near` as can be. Where nothing is free far around, there. */
export function freeRoom(free: (rect: Rect) => boolean, size: { readonly width: number; readonly height: number }, near: Point): Point {
  const start = { x: Math.round(near.x - size.width / 2), y: Math.round(near.y - size.height / 2) };
  for (let radius = 0; radius < RINGS; radius++) {
    for (const step of ring(radius)) {
      const at = { x: start.x + step.x * STEP.x, y: start.y + step.y * STEP.y };
      if (free({ ...at, width: size.width, height: size.height })) return at;
    }
  }
  return start;
}
