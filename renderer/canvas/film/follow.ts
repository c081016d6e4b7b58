// While months change by hand, the camera goes on showing the whole as long as nobody took it elsewhere.
import type { Rect } from '../../../shared/draw/scene.ts';
import { cameraStore, look, MIN_ZOOM, stageElement, type Camera } from '../camera.ts';
import { sceneStore } from '../scene-store.ts';
import { farWholeView, wholeView } from '../whole-view.ts';

interface Stand {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
}
let last: Stand | null = null;

/** The line that says which month is seen takes the top of the canvas. */
const TOP = 40;
/** The camera that sees a whole picture below that line. */
export function wholeBelow(bounds: Rect, width: number, height: number, free: (part: Rect) => boolean): Camera {
  const room = Math.max(1, height - TOP);
  const view = farWholeView(bounds, width, room, MIN_ZOOM) ?? wholeView(bounds, width, room, MIN_ZOOM, free);
  return { ...view, y: view.y + TOP };
}

const size = (): { width: number; height: number } => stageElement()?.getBoundingClientRect() ?? { width: 0, height: 0 };

/** Whether the camera stands where it was left: then it may follow. In a canvas of another size it does, too. */
function leftAlone(): boolean {
  if (!last) return true;
  const { width, height } = size();
  if (Math.abs(width - last.width) > 1 || Math.abs(height - last.height) > 1) return true;
  const { x, y, zoom } = cameraStore.get();
  return Math.abs(x - last.camera.x) + Math.abs(y - last.camera.y) < 2 && Math.abs(zoom / last.camera.zoom - 1) < 0.005;
}

let settle: ReturnType<typeof setTimeout> | undefined;
/** How often it is looked whether a glide is over. */
const GLIDE_MS = 400;
/** Until the camera rests, where it is says nothing about who moved it. On a busy machine a glide takes its time. */
function rest(was: Camera | null): void {
  settle = setTimeout(() => {
    const now = cameraStore.get();
    settle = undefined;
    if (now !== was && !leftAlone()) rest(now);
  }, GLIDE_MS);
}

/** Another month is shown: the whole of it comes into view, gliding or at once. */
export function followWhole(glide: boolean): void {
  if (settle === undefined && !leftAlone()) return;
  const { scene, places } = sceneStore.get();
  const { width, height } = size();
  if (width <= 0) return;
  const camera = wholeBelow(scene.bounds, width, height, (part) => places.within(part).length === 0);
  look(camera, glide);
  last = { camera, width, height };
  clearTimeout(settle);
  rest(null);
}
