// Selection, findings, gestures and previews, as the far picture shows them.
import type { UnitId } from '../../../shared/model/types.ts';
import { viewStore } from '../../stores/view.ts';
import { dropUnit } from '../gestures/drop-target.ts';
import { gestureStore } from '../gestures/gesture-store.ts';
import { litStore } from '../states/lit.ts';
import { previewStore } from '../states/preview.ts';
import { currentPicture, farStore, shownFor } from './far-store.ts';
import type { FarStates } from './paint.ts';
import type { FarPicture } from '../../../shared/draw/far.ts';

const NOBODY: ReadonlySet<UnitId> = new Set();
const known = new WeakMap<ReadonlySet<UnitId>, { readonly picture: FarPicture; readonly shown: ReadonlySet<UnitId> }>();

/** Units by what is seen of them. */
function shown(units: ReadonlySet<UnitId>): ReadonlySet<UnitId> {
  if (units.size === 0) return NOBODY;
  const picture = currentPicture();
  const before = known.get(units);
  if (before?.picture === picture) return before.shown;
  const found = new Set([...units].map(shownFor));
  known.set(units, { picture, shown: found });
  return found;
}

export function statesNow(): FarStates {
  const { units, lines, dims, severity } = litStore.get();
  const { gains, removedUnits, movedUnits } = previewStore.get();
  const { pull, drop } = gestureStore.get();
  const { focus } = farStore.get();
  return {
    selected: shown(viewStore.get().units),
    // On the canvas of the app this is an element of its own, so that nothing is painted while the pointer wanders.
    hover: null,
    focus: focus === null ? null : shownFor(focus),
    target: pull?.target ?? dropUnit(drop),
    lit: shown(units),
    litLines: lines,
    severity,
    dims,
    gains: shown(gains),
    removed: removedUnits,
    moved: shown(movedUnits),
  };
}
