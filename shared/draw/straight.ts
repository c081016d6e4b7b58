// Dotted lines go straight where they can: between two boxes that face each other, or from the group that a head stands for.
import type { UnitId } from '../model/types.ts';
import type { Solid } from './crossing.ts';
import type { Point, Rect } from './scene.ts';

/** A box that a line may begin or end at. */
export interface End {
  readonly box: UnitId;
  readonly rect: Rect;
}
export interface Straight {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly points: readonly Point[];
}

/** A straight keeps this far from the corners of the boxes at its ends, and from lines beside it. */
const CORNER = 14;
const BESIDE = 6;

/**
 * A straight way between the first two ends that face each other with nothing between them; undefined where none do.
 * `taken` are ways that it must not run along.
 */
export function straight(from: readonly End[], to: readonly End[], solid: Solid, taken: readonly (readonly Point[])[]): Straight | undefined {
  for (const a of from) {
    for (const b of to) {
      for (const points of [down(a.rect, b.rect), across(a.rect, b.rect)].flat()) {
        const ends = [...from, ...to].map((end) => end.box);
        if (solid.crossed(points, ends, 2).size === 0 && !taken.some((way) => along(way, points))) return { from: a.box, to: b.box, points };
      }
    }
  }
  return undefined;
}

/** Ways straight down or up, the one to the middle of the lower box first. */
function down(a: Rect, b: Rect): Point[][] {
  if (a.y + a.height > b.y && b.y + b.height > a.y) return [];
  const [y0, y1] = a.y < b.y ? [a.y + a.height, b.y] : [a.y, b.y + b.height];
  return between(a.x, a.width, b.x, b.width).map((x) => [
    { x, y: y0 },
    { x, y: y1 },
  ]);
}

function across(a: Rect, b: Rect): Point[][] {
  return down(turned(a), turned(b)).map((points) => points.map(({ x, y }) => ({ x: y, y: x })));
}
const turned = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

/** Places where two spans face each other: at the middle of either, in the middle of both, beside these. */
function between(a: number, lengthA: number, b: number, lengthB: number): number[] {
  const low = Math.max(a, b) + CORNER;
  const high = Math.min(a + lengthA, b + lengthB) - CORNER;
  if (low > high) return [];
  const middles = [b + lengthB / 2, a + lengthA / 2, (low + high) / 2];
  return [...middles, ...middles.flatMap((at) => [at - 24, at + 24])].map(Math.round).filter((at) => at >= low && at <= high);
}

/** Whether a way runs along a straight, on it or close beside it. */
function along(way: readonly Point[], [start, end]: readonly Point[]): boolean {
  if (!start || !end) return false;
  const flat = start.y === end.y;
  return way.some((b, at) => {
    const a = way[at - 1];
    if (!a || (a.y === b.y) !== flat) return false;
    const [side, low, high] = flat
      ? [a.y - start.y, Math.min(a.x, b.x), Math.max(a.x, b.x)]
      : [a.x - start.x, Math.min(a.y, b.y), Math.max(a.y, b.y)];
    const [from, to] = flat ? [Math.min(start.x, end.x), Math.max(start.x, end.x)] : [Math.min(start.y, end.y), Math.max(start.y, end.y)];
    return Math.abs(side) < BESIDE && low < to && high > from;
  });
}
