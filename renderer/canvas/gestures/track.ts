// Follows one pointer from press to release: a threshold before it is a drag, one step a frame, Escape takes it back, edges pan.
import type { Point } from '../../../shared/draw/scene.ts';
import { panBy, stageElement } from '../camera.ts';

export interface Track {
  /** The press became a drag. */
  start?(): void;
  /** At most once a frame, and again while the canvas pans under a resting pointer. `free`: Alt is held, nothing is to snap. */
  move(client: Point, free: boolean): void;
  /** Let go after a drag. */
  drop(client: Point, free: boolean): void;
  /** Let go without having moved. */
  click?(): void;
  /** Escape, or the system took the pointer away; only after a drag had begun. */
  cancel(): void;
}

const THRESHOLD = 4;
const EDGE = 28;
const EDGE_SPEED = 12;

/** How far to pan this frame: faster the nearer to the edge. Null outside the canvas, where nothing pans. */
function edgePan({ x, y }: Point): Point | null {
  const frame = stageElement()?.getBoundingClientRect();
  if (!frame || x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return null;
  const push = (before: number, after: number): number => {
    if (before < EDGE) return EDGE_SPEED * (1 - before / EDGE);
    return after < EDGE ? -EDGE_SPEED * (1 - after / EDGE) : 0;
  };
  return { x: push(x - frame.left, frame.right - x), y: push(y - frame.top, frame.bottom - y) };
}

export function track(event: { readonly clientX: number; readonly clientY: number; readonly pointerId: number }, gesture: Track, pans = true): void {
  const began = { x: event.clientX, y: event.clientY };
  let at = began;
  let dragging = false;
  let free = false;
  let frame = 0;
  // What comes in over an edge, from the palette, is not yet on its way out.
  let arrived = edgePan(began) !== null;

  const step = (): void => {
    const pan = pans ? edgePan(at) : null;
    const inside = pan !== null && pan.x === 0 && pan.y === 0;
    arrived ||= inside;
    const panning = pan !== null && !inside && arrived;
    if (panning) panBy(pan.x, pan.y);
    frame = panning ? requestAnimationFrame(step) : 0;
    gesture.move(at, free);
  };
  const moved = (next: PointerEvent): void => {
    if (next.pointerId !== event.pointerId) return;
    at = { x: next.clientX, y: next.clientY };
    free = next.altKey;
    if (!dragging) {
      if (Math.hypot(at.x - began.x, at.y - began.y) < THRESHOLD) return;
      dragging = true;
      gesture.start?.();
    }
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', released);
    window.removeEventListener('pointercancel', lost);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('keyup', key, true);
    window.removeEventListener('blur', lost);
  };
  const released = (next: PointerEvent): void => {
    if (next.pointerId !== event.pointerId) return;
    stop();
    if (dragging) gesture.drop({ x: next.clientX, y: next.clientY }, next.altKey);
    else gesture.click?.();
  };
  const lost = (): void => {
    stop();
    if (dragging) gesture.cancel();
  };
  const key = (next: KeyboardEvent): void => {
    if (!dragging) return;
    if (next.key === 'Alt') {
      // Held or let go on the spot, and the browser's own menu keeps out of it.
      next.preventDefault();
      free = next.type === 'keydown';
      if (frame === 0) frame = requestAnimationFrame(step);
    }
    if (next.key !== 'Escape' || next.type !== 'keydown') return;
    next.preventDefault();
    next.stopPropagation();
    lost();
  };

  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', released);
  window.addEventListener('pointercancel', lost);
  window.addEventListener('keydown', key, true);
  window.addEventListener('keyup', key, true);
  window.addEventListener('blur', lost);
}
