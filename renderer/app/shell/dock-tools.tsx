// The place at the right of the dock's tabs where the open part puts its own tools: filters, grouping.
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createStore, useStore } from '../../stores/store.ts';

const store = createStore<{ readonly place: HTMLElement | null }>({ place: null });

export const setDockToolsPlace = (place: HTMLElement | null): void => store.set({ place });

/** Draws its children in the dock's bar, to the right of the tabs. */
export function DockTools({ children }: { readonly children: ReactNode }): ReactElement | null {
  const place = useStore(store, (state) => state.place);
  return place && createPortal(children, place);
}
