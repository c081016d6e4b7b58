// How the Problems panel is sorted and filtered: remembered while the window is open, no part of the design.
import type { Severity } from '../../shared/model/types.ts';
import { createStore, useStore } from '../stores/store.ts';

export type GroupBy = 'severity' | 'rule' | 'unit';
export type Filter = Severity | 'accepted' | 'skipped';

export interface PanelState {
  readonly groupBy: GroupBy;
  /** Only these; null shows every finding. */
  readonly only: Filter | null;
}

export const panelStore = createStore<PanelState>({ groupBy: 'severity', only: null });
export const usePanel = <S>(select: (state: PanelState) => S): S => useStore(panelStore, select);
