// Press and drag a card: select, move, or drop it on something that makes it belong elsewhere. One edit when it is let go.
import type { Point, SceneBox } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { documentStore } from '../../stores/document.ts';
import { select, viewStore } from '../../stores/view.ts';
import { toWorld } from '../camera.ts';
import { doDrop, dropText } from '../edits/drop.ts';
import { orgIndex, sceneStore } from '../scene-store.ts';
import { focusCard, setCursor } from '../states/cursor.ts';
import { carried, dropFor, type Drop } from './drop-target.ts';
import { endGesture, gestureStore } from './gesture-store.ts';
import { startMoving, type Moving } from './moving.ts';
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
  return { units, boxes, from, docked, moving: startMoving(boxes, units, docked !== undefined) };
}

function target(drag: Drag, client: Point): Drop {
  return dropFor(orgIndex(), drag.units, sceneStore.get().places.at(toWorld(client)), drag.docked);
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
    move: (client) => {
      if (!drag) return;
      const at = toWorld(client);
      drag.moving.move({ x: at.x - from.x, y: at.y - from.y });
      const drop = target(drag, client);
      gestureStore.patch({ drop, hint: dropText(orgIndex(), drop), pointer: client });
    },
    drop: (client) => {
      if (!drag) return finish();
      const { boxes, moving } = drag;
      const drop = target(drag, client);
      const at = toWorld(client);
      finish();
      if (!doDrop(drop, { boxes, by: { x: at.x - from.x, y: at.y - from.y } })) moving.home();
      focusCard(unitsOf(box)[0] ?? box.id);
    },
    click: () => {
      if (adds) toggle(box);
      else selectBox(box);
    },
    cancel: back,
  });
}
