// Opening the Rules screen, and what it looks for when it opens.
import { createStore, useStore } from '../stores/store.ts';
import { viewStore } from '../stores/view.ts';

export interface RulesState {
  readonly search: string;
  /** Only rules that are set otherwise than they come. */
  readonly tuned: boolean;
}

export const rulesStore = createStore<RulesState>({ search: '', tuned: false });
export const useRulesState = <S>(select: (state: RulesState) => S): S => useStore(rulesStore, select);

/** Opens the Rules screen at one rule, or at all of them. */
export function openRules(rule = ''): void {
  rulesStore.set({ search: rule, tuned: false });
  viewStore.patch({ dialog: 'rules' });
}
