// Names on the canvas: begin, keep or cancel, and go on to the next with Tab and Shift+Enter.
import { rename as renameUnit } from '../../../shared/edits/build.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { ROLE_WORDS } from '../../../shared/model/words.ts';
import { announce } from '../../app/announce.tsx';
import { documentStore } from '../../stores/document.ts';
import { beginNaming, viewStore } from '../../stores/view.ts';
import { toast } from '../../ui/toast.tsx';
import { bringIntoView } from '../camera.ts';
import { approachUnit } from '../far/far-store.ts';
import { isFar } from '../level.ts';
import { orgIndex, rectsOf } from '../scene-store.ts';
import { focusCard } from '../states/cursor.ts';
import { addRelative, nameAddition } from './add.ts';
import { change } from './steps.ts';

export function startRename(unit: UnitId): void {
  const { readOnly } = documentStore.get();
  if (readOnly !== null) return announce(readOnly);
  // A name is written on its card, and from far there are no cards.
  if (isFar()) approachUnit(unit);
  else bringIntoView(rectsOf([unit]));
  beginNaming(unit);
}

export function endRename(unit: UnitId): void {
  if (viewStore.get().renaming !== unit) return;
  viewStore.patch({ renaming: null });
  focusCard(unit);
}

/** Keeps a name; an empty one leaves the old. Answers the unit's id: what was just added gets one that is made of its name. */
export function keepName(unit: UnitId, text: string): UnitId {
  const name = text.trim();
  const before = orgIndex().name(unit);
  if (name === '' || name === before) return unit;
  const added = nameAddition(unit, name);
  if (added !== null) return added;
  change(`Rename ${before} to ${name}`, [(design) => renameUnit(design, unit, name)]);
  return unit;
}

/** Keeps a name. `how` says what comes next: nothing, somebody who answers here, somebody beside. */
export function rename(unit: UnitId, text: string, how: 'keep' | 'report' | 'sibling'): void {
  const id = keepName(unit, text);
  if (viewStore.get().renaming === unit) viewStore.patch({ renaming: null });
  if (how !== 'keep' && addRelative(id, how) !== null) return;
  focusCard(id);
  if (how === 'report') tellNothingAdded(id);
}

/** Says why nobody was added under somebody to whom nobody answers. */
export function tellNothingAdded(id: UnitId): void {
  const role = orgIndex().position(id)?.role;
  if (role === undefined) return;
  const why = `Nothing was added: nobody answers to ${orgIndex().name(id)}, whose role is ${ROLE_WORDS[role]}. Shift+Enter while naming adds somebody beside.`;
  toast({ text: why, kind: 'rename' });
  announce(why);
}
