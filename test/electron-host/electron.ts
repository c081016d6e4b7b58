// The module `electron` as the main process knows it, put together.
import { app } from './api/app.ts';
import { BrowserWindow } from './api/browser-window.ts';
import { clipboard, crashReporter, dialog, nativeTheme, net, powerMonitor, screen, shell } from './api/desk.ts';
import { ipcMain } from './api/ipc-main.ts';
import { Menu, MenuItem } from './api/menu.ts';
import { nativeImage } from './api/native-image.ts';
import { protocol, session } from './api/session.ts';
import type { WebContents } from './api/web-contents.ts';
import { inner, missing, strict } from './strict.ts';

const contentsOf = (): WebContents[] => BrowserWindow.getAllWindows().map(({ webContents }) => webContents);

export const webContents = strict('webContents', {
  getAllWebContents: contentsOf,
  fromId: (id: number) => contentsOf().find((one) => one.id === id),
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromDevToolsTargetId: (targetId: string) => contentsOf().find((one) => one[inner].link.targetId === targetId),
});

export const electron = {
  app,
  BrowserWindow: strict('BrowserWindow', BrowserWindow),
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu: strict('Menu', Menu),
  MenuItem: strict('MenuItem', MenuItem),
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
  autoUpdater: missing('autoUpdater'),
  contentTracing: missing('contentTracing'),
  desktopCapturer: missing('desktopCapturer'),
  globalShortcut: missing('globalShortcut'),
  MessageChannelMain: missing('MessageChannelMain'),
  Notification: missing('Notification'),
  powerSaveBlocker: missing('powerSaveBlocker'),
  safeStorage: missing('safeStorage'),
  systemPreferences: missing('systemPreferences'),
  Tray: missing('Tray'),
  utilityProcess: missing('utilityProcess'),
};
