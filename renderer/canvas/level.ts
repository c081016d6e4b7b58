// The level of detail: what a card shows at this zoom; from far there are no cards, and a picture takes their place (`far/`). Full and medium are
// the same elements, shown and hidden by the style sheet (`data-level` on the canvas), so that crossing between them renders no card.
import { createStore, useStore } from '../stores/store.ts';
import { cameraStore, still } from './camera.ts';

export type Level = 'full' | 'medium' | 'small' | 'far';

const FROM = [
  ['full', 0.8],
  ['medium', 0.4],
  ['small', 0.2],
  ['far', 0],
] as const satisfies readonly (readonly [Level, number])[];
/** A level is left only when the zoom is this share below its threshold, and far this share above, so that cards do not flicker between two. */
const HYSTERESIS = 0.1;
/** Below this the view is far, whatever it was before. */
export const FAR = FROM[2][1];

/** The level at a zoom, coming from the level before: a jump over a level remembers nothing. */
export function levelAt(zoom: number, before: Level): Level {
  if (zoom < FAR || (before === 'far' && zoom < FAR * (1 + HYSTERESIS))) return 'far';
  const now = FROM.findIndex(([level]) => level === before);
  const [level] = FROM.find(([, threshold], at) => zoom >= (at === now ? threshold * (1 - HYSTERESIS) : threshold)) ?? FROM[3];
  return level;
}

export const levelStore = createStore<{ readonly level: Level }>({ level: levelAt(cameraStore.get().zoom, 'far') });
cameraStore.subscribe(() => {
  const { level } = levelStore.get();
  const next = levelAt(cameraStore.get().zoom, level);
  if (next !== level) levelStore.set({ level: next });
});

export const isFar = (): boolean => levelStore.get().level === 'far';
export const useFar = (): boolean => useStore(levelStore, ({ level }) => level === 'far');

/** How long cards and the far picture are both there, one fading into the other: the token --m-fast. */
const FADE_MS = 150;
const coverStore = createStore({ covered: isFar() });
/** Whether the far picture alone is on screen: cards and lines need not be there. */
export const useCovered = (): boolean => useStore(coverStore, ({ covered }) => covered);

let fading: ReturnType<typeof setTimeout> | undefined;
levelStore.subscribe(() => {
  clearTimeout(fading);
  if (!isFar()) coverStore.set((now) => (now.covered ? { covered: false } : now));
  else if (still()) coverStore.set({ covered: true });
  else fading = setTimeout(() => coverStore.set({ covered: true }), FADE_MS);
});

/** What decides which elements a card has; which of them are seen up close, full or medium, is the style sheet's matter. */
export type Detail = 'near' | 'small';
const detailOf = (level: Level): Detail => (level === 'small' || level === 'far' ? 'small' : 'near');
export const useDetail = (): Detail => useStore(levelStore, ({ level }) => detailOf(level));
