// The film: while growth plays, one canvas draws the months and what happens between them, with every picture of the screen. Nothing of it is React's.
import { around } from '../adapter/spatial-index.ts';
import { PALETTES, type Palette } from '../../../shared/draw/palette.ts';
import type { Rect, Scene } from '../../../shared/draw/scene.ts';
import { cameraStore, still, type Camera } from '../camera.ts';
import { filmStore } from './film-store.ts';
import { followWhole, wholeBelow } from './follow.ts';
import { samePicture, type Picture } from './brush.ts';
import { paintFilm } from './paint.ts';
import { mix, mixRect, tween, type Tween } from './tween.ts';

/** What the film is told by those who play. */
export interface Projector {
  /** The month that is being gone to, the last of all, and how long a month lasts in milliseconds. */
  readonly now: () => { readonly month: number; readonly last: number; readonly length: number };
  /** The picture of a month, worked out elsewhere; null where it is not there yet. */
  readonly scene: (month: number) => Promise<Scene | null>;
}

/** Pictures of so many months ahead are asked for. */
const AHEAD = 4;
/** What moves does so in at most this time, then rests until the month is over. */
const MOVE_MS = 420;

/** How much of the way to the whole picture the camera goes with each picture of the screen. */
const FOLLOW = 0.16;

interface Step {
  /** The months between which it is. */
  readonly from: number;
  readonly month: number;
  readonly scene: Scene;
  readonly tween: Tween;
}

/** Slow, fast, slow. */
const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

function palette(): Palette {
  const { classList } = document.documentElement;
  return PALETTES[classList.contains('contrast') ? 'contrast' : classList.contains('dark') ? 'dark' : 'light'];
}

const whole = (bounds: Rect, width: number, height: number): Camera => wholeBelow(bounds, width, height, () => true);
/** Goes on towards a goal; so near that nobody could tell, it is there. */
function towards(camera: Camera, goal: Camera, by: number): Camera {
  const next = { x: mix(camera.x, goal.x, by), y: mix(camera.y, goal.y, by), zoom: mix(camera.zoom, goal.zoom, by) };
  return Math.abs(goal.x - next.x) + Math.abs(goal.y - next.y) < 0.1 && Math.abs(goal.zoom / next.zoom - 1) < 1e-5 ? goal : next;
}
const near = (a: Camera, b: Camera): boolean => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom / b.zoom - 1) < 0.002;

/** Plays on a canvas until the answer is called. `first` is what is on screen when it begins. */
export function play(canvas: HTMLCanvasElement, projector: Projector, first: Scene): () => void {
  const on = canvas.getContext('2d', { alpha: false });
  if (!on) return () => {};
  const start = projector.now().month;
  const scenes = new Map<number, Scene>([[start, first]]);
  const asked = new Set<number>();
  const calm = still();
  let began = 0;
  let step: Step = { from: start, month: start, scene: first, tween: tween(first, first) };
  let camera = cameraStore.get();
  /** What we set last: another camera was moved by hand, and is then left alone. */
  let own = camera;
  let follows = true;
  let frame = 0;
  let colours = palette();
  let painted: Picture | null = null;
  let ahead: { readonly from: Scene; readonly to: Scene; readonly tween: Tween } | null = null;

  const fetchScene = async (month: number): Promise<void> => {
    asked.add(month);
    const scene = await projector.scene(month);
    asked.delete(month);
    if (scene) scenes.set(month, scene);
  };
  const ask = (month: number, last: number): void => {
    for (let at = month; at <= Math.min(last, month + AHEAD); at++) if (!scenes.has(at) && !asked.has(at)) void fetchScene(at);
    for (const known of scenes.keys()) if (known < month || known > month + AHEAD) scenes.delete(known);
  };

  const tweenTo = (scene: Scene): Tween => (ahead?.from === step.scene && ahead.to === scene ? ahead.tween : tween(step.scene, scene));
  const prepare = (): void => {
    const to = scenes.get(step.month + 1);
    if (to && (ahead?.from !== step.scene || ahead.to !== to)) ahead = { from: step.scene, to, tween: tween(step.scene, to) };
  };

  const draw = (time: number): void => {
    frame = requestAnimationFrame(draw);
    const { month, last, length } = projector.now();
    if (month !== step.month || began === 0) {
      ask(month, last);
      const next = scenes.get(month);
      // A picture that is not there yet is waited for.
      if (next && month !== step.month) step = { from: step.month, month, scene: next, tween: tweenTo(next) };
      if (next) began = time;
      colours = palette();
    }
    const share = Math.min(1, (time - began) / length);
    const t = calm ? 1 : ease(Math.min(1, (time - began) / Math.min(length, MOVE_MS)));
    const density = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = canvas;
    const [wide, high] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const current = cameraStore.get();
    if (current !== own && !near(current, own)) {
      follows = false;
      camera = own = current;
    }
    if (follows) {
      // It makes room before it is needed; where it must not move, each month has one picture that stands.
      const coming = calm ? step.scene : (scenes.get(step.month + 1) ?? step.scene);
      const goal = whole(around([mixRect(step.tween.bounds[0], step.tween.bounds[1], t), coming.bounds]) ?? step.scene.bounds, width, height);
      camera = towards(camera, goal, calm ? 1 : FOLLOW);
    }
    filmStore.set({ at: step.month > step.from && !calm ? mix(step.from, step.month, share) : step.month });
    const picture: Picture = { tween: step.tween, t, month: step.month, camera, width, height, density, colours, labels: length > 200 };
    // Until the month is over, nothing moves: then there is time for what the next one needs.
    if (painted && samePicture(painted, picture)) return prepare();
    painted = picture;
    paintFilm(on, picture);
    canvas.dataset['month'] = String(step.month);
  };
  frame = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(frame);
    filmStore.set({ at: null });
    // The cards come back where the film left them.
    if (follows) followWhole(false);
  };
}
