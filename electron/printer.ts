// Pages to PDF without a dialog: the window's own page, as its style sheet for print draws it. Nothing is loaded, no other window is made.
import type { BrowserWindow } from 'electron';
import type { Printer } from './ipc/handlers.ts';
import type { WindowId } from './services/handles.ts';

export function createPrinter(find: (window: WindowId) => BrowserWindow | null): Printer {
  return async (window) => {
    const contents = find(window)?.webContents;
    if (!contents || contents.isDestroyed()) return null;
    // A copy in plain memory: what crosses to the page is bytes, not Node's kind of them.
    return new Uint8Array(await contents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }));
  };
}
