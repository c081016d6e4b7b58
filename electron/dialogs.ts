// Every question that the system asks for us: which file, save or not, what the app is.
import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { CloseChoice } from './services/close-policy.ts';
import { closeQuestion } from './services/close-policy.ts';
import type { FilePicker } from './services/documents.ts';
import type { WindowId } from './services/handles.ts';
import { exportFilters, OPEN_FILTERS, SAVE_FILTERS } from './services/file-filters.ts';

type FindWindow = (window: WindowId) => BrowserWindow | null;

export function createPicker(find: FindWindow): FilePicker {
  return {
    async open(window, kinds) {
      const over = find(window);
      if (!over) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(over, { properties: ['openFile'], filters: OPEN_FILTERS[kinds] });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async save(window, suggestedName, kind) {
      const over = find(window);
      if (!over) return null;
      const filters = kind === 'design' ? SAVE_FILTERS : exportFilters(suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        defaultPath: suggestedName,
        filters,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

/** The plain look: Windows would make links of the buttons. */
const box = (options: MessageBoxOptions): MessageBoxOptions => ({ noLink: true, normalizeAccessKeys: true, ...options });

export async function askToClose(over: BrowserWindow, name: string): Promise<CloseChoice> {
  const { choices, buttons, ...question } = closeQuestion(process.platform, name);
  const { response } = await dialog.showMessageBox(over, box({ type: 'warning', ...question, buttons: [...buttons] }));
  return choices[response] ?? 'cancel';
}

export async function askSilent(over: BrowserWindow): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(
    over,
    box({
      type: 'warning',
      message: 'The window does not answer.',
      detail: 'Wait for it, or close it: what was done up to a few seconds ago is kept as a draft and offered at the next start.',
      buttons: ['Wait', 'Close Anyway'],
      defaultId: 0,
      cancelId: 0,
    }),
  );
  return response === 1 ? 'close' : 'wait';
}

export async function askAfterCrash(over: BrowserWindow): Promise<'reload' | 'close'> {
  const { response } = await dialog.showMessageBox(
    over,
    box({
      type: 'error',
      message: 'This window stopped working.',
      detail: 'What was done up to a few seconds ago is kept as a draft. Load the window again to restore it.',
      buttons: ['Load Again', 'Close'],
      defaultId: 0,
      cancelId: 0,
    }),
  );
  return response === 1 ? 'close' : 'reload';
}

/** True: the person wants to see the licences. */
export async function showAbout(over: BrowserWindow | null): Promise<boolean> {
  const { electron, chrome, node } = process.versions;
  const options = box({
    type: 'info',
    title: 'About Orgscale',
    message: `Orgscale ${app.getVersion()}`,
    detail: `See where an organisation’s structure is at risk, and why.\n\nElectron ${electron}, Chromium ${chrome}, Node ${node}\nMIT licence`,
    buttons: ['OK', 'Licences'],
    defaultId: 0,
    cancelId: 0,
  });
  const { response } = await (over ? dialog.showMessageBox(over, options) : dialog.showMessageBox(options));
  return response === 1;
}

export async function tellFolderTrouble(over: BrowserWindow | null, trouble: string): Promise<void> {
  const options = box({ type: 'warning', message: 'The data folder could not be opened.', detail: trouble, buttons: ['OK'] });
  await (over ? dialog.showMessageBox(over, options) : dialog.showMessageBox(options));
}
