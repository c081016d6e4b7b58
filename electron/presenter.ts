// The presenter window of a show: the page opens it, and it knows only what that page tells it.
import { app, nativeTheme, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

/** What holds for every page of ours. */
export const SECURE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  // Its dictionaries would be fetched from elsewhere.
  spellcheck: false,
} as const;

/** What is seen before the first paint: the paper of the theme. */
export const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#16181d' : '#f7f7f5');

/** It asks the main process nothing: it has no preload, and so no bridge. */
export const presenterOptions = (): BrowserWindowConstructorOptions => ({
  title: 'Presenter',
  width: 1280,
  height: 800,
  minWidth: 900,
  minHeight: 600,
  autoHideMenuBar: true,
  backgroundColor: paper(),
  webPreferences: { ...SECURE, devTools: !app.isPackaged },
});

/** It opens nothing and goes nowhere. */
export function guardPresenter(window: BrowserWindow): void {
  // Hidden, not taken away: the bar is set anew for all windows whenever an entry changes its name.
  window.setMenuBarVisibility(false);
  const { webContents: contents } = window;
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('render-process-gone', () => window.destroy());
}
