// While a card is dragged near a line through edges or centres of others, it snaps to it; guides say with whom it lines up, and how far away that is. Pure.
import type { Point, Rect } from '../../../shared/draw/scene.ts';
import type { SpatialIndex } from '../adapter/spatial-index.ts';

/** How near a line must be on screen, in pixels. */
export const SNAP_REACH = 6;
/** How far away a card may be to be lined up with, in pixels at 100 %. */
const NEARBY = 480;
/** What counts as lined up, once snapped. */
const TOUCH = 0.01;

type Axis = 'x' | 'y';

/** A line through what lines up: an `x` guide is vertical and stands at that x. Runs from `from` to `to` along the other axis. */
export interface Guide {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The free room between the dragged card and the nearest that it lines up with; absent where they overlap. */
  readonly gap?: { readonly from: number; readonly to: number };
}

export interface Snap {
  /** How much further than the hand the cards move. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

export const FREE: Snap = { by: { x: 0, y: 0 }, guides: [] };

const start = (rect: Rect, axis: Axis): number => rect[axis];
const end = (rect: Rect, axis: Axis): number => (axis === 'x' ? rect.x + rect.width : rect.y + rect.height);
const middle = (rect: Rect, axis: Axis): number => (start(rect, axis) + end(rect, axis)) / 2;
const other = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');

/** The places where two cards can line up, as pairs: the first one's, the second one's. Edges meet edges, centres meet centres. */
function pairs(a: Rect, b: Rect, axis: Axis): readonly (readonly [number, number])[] {
  const edges = [start(a, axis), end(a, axis)];
  return [[middle(a, axis), middle(b, axis)], ...edges.flatMap((mine) => [[mine, start(b, axis)] as const, [mine, end(b, axis)] as const])];
}

/** Free room along an axis; negative where they overlap. */
const room = (a: Rect, b: Rect, axis: Axis): number => Math.max(start(b, axis) - end(a, axis), start(a, axis) - end(b, axis));

function nearest(rect: Rect, others: readonly Rect[], axis: Axis, reach: number): number {
  let best: { readonly by: number; readonly far: number } | null = null;
  for (const one of others) {
    const far = room(rect, one, other(axis));
    for (const [mine, theirs] of pairs(rect, one, axis)) {
      const by = theirs - mine;
      if (Math.abs(by) > reach) continue;
      const nearer = best === null || Math.abs(by) < Math.abs(best.by) - TOUCH || (Math.abs(by) < Math.abs(best.by) + TOUCH && far < best.far);
      if (nearer) best = { by, far };
    }
  }
  return best?.by ?? 0;
}

function guidesOf(rect: Rect, others: readonly Rect[], axis: Axis): Guide[] {
  const along = other(axis);
  const lined = new Map<number, Rect[]>();
  for (const one of others) {
    for (const [mine, theirs] of pairs(rect, one, axis)) {
      if (Math.abs(theirs - mine) > TOUCH) continue;
      const at = Math.round(theirs * 100) / 100;
      const there = lined.get(at);
      if (!there) lined.set(at, [one]);
      else if (!there.includes(one)) there.push(one);
    }
  }
  return [...lined].map(([at, there]): Guide => {
    const [next] = there.filter((one) => room(rect, one, along) > 0).sort((a, b) => room(rect, a, along) - room(rect, b, along));
    const before = next !== undefined && start(next, along) < start(rect, along);
    const gap = next && (before ? { from: end(next, along), to: start(rect, along) } : { from: end(rect, along), to: start(next, along) });
    const all = [rect, ...there];
    return {
      axis,
      at,
      from: Math.min(...all.map((one) => start(one, along))),
      to: Math.max(...all.map((one) => end(one, along))),
      ...(gap ? { gap } : {}),
    };
  });
}

/**
 * Where a dragged rectangle snaps to. `reach` is in the world's pixels; `stays` says which boxes may be lined up with.
 * Only boxes in the row and column of the rectangle are looked at: two questions to the index, however large the organisation.
 */
export function snap<T extends { readonly rect: Rect }>(rect: Rect, places: SpatialIndex<T>, stays: (box: T) => boolean, reach: number): Snap {
  const near = (axis: Axis): Rect[] => {
    const wide = axis === 'x' ? { dx: reach, dy: NEARBY } : { dx: NEARBY, dy: reach };
    const strip = { x: rect.x - wide.dx, y: rect.y - wide.dy, width: rect.width + 2 * wide.dx, height: rect.height + 2 * wide.dy };
    return places.within(strip).flatMap((box) => (stays(box) ? [box.rect] : []));
  };
  const column = near('x');
  const row = near('y');
  const by = { x: nearest(rect, column, 'x', reach), y: nearest(rect, row, 'y', reach) };
  const at = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
  return { by, guides: [...guidesOf(at, column, 'x'), ...guidesOf(at, row, 'y')] };
}
