// `WebContents`: one page, its messages, its navigation.
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromChromium, originOf, toChromium } from '../addresses.ts';
import { decodeList, encode } from '../codec.ts';
import type { Asked, FromPage } from '../page/messages.ts';
import { chromium, runtime } from '../runtime.ts';
import { event, inner, silent, strict } from '../strict.ts';
import { ContentsLink } from './contents-link.ts';
import { handlerOf, ipcMain } from './ipc-main.ts';
import { imageOf, type NativeImage } from './native-image.ts';
import { printOptions, type PdfOptions } from './print.ts';
import { mayHave, session, settlePermissions } from './session.ts';

/** The window around a page, as the page needs it. */
export interface Surroundings {
  readonly id: number;
  /** Resolves when the page is attached. */
  readonly there: Promise<void>;
  close(): void;
  destroy(): void;
  shownFirst(): void;
  destroyed(): boolean;
}

type OpenVerdict = { readonly action: 'deny' } | { readonly action: 'allow'; readonly overrideBrowserWindowOptions?: object };
type OpenHandler = (details: object) => OpenVerdict;

interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
  readonly top: Frame;
  readonly routingId: number;
  readonly processId: number;
  send(channel: string, ...args: readonly unknown[]): void;
}

interface State {
  readonly link: ContentsLink;
  readonly around: Surroundings;
  openHandler: OpenHandler | null;
  /** Windows that were allowed and are not there yet. */
  readonly verdicts: OpenVerdict[];
  loading: (() => void) | null;
  title: string;
  zoom: number;
}

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = session.defaultSession;
  readonly [inner]: State;
  readonly mainFrame: Frame;

  constructor(around: Surroundings, preload: string | null) {
    super();
    this.id = around.id;
    this.setMaxListeners(0);
    const self = strict('webContents', this);
    this[inner] = { link: linkOf(self, around, preload), around, openHandler: null, verdicts: [], loading: null, title: '', zoom: 1 };
    const { link } = this[inner];
    this.mainFrame = strict('webFrameMain', {
      get url() {
        return fromChromium(link.url);
      },
      get origin() {
        return originOf(fromChromium(link.url));
      },
      parent: null,
      get top(): Frame {
        return self.mainFrame;
      },
      routingId: 1,
      processId: 1,
      send: (channel: string, ...args: readonly unknown[]) => {
        self.send(channel, ...args);
      },
    });
    return self;
  }

  async loadURL(url: string): Promise<void> {
    const { link, around } = this[inner];
    await around.there;
    const target = toChromium(url, (scheme) => runtime.schemes.has(scheme));
    await settlePermissions(this, target);
    const loaded = new Promise<void>((resolve) => {
      this[inner].loading = resolve;
    });
    this.emit('did-start-loading');
    const failure = await link.navigate(target);
    if (failure !== null) {
      this[inner].loading = null;
      this.emit('did-fail-load', event(), -2, failure, url, true);
      throw Object.assign(new Error(`${failure} (-2) loading '${url}'`), { code: failure, errno: -2, url });
    }
    await loaded;
  }

  async loadFile(file: string, options: { readonly hash?: string; readonly query?: Readonly<Record<string, string>> } = {}): Promise<void> {
    const url = pathToFileURL(path.resolve(runtime.appPath, file));
    if (options.query) url.search = new URLSearchParams(options.query).toString();
    if (options.hash !== undefined) url.hash = options.hash;
    await this.loadURL(url.href);
  }

  getURL(): string {
    return this[inner].link.url === 'about:blank' ? '' : fromChromium(this[inner].link.url);
  }

  getTitle(): string {
    return this[inner].title;
  }

  isDestroyed(): boolean {
    return this[inner].around.destroyed();
  }

  isLoading(): boolean {
    return this[inner].loading !== null;
  }

  isCrashed(): boolean {
    return false;
  }

  getType(): string {
    return 'window';
  }

  getOSProcessId(): number {
    return chromium().pid;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this[inner].link.push({ kind: 'message', channel, args: encode(args) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this[inner].openHandler = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this[inner].around.there;
    return this[inner].link
      .send<{ result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }>('Runtime.evaluate', {
        expression: code,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      })
      .then(({ result, exceptionDetails: wrong }) => {
        if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
        return result.value;
      });
  }

  reload(): void {
    this[inner].link.reload();
  }

  reloadIgnoringCache(): void {
    this[inner].link.reload();
  }

  /** Without `waitForBeforeUnload` Electron asks nobody: neither the page nor the window's `close`. */
  close(options?: { readonly waitForBeforeUnload?: boolean }): void {
    const { around } = this[inner];
    if (options?.waitForBeforeUnload === true) around.close();
    else around.destroy();
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const { data } = await this[inner].link.send<{ data: string }>('Page.printToPDF', printOptions(options));
    return Buffer.from(data, 'base64');
  }

  async capturePage(): Promise<NativeImage> {
    const { data } = await this[inner].link.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return imageOf(Buffer.from(data, 'base64'));
  }

  getZoomFactor(): number {
    return this[inner].zoom;
  }

  setZoomFactor(factor: number): void {
    this[inner].zoom = factor;
  }

  getZoomLevel(): number {
    return Math.log(this[inner].zoom) / Math.log(1.2);
  }

  setZoomLevel(level: number): void {
    this[inner].zoom = 1.2 ** level;
  }

  undo = edit('undo');
  redo = edit('redo');
  cut = edit('cut');
  copy = edit('copy');
  paste = edit('paste');
  delete = edit('delete');
  selectAll = edit('selectAll');
  focus = silent('webContents.focus', undefined);
  openDevTools = silent('webContents.openDevTools', undefined);
  toggleDevTools = silent('webContents.toggleDevTools', undefined);
  closeDevTools = silent('webContents.closeDevTools', undefined);
  isDevToolsOpened = (): boolean => false;
  setVisualZoomLevelLimits = silent('webContents.setVisualZoomLevelLimits', Promise.resolve());
  setIgnoreMenuShortcuts = silent('webContents.setIgnoreMenuShortcuts', undefined);
}

/** As Electron does: an editing command of the browser itself, which needs no permission and makes the clipboard's own events. */
function edit(command: string) {
  return function run(this: WebContents): void {
    const { link, around } = this[inner];
    const key = { type: 'rawKeyDown', commands: [command] };
    around.there.then(async () => link.send('Input.dispatchKeyEvent', key)).catch(() => {});
  };
}

function linkOf(self: WebContents, around: Surroundings, preload: string | null): ContentsLink {
  return new ContentsLink(preload, {
    navigated: (url) => self.emit('did-navigate', event(), url, 200, ''),
    navigatedWithin: (url) => self.emit('did-navigate-in-page', event(), url, true),
    domReady: () => self.emit('dom-ready', event()),
    loaded: () => {
      self[inner].loading?.();
      self[inner].loading = null;
      self.emit('did-finish-load', event());
      self.emit('did-stop-loading');
      around.shownFirst();
    },
    crashed: () => self.emit('render-process-gone', event(), { reason: 'crashed', exitCode: 1 }),
    mayNavigate: (url) => {
      const asked = event({ url, isMainFrame: true, isSameDocument: false, frame: self.mainFrame, initiator: self.mainFrame });
      self.emit('will-navigate', asked, url, false, true);
      return !asked.defaultPrevented;
    },
    asked: async (question) => answerPage(self, question),
    fromPage: (message, context) => void hear(self, message, context, preload),
  });
}

async function hear(self: WebContents, message: FromPage, context: number, preload: string | null): Promise<void> {
  const { around, link } = self[inner];
  // A copy of now: the frame may have gone elsewhere when a handler looks at it.
  const { url, origin } = self.mainFrame;
  const senderFrame = strict('senderFrame', {
    url,
    origin,
    parent: null,
    routingId: 1,
    processId: 1,
    top: self.mainFrame,
    send: (channel: string, ...args: readonly unknown[]) => {
      self.send(channel, ...args);
    },
  });
  const came = { sender: self, senderFrame, frameId: 1, processId: 1, type: 'frame', ports: [] };
  switch (message.kind) {
    case 'close':
      around.close();
      return;
    case 'preload-error':
      self.emit('preload-error', event(), preload, Object.assign(new Error(message.message), { stack: message.stack }));
      return;
    case 'send': {
      const reply = (channel: string, ...args: readonly unknown[]): void => {
        self.send(channel, ...args);
      };
      ipcMain.emit(message.channel, strict('IpcMainEvent', { ...event(), ...came, reply }), ...decodeList(message.args));
      return;
    }
    case 'invoke': {
      const answer = await answerTo(message, strict('IpcMainInvokeEvent', { ...event(), ...came }));
      link.push({ kind: 'reply', id: message.id, ...answer }, context);
    }
  }
}

async function answerTo({ channel, args }: Extract<FromPage, { kind: 'invoke' }>, came: object): Promise<{ ok: boolean; value: string }> {
  try {
    const handler = handlerOf(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { ok: true, value: encode(await handler(came, ...decodeList(args))) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { ok: false, value: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}

/** What the app says to a page that wants a window. Without a handler Electron allows it. */
function askToOpen(self: WebContents, url: string, frameName: string, features: string): OpenVerdict {
  const { openHandler } = self[inner];
  const details = { url: fromChromium(url), frameName, features, disposition: 'new-window', referrer: { url: self.getURL(), policy: '' } };
  return openHandler ? openHandler(details) : { action: 'allow' };
}

/** The same, while the page waits. The window itself comes by `popup`, with this verdict. */
async function answerPage(self: WebContents, asked: Asked): Promise<boolean> {
  switch (asked.kind) {
    case 'open': {
      const verdict = askToOpen(self, asked.url, asked.name, asked.features);
      if (verdict.action === 'allow') self[inner].verdicts.push(verdict);
      return verdict.action === 'allow';
    }
    case 'permission':
      return mayHave(self, asked.permission, self.mainFrame.url, self.mainFrame.origin);
  }
}

/** What the app said to the window that a page has just opened; asked now where it was not yet. */
export const verdictOf = (self: WebContents, url: string): OpenVerdict => self[inner].verdicts.shift() ?? askToOpen(self, url, '', '');
