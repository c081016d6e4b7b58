// Loaded into the main process before the app (`-r`), on either host: answers the dialogs that a test has scripted, notes what would leave the app,
// and lets writing fail where a test says so.
import path from 'node:path';
import { failWrites } from './faults.ts';
import type { Answer, DialogCall, Seam, SeamGlobal } from './state.ts';

// A module loaded with -r is CommonJS; the rule that keeps `electron` out of the tests is right everywhere else.
const { dialog, shell } = require('electron') as typeof Electron.CrossProcessExports;

interface Options {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultPath?: string;
  readonly filters?: readonly { readonly extensions: readonly string[] }[];
}

const seam: Seam = { answers: [], calls: [], opened: [], faults: [], folder: null, lastSaved: null };
(globalThis as SeamGlobal).orgscaleSeam = seam;

function note(kind: DialogCall['kind'], options: Options): void {
  seam.calls.push({
    kind,
    title: options.title ?? '',
    message: options.message ?? '',
    detail: options.detail ?? '',
    buttons: options.buttons ?? [],
    defaultPath: options.defaultPath ?? '',
    extensions: (options.filters ?? []).flatMap(({ extensions }) => extensions),
  });
}

/** A dialog's options come last; the window before them may be left out. */
const optionsOf = (given: readonly unknown[]): Options => given.at(-1) ?? {};

type AnswerOf<K> = K extends 'open' ? readonly string[] | null : K extends 'save' ? string | null : string;

function take<K extends 'open' | 'save' | 'message'>(kind: K, options: Options): AnswerOf<K> {
  note(kind, options);
  const at = seam.answers.findIndex((answer) => kind in answer);
  const answer: Answer | undefined = seam.answers[at];
  if (answer) {
    seam.answers.splice(at, 1);
    return (answer as Record<string, unknown>)[kind] as AnswerOf<K>; // `kind` is its one key
  }
  if (kind === 'save' && seam.folder !== null) return path.join(seam.folder, path.basename(options.defaultPath ?? 'design')) as AnswerOf<K>;
  if (kind === 'open' && seam.folder !== null) return (seam.lastSaved === null ? null : [seam.lastSaved]) as AnswerOf<K>;
  throw new Error(`e2e: no scripted answer for the ${kind} dialog "${options.message ?? options.title ?? ''}"`);
}

dialog.showOpenDialog = async (...given: readonly unknown[]) => {
  const chosen = take('open', optionsOf(given));
  return Promise.resolve({ canceled: chosen === null, filePaths: [...(chosen ?? [])] });
};
dialog.showSaveDialog = async (...given: readonly unknown[]) => {
  const chosen = take('save', optionsOf(given));
  seam.lastSaved = chosen ?? seam.lastSaved;
  return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
};
dialog.showMessageBox = async (...given: readonly unknown[]) => {
  const options = optionsOf(given);
  const label = take('message', options);
  const response = (options.buttons ?? []).indexOf(label);
  if (response < 0) throw new Error(`e2e: there is no button "${label}" among ${JSON.stringify(options.buttons ?? [])}`);
  return Promise.resolve({ response, checkboxChecked: false });
};
dialog.showErrorBox = (title, content) => {
  note('error', { title, message: content });
};
shell.openExternal = async (url) => {
  seam.opened.push(url);
  return Promise.resolve();
};
shell.openPath = async (target) => {
  seam.opened.push(target);
  return Promise.resolve('');
};
shell.showItemInFolder = (target) => {
  seam.opened.push(target);
};

failWrites(seam);
