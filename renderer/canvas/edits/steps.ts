// Several small edits as one named step of the history.
import { apply } from '../../../shared/edits/apply.ts';
import { diff } from '../../../shared/edits/diff.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design, LayoutEntry, UnitId } from '../../../shared/model/types.ts';
import { announce } from '../../app/announce.tsx';
import { documentStore, edit } from '../../stores/document.ts';

export type StepMaker = (design: Design) => Edit | null;

/** Each step sees what the one before left; the whole is one edit. Null where nothing would change. */
export function together(design: Design, label: string, makers: readonly StepMaker[]): Edit | null {
  let after = design;
  for (const make of makers) {
    const step = make(after);
    if (step) after = apply(after, step);
  }
  return after === design ? null : diff(design, after, label);
}

/** Does it, and says so to those who do not see the canvas. Answers whether anything changed. */
export function change(label: string, makers: readonly StepMaker[], options: { readonly key?: string; readonly quiet?: boolean } = {}): boolean {
  const { design, readOnly } = documentStore.get();
  if (readOnly !== null) {
    announce(readOnly);
    return false;
  }
  const whole = together(design, label, makers);
  if (!whole) return false;
  edit(whole, options.key === undefined ? {} : { key: options.key });
  if (!options.quiet) announce(label);
  return true;
}

/** Places, as an edit; null forgets a place. */
export const places =
  (entries: Iterable<readonly [UnitId, LayoutEntry | null]>): StepMaker =>
  (design) => {
    const changed = [...entries].filter(([id, entry]) => entry !== null || Object.hasOwn(design.layout ?? {}, id));
    return changed.length === 0 ? null : { label: 'Move', layout: Object.fromEntries(changed) };
  };
