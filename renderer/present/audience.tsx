// What the room sees: one slide as large as the screen, black on wish, the pointer, and the way from slide to slide in motion.
import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import type { Told } from './told.ts';
import { SlidePicture } from './slide-picture.tsx';
import css from './present.module.css';

export interface AudienceProps {
  readonly show: Told;
  readonly onPoint: (spot: { readonly x: number; readonly y: number } | null) => void;
  readonly onNext: () => void;
  /** The pictures on the way from one slide to another; none where nothing is to move. */
  readonly onTheWay: ((from: number, to: number) => Promise<readonly string[]>) | null;
}

const FRAME_MS = 1000 / 30;
const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The picture that is shown now: the slide's own, or one on the way to it. */
function useMoving(show: Told, way: AudienceProps['onTheWay']): string | null {
  const slide = show.slides[show.at];
  const own = (show.spotlight ? slide?.picture?.svg : slide?.picture?.plain) ?? null;
  const [moving, setMoving] = useState<string | null>(null);
  const last = useRef(show.at);
  useEffect(() => {
    const from = last.current;
    last.current = show.at;
    if (from === show.at || !way || still()) return;
    let stopped = false;
    let frame = 0;
    const play = (pictures: readonly string[]): void => {
      if (stopped || pictures.length === 0) return;
      const began = performance.now();
      const each = pictures.length > 13 ? FRAME_MS * 2 : FRAME_MS;
      const step = (now: number): void => {
        const at = Math.floor((now - began) / each);
        setMoving(pictures[at] ?? null);
        if (at < pictures.length) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    };
    void (async () => play(await way(from, show.at)))();
    return () => {
      stopped = true;
      cancelAnimationFrame(frame);
      setMoving(null);
    };
  }, [show.at, way]);
  return moving ?? own;
}

export function Audience({ show, onPoint, onNext, onTheWay }: AudienceProps): ReactElement {
  const picture = useMoving(show, onTheWay);
  const slide = show.slides[show.at];
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    if (!show.pointer) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onPoint({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };
  return (
    <div className={css.audience} data-black={show.black || undefined} data-pointer={show.pointer || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the window's own keys do the same */}
      <div className={css.screen} onPointerMove={point} onPointerLeave={() => onPoint(null)} onClick={onNext}>
        <SlidePicture svg={picture} title={slide?.title ?? ''} />
        <Dot spot={show.spot} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {slide ? `Slide ${show.at + 1} of ${show.of}: ${slide.title}` : ''}
      </p>
      {slide && !slide.picture && <p className={css.drawing}>Drawing the slide…</p>}
    </div>
  );
}

/** The pointer: a red dot on the slide, in both windows. */
export function Dot({ spot }: { readonly spot: Told['spot'] }): ReactElement | null {
  return spot && <span className={css.dot} style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%` }} aria-hidden />;
}
