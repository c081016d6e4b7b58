// The uncertainty band: what the bare model says when its judged numbers are others, as ranges by month.
import { createStore, useStore } from '../../stores/store.ts';

export interface BandRow {
  readonly month: number;
  readonly ops: readonly [number, number] | null;
  readonly burnout: readonly [number, number];
}
const bandStore = createStore<{ readonly rows: readonly BandRow[] }>({ rows: [] });
export const useBand = (): readonly BandRow[] => useStore(bandStore, ({ rows }) => rows);
