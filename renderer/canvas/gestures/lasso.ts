// Drag on empty canvas: everything that the frame touches is selected; groups only when they lie inside it whole.
import type { Point, Rect, SceneBox } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { select, viewStore } from '../../stores/view.ts';
import { toWorld } from '../camera.ts';
import { farUnitsIn } from '../far/far-store.ts';
import { isFar } from '../level.ts';
import { sceneStore } from '../scene-store.ts';
import { setCursor } from '../states/cursor.ts';
import { endGesture, gestureStore } from './gesture-store.ts';
import { track } from './track.ts';

export function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

const inside = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

/** The units that a frame takes, from the boxes that touch it. */
export function taken(frame: Rect, boxes: readonly SceneBox[]): UnitId[] {
  return boxes.flatMap((box): readonly UnitId[] => {
    if (box.kind === 'group' && !box.collapsed) return inside(frame, box.rect) ? [box.id] : [];
    return box.kind === 'dock' ? box.units : [box.id];
  });
}

/** From far, shapes stand elsewhere than cards. */
const unitsIn = (frame: Rect): UnitId[] => (isFar() ? farUnitsIn(frame) : taken(frame, sceneStore.get().places.within(frame)));

/** What a press without a drag selects: from far the box under the pointer, which has no element of its own. */
function press(box: SceneBox | undefined, adds: boolean): void {
  const units = box ? (box.kind === 'dock' ? box.units : [box.id]) : [];
  if (box) setCursor(units[0] ?? box.id);
  if (!adds) return select(units);
  const now = new Set(viewStore.get().units);
  for (const id of units) if (!now.delete(id)) now.add(id);
  if (box) select(now, viewStore.get().lines);
}

/** `box`: what lies under the press without being pressed itself. */
export function startLasso(event: PointerEvent, adds: boolean, box?: SceneBox): void {
  const from = toWorld({ x: event.clientX, y: event.clientY });
  const before = viewStore.get();
  const base = adds ? [...before.units] : [];
  track(event, {
    start: () => gestureStore.patch({ mode: 'lasso' }),
    move: (client) => {
      const lasso = between(from, toWorld(client));
      gestureStore.patch({ lasso });
      select([...base, ...unitsIn(lasso)]);
    },
    drop: (client) => {
      const lasso = between(from, toWorld(client));
      const units = unitsIn(lasso);
      select([...base, ...units]);
      const [first] = units;
      if (first !== undefined) setCursor(first);
      endGesture();
    },
    click: () => press(box, adds),
    cancel: () => {
      select(before.units, before.lines);
      endGesture();
    },
  });
}
