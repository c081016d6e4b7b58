// What a person does with documents: new, open, save, restore, import. Each asks first where work could be lost.
import { announce } from '../app/announce.tsx';
import { host } from '../hosts/host.ts';
import { documentStore, EMPTY_DESIGN, openDesign } from '../stores/document.ts';
import { judged, judgedOnStage } from '../stores/evaluation.ts';
import { select, viewStore } from '../stores/view.ts';
import { ask } from '../ui/ask.tsx';
import { dismissToasts, toast } from '../ui/toast.tsx';
import type { HostError, OpenedFile } from '../../shared/host/host.ts';
import type { DraftRecord, FileRef } from '../../shared/host/records.ts';
import type { Design } from '../../shared/model/types.ts';
import { clockTime } from './clock.ts';
import { askAboutProblem } from './problems-dialog.tsx';
import { preloadFormat, read } from './read.ts';
import { remember } from './recent.ts';
import { hasUnsaved, openFile, session, settled } from './session.ts';

let letGo: (() => void) | null = null;

export interface Shown {
  readonly file?: FileRef | null;
  /** When the file was last written. */
  readonly modified?: number | null;
  readonly readOnly?: string | null;
  /** Restored from a draft: nothing of it is on disk. */
  readonly draft?: string;
}

/** Puts a design on the screen as the open document. The one before must be saved or given up by now. */
export function show(design: Design, { file = null, modified = null, readOnly = null, draft }: Shown = {}): void {
  const id = draft ?? crypto.randomUUID();
  preloadFormat();
  // "Undo" in a notice would be of the design before.
  dismissToasts();
  letGo?.();
  letGo = host().drafts.hold(id);
  viewStore.patch({ openFinding: null, hoveredFinding: null, preview: null, renaming: null, reveal: null });
  select([]);
  judgedOnStage();
  judged(null, -1);
  openDesign(design, readOnly);
  session().send({
    type: 'document.opened',
    draft: id,
    file,
    savedAt: modified,
    position: documentStore.get().position,
    unsaved: draft !== undefined,
  });
  viewStore.patch({ screen: 'design' });
  announce(`Opened ${design.name}.`);
}

/** Asks what becomes of unsaved work. True: go on, it is saved or given up. */
export async function mayLeave(): Promise<boolean> {
  if (!hasUnsaved()) return true;
  const { name } = documentStore.get().file;
  const choice = await ask({
    title: `Save the changes to “${name}”?`,
    body: 'They are not in a file yet. If you do not save them, they are gone.',
    choices: [
      { id: 'discard', name: 'Do not save' },
      { id: 'cancel', name: 'Cancel' },
      { id: 'save', name: 'Save', kind: 'primary' },
    ],
  });
  if (choice === 'discard') return true;
  if (choice !== 'save') return false;
  session().send({ type: 'document.save' });
  return settled();
}

function tellHostError(error: HostError, doing: string): void {
  if (error.code === 'cancelled') return;
  void ask({ title: doing, body: `${error.message} ${error.advice}`, choices: [{ id: 'ok', name: 'Close' }] });
}

export async function newDesign(): Promise<void> {
  if (await mayLeave()) show(EMPTY_DESIGN);
}

/** Opens a design that is no file: an example, an import. */
export async function openUnsaved(design: Design): Promise<void> {
  if (await mayLeave()) show(design);
}

/** Reads a file's text and opens it. Where it cannot be read, says why, offers what can be saved, and leaves the open design alone. */
export async function openText({ file, text, modified }: OpenedFile): Promise<void> {
  if (/\.(?:svg|png)$/iu.test(file.name)) return openPicture(file.name, text);
  const result = await read(text);
  if (result.ok) {
    if (!(await mayLeave())) return;
    show(result.design, { file, modified, readOnly: result.readOnly });
    const [note] = result.notes;
    if (note !== undefined) toast({ text: note });
    void remember(file, text);
    return;
  }
  const salvaged = await askAboutProblem(file.name, result);
  if (salvaged && (await mayLeave())) {
    // As an unsaved copy: what was dropped must not vanish from the file by a quick Ctrl+S.
    show(salvaged);
    toast({ text: 'Opened what could be read.', more: `“${file.name}” itself is untouched.` });
  }
}

/** Opens the design in a picture that was exported here: as an unsaved one, since the picture must not be overwritten by it. */
async function openPicture(name: string, text: string): Promise<void> {
  const { designInText } = await import('../../shared/formats/embedded.ts');
  const found = designInText(text);
  const result = found.kind === 'design' ? await read(found.text) : null;
  if (result?.ok) {
    if (!(await mayLeave())) return;
    show(result.design);
    toast({ text: 'Opened the design in the picture.', more: `“${name}” itself is untouched: save the design as a file of its own.` });
    return;
  }
  const why = result
    ? `${result.problem.message} ${result.problem.remedy}`
    : 'There is no design in it. Pictures that were exported here as SVG or PNG hold one.';
  await ask({ title: `“${name}” cannot be opened`, body: why, choices: [{ id: 'ok', name: 'Close' }] });
}

export async function openPicked(): Promise<void> {
  const result = await host().open('design');
  if (result.ok) await openText(result.value);
  else tellHostError(result.error, 'The file was not opened');
}

export async function openRecent(id: string): Promise<void> {
  const result = await host().recent.open(id);
  if (result.ok) return openText(result.value);
  if (result.error.code !== 'missing') return tellHostError(result.error, 'The file was not opened');
  const choice = await ask({
    title: 'The file was not found',
    body: `${result.error.message} ${result.error.advice}`,
    choices: [
      { id: 'forget', name: 'Take it off the list' },
      { id: 'close', name: 'Close', kind: 'primary' },
    ],
  });
  if (choice === 'forget') await host().recent.forget(id);
}

/** A file was dropped onto the window. Tables and lists of teams go to the import. */
export async function openDropped(transfer: unknown): Promise<void> {
  const result = await host().openDropped(transfer);
  if (!result) return;
  if (!result.ok) return tellHostError(result.error, 'The file was not opened');
  if (/\.(?:csv|tsv|txt|ya?ml|toml)$/iu.test(result.value.file.name)) {
    const { importText } = await import('./import.tsx');
    return importText(result.value);
  }
  return openText(result.value);
}

export async function importTable(): Promise<void> {
  const result = await host().open('table');
  if (!result.ok) return tellHostError(result.error, 'The table was not imported');
  const { importText } = await import('./import.tsx');
  await importText(result.value);
}

export async function restoreDraft(draft: DraftRecord): Promise<void> {
  const result = await read(draft.text);
  if (!result.ok) {
    const salvaged = await askAboutProblem(`the draft of ${draft.name}`, result);
    if (salvaged && (await mayLeave())) show(salvaged, { draft: draft.id });
    return;
  }
  if (!(await mayLeave())) return;
  // With its file, if this browser still knows the way there: then Save goes back to it.
  const known = draft.file?.kind === 'file' ? await host().recent.open(draft.file.token) : null;
  // The stamp stays the draft's: a file that changed meanwhile is a conflict, and is asked about.
  show(result.design, { file: known?.ok === false ? null : draft.file, draft: draft.id });
  toast({ text: `Restored the changes of ${clockTime(draft.at)}.`, more: 'They are not saved yet.' });
}

export async function discardDraft(draft: DraftRecord): Promise<void> {
  await host().drafts.remove(draft.id);
}

export const save = (): void => session().send({ type: 'document.save' });
export const saveAs = (): void => session().send({ type: 'document.saveAs' });

/** The choices when somebody else wrote the file. */
export async function resolveConflict(choice: 'mine' | 'theirs' | 'both'): Promise<void> {
  switch (choice) {
    case 'mine':
      return session().send({ type: 'conflict.keepMine' });
    case 'both':
      return session().send({ type: 'conflict.keepBoth' });
    case 'theirs': {
      const file = openFile();
      if (!file) return;
      const result = await host().reread(file);
      if (!result.ok) return tellHostError(result.error, 'The file was not read');
      const theirs = await read(result.value.text);
      if (theirs.ok) show(theirs.design, { ...result.value, readOnly: theirs.readOnly });
      else await askAboutProblem(file.name, theirs);
      return;
    }
    default:
      choice satisfies never;
  }
}
