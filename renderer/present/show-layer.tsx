// The show in the window of the design: over everything, with a keyboard of its own.
import { useCallback, useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import { documentStore, useDocument } from '../stores/document.ts';
import { useStore } from '../stores/store.ts';
import { Audience } from './audience.tsx';
import { deckStore, onTheWay, slidesOf } from './deck.ts';
import { Presenter } from './presenter.tsx';
import { pointAt, press, pressed, useShow } from './show.ts';
import type { Told } from './told.ts';
import css from './present.module.css';

/** Pictures on the way where no months lie between: 400 ms. */
const STEPS = 12;
/** Who steps on before the way is drawn does not wait for it. */
const PATIENCE_MS = 350;

async function way(from: number, to: number): Promise<readonly string[]> {
  const slides = slidesOf(documentStore.get().file);
  const [a, b] = [slides[from], slides[to]];
  if (!a || !b) return [];
  const late = new Promise<readonly string[]>((done) => setTimeout(() => done([]), PATIENCE_MS));
  return Promise.race([onTheWay(a, b, STEPS), late]);
}

function useTold(): Told {
  const show = useShow((state) => state);
  const file = useDocument((state) => state.file);
  const { pictures, theme } = useStore(deckStore, (state) => state);
  const slides = slidesOf(file).map(({ id, title, notes = '' }) => ({ id, title, notes, picture: pictures.get(id) ?? null }));
  return { kind: 'told', name: file.name, theme, slides, ...show };
}

export function ShowLayer(): ReactElement {
  const show = useTold();
  const layer = useRef<HTMLDivElement>(null);
  // Before the first picture of it: a key that is pressed at once is a key of the show.
  useLayoutEffect(() => {
    const before = document.activeElement;
    layer.current?.focus();
    // Before all other keys of the window: in a show they mean slides.
    const keys = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return;
      if (pressed(event)) event.preventDefault();
      event.stopPropagation();
    };
    // Escape leaves full screen before the page hears of it.
    let full = false;
    const screen = (): void => {
      if (full && !document.fullscreenElement) press({ type: 'show.end' });
      full = document.fullscreenElement !== null;
    };
    screen();
    window.addEventListener('keydown', keys, true);
    document.addEventListener('fullscreenchange', screen);
    return () => {
      window.removeEventListener('keydown', keys, true);
      document.removeEventListener('fullscreenchange', screen);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // The way to the slide that comes next is drawn while this one is shown.
  const { at, slides } = show;
  const ready = slides[at]?.picture !== null && slides[at + 1]?.picture !== null;
  useEffect(() => {
    if (ready && at + 1 < slides.length && !matchMedia('(prefers-reduced-motion: reduce)').matches) void way(at, at + 1);
  }, [at, ready, slides.length]);
  const next = useCallback(() => press({ type: 'slide.next' }), []);
  return (
    <div ref={layer} className={css.layer} role="dialog" aria-modal="true" aria-label="Presentation" tabIndex={-1}>
      {show.swapped ? (
        <Presenter show={show} onKey={press} onPoint={pointAt} />
      ) : (
        <Audience show={show} onPoint={pointAt} onNext={next} onTheWay={way} />
      )}
    </div>
  );
}
