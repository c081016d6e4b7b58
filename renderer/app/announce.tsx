// Tells a screen reader what changed, politely: "SRE Ana now answers to product director Bo: critical".
import type { ReactElement } from 'react';
import { createStore, useStore } from '../stores/store.ts';

const store = createStore<{ readonly text: string; readonly serial: number; readonly at: number }>({ text: '', serial: 0, at: -Infinity });
/** What comes within this time, in milliseconds, belongs to what was said before. */
const SAME_BREATH = 1500;

/** Says a sentence to those who listen to the window instead of looking at it. */
export function announce(text: string): void {
  store.set(({ serial }) => ({ text, serial: serial + 1, at: performance.now() }));
}

/** Says something that follows from what was just said: together with it, so that neither is cut off by the other. */
export function announceMore(more: string): void {
  const { text, at } = store.get();
  const together = text !== '' && performance.now() - at < SAME_BREATH;
  announce(together ? `${text}${/[.!?]$/u.test(text) ? '' : '.'} ${more}` : more);
}

/** Where announcements stand. Two regions take turns, so that the same sentence twice is read twice. */
export function Announcer(): ReactElement {
  const { text, serial } = useStore(store, (state) => state);
  return (
    <div className="visually-hidden" data-announcer>
      <div aria-live="polite">{serial % 2 === 1 ? text : ''}</div>
      <div aria-live="polite">{serial % 2 === 0 ? text : ''}</div>
    </div>
  );
}
