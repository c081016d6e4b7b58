// The cursor over strip and charts: a slider of months for keys and pointer. While growth plays it moves with every picture, outside React.
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { filmStore } from '../../canvas/film/film-store.ts';
import { stateMeta } from '../../../shared/growth/phase/chart.ts';
import { numberWords } from '../../../shared/model/numbers.ts';
import { sendPlayback } from '../growth.ts';
import { frameOf, playbackStore, usePlayback } from '../growth-store.ts';
import { shareOf } from './axis.ts';
import css from './cursor.module.css';
import { togglePlay } from './time-bar.tsx';

/** What a key means for the month; null for a key that means nothing here. */
function monthFor(key: string, month: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return month - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return month + 1;
    case 'PageUp':
      return month + 12;
    case 'PageDown':
      return month - 12;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function pressed(event: KeyboardEvent, last: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { month, mode } = playbackStore.get();
  if (event.key === ' ') togglePlay(mode === 'playing');
  else {
    const to = monthFor(event.key, month, last);
    if (to === null) return;
    sendPlayback({ type: 'month.show', month: Math.max(0, Math.min(last, to)) });
  }
  event.preventDefault();
}

function spoken(month: number): string {
  const frame = frameOf(month);
  if (!frame) return `Month ${month}`;
  return `Month ${month}, ${numberWords(Math.round(frame.row.engineers))} engineers, ${stateMeta('phase', frame.phase.phase).name}`;
}

export function Cursor({ last }: { readonly last: number }): ReactElement {
  const month = usePlayback((state) => state.month);
  const rail = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      const at = filmStore.get().at ?? playbackStore.get().month;
      rail.current?.style.setProperty('transform', `translateX(${shareOf(at, last) * 100}%)`);
    };
    place();
    const stops = [filmStore.subscribe(place), playbackStore.subscribe(place)];
    return () => stops.forEach((stop) => stop());
  }, [last]);
  return (
    <div className={css.rails}>
      <div ref={rail} className={css.rail}>
        <div className={css.line} />
        <div
          className={css.pill}
          role="slider"
          tabIndex={0}
          aria-label="Month"
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={month}
          aria-valuetext={spoken(month)}
          data-month-slider
          onKeyDown={(event) => pressed(event, last)}
        >
          {month}
        </div>
      </div>
    </div>
  );
}
