// What the host kept: recent designs and drafts, read when the start page shows and after each change of them.
import type { DraftRecord, RecentEntry } from '../../shared/host/records.ts';
import { host } from '../hosts/host.ts';
import { createStore, useStore } from '../stores/store.ts';

export interface Lists {
  /** Null until they were read. */
  readonly recent: readonly RecentEntry[] | null;
  readonly drafts: readonly DraftRecord[];
  /** When they were read: what "today" and "yesterday" are seen from. */
  readonly now: number;
}

const store = createStore<Lists>({ recent: null, drafts: [], now: 0 });
export const useLists = (): Lists => useStore(store, (state) => state);

export async function refreshLists(): Promise<void> {
  const [recent, drafts] = await Promise.all([host().recent.list(), host().drafts.list()]);
  store.set({ recent, drafts, now: Date.now() });
}
