// What the speaker sees: the slide, the next one, notes in a size of one's own, clock, and the way to every slide.
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Crosshair from 'lucide-react/icons/crosshair';
import Minus from 'lucide-react/icons/minus';
import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Plus from 'lucide-react/icons/plus';
import Timer from 'lucide-react/icons/timer';
import X from 'lucide-react/icons/x';
import { useEffect, useState, type PointerEvent, type ReactElement } from 'react';
import { clockTime } from '../document/clock.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Dot } from './audience.tsx';
import type { ShowKey } from './keys.ts';
import { SlidePicture } from './slide-picture.tsx';
import type { Told } from './told.ts';
import css from './present.module.css';

export interface PresenterProps {
  readonly show: Told;
  readonly onKey: (key: ShowKey) => void;
  readonly onPoint: (spot: { readonly x: number; readonly y: number } | null) => void;
}

/** The time, renewed each second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
const minutes = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function Clock({ since }: { readonly since: number }): ReactElement {
  const now = useNow();
  return (
    <>
      <span className={`${css.clock} num`}>{clockTime(now)}</span>
      <span className={css.rule} />
      <Timer size={17} aria-hidden />
      <span className={`${css.elapsed} num`} aria-label={`Running for ${minutes(now - since)}`}>
        {minutes(now - since)}
      </span>
    </>
  );
}

const SIZES = [16, 18, 20, 24, 28] as const;

function Notes({ text }: { readonly text: string }): ReactElement {
  const [size, setSize] = useState(2);
  const step = (by: number): void => setSize((now) => Math.max(0, Math.min(SIZES.length - 1, now + by)));
  return (
    <section className={css.notes} aria-label="Notes">
      <h2 className={css.caption}>
        Notes
        <span className={css.sizes}>
          <IconButton label="Smaller notes" size="small" onClick={() => step(-1)} disabled={size === 0}>
            <Minus size={14} aria-hidden />
          </IconButton>
          <IconButton label="Larger notes" size="small" onClick={() => step(1)} disabled={size === SIZES.length - 1}>
            <Plus size={14} aria-hidden />
          </IconButton>
        </span>
      </h2>
      <div className={css.noteText} style={{ fontSize: SIZES[size] ?? 20 }} tabIndex={0}>
        {text.trim() === '' ? <p className={css.none}>No notes for this slide.</p> : text.split(/\n+/u).map((line, at) => <p key={at}>{line}</p>)}
      </div>
    </section>
  );
}

export function Presenter({ show, onKey, onPoint }: PresenterProps): ReactElement {
  const slide = show.slides[show.at];
  const next = show.slides[show.at + 1];
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    if (!show.pointer) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onPoint({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };
  return (
    <div className={css.presenter}>
      <header className={css.bar}>
        <Clock since={show.since} />
        <span className={css.fill} />
        <Button kind="line" on={show.pointer} onClick={() => onKey({ type: 'pointer.toggle' })}>
          <Crosshair size={15} aria-hidden /> Pointer <Kbd keys="L" />
        </Button>
        <Button kind="line" on={show.black} onClick={() => onKey({ type: 'black.toggle' })}>
          <Moon size={15} aria-hidden /> Black <Kbd keys="B" />
        </Button>
        <Button kind="line" onClick={() => onKey({ type: 'screens.swap' })}>
          <Monitor size={15} aria-hidden /> Swap screens
        </Button>
        <Button onClick={() => onKey({ type: 'show.end' })}>
          <X size={15} aria-hidden /> End <Kbd keys="Escape" />
        </Button>
      </header>
      <main className={css.now}>
        <h1 className={css.caption}>
          Now, {show.at + 1} of {show.of}
        </h1>
        <div className={css.frame} onPointerMove={point} onPointerLeave={() => onPoint(null)} data-pointer={show.pointer || undefined}>
          <SlidePicture svg={(show.spotlight ? slide?.picture?.svg : slide?.picture?.plain) ?? null} title={slide?.title ?? ''} />
          <Dot spot={show.spot} />
          {show.black && <span className={css.blackNote}>The audience sees a black screen</span>}
        </div>
        <ol className={css.strip} aria-label="Slides">
          {show.slides.map(({ id, title }, at) => (
            <li key={id}>
              <button
                type="button"
                className={css.step}
                aria-current={at === show.at ? 'step' : undefined}
                onClick={() => onKey({ type: 'slide.go', at })}
              >
                <b className="num">{at + 1}</b>
                <span>{title}</span>
              </button>
            </li>
          ))}
        </ol>
        <p className={css.hints}>
          <Kbd keys="ArrowRight" /> next <Kbd keys="ArrowLeft" /> back <Kbd keys="1" /> to <Kbd keys="9" /> go to <Kbd keys="S" /> spotlight on, off
        </p>
      </main>
      <aside className={css.aside}>
        <h2 className={css.caption}>{next ? `Next: ${next.title}` : 'This is the last slide'}</h2>
        <div className={css.frame} data-end={next ? undefined : true}>
          {next && <SlidePicture svg={next.picture?.svg ?? null} title={next.title} />}
        </div>
        <Notes text={slide?.notes ?? ''} />
      </aside>
      <footer className={css.foot}>
        <Button kind="line" size="large" disabled={show.at === 0} onClick={() => onKey({ type: 'slide.back' })}>
          <ChevronLeft size={16} aria-hidden /> Back
        </Button>
        <span className={css.fill}>The audience sees {show.black ? 'a black screen' : `slide ${show.at + 1}`}</span>
        <Button kind="primary" size="large" disabled={show.at === show.of - 1} onClick={() => onKey({ type: 'slide.next' })}>
          Next <ChevronRight size={16} aria-hidden />
        </Button>
      </footer>
    </div>
  );
}
