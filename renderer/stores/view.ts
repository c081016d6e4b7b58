// What is on screen and no part of the design: selection, lit findings, fix preview, theme, panels.
import type { Fix } from '../../shared/rules/finding.ts';
import type { Id, UnitId } from '../../shared/model/types.ts';
import { createStore, useStore } from './store.ts';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export type DockTab = 'problems' | 'growth' | 'compare' | 'slides' | 'outline';

export interface ViewState {
  readonly screen: 'start' | 'design';
  readonly units: ReadonlySet<UnitId>;
  readonly lines: ReadonlySet<Id>;
  /** findingKey of the finding whose explanation is open: its path is lit, nothing is dimmed. */
  readonly openFinding: string | null;
  /** findingKey of the finding under the pointer or focus: its path is lit, the rest dims. */
  readonly hoveredFinding: string | null;
  /** The fix that is previewed on the canvas. A view, never an edit. */
  readonly preview: Fix | null;
  /** The unit whose name is being edited in place on the canvas. */
  readonly renaming: UnitId | null;
  /** Grows with each name that is begun: what was just added may have the id that the unit before it had until it got its name. */
  readonly naming: number;
  /** Something to show on the canvas: a request with a serial, so that asking twice works twice. */
  readonly reveal: { readonly units: readonly UnitId[]; readonly serial: number } | null;
  readonly tab: DockTab;
  /** A show runs over everything. */
  readonly presenting: boolean;
  readonly theme: Theme;
  readonly dialog: 'keys' | 'palette' | 'about' | 'manager' | 'import' | 'rules' | 'export' | null;
}

export const viewStore = createStore<ViewState>({
  screen: 'start',
  units: new Set(),
  lines: new Set(),
  openFinding: null,
  hoveredFinding: null,
  preview: null,
  renaming: null,
  naming: 0,
  reveal: null,
  tab: 'problems',
  presenting: false,
  theme: 'system',
  dialog: null,
});

export const useView = <S>(select: (state: ViewState) => S, equal?: (a: S, b: S) => boolean): S => useStore(viewStore, select, equal);

export function select(units: Iterable<UnitId>, lines: Iterable<Id> = []): void {
  viewStore.patch({ units: new Set(units), lines: new Set(lines) });
}

/** Begins to write the name of a unit on its card. */
export function beginNaming(unit: UnitId): void {
  viewStore.patch({ renaming: unit, naming: viewStore.get().naming + 1 });
}

/** Asks the canvas to bring units into view. */
export function reveal(units: readonly UnitId[]): void {
  viewStore.patch({ reveal: { units, serial: (viewStore.get().reveal?.serial ?? 0) + 1 } });
}
