// The whole main process without Electron: services, handlers and router over files in memory, with windows and dialogs that a test scripts.
import { createHandlers } from '../../../../electron/ipc/handlers.ts';
import { Questions } from '../../../../electron/ipc/questions.ts';
import { Router, type Sender } from '../../../../electron/ipc/router.ts';
import { Documents } from '../../../../electron/services/documents.ts';
import { Drafts } from '../../../../electron/services/drafts.ts';
import type { FileSystem } from '../../../../electron/services/file-system.ts';
import { Handles, type WindowId } from '../../../../electron/services/handles.ts';
import type { Kept } from '../../../../electron/services/kept.ts';
import { RecentFiles } from '../../../../electron/services/recent-files.ts';
import { SettingsService } from '../../../../electron/services/settings.ts';
import { Snapshots } from '../../../../electron/services/snapshots.ts';
import { Watcher } from '../../../../electron/services/watcher.ts';
import type { Event, Request } from '../../../../shared/host/bridge.ts';
import type { MenuState } from '../../../../shared/host/menu.ts';
import { DROPPED, type Call, type EventName } from '../../../../shared/host/channels.ts';
import type { Bridge } from '../../../../shared/host/bridge.ts';
import { memoryFiles, type MemoryFiles } from './memory-files.ts';

export const PAGE = 'app://orgscale/index.html';
export const senderOf = (window: WindowId): Sender => ({ window, address: PAGE, isPage: true });

export function memoryKept(values: Record<string, unknown> = {}): Kept & { readonly values: Map<string, unknown> } {
  const map = new Map(Object.entries(values));
  return { values: map, get: (key) => map.get(key), set: (key, value) => void map.set(key, structuredClone(value)) };
}

export interface MainProcess<F extends FileSystem = MemoryFiles> {
  readonly files: F;
  readonly kept: ReturnType<typeof memoryKept>;
  readonly router: Router;
  readonly questions: Questions;
  readonly drafts: Drafts;
  readonly snapshots: Snapshots;
  readonly recent: RecentFiles;
  readonly handles: Handles;
  readonly documents: Documents;
  readonly watcher: Watcher;
  /** What the next dialogs answer. */
  readonly picks: (string | null)[];
  /** The name that each save dialog suggested. */
  readonly suggested: string[];
  readonly reports: string[];
  readonly shown: Map<WindowId, { dirty: boolean; file: string | null }>;
  readonly first: Map<WindowId, string>;
  readonly themes: string[];
  readonly noted: string[];
  /** What each window told of the menu bar. */
  readonly menus: Map<WindowId, readonly MenuState[]>;
  /** Tells that an entry of a watched folder changed. */
  changed(folder: string, name: string | null): void;
  bridge(window: WindowId): Bridge;
  tell<E extends EventName>(window: WindowId, event: E, payload: Event<E>): boolean;
}

export function mainProcess<F extends FileSystem = MemoryFiles>(
  options: { readonly files?: F; readonly kept?: ReturnType<typeof memoryKept>; readonly notices?: readonly string[]; readonly data?: string } = {},
): MainProcess<F> {
  // With no files given, F is MemoryFiles.
  const files = options.files ?? (memoryFiles() as FileSystem as F);
  const kept = options.kept ?? memoryKept();
  const data = options.data ?? '/data';
  const picks: (string | null)[] = [];
  const suggested: string[] = [];
  const reports: string[] = [];
  const shown = new Map<WindowId, { dirty: boolean; file: string | null }>();
  const first = new Map<WindowId, string>();
  const themes: string[] = [];
  const noted: string[] = [];
  const menus = new Map<WindowId, readonly MenuState[]>();
  const watches = new Map<string, Set<(name: string | null) => void>>();
  const listeners = new Map<WindowId, Set<{ event: string; hear: (payload: never) => void }>>();
  let tokens = 0;
  let clock = 1_700_000_000_000;

  function tell<E extends EventName>(window: WindowId, event: E, payload: Event<E>): boolean {
    const all = listeners.get(window);
    if (!all) return false;
    // Each was registered for this event, and hears its payload.
    for (const one of all) if (one.event === event) one.hear(structuredClone(payload) as never);
    return true;
  }

  const handles = new Handles(() => `token-${++tokens}`);
  const drafts = new Drafts({ files, folder: `${data}/drafts`, handles });
  const snapshots = new Snapshots({ files, folder: `${data}/versions`, now: () => (clock += 1000) });
  const recent = new RecentFiles(kept, handles);
  const settings = new SettingsService(kept);
  const watcher = new Watcher(
    (folder, changed) => {
      const set = watches.get(folder) ?? new Set();
      watches.set(folder, set.add(changed));
      return { close: () => void set.delete(changed) };
    },
    (window, file) => void tell(window, 'file.changed', { token: handles.tokenOf(file) }),
  );
  const questions = new Questions((window, message) => tell(window, 'window.asked', message));
  const documents = new Documents({
    files,
    handles,
    versions: snapshots,
    now: () => clock,
    picker: {
      open: async () => picks.shift() ?? null,
      save: async (_, name) => {
        suggested.push(name);
        return picks.shift() ?? null;
      },
    },
  });
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
      notices: options.notices ?? [],
      print: async (window) => (listeners.has(window) ? new TextEncoder().encode('%PDF-') : null),
      frames: {
        started: () => undefined,
        takeFirst(window) {
          const file = first.get(window) ?? null;
          first.delete(window);
          return file;
        },
        listens: () => undefined,
        show: (window, state) => void shown.set(window, { ...state }),
        noteRecent: (file) => void noted.push(file),
        showMenu: (window, states) => void menus.set(window, states),
        settingsChanged(by, now) {
          themes.push(now.theme);
          for (const window of listeners.keys()) if (window !== by) tell(window, 'settings.changed', { settings: now });
        },
      },
    }),
    (channel, problem) => void reports.push(`${channel}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`),
  );

  return {
    files,
    kept,
    router,
    questions,
    drafts,
    snapshots,
    recent,
    handles,
    documents,
    watcher,
    picks,
    suggested,
    reports,
    shown,
    first,
    themes,
    noted,
    menus,
    tell,
    changed: (folder, name) => watches.get(folder)?.forEach((changed) => changed(name)),
    bridge(window) {
      const own = new Set<{ event: string; hear: (payload: never) => void }>();
      listeners.set(window, own);
      const send = (channel: string, payload: unknown): Promise<never> =>
        // As the real bridge: what crosses is a copy, and the contract says what comes back.
        router.handle(channel, senderOf(window), structuredClone(payload)).then((answer) => structuredClone(answer) as never);
      return {
        platform: 'linux',
        call: <C extends Call>(channel: C, request: Request<C>) => send(channel, request),
        dropped: (file) => send(DROPPED, { path: String(file) }),
        on(event, hear) {
          const one = { event, hear };
          own.add(one);
          return () => void own.delete(one);
        },
      };
    },
  };
}
