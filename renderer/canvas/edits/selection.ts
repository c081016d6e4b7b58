// What is done to the selection: delete, duplicate, embed, group.
import { addUnit, duplicateUnits, moveTo, newId, removeLines, removeUnits } from '../../../shared/edits/build.ts';
import type { Design, UnitId } from '../../../shared/model/types.ts';
import { documentStore } from '../../stores/document.ts';
import { select, viewStore } from '../../stores/view.ts';
import { bringIntoView, focusStage, stageElement } from '../camera.ts';
import { outermost } from '../gestures/drop-target.ts';
import { isHost } from '../gestures/line-kind.ts';
import { orgIndex, rectsOf } from '../scene-store.ts';
import { setCursor } from '../states/cursor.ts';
import { namesOf } from './drop.ts';
import { embedIn, recordsOf } from './lines.ts';
import { startRename } from './rename.ts';
import { change } from './steps.ts';

export const selectedUnits = (): UnitId[] => {
  const { units } = documentStore.get().design;
  const chosen = viewStore.get().units;
  return units.filter((unit) => chosen.has(unit.id)).map((unit) => unit.id);
};
export const selectedLines = (): string[] => recordsOf(documentStore.get().design, viewStore.get().lines);

export function deleteSelected(): boolean {
  const units = selectedUnits();
  const lines = selectedLines();
  if (units.length === 0 && lines.length === 0) return false;
  // The card that has the focus goes: the keyboard stays on the canvas, not on nothing.
  const onCanvas = stageElement()?.contains(document.activeElement) === true;
  const what = [units.length > 0 && namesOf(orgIndex(), units), lines.length > 0 && (lines.length === 1 ? 'a line' : `${lines.length} lines`)];
  const done = change(`Delete ${what.filter(Boolean).join(' and ')}`, [
    (design) => removeLines(design, lines),
    (design) => removeUnits(design, units),
  ]);
  if (done) select([]);
  if (done && onCanvas) focusStage();
  return done;
}

export function duplicateSelected(): boolean {
  const before = documentStore.get().design;
  const units = outermost(orgIndex(), selectedUnits());
  const done = change(`Duplicate ${namesOf(orgIndex(), units)}`, [(design) => duplicateUnits(design, units)]);
  if (!done) return false;
  const known = new Set(before.units.map((unit) => unit.id));
  const added = documentStore
    .get()
    .design.units.filter((unit) => !known.has(unit.id))
    .map((unit) => unit.id);
  const outer = outermost(orgIndex(), added);
  select(outer);
  setCursor(outer[0] ?? null);
  bringIntoView(rectsOf(outer));
  return true;
}

/** SREs of the selection, and the one team among it where they could work. */
export function embedding(): { readonly sres: readonly UnitId[]; readonly host: UnitId | null } {
  const index = orgIndex();
  const units = selectedUnits();
  const hosts = units.filter((id) => isHost(index.unit(id)));
  const [host = null, ...others] = hosts;
  return { sres: units.filter((id) => index.position(id)?.role === 'sre'), host: others.length > 0 ? null : host };
}

export function embedSelected(sres: readonly UnitId[], host: UnitId): boolean {
  const index = orgIndex();
  return change(`Embed ${namesOf(index, sres)} in ${index.name(host)}`, [embedIn(sres, host)]);
}

/** Puts the selection into a new group where it stood, and asks for its name. */
export function groupSelected(): boolean {
  const index = orgIndex();
  const units = outermost(index, selectedUnits()).filter((id) => index.unit(id)?.kind !== 'position' || index.unit(id)?.parent === undefined);
  if (units.length === 0) return false;
  const parents = new Set(units.map((id) => index.unit(id)?.parent));
  const [parent] = parents.size === 1 ? [...parents] : [];
  const id = newId(documentStore.get().design, 'New group');
  const container = parent !== undefined && index.unit(parent)?.kind === 'group' ? { parent } : {};
  const done = change(`Group ${namesOf(index, units)}`, [
    (design: Design) => addUnit(design, { id, kind: 'group', name: 'New group', ...container }),
    (design: Design) => moveTo(design, units, id),
  ]);
  if (!done) return false;
  setCursor(id);
  select([id]);
  startRename(id);
  return true;
}
