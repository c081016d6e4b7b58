// What is under the pointer from far: looked up once a frame, and only while the hand does nothing else.
import { cameraStore, stageElement } from '../camera.ts';
import { gestureStore } from '../gestures/gesture-store.ts';
import { farStore, hitAt } from './far-store.ts';

/** Follows the pointer over the canvas; the answer stops it. */
export function watchHover(): () => void {
  const stage = stageElement();
  if (!stage) return () => {};
  let frame = 0;
  let at: { readonly x: number; readonly y: number } | null = null;
  const show = (): void => {
    frame = 0;
    const hit = at && gestureStore.get().mode === 'idle' ? hitAt(at) : null;
    const { hover } = farStore.get();
    if (hit?.unit !== hover?.unit || hit?.kind !== hover?.kind) farStore.patch({ hover: hit });
    stage.toggleAttribute('data-over', hit !== null && hit.kind !== 'group');
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const move = (event: PointerEvent): void => {
    // Over the legend, the zoom or a menu nothing of the picture is pointed at.
    const own = event.target instanceof Element && event.target.closest('[data-nodrag], [data-canvas-menu]') === null;
    at = own && event.buttons === 0 ? { x: event.clientX, y: event.clientY } : null;
    soon();
  };
  const gone = (): void => {
    at = null;
    soon();
  };
  stage.addEventListener('pointermove', move);
  stage.addEventListener('pointerdown', gone);
  stage.addEventListener('pointerleave', gone);
  const stop = cameraStore.subscribe(gone);
  return () => {
    cancelAnimationFrame(frame);
    stage.removeEventListener('pointermove', move);
    stage.removeEventListener('pointerdown', gone);
    stage.removeEventListener('pointerleave', gone);
    stop();
    stage.removeAttribute('data-over');
    farStore.set({ hover: null, focus: null });
  };
}
