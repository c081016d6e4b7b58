// What a design keeps of where its units stand.
import type { LayoutEntry, UnitId } from '../../../shared/model/types.ts';
import { documentStore } from '../../stores/document.ts';

export const entryOf = (unit: UnitId): LayoutEntry | undefined => {
  const { layout } = documentStore.get().design;
  return layout && Object.hasOwn(layout, unit) ? layout[unit] : undefined;
};
/** Whether a person said where it stands. */
export const isPlaced = (unit: UnitId): boolean => entryOf(unit) !== undefined;
