// Which boxes lie where: a grid over the scene, for hit-testing, lasso and the choice of what to mount.
import type { Point, Rect } from '../../../shared/draw/scene.ts';

const CELL = 256;
/** A box that would fill more cells than this is kept in one list of large ones instead. */
const LARGE = 64;

export const overlaps = (a: Rect, b: Rect): boolean => a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
export const grown = (rect: Rect, by: number): Rect => ({ x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by });
/** The smallest rectangle around all of these; null around nothing. */
export function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

export interface Placed {
  readonly rect: Rect;
}

/** A fixed set of placed things, asked by place. Answers keep the order in which the things were given. */
export class SpatialIndex<T extends Placed> {
  readonly #cells = new Map<string, number[]>();
  readonly #large: number[] = [];

  constructor(readonly items: readonly T[]) {
    for (const [at, item] of items.entries()) {
      const { left, top, right, bottom } = span(item.rect);
      if ((right - left + 1) * (bottom - top + 1) > LARGE) {
        this.#large.push(at);
        continue;
      }
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) {
          const cell = `${column} ${row}`;
          const list = this.#cells.get(cell);
          if (list) list.push(at);
          else this.#cells.set(cell, [at]);
        }
      }
    }
  }

  /** Everything that touches the rectangle. */
  within(rect: Rect): T[] {
    const { left, top, right, bottom } = span(rect);
    const found = new Set<number>(this.#large);
    if ((right - left + 1) * (bottom - top + 1) > this.#cells.size) {
      for (const list of this.#cells.values()) for (const at of list) found.add(at);
    } else {
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) for (const at of this.#cells.get(`${column} ${row}`) ?? []) found.add(at);
      }
    }
    return [...found].sort((a, b) => a - b).flatMap((at) => this.#keep(at, (item) => overlaps(item.rect, rect)));
  }

  /** Everything under a point, the last drawn first. */
  at(point: Point): T[] {
    return this.within({ ...point, width: 0, height: 0 }).reverse();
  }

  #keep(at: number, test: (item: T) => boolean): T[] {
    const item = this.items[at];
    return item && test(item) ? [item] : [];
  }
}

function span(rect: Rect): { left: number; top: number; right: number; bottom: number } {
  return {
    left: Math.floor(rect.x / CELL),
    top: Math.floor(rect.y / CELL),
    right: Math.floor((rect.x + rect.width) / CELL),
    bottom: Math.floor((rect.y + rect.height) / CELL),
  };
}
