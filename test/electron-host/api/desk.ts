// The surroundings of the app: dialogs, the system's own programs, the screen, the theme, the clipboard. What a test must answer throws until it does.
import { EventEmitter } from 'node:events';
import fs from 'node:fs/promises';
import { runtime } from '../runtime.ts';
import { inner, silent, strict } from '../strict.ts';

function unscripted(call: string): () => never {
  return () => {
    throw new Error(`[stand-in] ${call} was called, and the test has scripted no answer`);
  };
}
function unscriptedLater(call: string): () => Promise<never> {
  return async () => Promise.resolve().then(unscripted(call));
}

export const dialog = strict('dialog', {
  showOpenDialog: unscriptedLater('dialog.showOpenDialog'),
  showSaveDialog: unscriptedLater('dialog.showSaveDialog'),
  showMessageBox: unscriptedLater('dialog.showMessageBox'),
  showOpenDialogSync: unscripted('dialog.showOpenDialogSync'),
  showSaveDialogSync: unscripted('dialog.showSaveDialogSync'),
  showMessageBoxSync: unscripted('dialog.showMessageBoxSync'),
  showErrorBox: unscripted('dialog.showErrorBox'),
});

export const shell = strict('shell', {
  openExternal: unscriptedLater('shell.openExternal'),
  openPath: unscriptedLater('shell.openPath'),
  showItemInFolder: unscripted('shell.showItemInFolder'),
  trashItem: unscriptedLater('shell.trashItem'),
  beep: silent('shell.beep', undefined),
});

const display = {
  id: 1,
  label: '',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
};
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
);

type Theme = 'system' | 'light' | 'dark';
let theme: Theme = 'system';
const themeMembers = {
  get themeSource(): Theme {
    return theme;
  },
  set themeSource(to: Theme) {
    theme = to;
    for (const { webContents } of runtime.windows.values()) {
      const { link, around } = webContents[inner];
      const features = to === 'system' ? [] : [{ name: 'prefers-color-scheme', value: to }];
      around.there.then(async () => link.send('Emulation.setEmulatedMedia', { features })).catch(() => {});
    }
    nativeTheme.emit('updated');
  },
  get shouldUseDarkColors(): boolean {
    return theme === 'dark';
  },
  shouldUseHighContrastColors: false,
};
const themeEmitter = Object.defineProperties(new EventEmitter(), Object.getOwnPropertyDescriptors(themeMembers)) as EventEmitter &
  typeof themeMembers;
export const nativeTheme = strict('nativeTheme', themeEmitter);

let copied = '';
export const clipboard = strict('clipboard', {
  readText: () => copied,
  writeText: (text: string) => {
    copied = text;
  },
  clear: () => {
    copied = '';
  },
});

export const net = strict('net', {
  /** Of files on disk alone: nothing outside this machine is reached. */
  async fetch(what: string | Request): Promise<Response> {
    const url = new URL(typeof what === 'string' ? what : what.url);
    if (url.protocol !== 'file:') throw new Error(`[stand-in] net.fetch of ${url.protocol} is not emulated`);
    return fs.readFile(url).then(
      (bytes) => new Response(bytes),
      () => {
        throw new Error('net::ERR_FILE_NOT_FOUND');
      },
    );
  },
  isOnline: () => false,
  online: false,
});

export const powerMonitor = strict('powerMonitor', new EventEmitter());
export const crashReporter = strict('crashReporter', { start: silent('crashReporter.start', undefined) });
