// What a key, or a button of a clicker, means in a show. Clickers send Page Up, Page Down, B or a full stop.
import type { ShowEvent } from './machine.ts';

export type ShowKey = Exclude<ShowEvent, { readonly type: 'show.start' | 'deck.changed' }> | { readonly type: 'presenter.open' };

const KEYS: ReadonlyMap<string, ShowKey> = new Map<string, ShowKey>([
  ...['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'n'].map((key) => [key, { type: 'slide.next' }] as const),
  ...['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'].map((key) => [key, { type: 'slide.back' }] as const),
  ['Home', { type: 'slide.go', at: 0 }],
  ['End', { type: 'slide.go', at: Number.MAX_SAFE_INTEGER }],
  ['b', { type: 'black.toggle' }],
  ['.', { type: 'black.toggle' }],
  ['l', { type: 'pointer.toggle' }],
  ['s', { type: 'spotlight.toggle' }],
  ['x', { type: 'screens.swap' }],
  ['w', { type: 'presenter.open' }],
  ['Escape', { type: 'show.end' }],
]);

/** A number key goes to that slide; two that follow each other quickly are one number, where the deck has so many slides. */
let typed = { digits: '', at: 0 };
const TOGETHER_MS = 700;

/**
 * null where the key means nothing here. Keys with Ctrl, Alt or Cmd belong to the window.
 * @param of how many slides there are
 */
export function showKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'>, of: number): ShowKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (/^[0-9]$/u.test(event.key)) {
    const both = event.timeStamp - typed.at < TOGETHER_MS ? typed.digits + event.key : event.key;
    // 2 and then 3 in a deck of five is the third slide, not the last for want of a twenty-third.
    const digits = Number(both) > of ? event.key : both;
    typed = { digits, at: event.timeStamp };
    return Number(digits) > 0 ? { type: 'slide.go', at: Number(digits) - 1 } : null;
  }
  return KEYS.get(event.key.length === 1 ? event.key.toLowerCase() : event.key) ?? null;
}

/** The keys in words, for the list of all keys. */
export const SHOW_KEYS: readonly (readonly [does: string, ...keys: readonly string[]])[] = [
  ['Next slide', 'ArrowRight', 'PageDown'],
  ['Back', 'ArrowLeft', 'P'],
  ['First slide', 'Home'],
  ['Last slide', 'End'],
  ['Go to a slide', '1', '9'],
  ['Black screen', 'B', '.'],
  ['Pointer', 'L'],
  ['Spotlight on, off', 'S'],
  ['Window with the notes', 'W'],
  ['Swap screens', 'X'],
  ['End the show', 'Escape'],
];
