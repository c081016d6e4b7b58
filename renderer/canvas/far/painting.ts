// The far picture on a canvas: painted at most once a frame, and only when something that it shows is another. Panning shifts it, as one layer.
import type { Store } from '../../stores/store.ts';
import { viewStore } from '../../stores/view.ts';
import { cameraStore, type Camera } from '../camera.ts';
import { gestureStore } from '../gestures/gesture-store.ts';
import { isFar, levelStore } from '../level.ts';
import { sceneStore } from '../scene-store.ts';
import { litStore } from '../states/lit.ts';
import { previewStore } from '../states/preview.ts';
import { currentPicture, farStore } from './far-store.ts';
import { statesNow } from './far-states.ts';
import { paintFar, snapped } from './paint.ts';
import { readTokens, watchTheme, type FarTokens } from './tokens.ts';

/** The canvas reaches so far beyond the stage on every side, in pixels: so far a pan shifts it, and nothing is painted. The style sheet says the same. */
const MARGIN = 128;
/** While a very large organisation is zoomed, the picture is painted at most so often and scaled in between: milliseconds for each team, and the most. */
const REST = { team: 0.04, most: 160 } as const;

/** Paints on a canvas until it is told to stop. */
export function startPainting(canvas: HTMLCanvasElement): () => void {
  const on = canvas.getContext('2d');
  if (!on) return () => {};
  let frame = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let tokens: FarTokens | null = null;
  let painted: { readonly camera: Camera; readonly at: number; readonly rest: number } | null = null;
  const draw = (): void => {
    frame = 0;
    clearTimeout(later);
    if (!isFar()) return;
    tokens ??= readTokens(canvas);
    const density = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = canvas;
    const wide = Math.round(width * density);
    const high = Math.round(height * density);
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const camera = cameraStore.get();
    const picture = currentPicture();
    paintFar(on, picture, { x: camera.x + MARGIN, y: camera.y + MARGIN, zoom: camera.zoom, width, height, density }, tokens, statesNow());
    canvas.style.transform = 'none';
    canvas.dataset['painted'] = 'true';
    painted = { camera, at: performance.now(), rest: picture.slots.size > 800 ? Math.min(REST.most, picture.slots.size * REST.team) : 0 };
  };
  const soon = (): void => {
    if (frame === 0 && isFar()) frame = requestAnimationFrame(draw);
  };
  /** The camera moved: what is painted is shifted, or scaled for a moment, where that will do. */
  const follow = (): void => {
    if (!isFar()) return;
    if (!painted) return soon();
    const camera = cameraStore.get();
    const { camera: then } = painted;
    const density = window.devicePixelRatio || 1;
    const scale = camera.zoom / then.zoom;
    if (scale === 1) {
      const x = snapped(camera.x, density) - snapped(then.x, density);
      const y = snapped(camera.y, density) - snapped(then.y, density);
      if (Math.abs(x) > MARGIN || Math.abs(y) > MARGIN) return soon();
      canvas.style.transform = `translate(${x}px, ${y}px)`;
    } else if (performance.now() - painted.at < painted.rest) {
      const shift = (now: number, before: number): number => now - scale * (before + MARGIN) + MARGIN;
      canvas.style.transform = `translate(${shift(camera.x, then.x)}px, ${shift(camera.y, then.y)}px) scale(${scale})`;
      clearTimeout(later);
      later = setTimeout(soon, painted.rest);
    } else soon();
  };
  const sized = new ResizeObserver(() => {
    // A canvas whose size changes is empty at once: painting it later would be a flash.
    cancelAnimationFrame(frame);
    draw();
  });
  sized.observe(canvas);
  const stops = [levelStore, sceneStore, litStore, previewStore, gestureStore].map((store) => store.subscribe(soon));
  stops.push(
    cameraStore.subscribe(follow),
    // Tabs and dialogs change nothing of the picture.
    changesOf(viewStore, ({ units }) => units, soon),
    // The keyboard's place; what is under the pointer has a ring of its own, for which nothing is painted.
    changesOf(farStore, ({ focus }) => focus, soon),
    watchTheme(() => {
      tokens = null;
      soon();
    }),
  );
  // Names are written in the app's own letters as soon as these are there.
  void document.fonts.ready.then(soon);
  draw();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
    sized.disconnect();
    stops.forEach((stop) => stop());
  };
}

/** Tells of a change of the one part of a store that is painted. */
function changesOf<T extends object>(store: Store<T>, part: (state: T) => unknown, changed: () => void): () => void {
  let before = part(store.get());
  return store.subscribe(() => {
    const now = part(store.get());
    if (now !== before) changed();
    before = now;
  });
}
