// Press and drag a card: select, move, or drop it on something that makes it belong elsewhere. One edit when it is let go.
import type { Point, Rect, SceneBox } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { documentStore } from '../../stores/document.ts';
import { select, viewStore } from '../../stores/view.ts';
import { around } from '../adapter/spatial-index.ts';
import { cameraStore, toWorld } from '../camera.ts';
import { doDrop, dropText } from '../edits/drop.ts';
import { orgIndex, sceneStore } from '../scene-store.ts';
import { focusCard, setCursor } from '../states/cursor.ts';
import { carried, dropFor, type Drop } from './drop-target.ts';
import { endGesture, gestureStore } from './gesture-store.ts';
import { startMoving, type Moving } from './moving.ts';
import { FREE, snap, SNAP_REACH, type Snap } from './snap.ts';
import { track } from './track.ts';

const unitsOf = (box: SceneBox): readonly UnitId[] => (box.kind === 'dock' ? box.units : [box.id]);

function selectBox(box: SceneBox): void {
  // A dock that stands for people of a team is chosen by its line: the team has a card of its own.
  if (box.kind === 'dock' && !box.units.every((id) => orgIndex().position(id))) select([], box.lines);
  else select(unitsOf(box));
}

/** Adds a box to the selection, or takes it away. */
function toggle(box: SceneBox): void {
  const units = new Set(viewStore.get().units);
  const own = unitsOf(box);
  const has = own.every((id) => units.has(id));
  for (const id of own) {
    if (has) units.delete(id);
    else units.add(id);
  }
  select(units, viewStore.get().lines);
}

interface Drag {
  readonly units: readonly UnitId[];
  readonly boxes: readonly SceneBox[];
  readonly from: Point;
  readonly docked: UnitId | undefined;
  /** All that the hand holds, as one rectangle where it stood; what lines up with others. */
  readonly rect: Rect | null;
  readonly stays: (box: SceneBox) => boolean;
  readonly moving: Moving;
}

function begin(box: SceneBox, from: Point): Drag | null {
  const index = orgIndex();
  const docked = box.kind === 'dock' ? box.host : undefined;
  if (box.kind === 'dock' && !box.units.every((id) => index.position(id))) return null;
  const selected = viewStore.get().units;
  const units = docked === undefined && selected.has(box.id) ? [...selected] : [...unitsOf(box)];
  const along = carried(index, units);
  const { scene } = sceneStore.get();
  const boxes = docked === undefined ? scene.boxes.filter((one) => along.has(one.kind === 'dock' ? one.host : one.id)) : [box];
  gestureStore.patch({ mode: 'move', carried: along, sockets: units.every((id) => index.position(id)?.role === 'sre') });
  const held = boxes.filter((one) => one.kind !== 'dock');
  // A group lines up with all around it, a card with cards.
  const grouped = held.some((one) => one.kind === 'group');
  const stays = (one: SceneBox): boolean => one.kind !== 'dock' && (grouped || one.kind !== 'group') && !along.has(one.id);
  const rect = docked === undefined ? around(held.map((one) => one.rect)) : null;
  return { units, boxes, from, docked, rect, stays, moving: startMoving(boxes, units, docked !== undefined) };
}

function target(drag: Drag, client: Point): Drop {
  return dropFor(orgIndex(), drag.units, sceneStore.get().places.at(toWorld(client)), drag.docked);
}

/** Where the hand has the cards, and how they snap there: only where they come to stand where they are let go. */
function step(drag: Drag, client: Point, free: boolean): { readonly drop: Drop; readonly by: Point; readonly snapped: Snap } {
  const drop = target(drag, client);
  const at = toWorld(client);
  const by = { x: at.x - drag.from.x, y: at.y - drag.from.y };
  const places = drop.kind === 'move' || drop.kind === 'release';
  if (free || !places || !drag.rect) return { drop, by, snapped: FREE };
  const rect = { ...drag.rect, x: drag.rect.x + by.x, y: drag.rect.y + by.y };
  const snapped = snap(rect, sceneStore.get().places, drag.stays, SNAP_REACH / cameraStore.get().zoom);
  return { drop, by: { x: by.x + snapped.by.x, y: by.y + snapped.by.y }, snapped };
}

/** A press on a card. `adds`: Shift or Ctrl is held. */
export function pressBox(event: PointerEvent, box: SceneBox, adds: boolean): void {
  const from = toWorld({ x: event.clientX, y: event.clientY });
  const before = viewStore.get().units;
  const was = unitsOf(box).every((id) => before.has(id));
  if (!was && !adds) selectBox(box);
  setCursor(unitsOf(box)[0] ?? box.id);
  let drag: Drag | null = null;

  const finish = (): void => {
    drag?.moving.end();
    drag = null;
    endGesture();
  };
  const back = (): void => {
    const moving = drag?.moving;
    finish();
    moving?.home();
  };
  track(event, {
    start: () => {
      if (documentStore.get().readOnly !== null) return;
      if (!was && adds) toggle(box);
      drag = begin(box, from);
    },
    move: (client, free) => {
      if (!drag) return;
      const { drop, by, snapped } = step(drag, client, free);
      drag.moving.move(by);
      gestureStore.patch({ drop, guides: snapped.guides, hint: dropText(orgIndex(), drop), pointer: client });
    },
    drop: (client, free) => {
      if (!drag) return finish();
      const { boxes, moving } = drag;
      const { drop, by } = step(drag, client, free);
      finish();
      if (!doDrop(drop, { boxes, by })) moving.home();
      focusCard(unitsOf(box)[0] ?? box.id);
    },
    click: () => {
      if (adds) toggle(box);
      else selectBox(box);
    },
    cancel: back,
  });
}
