// What the outline remembers while the app runs: what is folded, and what is looked for.
import type { UnitId } from '../../shared/model/types.ts';
import { createStore, useStore } from '../stores/store.ts';

interface OutlineState {
  readonly closed: ReadonlySet<UnitId>;
  readonly filter: string;
}

export const outlineStore = createStore<OutlineState>({ closed: new Set(), filter: '' });
export const useOutline = (): OutlineState => useStore(outlineStore, (state) => state);

/** Folds or opens rows. */
export function fold(ids: Iterable<UnitId>, closed: boolean): void {
  outlineStore.set((now) => {
    const next = new Set(now.closed);
    for (const id of ids) {
      if (closed) next.add(id);
      else next.delete(id);
    }
    return { ...now, closed: next };
  });
}
