// The windows: made, placed, kept on their own pages, and asked before they close.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, shell } from 'electron';
import type { Event, Question } from '../shared/host/bridge.ts';
import type { EventName } from '../shared/host/channels.ts';
import type { MenuState } from '../shared/host/menu.ts';
import type { Settings } from '../shared/host/records.ts';
import { askAfterCrash, askSilent, askToClose } from './dialogs.ts';
import type { WindowFrames } from './ipc/handlers.ts';
import type { Questions } from './ipc/questions.ts';
import { guardPresenter, paper, presenterOptions, SECURE } from './presenter.ts';
import { isOwnPage, isPresenterPage, START_PAGE } from './services/app-files.ts';
import { mayClose, mayQuit, type CloseVerdict } from './services/close-policy.ts';
import type { WindowId } from './services/handles.ts';
import { outsideLink } from './services/links.ts';
import { placeWindow, type SettingsService } from './services/settings.ts';

/** How long a page may take to say whether it has unsaved work, in milliseconds. */
const PATIENCE = 10_000;

interface Open {
  readonly window: BrowserWindow;
  first: string | null;
  /** The file it shows, for who opens the same one again. */
  file: string | null;
  listens: boolean;
  /** What its page told of the menu bar; null before that. */
  menu: readonly MenuState[] | null;
  /** Commands that were chosen before the page listened. */
  readonly waiting: string[];
  /** The question whether it may close, while it is being asked. */
  deciding: Promise<CloseVerdict> | null;
  /** The second window of a show that this one gives. */
  presenter: BrowserWindow | null;
}

export interface WindowsPorts {
  readonly preload: string;
  readonly settings: SettingsService;
  readonly questions: () => Questions;
  /** The window is gone: everything it was given goes too. */
  readonly gone: (window: WindowId) => void;
  readonly cameToFront: (window: WindowId) => void;
  /** Another window is in front, or the one in front told something new: the menu bar follows. */
  readonly menuChanged: () => void;
}

export class Windows implements WindowFrames {
  private readonly ports: WindowsPorts;
  private readonly open = new Map<WindowId, Open>();

  constructor(ports: WindowsPorts) {
    this.ports = ports;
  }

  /** A new window, for a file or for the start page. */
  create(file: string | null = null, command: string | null = null): BrowserWindow {
    const { maximized, ...bounds } = placeWindow(
      this.ports.settings.frame(),
      screen.getAllDisplays().map(({ workArea }) => workArea),
      this.open.size,
    );
    const window = new BrowserWindow({
      ...bounds,
      minWidth: 720,
      minHeight: 480,
      show: false,
      title: 'Orgscale',
      backgroundColor: paper(),
      webPreferences: { ...SECURE, preload: this.ports.preload, devTools: !app.isPackaged },
    });
    const { id } = window;
    this.open.set(id, {
      window,
      first: file,
      file: null,
      listens: false,
      menu: null,
      waiting: command === null ? [] : [command],
      deciding: null,
      presenter: null,
    });
    if (maximized) window.maximize();
    this.guard(window);
    window.once('ready-to-show', () => window.show());
    window.on('focus', () => {
      this.ports.cameToFront(id);
      this.ports.menuChanged();
    });
    window.on('close', (event) => {
      if (!this.open.has(id)) return;
      event.preventDefault();
      void this.close(id);
    });
    window.on('closed', () => {
      this.endPresenter(id);
      this.open.delete(id);
      this.ports.gone(id);
      this.ports.menuChanged();
    });
    window.loadURL(START_PAGE).catch((error: unknown) => console.error('The page could not be loaded:', error));
    return window;
  }

  /** Opens a file in a window of its own, or brings the window to the front that has it. */
  openFile(file: string): void {
    const real = realOf(file);
    const there = [...this.open.values()].find((one) => [one.file, one.first].some((own) => own !== null && realOf(own) === real));
    if (there) toFront(there.window);
    else this.create(file);
  }

  get(id: WindowId): BrowserWindow | null {
    return this.open.get(id)?.window ?? null;
  }

  /** The window that a command of the menu is for. */
  front(): BrowserWindow | null {
    return this.withDesign(BrowserWindow.getFocusedWindow()) ?? [...this.open.values()].at(-1)?.window ?? null;
  }

  /** The window of the design: for a presenter window that which gives the show. */
  private withDesign(window: BrowserWindow | null): BrowserWindow | null {
    return [...this.open.values()].find(({ presenter }) => presenter !== null && presenter === window)?.window ?? window;
  }

  /** What the menu bar shows: of the window in front. */
  menuStates(): readonly MenuState[] | null {
    const front = this.front();
    return (front && this.open.get(front.id)?.menu) ?? null;
  }

  /** Runs a command of the page, once it listens; with no window, in a new one. */
  command(id: string, on: BrowserWindow | null): void {
    const window = this.withDesign(on);
    const open = window ? this.open.get(window.id) : undefined;
    if (!open) this.create(null, id);
    else if (open.listens) this.tell(open.window.id, 'command.run', { id });
    else open.waiting.push(id);
  }

  tell<E extends EventName>(id: WindowId, event: E, payload: Event<E>): boolean {
    const window = this.get(id);
    if (!window || window.isDestroyed()) return false;
    window.webContents.send(event, payload);
    return true;
  }

  ask(window: WindowId, message: { readonly id: number; readonly question: Question }): boolean {
    return this.tell(window, 'window.asked', message);
  }

  /** Asks every window; when all agree, all close. */
  async closeAll(): Promise<boolean> {
    const all = [...this.open.keys()];
    const agreed = await mayQuit(all.map((id) => ({ decide: () => this.decide(id), discard: () => this.discard(id) })));
    if (agreed) for (const id of all) this.destroy(id);
    return agreed;
  }

  // What the handlers ask of the windows.

  started(id: WindowId): void {
    const open = this.open.get(id);
    if (!open) return;
    open.listens = false;
    open.file = null;
    open.menu = null;
    this.ports.menuChanged();
  }

  takeFirst(id: WindowId): string | null {
    const open = this.open.get(id);
    const first = open?.first ?? null;
    if (open) {
      open.first = null;
      // Until the page says so itself: who opens the file again meanwhile is brought here.
      open.file = first;
    }
    return first;
  }

  listens(id: WindowId): void {
    const open = this.open.get(id);
    if (!open) return;
    open.listens = true;
    for (const command of open.waiting.splice(0)) this.tell(id, 'command.run', { id: command });
  }

  show(id: WindowId, { dirty, file }: { readonly dirty: boolean; readonly file: string | null }): void {
    const open = this.open.get(id);
    if (!open) return;
    open.file = file;
    open.window.setDocumentEdited(dirty);
    open.window.setRepresentedFilename(file ?? '');
  }

  showMenu(id: WindowId, states: readonly MenuState[]): void {
    const open = this.open.get(id);
    if (!open) return;
    open.menu = states;
    if (this.front() === open.window) this.ports.menuChanged();
  }

  settingsChanged(by: WindowId, settings: Settings): void {
    this.themed(settings.theme);
    for (const id of this.open.keys()) if (id !== by) this.tell(id, 'settings.changed', { settings });
  }

  noteRecent(file: string): void {
    app.addRecentDocument(file);
  }

  themed(theme: Settings['theme']): void {
    // High contrast is drawn by the page; its frame follows the system.
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
  }

  private async close(id: WindowId): Promise<void> {
    const open = this.open.get(id);
    if (!open || open.deciding) return;
    const verdict = await this.decide(id);
    if (verdict === 'stay') return;
    if (verdict === 'discard') await this.discard(id);
    this.destroy(id);
  }

  private decide(id: WindowId): Promise<CloseVerdict> {
    const open = this.open.get(id);
    if (!open) return Promise.resolve('close');
    const { window } = open;
    open.deciding ??= mayClose({
      unsaved: () => (open.listens ? this.ports.questions().ask(id, 'unsaved', PATIENCE) : Promise.resolve({ dirty: false, name: '' })),
      show: () => toFront(window),
      ask: (name) => askToClose(window, name),
      askSilent: () => askSilent(window),
      save: async () => (await this.ports.questions().ask(id, 'save', 0))?.saved === true,
    }).finally(() => {
      open.deciding = null;
    });
    return open.deciding;
  }

  private async discard(id: WindowId): Promise<void> {
    await this.ports.questions().ask(id, 'discard', PATIENCE);
  }

  private destroy(id: WindowId): void {
    const open = this.open.get(id);
    if (!open) return;
    const { window } = open;
    this.endPresenter(id);
    this.ports.settings.rememberFrame({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    this.open.delete(id);
    window.destroy();
  }

  /** A show's second window: it lives as long as the window that opened it, holds no design and is asked nothing. */
  private present(id: WindowId, presenter: BrowserWindow): void {
    const open = this.open.get(id);
    this.endPresenter(id);
    if (!open) {
      presenter.destroy();
      return;
    }
    open.presenter = presenter;
    guardPresenter(presenter);
    presenter.on('focus', () => this.ports.menuChanged());
    presenter.on('closed', () => {
      if (open.presenter === presenter) open.presenter = null;
    });
  }

  private endPresenter(id: WindowId): void {
    const presenter = this.open.get(id)?.presenter;
    if (presenter && !presenter.isDestroyed()) presenter.destroy();
  }

  /** Keeps the window on our own pages, and lives through the end of its process. */
  private guard(window: BrowserWindow): void {
    const { webContents: contents, id } = window;
    contents.setWindowOpenHandler(({ url }) => {
      if (isPresenterPage(url)) return { action: 'allow', overrideBrowserWindowOptions: presenterOptions() };
      const link = outsideLink(url);
      if (link !== null) shell.openExternal(link).catch((error: unknown) => console.error('A link could not be opened:', error));
      return { action: 'deny' };
    });
    // None but a presenter window is ever allowed.
    contents.on('did-create-window', (presenter) => this.present(id, presenter));
    const stay = (event: { preventDefault(): void }, address: string): void => {
      if (!isOwnPage(address)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stay(event, event.url));
    contents.on('will-redirect', (event) => stay(event, event.url));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('render-process-gone', (_, { reason }) => {
      const open = this.open.get(id);
      if (!open || reason === 'clean-exit') return;
      open.listens = false;
      this.endPresenter(id);
      this.ports.gone(id);
      void askAfterCrash(window).then((choice) => (choice === 'reload' ? contents.reload() : this.destroy(id)));
    });
  }
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
