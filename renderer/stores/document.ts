// The open design and its history. Every change is an edit with a name; undo and redo are edits too.
import { apply, invert } from '../../shared/edits/apply.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { merge } from '../../shared/edits/merge.ts';
import type { Design } from '../../shared/model/types.ts';
import { createStore, useStore } from './store.ts';

export interface Step {
  readonly edit: Edit;
  readonly inverse: Edit;
  /** Steps of one key that follow each other quickly are one step: typing in a field, nudging with arrow keys. */
  readonly key?: string;
  readonly at: number;
  /** Where in the document's life it starts and ends: see `DocumentState.position`. */
  readonly before: number;
  readonly after: number;
}

export interface DocumentState {
  readonly design: Design;
  /** Grows with every change of the design, by edit, undo, redo or opening. */
  readonly revision: number;
  /** Grows with every opening of another design. */
  readonly opened: number;
  /** Names this very state of the design: undoing back to a saved state comes back to its position, and nothing else does. */
  readonly position: number;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Why the design cannot be changed (a newer version, say); null when it can. */
  readonly readOnly: string | null;
}

export const EMPTY_DESIGN: Design = { format: 'orgscale', version: 1, name: 'Untitled', organization: {}, units: [], lines: [] };

export const documentStore = createStore<DocumentState>({
  design: EMPTY_DESIGN,
  revision: 0,
  opened: 0,
  position: 0,
  past: [],
  future: [],
  readOnly: null,
});

/** What an edit did, for those who keep a copy (the evaluator's worker) or announce it. */
export type EditListener = (edit: Edit, before: Design, after: Design) => void;
const listeners = new Set<EditListener>();
export function onEdit(listener: EditListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let lastPosition = 0;
const COALESCE_MS = 1200;
const HISTORY_LIMIT = 500;

function changed(edit: Edit, before: Design, after: Design, state: Partial<DocumentState>): void {
  documentStore.patch({ ...state, design: after, revision: documentStore.get().revision + 1 });
  for (const listener of listeners) listener(edit, before, after);
}

/** Applies an edit as one undo step. With a `key`, it joins the step before it, if that has the same key and is recent; with `hold`, however long ago. */
export function edit(change: Edit, options: { key?: string; hold?: boolean; now?: number } = {}): void {
  const { design, past, readOnly, position } = documentStore.get();
  if (readOnly !== null) return;
  const now = options.now ?? Date.now();
  const inverse = invert(design, change);
  const after = apply(design, change);
  const last = past.at(-1);
  const joins =
    options.key !== undefined &&
    last?.key === options.key &&
    (options.hold === true || now - last.at < COALESCE_MS) &&
    documentStore.get().future.length === 0;
  const step: Step = {
    edit: change,
    inverse,
    at: now,
    before: position,
    after: ++lastPosition,
    ...(options.key === undefined ? {} : { key: options.key }),
  };
  const one = joins ? joined(last, step) : null;
  const steps = one ? [...past.slice(0, -1), one] : [...past, step].slice(-HISTORY_LIMIT);
  changed(change, design, after, { past: steps, future: [], position: step.after });
}

/** Two steps as one, or null where they cannot be said as one edit: then they stay two. */
function joined(first: Step, next: Step): Step | null {
  const edit = merge(first.edit, next.edit);
  const inverse = merge(next.inverse, first.inverse);
  return edit && inverse && { ...next, edit, inverse, before: first.before };
}

export function undo(): string | null {
  const { design, past, future, readOnly } = documentStore.get();
  const step = past.at(-1);
  if (!step || readOnly !== null) return null;
  changed(step.inverse, design, apply(design, step.inverse), { past: past.slice(0, -1), future: [step, ...future], position: step.before });
  return step.edit.label;
}

export function redo(): string | null {
  const { design, past, future, readOnly } = documentStore.get();
  const [step, ...rest] = future;
  if (!step || readOnly !== null) return null;
  changed(step.edit, design, apply(design, step.edit), { past: [...past, step], future: rest, position: step.after });
  return step.edit.label;
}

/** Replaces the open design by another, with a history of its own. */
export function openDesign(design: Design, readOnly: string | null = null): void {
  const { revision, opened } = documentStore.get();
  documentStore.set({ design, readOnly, revision: revision + 1, opened: opened + 1, position: ++lastPosition, past: [], future: [] });
}

export const useDocument = <S>(select: (state: DocumentState) => S, equal?: (a: S, b: S) => boolean): S => useStore(documentStore, select, equal);
export const useDesign = <S>(select: (design: Design) => S, equal?: (a: S, b: S) => boolean): S =>
  useStore(documentStore, (state) => select(state.design), equal);
