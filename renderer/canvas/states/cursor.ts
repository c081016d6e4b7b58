// The unit on which the keyboard stands: the one card that Tab reaches, and from which arrows walk.
import type { UnitId } from '../../../shared/model/types.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { select } from '../../stores/view.ts';
import { bringIntoView, stageElement } from '../camera.ts';
import { rectsOf, sceneStore, useScene, type SceneState } from '../scene-store.ts';

const store = createStore<{ readonly unit: UnitId | null }>({ unit: null });

const drawn = (unit: UnitId | null): UnitId | null => (unit !== null && sceneStore.get().byUnit.has(unit) ? unit : null);
/** The unit of the keyboard, if it is still drawn. */
export const cursor = (): UnitId | null => drawn(store.get().unit);
export const setCursor = (unit: UnitId | null): void => store.set((now) => (now.unit === unit ? now : { unit }));

const tabStop = (at: UnitId | null, { byUnit, scene }: SceneState): UnitId | null =>
  at !== null && byUnit.has(at) ? at : (scene.boxes.find((box) => box.kind !== 'dock')?.id ?? null);

/** Whether Tab stops at this unit's card: the cursor's, and without one the first card. */
export function useTabStop(unit: UnitId): boolean {
  const at = useStore(store, (state) => state.unit);
  return useScene((state) => tabStop(at, state) === unit);
}
/** The unit at which Tab stops. */
export function useTabStopUnit(): UnitId | null {
  const at = useStore(store, (state) => state.unit);
  return useScene((state) => tabStop(at, state));
}

/** Focuses the card of a unit as soon as it is mounted. */
export function focusCard(unit: UnitId): void {
  let tries = 10;
  const attempt = (): void => {
    const card = stageElement()?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(unit)}"]`);
    if (card) card.focus({ preventScroll: true });
    else if ((tries -= 1) > 0) requestAnimationFrame(attempt);
  };
  attempt();
}

/** Stands on a unit: selects it, shows it, focuses it. */
export function stand(unit: UnitId): void {
  setCursor(unit);
  select([unit]);
  bringIntoView(rectsOf([unit]));
  focusCard(unit);
}
