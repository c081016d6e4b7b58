// Places that a person gave: units moved or pinned by hand stand there, what they contain goes with them, groups grow around.
import type { Design, UnitId } from '../model/types.ts';
import type { Cast } from './cast.ts';
import { bottom, right, shiftRect, type Point, type Rect } from './geometry.ts';

/** Room that a group keeps around what was moved in it. */
const PAD = 14;
const HEADER = 34;

/**
 * The places that a design keeps: all of them, or only pinned ones. What is no finite number is no place. An entry that only says that a group is
 * collapsed keeps no place unless it is pinned: a stack is so much lower than its group that the layout has to close the gap.
 */
export function keptIn(design: Design, pinnedOnly: boolean): Map<UnitId, Point> {
  const found = new Map<UnitId, Point>();
  for (const [id, entry] of Object.entries(design.layout ?? {})) {
    if (entry.pinned !== true && (pinnedOnly || entry.collapsed === true)) continue;
    if (Number.isFinite(entry.x) && Number.isFinite(entry.y) && Math.abs(entry.x) < 1e6 && Math.abs(entry.y) < 1e6)
      found.set(id, { x: entry.x, y: entry.y });
  }
  return found;
}

/**
 * Puts units where they were moved to, from where a layout laid them. Says which boxes changed.
 * A group takes what it contains with it, as far as that has no place of its own; groups grow to hold what was moved inside them.
 */
export function place(
  cast: Cast,
  laid: ReadonlyMap<UnitId, Rect>,
  moves: ReadonlyMap<UnitId, Point>,
): { rects: Map<UnitId, Rect>; moved: Set<UnitId> } {
  const rects = new Map(laid);
  const moved = new Set<UnitId>();
  const put = (id: UnitId, rect: Rect): void => {
    const before = laid.get(id);
    if (before && before.x === rect.x && before.y === rect.y && before.width === rect.width && before.height === rect.height) return;
    rects.set(id, rect);
    moved.add(id);
  };
  const settle = (container: UnitId | null, dx: number, dy: number): void => {
    for (const id of cast.members.get(container) ?? []) {
      const rect = laid.get(id);
      if (!rect) continue;
      const to = moves.get(id);
      const [x, y] = to ? [to.x - rect.x, to.y - rect.y] : [dx, dy];
      put(id, shiftRect(rect, x, y));
      if (cast.parts.get(id)?.as === 'group') settle(id, x, y);
    }
  };
  if (moves.size > 0) {
    settle(null, 0, 0);
    grow(cast, null, rects, moves, put);
  }
  return { rects, moved };
}

/** Grows groups around what was moved in them, from the inside out. */
function grow(
  cast: Cast,
  container: UnitId | null,
  rects: Map<UnitId, Rect>,
  moves: ReadonlyMap<UnitId, Point>,
  put: (id: UnitId, rect: Rect) => void,
): boolean {
  let changed = false;
  let box = container === null ? undefined : rects.get(container);
  for (const id of cast.members.get(container) ?? []) {
    const inner = cast.parts.get(id)?.as === 'group' && grow(cast, id, rects, moves, put);
    const rect = rects.get(id);
    if (!rect || (!inner && !moves.has(id))) continue;
    changed = true;
    if (!box) continue;
    const x = Math.min(box.x, rect.x - PAD);
    const y = Math.min(box.y, rect.y - HEADER);
    box = { x, y, width: Math.max(right(box), right(rect) + PAD) - x, height: Math.max(bottom(box), bottom(rect) + PAD) - y };
  }
  if (container !== null && box && changed) put(container, box);
  return changed;
}
