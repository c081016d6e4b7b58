// Time: the strip, the charts below it and the cursor over both; a press anywhere shows that month.
import { lazy, Suspense, useLayoutEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { sendPlayback } from '../growth.ts';
import { playbackStore, usePlayback } from '../growth-store.ts';
import { LEFT, monthAt, RIGHT } from './axis.ts';
import { Cursor } from './cursor.tsx';
import { Strip } from './strip.tsx';
import css from './time.module.css';

const Charts = lazy(async () => ({ default: (await import('./charts.tsx')).Charts }));

/** Follows the pointer from a press on: scrubbing. */
function scrub(event: PointerEvent<HTMLDivElement>, last: number): void {
  const element = event.currentTarget;
  // What a flag opens lies elsewhere in the page, though it is told here.
  if (event.button !== 0 || !(event.target instanceof Node) || !element.contains(event.target)) return;
  const frame = element.getBoundingClientRect();
  const at = (clientX: number): number => monthAt((clientX - frame.left - LEFT) / Math.max(1, frame.width - LEFT - RIGHT), last);
  if (event.clientX < frame.left + LEFT - 12) return;
  const show = (clientX: number): void => {
    const month = at(clientX);
    if (month !== playbackStore.get().month || playbackStore.get().mode === 'playing') sendPlayback({ type: 'month.show', month });
  };
  const move = (moved: globalThis.PointerEvent): void => show(moved.clientX);
  const end = (): void => {
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
  };
  element.setPointerCapture(event.pointerId);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  show(event.clientX);
  // The keys go on from where the pointer left the month.
  element.querySelector<HTMLElement>('[data-month-slider]')?.focus({ preventScroll: true });
  event.preventDefault();
}

export function Time(): ReactElement {
  const last = usePlayback((state) => state.last);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    setWidth(element.clientWidth);
    return () => watch.disconnect();
  }, []);
  const months = Math.max(0, width - LEFT - RIGHT);
  return (
    <div className={css.scroll}>
      <div ref={box} className={css.time} onPointerDown={(event) => scrub(event, last)}>
        <Strip last={last} width={months} />
        <Suspense fallback={<div className={css.waiting} />}>{width > 0 && <Charts last={last} width={width} />}</Suspense>
        <Cursor last={last} />
      </div>
    </div>
  );
}
