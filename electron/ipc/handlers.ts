// What each channel does, put together from the services. No Electron here: the windows are a port.
import type { Handlers } from './router.ts';
import type { Questions } from './questions.ts';
import type { Documents } from '../services/documents.ts';
import type { Drafts } from '../services/drafts.ts';
import { good, refused, unknownFile } from '../services/file-errors.ts';
import type { Handles, WindowId } from '../services/handles.ts';
import type { RecentFiles } from '../services/recent-files.ts';
import type { SettingsService } from '../services/settings.ts';
import type { Snapshots } from '../services/snapshots.ts';
import type { Watcher } from '../services/watcher.ts';
import type { MenuState } from '../../shared/host/menu.ts';
import type { Settings } from '../../shared/host/records.ts';

export interface WindowFrames {
  /** The page was loaded, perhaps anew: what the one before had is taken from it. */
  started(window: WindowId): void;
  /** The file that the window was opened for; null after the first time. */
  takeFirst(window: WindowId): string | null;
  /** The page listens now: what was chosen in the menu meanwhile is run. */
  listens(window: WindowId): void;
  show(window: WindowId, state: { readonly dirty: boolean; readonly file: string | null }): void;
  /** A file that the system's own list of recent files takes too. */
  noteRecent(file: string): void;
  /** What the menu bar shows while this window is in front. */
  showMenu(window: WindowId, states: readonly MenuState[]): void;
  /** The frames follow the theme, and every other window hears of it. */
  settingsChanged(by: WindowId, settings: Settings): void;
}

/** Prints a window's page to a PDF; null where the window is gone. */
export type Printer = (window: WindowId) => Promise<Uint8Array | null>;

export interface Services {
  readonly handles: Handles;
  readonly documents: Documents;
  readonly recent: RecentFiles;
  readonly drafts: Drafts;
  readonly snapshots: Snapshots;
  readonly settings: SettingsService;
  readonly watcher: Watcher;
  readonly questions: Questions;
  readonly frames: WindowFrames;
  readonly print: Printer;
  readonly notices: readonly string[];
}

export function createHandlers(services: Services): Handlers {
  const { handles, documents, recent, drafts, snapshots, settings, watcher, questions, frames, print, notices } = services;
  let told = false;

  /** Everything of a page that is gone is let go of. */
  function clear(window: WindowId): void {
    handles.forget(window);
    drafts.releaseAll(window);
    watcher.watch(window, null);
    questions.forget(window);
  }

  return {
    'window.start': (window) => {
      clear(window);
      frames.started(window);
      // Said once, in the first window.
      const say = told ? [] : [...notices];
      told = true;
      return good({ settings: settings.read(), notices: say });
    },
    'window.first': async (window) => {
      const file = frames.takeFirst(window);
      frames.listens(window);
      if (file === null) return good({ kind: 'none' });
      const result = await documents.openPath(window, file);
      return good(result.ok ? { kind: 'file', opened: result.value } : { kind: 'failed', error: result.error });
    },
    'window.state': (window, { dirty, token }) => {
      frames.show(window, { dirty, file: token === null ? null : handles.pathFor(window, token) });
      return good(null);
    },
    'window.answer': (window, { id, answer }) => {
      questions.answer(window, id, answer);
      return good(null);
    },
    'window.menu': (window, { states }) => {
      frames.showMenu(window, states);
      return good(null);
    },
    'document.open': (window, { kinds }) => documents.open(window, kinds),
    'document.dropped': (window, { path }) => documents.openPath(window, path),
    'document.save': (window, { file, text, force }) => documents.save(window, file, text, force),
    'document.saveAs': (window, { suggestedName, text }) => documents.saveAs(window, suggestedName, text),
    'document.reread': (window, { token }) => documents.reread(window, token),
    'document.watch': (window, { token }) => {
      const file = token === null ? null : handles.pathFor(window, token);
      watcher.watch(window, file);
      return good(null);
    },
    'export.file': (window, { suggestedName, content }) => documents.exportFile(window, suggestedName, content),
    'export.pdf': async (window) => {
      const content = await print(window);
      return content ? good({ content }) : refused('failed', 'The window that prints is gone.', 'Open the design again, and export it from there.');
    },
    'recent.list': () => good([...recent.list()]),
    'recent.remember': (window, { entry }) => {
      const file = recent.remember(window, entry);
      if (file !== null) frames.noteRecent(file);
      return good(null);
    },
    'recent.open': async (window, { id }) => {
      const file = recent.pathOf(id) ?? (await drafts.pathOf(id));
      if (file === null) return refused('missing', 'This design is not in the list any more.', 'Open it from where it is stored.');
      return documents.openPath(window, file);
    },
    'recent.forget': (_, { id }) => {
      recent.forget(id);
      return good(null);
    },
    'drafts.list': async () => good([...(await drafts.list())]),
    'drafts.write': (window, { draft }) => drafts.write(window, draft),
    'drafts.remove': async (window, { id }) => {
      await drafts.remove(window, id);
      return good(null);
    },
    'drafts.hold': (window, { id }) =>
      drafts.hold(window, id) ? good(null) : refused('denied', 'Another window is working on this draft.', 'Go on there.'),
    'drafts.release': (window, { id }) => {
      drafts.release(window, id);
      return good(null);
    },
    'versions.list': async (window, { token }) => {
      const file = handles.pathFor(window, token);
      return file === null ? unknownFile('the file') : good([...(await snapshots.list(file))]);
    },
    'versions.read': async (window, { token, id }) => {
      const file = handles.pathFor(window, token);
      return file === null ? unknownFile('the file') : snapshots.read(file, id);
    },
    'settings.write': (window, { part }) => {
      frames.settingsChanged(window, settings.write(part));
      return good(null);
    },
  };
}
