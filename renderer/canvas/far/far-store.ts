// What the far view shows now: the picture of this scene, what is where in it, and what of it is under the pointer or has the keyboard.
import { farPicture, type FarPicture } from '../../../shared/draw/far.ts';
import { farAt, farPlace, farWithin, type FarHit, type FarView } from '../../../shared/draw/far-view.ts';
import type { Point, Rect, Scene, SceneBox } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { cameraStore, fit, stageElement, toClient, zoomTo } from '../camera.ts';
import { isFar } from '../level.ts';
import { boxFor, sceneStore } from '../scene-store.ts';
import { viewAt } from './paint.ts';

const pictures = new WeakMap<Scene, FarPicture>();
/** The picture of a scene, made once. */
export function pictureOf(scene: Scene): FarPicture {
  let picture = pictures.get(scene);
  if (!picture) pictures.set(scene, (picture = farPicture(scene)));
  return picture;
}
export const currentPicture = (): FarPicture => pictureOf(sceneStore.get().scene);
const currentView = (): FarView => viewAt(currentPicture(), cameraStore.get().zoom);

export interface FarState {
  readonly hover: FarHit | null;
  /** The unit whose stand-in has the keyboard, where that is to be seen. */
  readonly focus: UnitId | null;
}
export const farStore = createStore<FarState>({ hover: null, focus: null });
export const useFarState = <S>(select: (state: FarState) => S): S => useStore(farStore, select);

/** What is under a point of the window. */
export function hitAt(client: Point): FarHit | null {
  const { x, y } = cameraStore.get();
  const frame = stageElement()?.getBoundingClientRect();
  return farAt(currentView(), { x: client.x - (frame?.left ?? 0) - x, y: client.y - (frame?.top ?? 0) - y });
}
/** Where a unit, or what stands for it, is on the canvas: pixels from its corner. */
export function placeOf(unit: UnitId): Rect | null {
  const place = farPlace(currentView(), shownFor(unit));
  const { x, y } = cameraStore.get();
  return place && { ...place.rect, x: place.rect.x + x, y: place.rect.y + y };
}

/** The unit that is seen in place of another: an SRE's host, a manager's group. */
export function shownFor(unit: UnitId): UnitId {
  const { shownAs } = currentPicture();
  const own = shownAs.get(unit);
  if (own !== undefined) return own;
  const box = boxFor(unit);
  const id = box?.kind === 'dock' ? box.host : (box?.id ?? unit);
  return shownAs.get(id) ?? id;
}

/** The box under a point of the window; for a team of a collapsed group, the group's. */
export function farBoxAt(client: Point): SceneBox | undefined {
  const hit = hitAt(client);
  return hit ? boxFor(hit.unit) : undefined;
}

/** The boxes under a point of the world, the topmost first: what is seen there, and the groups around it. */
export function boxesAt(world: Point): readonly SceneBox[] {
  if (!isFar()) return sceneStore.get().places.at(world);
  const box = farBoxAt(toClient(world));
  return [
    ...(box ? [box] : []),
    ...sceneStore
      .get()
      .places.at(world)
      .filter((one) => one.kind === 'group' && one !== box),
  ];
}

/** The units that a frame of the world takes. */
export function farUnitsIn({ x, y, width, height }: Rect): UnitId[] {
  const { zoom } = cameraStore.get();
  const { byUnit } = sceneStore.get();
  return farWithin(currentView(), { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom }).filter((id) => byUnit.has(id));
}

const NEAR = 0.4;
/** Goes near enough to what is under a point that cards are seen again. */
export function approach(client: Point, world: Point): void {
  const box = farBoxAt(client);
  if (box) approachUnit(box.id);
  else zoomTo(NEAR, world);
}
/** The cards around a unit at once, in the size in which they can be read; a group whole. */
export function approachUnit(unit: UnitId): void {
  const box = boxFor(unit);
  if (!box) return;
  const { x, y, width, height } = box.rect;
  // Neighbours on every side say where one is.
  const around = box.kind === 'group' && !box.collapsed ? 20 : 220;
  fit({ x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around });
}
