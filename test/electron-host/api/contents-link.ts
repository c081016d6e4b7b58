// The line between one emulated page and Chromium: sets the page up before its first script, follows it, and carries messages both ways.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Session as CdpSession } from '../cdp.ts';
import { fromChromium } from '../addresses.ts';
import type { Asked, FromPage, PageSetup, Secrets, ToPage } from '../page/messages.ts';
import { runtime } from '../runtime.ts';
import { answerRequest, type Paused } from './requests.ts';

/** How often two messages of Chromium's that belong together are waited for, 10 ms apart. */
const TRIES = 20;
const WORLD = 'Electron Isolated Context';

/** What the link tells its web contents. */
export interface LinkEvents {
  navigated(url: string): void;
  navigatedWithin(url: string): void;
  domReady(): void;
  loaded(): void;
  crashed(): void;
  fromPage(message: FromPage, context: number): void;
  /** False where the page may not go there. */
  mayNavigate(url: string): boolean;
  /** The answer to what the page asks and waits for. */
  asked(question: Asked): Promise<boolean>;
}

export class ContentsLink {
  targetId = '';
  url = 'about:blank';
  private session: CdpSession | null = null;
  private context: number | null = null;
  private readonly secrets: Secrets;
  /** A load that the main process asked for: its first request is not the page's own. */
  private ours = false;
  private readonly wanted: string[] = [];
  private expectsLoad = false;
  private readonly requested = new Set<string>();

  constructor(
    private readonly preload: string | null,
    private readonly events: LinkEvents,
  ) {
    const key = randomBytes(12).toString('hex');
    this.secrets = { toMain: `a${key}`, toIsolated: `b${key}`, binding: `c${key}`, receiver: `d${key}`, asked: randomBytes(12).toString('hex') };
  }

  /** While the target still waits for its debugger, so that nothing of the page runs before. */
  async attach(session: CdpSession, targetId: string, opened = false): Promise<void> {
    this.session = session;
    this.targetId = targetId;
    // Where a window was opened to was allowed by its opener's handler.
    this.ours = opened;
    this.follow(session);
    const setup: PageSetup = {
      secrets: this.secrets,
      platform: process.platform,
      arch: process.arch,
      versions: Object.fromEntries(Object.entries(process.versions).flatMap(([name, version]) => (version === undefined ? [] : [[name, version]]))),
    };
    const config = JSON.stringify(setup);
    const jobs = [
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(() => { ${runtime.pageScripts.main}\n page.mainWorld(${config}); })()` }),
      session.send('Runtime.addBinding', { name: this.secrets.binding, executionContextName: WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: this.isolatedSource(config) }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ];
    await Promise.all(jobs);
  }

  get attached(): boolean {
    return this.session !== null;
  }

  async navigate(url: string): Promise<string | null> {
    this.ours = true;
    this.expectsLoad = true;
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText !== undefined) this.ours = false;
    return errorText ?? null;
  }

  reload(): void {
    this.ours = true;
    this.session?.tell('Page.reload');
  }

  async send<T>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<T> {
    if (!this.session) throw new Error('[stand-in] the page is not there yet');
    return this.session.send<T>(method, params);
  }

  /** Into the isolated world. To a page that has gone, or is only coming, nothing is said: as in Electron. */
  push(message: ToPage, context = this.context): void {
    if (context === null) return;
    const expression = `globalThis[${JSON.stringify(this.secrets.receiver)}](${JSON.stringify(message)})`;
    this.session?.tell('Runtime.evaluate', { contextId: context, expression });
  }

  private isolatedSource(config: string): string {
    // Outside the host's own script, so that the preload does not inherit its strict mode.
    const wrapped =
      this.preload === null
        ? 'null'
        : `function (require, module, exports, process, setImmediate, clearImmediate) {${fs.readFileSync(this.preload, 'utf8')}\n}`;
    const name = this.preload === null ? 'none' : path.basename(this.preload);
    return `((preload) => { ${runtime.pageScripts.isolated}\n page.isolatedWorld(${config}, preload); })(${wrapped})\n//# sourceURL=electron-preload/${name}`;
  }

  private follow(session: CdpSession): void {
    session.listen<{ frame: { id: string; url: string; urlFragment?: string } }>('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== this.targetId) return;
      this.url = frame.url + (frame.urlFragment ?? '');
      this.requested.clear();
      this.events.navigated(fromChromium(this.url));
    });
    session.listen<{ frameId: string; url: string }>('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.targetId) return;
      this.url = url;
      this.events.navigatedWithin(fromChromium(url));
    });
    session.listen<{ context: { id: number; name: string; auxData: { frameId: string } } }>('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData.frameId === this.targetId) this.context = context.id;
    });
    session.listen<{ executionContextId: number }>('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.context) this.context = null;
    });
    session.listen('Runtime.executionContextsCleared', () => {
      this.context = null;
    });
    session.listen<{ name: string; payload: string; executionContextId: number }>('Runtime.bindingCalled', (called) => {
      if (called.name !== this.secrets.binding || called.executionContextId !== this.context) return;
      this.events.fromPage(JSON.parse(called.payload) as FromPage, called.executionContextId); // only our half of the page knows the binding
    });
    session.listen('Page.domContentEventFired', () => {
      this.events.domReady();
    });
    session.listen('Page.loadEventFired', () => {
      if (this.url !== 'about:blank' || this.expectsLoad) this.events.loaded();
    });
    session.listen('Inspector.targetCrashed', () => {
      this.events.crashed();
    });
    session.listen<{ frameId: string; url: string }>('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (frameId === this.targetId) this.requested.add(withoutHash(url));
    });
    session.listen<{ url: string }>('Page.windowOpen', ({ url }) => {
      this.wanted.push(url);
    });
    session.listen<Paused>('Fetch.requestPaused', (paused) => {
      if (new URL(paused.request.url).pathname === `/${this.secrets.asked}`) void this.answer(session, paused);
      else void answerRequest(session, paused, async (url) => this.verdict(paused, url));
    });
  }

  private async answer(session: CdpSession, { requestId, request }: Paused): Promise<void> {
    const yes = await this.events.asked(JSON.parse(request.postData ?? '') as Asked); // our half of the page wrote it
    const body = Buffer.from(yes ? 'yes' : 'no').toString('base64');
    session.tell('Fetch.fulfillRequest', { requestId, responseCode: 200, body });
  }

  /** Whether the page may make this request: only its own navigations of the whole window are asked about. */
  private async verdict(paused: Paused, url: string): Promise<boolean> {
    if (paused.resourceType !== 'Document' || paused.frameId !== this.targetId) return true;
    if (this.ours) {
      this.ours = false;
      return true;
    }
    // A driver's reload asks for the same address, and no navigation of the page's own is announced for it.
    const same = withoutHash(paused.request.url) === withoutHash(this.url);
    if (same && !(await this.announced(paused.request.url))) return true;
    return this.events.mayNavigate(url);
  }

  /** The address of the window that this page has just asked for by a link. A new target does not say it yet. */
  async wantedWindow(): Promise<string> {
    for (let tries = 0; tries < TRIES && this.wanted.length === 0; tries++) await moment();
    return this.wanted.shift() ?? '';
  }

  private async announced(url: string): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.requested.has(withoutHash(url))) return true;
      await moment();
    }
    return false;
  }
}

const withoutHash = (url: string): string => url.split('#')[0] ?? url;

async function moment(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}
