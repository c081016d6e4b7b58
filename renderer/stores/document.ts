// The open design and its history. Every change is an edit with a name; undo and redo are edits too.
//
// What is *shown* may be another design than the *file's*: a month of a scenario, or the other side of a comparison. That is a stage: the canvas, the
// inspector and the problems read `design`, what is saved is `file`, and the stage says which change of the file a change of what it shows means.
import { apply, invert } from '../../shared/edits/apply.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { merge } from '../../shared/edits/merge.ts';
import type { Shape } from '../../shared/layout/plan.ts';
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

/** What is shown instead of the file's own design. */
export interface Stage {
  /** Names what is shown, so that its owner knows it again: `month:essay:12`. */
  readonly key: string;
  readonly design: Design;
  /** The overall shape to draw it in, that of what is shown before and after it. */
  readonly shape?: Shape;
  /** The change of the file that a change of what is shown means; null where what is shown cannot be changed. */
  readonly turn: ((change: Edit) => Edit) | null;
}

export interface DocumentState {
  /** What is shown: the file's design, or the stage's. */
  readonly design: Design;
  /** What is saved, and what undo and redo go through. */
  readonly file: Design;
  readonly stage: Stage | null;
  /** Grows with every change of the design, by edit, undo, redo or opening. */
  readonly revision: number;
  /** Grows with every opening of another design. */
  readonly opened: number;
  /** Names this very state of the design: undoing back to a saved state comes back to its position, and nothing else does. */
  readonly position: number;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Why what is shown cannot be changed (a newer version, say); null when it can. */
  readonly readOnly: string | null;
  /** Why the file cannot be changed; null when it can. */
  readonly fileReadOnly: string | null;
}

export const EMPTY_DESIGN: Design = { format: 'orgscale', version: 1, name: 'Untitled', organization: {}, units: [], lines: [] };

export const documentStore = createStore<DocumentState>({
  design: EMPTY_DESIGN,
  file: EMPTY_DESIGN,
  stage: null,
  revision: 0,
  opened: 0,
  position: 0,
  past: [],
  future: [],
  readOnly: null,
  fileReadOnly: null,
});

/** What an edit did to the file, for those who keep a copy (the evaluator's worker) or announce it. */
export type EditListener = (edit: Edit, before: Design, after: Design) => void;
const listeners = new Set<EditListener>();
export function onEdit(listener: EditListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
/** Tells them of an edit that was just made. */
let tell: (() => void) | null = null;
// The first to hear of a change: what workers do begins before the page is drawn anew, and goes on beside it.
documentStore.subscribe(() => {
  const now = tell;
  tell = null;
  now?.();
});

let lastPosition = 0;
const COALESCE_MS = 1200;
const HISTORY_LIMIT = 500;

const LOOK_ONLY = 'What is shown here is only looked at.';

/** What is shown with a stage, or without one. */
function shown(stage: Stage | null, file: Design, fileReadOnly: string | null): Pick<DocumentState, 'stage' | 'design' | 'readOnly'> {
  return { stage, design: stage?.design ?? file, readOnly: fileReadOnly ?? (stage && stage.turn === null ? LOOK_ONLY : null) };
}

/** Applies a change to the file. Until its owner renews it, a stage stays as it is, or as `design` says. */
function changed(edit: Edit, after: Design, state: Partial<DocumentState>, design?: Design): void {
  const { file: before, stage, revision, fileReadOnly } = documentStore.get();
  const staged = stage && design ? { ...stage, design } : stage;
  tell = () => listeners.forEach((listener) => listener(edit, before, after));
  documentStore.patch({ ...state, ...shown(staged, after, fileReadOnly), file: after, revision: revision + 1 });
}

export interface EditOptions {
  /** Joins the step before it, if that has the same key and is recent. */
  readonly key?: string;
  /** With a key: joins however long ago the step before was. */
  readonly hold?: boolean;
  readonly now?: number;
}

/** Applies a change of what is shown as one undo step of the file. */
export function edit(change: Edit, options: EditOptions = {}): void {
  const { design, stage, readOnly } = documentStore.get();
  if (readOnly !== null) return;
  if (stage?.turn) take(stage.turn(change), options, apply(design, change));
  else take(change, options);
}

/** Applies a change of the file, whatever is shown: its scenarios, its slides, an earlier version. */
export function editFile(change: Edit, options: EditOptions = {}): void {
  if (documentStore.get().fileReadOnly === null) take(change, options);
}

function take(change: Edit, options: EditOptions, design?: Design): void {
  const { file, past, position, future } = documentStore.get();
  const now = options.now ?? Date.now();
  const inverse = invert(file, change);
  const last = past.at(-1);
  const joins =
    options.key !== undefined && last?.key === options.key && (options.hold === true || now - last.at < COALESCE_MS) && future.length === 0;
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
  changed(change, apply(file, change), { past: steps, future: [], position: step.after }, design);
}

/** Two steps as one, or null where they cannot be said as one edit: then they stay two. */
function joined(first: Step, next: Step): Step | null {
  const edit = merge(first.edit, next.edit);
  const inverse = merge(next.inverse, first.inverse);
  return edit && inverse && { ...next, edit, inverse, before: first.before };
}

export function undo(): string | null {
  const { file, past, future, fileReadOnly } = documentStore.get();
  const step = past.at(-1);
  if (!step || fileReadOnly !== null) return null;
  changed(step.inverse, apply(file, step.inverse), { past: past.slice(0, -1), future: [step, ...future], position: step.before });
  return step.edit.label;
}

export function redo(): string | null {
  const { file, past, future, fileReadOnly } = documentStore.get();
  const [step, ...rest] = future;
  if (!step || fileReadOnly !== null) return null;
  changed(step.edit, apply(file, step.edit), { past: [...past, step], future: rest, position: step.after });
  return step.edit.label;
}

/** Replaces the open design by another, with a history of its own. */
export function openDesign(design: Design, readOnly: string | null = null): void {
  const { revision, opened } = documentStore.get();
  documentStore.set({
    ...shown(null, design, readOnly),
    file: design,
    fileReadOnly: readOnly,
    revision: revision + 1,
    opened: opened + 1,
    position: ++lastPosition,
    past: [],
    future: [],
  });
}

/** Shows something else than the file's design; null goes back to it. */
export function showStage(stage: Stage | null): void {
  const { file, fileReadOnly, stage: before } = documentStore.get();
  if (stage !== before) documentStore.patch(shown(stage, file, fileReadOnly));
}

export const useDocument = <S>(select: (state: DocumentState) => S, equal?: (a: S, b: S) => boolean): S => useStore(documentStore, select, equal);
export const useDesign = <S>(select: (design: Design) => S, equal?: (a: S, b: S) => boolean): S =>
  useStore(documentStore, (state) => select(state.design), equal);
