// What the gallery's tiles show beside their words: computed one by one after the first paint, and kept.
import { today } from '../document/clock.ts';
import { createStore, useStore } from '../stores/store.ts';
import { EXAMPLES, exampleDesign } from './gallery.ts';
import type { Look } from './look.ts';

const store = createStore<{ readonly looks: ReadonlyMap<string, Look> }>({ looks: new Map() });
export const useExampleLook = (id: string): Look | null => useStore(store, ({ looks }) => looks.get(id) ?? null);

/** Resolves when the window has nothing better to do. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });

let started = false;
/** Looks at every example, in the order of the gallery. Once in a run. */
export async function lookAtExamples(): Promise<void> {
  if (started) return;
  started = true;
  for (const { id } of EXAMPLES) {
    await idle();
    try {
      const { look } = await import('./look.ts');
      const seen = look(await exampleDesign(id), today());
      store.set(({ looks }) => ({ looks: new Map(looks).set(id, seen) }));
    } catch (error) {
      // The tile keeps its words and still opens; the reason belongs to those who build the app.
      console.error(error);
    }
  }
}
