// How the Problems panel is sorted and filtered: remembered while the window is open, no part of the design.
import type { Severity } from '../../shared/model/types.ts';
import { createStore, useStore } from '../stores/store.ts';

export type GroupBy = 'severity' | 'rule' | 'unit';
export type Filter = Severity | 'accepted' | 'skipped';

export interface PanelState {
  readonly groupBy: GroupBy;
  /** Only these; null shows every finding. */
  readonly only: Filter | null;
  /** Headings whose findings are folded away. */
  readonly closed: ReadonlySet<string>;
  /** Causes whose consequences show. */
  readonly spread: ReadonlySet<string>;
}

export const panelStore = createStore<PanelState>({ groupBy: 'severity', only: null, closed: new Set(), spread: new Set() });
export const usePanel = <S>(select: (state: PanelState) => S): S => useStore(panelStore, select);

const toggled = (set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
};
/** Opens or closes what is under a heading. */
export const closeGroup = (key: string, closed: boolean): void => panelStore.patch({ closed: toggled(panelStore.get().closed, key, closed) });
/** Shows or hides the consequences under a cause. */
export const spreadCause = (key: string, spread: boolean): void => panelStore.patch({ spread: toggled(panelStore.get().spread, key, spread) });
