// Which boxes a way runs through: a grid over all cards, so that asking costs little.
import type { UnitId } from '../model/types.ts';
import type { Point, Rect, SceneBox } from './scene.ts';

const CELL = 256;
/** The most that `clear` may be. */
const EDGE = 4;
const cell = (x: number, y: number): number => x * 1_048_573 + y;

/** Cards, pills and collapsed groups by place. Open groups may be crossed by lines that end inside them, and are not here. */
export class Solid {
  readonly #cells = new Map<number, { id: UnitId; rect: Rect }[]>();

  constructor(boxes: Iterable<{ readonly id: UnitId; readonly rect: Rect }>) {
    for (const { id, rect } of boxes) {
      for (let x = Math.floor((rect.x - EDGE) / CELL); x <= Math.floor((rect.x + rect.width + EDGE) / CELL); x++) {
        for (let y = Math.floor((rect.y - EDGE) / CELL); y <= Math.floor((rect.y + rect.height + EDGE) / CELL); y++) {
          const key = cell(x, y);
          const list = this.#cells.get(key);
          if (list) list.push({ id, rect });
          else this.#cells.set(key, [{ id, rect }]);
        }
      }
    }
  }

  /**
   * The boxes that a way runs through, those at its ends left out. `clear` is how many pixels beside a box still count; touching its edge
   * does not where it is left out. Coming straight up to an edge never does.
   */
  crossed(points: readonly Point[], ends: readonly UnitId[], clear = -0.5): Set<UnitId> {
    const found = new Set<UnitId>();
    for (let at = 1; at < points.length; at++) {
      const a = points[at - 1];
      const b = points[at];
      if (a && b) this.#through(a, b, ends, clear, found);
    }
    return found;
  }

  #through(a: Point, b: Point, ends: readonly UnitId[], clear: number, found: Set<UnitId>): void {
    const [x0, x1] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [y0, y1] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    const [besideX, besideY] = a.y === b.y ? [-0.5, clear] : [clear, -0.5];
    for (let x = Math.floor(x0 / CELL); x <= Math.floor(x1 / CELL); x++) {
      for (let y = Math.floor(y0 / CELL); y <= Math.floor(y1 / CELL); y++) {
        for (const { id, rect } of this.#cells.get(cell(x, y)) ?? []) {
          const inX = x1 > rect.x - besideX && x0 < rect.x + rect.width + besideX;
          if (inX && y1 > rect.y - besideY && y0 < rect.y + rect.height + besideY && !ends.includes(id)) found.add(id);
        }
      }
    }
  }
}

/** The boxes of a scene that no line should run through. */
export const solidBoxes = (boxes: readonly SceneBox[]): SceneBox[] =>
  boxes.filter((box) => box.kind === 'team' || box.kind === 'position' || (box.kind === 'group' && box.collapsed !== undefined));
