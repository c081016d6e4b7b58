// The browser as a host: files over the File System Access API or up- and download, recent designs and drafts in IndexedDB.
import type { Host } from '../../shared/host/host.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/host/records.ts';
import { createFiles } from './browser/files.ts';
import { createDrafts, createRecent, knownToken } from './browser/kept.ts';
import { createVersions, keeping } from './browser/versions.ts';
import type { Browser } from './browser/types.ts';

const SETTINGS = 'orgscale:settings';

function readSettings(local: Browser['local']): Settings {
  try {
    return settingsSchema.safeParse(JSON.parse(local.getItem(SETTINGS) ?? '{}')).data ?? DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export function createBrowserHost(browser: Browser): Host {
  const files = createFiles(browser, (handle) => knownToken(browser.store, handle));
  let settings = readSettings(browser.local);
  return {
    kind: 'browser',
    open: (kinds) => files.open(kinds),
    openDropped: (transfer) => files.openDropped(transfer),
    save: keeping(browser, files),
    saveAs: (suggestedName, text) => files.saveAs(suggestedName, text),
    reread: (file) => files.reread(file),
    exportFile: (suggestedName, type, content) => files.exportFile(suggestedName, type, content),
    printPdf: null,
    recent: createRecent(browser, files),
    drafts: createDrafts(browser),
    settings: {
      read: () => settings,
      write(part) {
        settings = { ...settings, ...part };
        try {
          browser.local.setItem(SETTINGS, JSON.stringify(settings));
        } catch {
          // A full or forbidden store: the choice holds for this window.
        }
      },
      onChange: (changed) =>
        browser.onStored(SETTINGS, () => {
          settings = readSettings(browser.local);
          changed(settings);
        }),
    },
    versions: createVersions(browser),
    first: async () => null,
    watch: (file, changed) => (file.kind === 'file' ? browser.onFront(changed) : () => undefined),
    // No menu bar, and no frame to mark: the page's title says it.
    onCommand: () => () => undefined,
    tell: () => undefined,
    tellMenu: null,
    notices: [],
    guardQuit: (guard) => browser.beforeUnload(() => guard.isDirty()),
  };
}
