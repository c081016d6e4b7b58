// Electron's menu roles: what such an item is called, and what it does to the window in front.
import type { BrowserWindow } from './browser-window.ts';

/** By lower-case name, as Electron keeps them. */
export const ROLE_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    about: 'About',
    appmenu: 'App',
    clearrecentdocuments: 'Clear Recent',
    close: 'Close Window',
    copy: 'Copy',
    cut: 'Cut',
    delete: 'Delete',
    editmenu: 'Edit',
    filemenu: 'File',
    forcereload: 'Force Reload',
    front: 'Bring All to Front',
    help: 'Help',
    hide: 'Hide',
    hideothers: 'Hide Others',
    minimize: 'Minimize',
    paste: 'Paste',
    pasteandmatchstyle: 'Paste and Match Style',
    quit: 'Quit',
    recentdocuments: 'Open Recent',
    redo: 'Redo',
    reload: 'Reload',
    resetzoom: 'Actual Size',
    selectall: 'Select All',
    services: 'Services',
    toggledevtools: 'Toggle Developer Tools',
    togglefullscreen: 'Toggle Full Screen',
    undo: 'Undo',
    unhide: 'Show All',
    viewmenu: 'View',
    window: 'Window',
    windowmenu: 'Window',
    zoom: 'Zoom',
    zoomin: 'Zoom In',
    zoomout: 'Zoom Out',
  }),
);

const EDITS = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete'] as const;
const ZOOM_STEP = 0.5;

/** Does what a role does to a window. False where it is the system's own doing, which is not emulated. */
export function runRole(role: string, window: BrowserWindow): boolean {
  const { webContents } = window;
  const edit = EDITS.find((one) => one === role);
  if (edit !== undefined) {
    webContents[edit]();
    return true;
  }
  switch (role) {
    case 'selectall':
      webContents.selectAll();
      return true;
    case 'close':
      window.close();
      return true;
    case 'minimize':
      window.minimize();
      return true;
    case 'reload':
    case 'forcereload':
      window.reload();
      return true;
    case 'toggledevtools':
      webContents.toggleDevTools();
      return true;
    case 'togglefullscreen':
      window.setFullScreen(!window.isFullScreen());
      return true;
    case 'resetzoom':
      webContents.setZoomLevel(0);
      return true;
    case 'zoomin':
      webContents.setZoomLevel(webContents.getZoomLevel() + ZOOM_STEP);
      return true;
    case 'zoomout':
      webContents.setZoomLevel(webContents.getZoomLevel() - ZOOM_STEP);
      return true;
    default:
      return false;
  }
}
