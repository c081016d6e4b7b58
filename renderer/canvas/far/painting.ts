// The far picture on a canvas: painted at most once a frame, and only when something that it shows is another. Panning renders nothing of React.
import { viewStore } from '../../stores/view.ts';
import { cameraStore } from '../camera.ts';
import { gestureStore } from '../gestures/gesture-store.ts';
import { isFar, levelStore } from '../level.ts';
import { sceneStore } from '../scene-store.ts';
import { litStore } from '../states/lit.ts';
import { previewStore } from '../states/preview.ts';
import { currentPicture, farStore } from './far-store.ts';
import { statesNow } from './far-states.ts';
import { paintFar } from './paint.ts';
import { readTokens, watchTheme, type FarTokens } from './tokens.ts';

/** Paints on a canvas until it is told to stop. */
export function startPainting(canvas: HTMLCanvasElement): () => void {
  const on = canvas.getContext('2d');
  if (!on) return () => {};
  let frame = 0;
  let tokens: FarTokens | null = null;
  const draw = (): void => {
    frame = 0;
    if (!isFar()) return;
    tokens ??= readTokens(canvas);
    const density = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = canvas;
    const wide = Math.round(width * density);
    const high = Math.round(height * density);
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    paintFar(on, currentPicture(), { ...cameraStore.get(), width, height, density }, tokens, statesNow());
    canvas.dataset['painted'] = 'true';
  };
  const soon = (): void => {
    if (frame === 0 && isFar()) frame = requestAnimationFrame(draw);
  };
  const sized = new ResizeObserver(() => {
    // A canvas whose size changes is empty at once: painting it later would be a flash.
    cancelAnimationFrame(frame);
    draw();
  });
  sized.observe(canvas);
  const stops = [cameraStore, levelStore, sceneStore, viewStore, litStore, previewStore, gestureStore, farStore].map((store) =>
    store.subscribe(soon),
  );
  stops.push(
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
    sized.disconnect();
    stops.forEach((stop) => stop());
  };
}
