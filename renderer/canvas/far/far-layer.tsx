// The far view: one canvas behind everything, and over it what a pointer, the keyboard and a screen reader find there.
import { useEffect, useRef, type ReactElement } from 'react';
import { pictureWords } from './words.ts';
import { cx } from '../../ui/cx.ts';
import { useFar } from '../level.ts';
import { useScene } from '../scene-store.ts';
import css from './far.module.css';
import { FarFocus } from './far-focus.tsx';
import { FarHover } from './far-hover.tsx';
import { FarLegend } from './far-legend.tsx';
import { pictureOf } from './far-store.ts';
import { watchHover } from './hover.ts';
import { startPainting } from './painting.ts';

/** Behind the cards. */
export function FarPicture(): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const far = useFar();
  const words = useScene(({ scene }) => (far ? pictureWords(pictureOf(scene)) : ''));
  useEffect(() => (canvas.current ? startPainting(canvas.current) : undefined), []);
  return (
    <canvas
      ref={canvas}
      className={cx(css.picture, far && css.shown)}
      data-far={far || undefined}
      {...(far ? { role: 'img', 'aria-label': words } : { 'aria-hidden': true })}
    />
  );
}

/** In front of them, while the view is far. */
export function FarOverlays(): ReactElement | null {
  const far = useFar();
  useEffect(() => (far ? watchHover() : undefined), [far]);
  if (!far) return null;
  return (
    <>
      <FarFocus />
      <FarLegend />
      <FarHover />
    </>
  );
}
