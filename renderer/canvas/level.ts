// The level of detail: what a card shows at this zoom. Full and medium are the same elements, shown and hidden by the style sheet (`data-level` on
// the canvas), so that crossing between them renders no card.
import { createStore, useStore } from '../stores/store.ts';
import { cameraStore } from './camera.ts';

export type Level = 'full' | 'medium' | 'small' | 'far';

const FROM = [
  ['full', 0.8],
  ['medium', 0.4],
  ['small', 0.2],
  ['far', 0],
] as const satisfies readonly (readonly [Level, number])[];
/** A level is left only when the zoom is this share below its threshold, so that cards do not flicker between two. */
const HYSTERESIS = 0.1;

/** The level at a zoom, coming from the level before. */
export function levelAt(zoom: number, before: Level): Level {
  const now = FROM.findIndex(([level]) => level === before);
  const [level] = FROM.find(([, threshold], at) => zoom >= (at >= now ? threshold * (1 - HYSTERESIS) : threshold)) ?? FROM[3];
  return level;
}

export const levelStore = createStore<{ readonly level: Level }>({ level: levelAt(cameraStore.get().zoom, 'far') });
cameraStore.subscribe(() => {
  const { level } = levelStore.get();
  const next = levelAt(cameraStore.get().zoom, level);
  if (next !== level) levelStore.set({ level: next });
});

/** What decides which elements a card has; which of them are seen up close, full or medium, is the style sheet's matter. */
export type Detail = 'near' | 'small' | 'far';
export const detailOf = (level: Level): Detail => (level === 'small' || level === 'far' ? level : 'near');
export const useDetail = (): Detail => useStore(levelStore, ({ level }) => detailOf(level));
