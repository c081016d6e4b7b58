// `BrowserWindow`: a page of Chromium's, and Electron's order of showing, closing and going.
import type { Session as CdpSession } from '../cdp.ts';
import { chromium, runtime } from '../runtime.ts';
import { event, inner, strict } from '../strict.ts';
import { allWindowsClosed, app } from './app.ts';
import type { NativeImage } from './native-image.ts';
import { WebContents } from './web-contents.ts';
import { WindowMarks, type Bounds, type WebPreferences, type WindowOptions } from './window-marks.ts';

const ASK_PAGE_MS = 2000;
/** What Chromium's own window takes of its height, and Electron's does not. */
const FRAME = 87;
let last = 0;
/** A page that Chromium opened by itself and the app allowed: the next window is around it. */
let adopted: { readonly session: CdpSession; readonly targetId: string } | null = null;

export class BrowserWindow extends WindowMarks {
  readonly id: number;
  readonly webContents: WebContents;

  constructor(options: WindowOptions = {}) {
    const preferences = options.webPreferences ?? {};
    refuseOpenDoors(preferences);
    chromium();
    const popup = adopted;
    adopted = null;
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    // The page is made once the fields below exist.
    const there = begun.then(async () => (popup ? self.webContents[inner].link.attach(popup.session, popup.targetId, true) : makeTarget(self)));
    super(options, there, app.getName());
    this.id = ++last;
    const self = strict('BrowserWindow', this);
    there.catch((error: unknown) => {
      if (!this[inner].dead && !runtime.exiting) console.error('[stand-in] a window could not be made:', error);
    });
    this.webContents = new WebContents(surroundings(self), preferences.preload ?? null);
    runtime.windows.set(this.id, self);
    app.emit('browser-window-created', event(), self);
    app.emit('web-contents-created', event(), self.webContents);
    if (this[inner].visible) self.focus();
    begin();
    return self;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...runtime.windows.values()];
  }

  static fromId(id: number): BrowserWindow | null {
    return runtime.windows.get(id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents }) => webContents === contents) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return runtime.focused;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
  }

  async loadFile(file: string): Promise<void> {
    await this.webContents.loadFile(file);
  }

  reload(): void {
    this.webContents.reload();
  }

  /** 'close', which a listener may stop; then the page's beforeunload, which may too; then it is gone. */
  close(): void {
    const state = this[inner];
    if (state.dead || state.closing) return;
    state.closing = true;
    const asked = event();
    this.emit('close', asked);
    const stopped = (): void => {
      state.closing = false;
      // A window that stays stops the app from quitting.
      runtime.quitting = false;
    };
    if (asked.defaultPrevented) {
      stopped();
      return;
    }
    void closeUnlessPageObjects(this, stopped);
  }

  /** Asks nobody. */
  destroy(): void {
    const state = this[inner];
    if (state.dead) return;
    state.dead = true;
    this.webContents.emit('destroyed');
    const { link } = this.webContents[inner];
    void state.there
      .then(async () => chromium().browser.send('Target.closeTarget', { targetId: link.targetId }))
      .catch(() => {})
      .finally(() => {
        forget(this);
      });
  }

  isDestroyed(): boolean {
    return this[inner].dead;
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  focus(): void {
    const former = runtime.focused;
    if (former === this) return;
    runtime.focused = this;
    former?.emit('blur');
    if (former) app.emit('browser-window-blur', event(), former);
    // After what made the window, so that its listeners are there.
    setImmediate(() => {
      if (this[inner].dead) return;
      this.emit('focus');
      app.emit('browser-window-focus', event(), this);
    });
  }

  isFocused(): boolean {
    return runtime.focused === this;
  }

  setBounds(bounds: Partial<Bounds>): void {
    const { x, y, width, height } = Object.assign(this[inner].bounds, bounds);
    const { link } = this.webContents[inner];
    const wanted = { left: x, top: y, width, height: height + FRAME };
    void this[inner].there
      .then(async () => chromium().browser.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId: link.targetId }))
      .then(async ({ windowId }) => chromium().browser.send('Browser.setWindowBounds', { windowId, bounds: wanted }))
      .catch(() => {});
    this.emit('resize');
    this.emit('move');
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  async capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }
}

/** The page's beforeunload may keep the window, and the app may overrule it. */
async function closeUnlessPageObjects(window: BrowserWindow, stays: () => void): Promise<void> {
  if (await pageObjects(window)) {
    const overruled = event();
    window.webContents.emit('will-prevent-unload', overruled);
    if (!overruled.defaultPrevented) {
      stays();
      return;
    }
  }
  window.destroy();
}

function refuseOpenDoors(preferences: WebPreferences): void {
  const open = [
    preferences.nodeIntegration === true && 'nodeIntegration',
    preferences.nodeIntegrationInWorker === true && 'nodeIntegrationInWorker',
    preferences.nodeIntegrationInSubFrames === true && 'nodeIntegrationInSubFrames',
    preferences.contextIsolation === false && 'contextIsolation: false',
    preferences.sandbox === false && 'sandbox: false',
    preferences.webSecurity === false && 'webSecurity: false',
    preferences.allowRunningInsecureContent === true && 'allowRunningInsecureContent',
    preferences.webviewTag === true && 'webviewTag',
  ].filter((door) => door !== false);
  if (open.length > 0) throw new Error(`[stand-in] only isolated, sandboxed windows can be run, without ${open.join(', ')}`);
}

function surroundings(self: BrowserWindow): ConstructorParameters<typeof WebContents>[0] {
  return {
    id: self.id,
    there: self[inner].there,
    close: () => {
      self.close();
    },
    destroy: () => {
      self.destroy();
    },
    shownFirst: () => {
      if (self[inner].shownFirst) return;
      self[inner].shownFirst = true;
      self.emit('ready-to-show');
    },
    destroyed: () => self[inner].dead,
  };
}

async function makeTarget(window: BrowserWindow): Promise<void> {
  const { width, height } = window[inner].bounds;
  const running = chromium();
  const { targetId } = await running.browser.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height: height + FRAME,
  });
  await running.whenAttached(targetId, async (session) => window.webContents[inner].link.attach(session, targetId));
}

/** Whether the page's beforeunload wants to stay. A page that does not answer in time is closed, as a hung one is. */
async function pageObjects(window: BrowserWindow): Promise<boolean> {
  if (!window.webContents[inner].link.attached) return false;
  const asking = window.webContents
    .executeJavaScript("(() => { const e = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(e); return e.defaultPrevented; })()")
    .then(
      (objects) => objects === true,
      () => false,
    );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, ASK_PAGE_MS).unref();
  });
  return Promise.race([asking, late]);
}

/** A window whose page is gone, by whatever way. */
export function forget(window: BrowserWindow): void {
  window[inner].dead = true;
  if (!runtime.windows.delete(window.id)) return;
  if (runtime.focused === window) runtime.focused = [...runtime.windows.values()].at(-1) ?? null;
  window.emit('closed');
  if (runtime.windows.size === 0) allWindowsClosed();
}

/** A window around a page that Chromium opened by itself. */
export function adopt(options: WindowOptions, session: CdpSession, targetId: string): BrowserWindow {
  adopted = { session, targetId };
  return new BrowserWindow(options);
}
