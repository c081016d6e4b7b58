// The desktop app: puts the services, the windows and the menu together, and lives from the first window to the last question.
import { randomUUID } from 'node:crypto';
import { watch } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, shell, type BaseWindow, type IpcMainInvokeEvent } from 'electron';
import { CALLS, DROPPED } from '../shared/host/channels.ts';
import { createPicker, showAbout, tellFolderTrouble } from './dialogs.ts';
import { createHandlers } from './ipc/handlers.ts';
import { Questions } from './ipc/questions.ts';
import { Router, type Sender } from './ipc/router.ts';
import { setMenu } from './menu.ts';
import { createPrinter } from './printer.ts';
import { registerScheme, servePages } from './protocol.ts';
import { filesIn, isDesignFile } from './services/arguments.ts';
import { Documents } from './services/documents.ts';
import { Drafts } from './services/drafts.ts';
import { nodeFileSystem } from './services/file-system.ts';
import { Handles } from './services/handles.ts';
import { RecentFiles } from './services/recent-files.ts';
import { SettingsService } from './services/settings.ts';
import { Snapshots } from './services/snapshots.ts';
import { Watcher, type WatchFolder } from './services/watcher.ts';
import { openStore } from './store.ts';
import { Windows } from './windows.ts';

// First of all: everything that is kept goes where this says.
const elsewhere = process.env['ORGSCALE_USER_DATA'];
if (elsewhere) app.setPath('userData', path.resolve(elsewhere));

/** Files that the system asked for before there was anything to open them with. */
const early: string[] = [];
let openFile = (file: string): void => void early.push(file);

if (app.requestSingleInstanceLock()) {
  registerScheme();
  if (process.platform === 'win32') app.setAppUserModelId('io.orgscale.app');
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isDesignFile(file)) openFile(path.resolve(file));
  });
  void app.whenReady().then(run);
} else {
  // The first instance is told, and opens a window for what was asked.
  app.quit();
}

const watchFolder: WatchFolder = (folder, changed, failed) => {
  const watching = watch(folder, { persistent: false }, (_, name) => changed(name));
  watching.on('error', failed);
  return watching;
};

function run(): void {
  const data = app.getPath('userData');
  const files = nodeFileSystem;
  const { kept, notices } = openStore(data, new Date().toISOString().replaceAll(/\D/gu, '').slice(0, 14));
  const handles = new Handles(randomUUID);
  const settings = new SettingsService(kept);
  const drafts = new Drafts({ files, folder: path.join(data, 'drafts'), handles });
  const snapshots = new Snapshots({ files, folder: path.join(data, 'versions'), now: Date.now });
  const recent = new RecentFiles(kept, handles, () => showMenu());
  const watcher = new Watcher(watchFolder, (window, file) => void windows.tell(window, 'file.changed', { token: handles.tokenOf(file) }));
  const windows = new Windows({
    preload: path.join(import.meta.dirname, 'preload.cjs'),
    settings,
    questions: () => questions,
    gone: (window) => {
      handles.forget(window);
      drafts.releaseAll(window);
      watcher.watch(window, null);
      questions.forget(window);
    },
    cameToFront: (window) => watcher.look(window),
    menuChanged: () => showMenu(),
  });
  const questions = new Questions((window, message) => windows.ask(window, message));
  const documents = new Documents({ files, handles, picker: createPicker((window) => windows.get(window)), versions: snapshots, now: Date.now });
  const router = new Router(
    createHandlers({
      handles,
      documents,
      recent,
      drafts,
      snapshots,
      settings,
      watcher,
      questions,
      frames: windows,
      print: createPrinter((window) => windows.get(window)),
      notices,
    }),
    (channel, problem) => console.error(`${channel}:`, problem),
  );
  for (const channel of [...CALLS, DROPPED]) {
    ipcMain.handle(channel, (event, payload: unknown) => router.handle(channel, senderOf(event, windows), payload));
  }

  function showMenu(): void {
    setMenu(
      { platform: process.platform, appName: app.name, recent: recent.places(), states: windows.menuStates() },
      {
        command: (id, window) => windows.command(id, asBrowser(window) ?? windows.front()),
        recent: (id) => {
          const file = recent.pathOf(id);
          if (file !== null) windows.openFile(file);
        },
        action: (id, window) => {
          switch (id) {
            case 'window.new':
              windows.create();
              return;
            case 'recent.clear':
              recent.clear();
              app.clearRecentDocuments();
              return;
            case 'app.about':
              void showAbout(asBrowser(window)).then(
                (licences) => licences && windows.command('help.licences', asBrowser(window) ?? windows.front()),
              );
              return;
            case 'app.dataFolder':
              // Our own folder, and a folder: nothing that a file could name.
              void shell.openPath(data).then((trouble) => (trouble === '' ? undefined : tellFolderTrouble(asBrowser(window), trouble)));
              return;
            default:
              id satisfies never;
          }
        },
      },
    );
  }

  windows.themed(settings.read().theme);
  servePages(path.join(import.meta.dirname, '..', 'renderer'));
  showMenu();
  openFile = (file) => windows.openFile(file);
  liveOn(windows, () => watcher.close());

  const asked = [...early, ...filesIn(process.argv, process.cwd())];
  if (asked.length === 0) windows.create();
  for (const file of new Set(asked)) windows.openFile(file);
}

/** What keeps the app going, and what ends it: before-quit, then every window's question, then the end. */
function liveOn(windows: Windows, end: () => void): void {
  let agreed = false;
  let asking = false;
  app.on('second-instance', (_, argv, folder) => {
    const asked = filesIn(argv, folder);
    if (asked.length === 0) windows.create();
    for (const file of asked) windows.openFile(file);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) windows.create();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  const askAll = async (): Promise<void> => {
    asking = true;
    try {
      agreed = await windows.closeAll();
    } finally {
      asking = false;
    }
    if (agreed) app.quit();
  };
  app.on('before-quit', (event) => {
    if (agreed) return;
    event.preventDefault();
    if (!asking) void askAll();
  });
  app.on('will-quit', end);
}

function senderOf(event: IpcMainInvokeEvent, windows: Windows): Sender {
  const window = BrowserWindow.fromWebContents(event.sender);
  const frame = event.senderFrame;
  return {
    window: window && windows.get(window.id) ? window.id : null,
    address: frame?.url ?? null,
    isPage: frame !== null && frame.parent === null,
  };
}

const asBrowser = (window: BaseWindow | null): BrowserWindow | null => (window instanceof BrowserWindow ? window : null);
