// A browser without a window, for what only a browser can do: print pages to PDF, and draw a picture in pixels. Spoken to over a pipe.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { failed, messageOf, ok, type Result } from '../io.ts';

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'brave-browser'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The browser that CHROMIUM names, else one in its usual place. */
function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return places().find((file) => existsSync(file));
}

function places(): string[] {
  switch (process.platform) {
    case 'darwin':
      return MAC;
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => WINDOWS.map((file) => path.join(process.env[key] ?? '', file)));
    default: {
      const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
      return LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

const NO_BROWSER = {
  message: 'PNG and PDF are drawn by a browser, and none was found',
  remedy:
    'Install Chrome, Chromium or Edge (Debian and Ubuntu: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chrome; svg, pptx, html and md need none',
} as const;

// Nothing that the browser does leaves the machine, and nothing of the person's own browser is read.
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** One request and its reply in the browser's own protocol. */
type Send = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

const LONGEST = 60_000;

/** Loads a page in a browser without a window and does something with it. The browser and its folder are gone afterwards, whatever happened. */
async function withPage<T>(html: string, size: { width: number; height: number }, use: (send: Send) => Promise<T>): Promise<Result<T>> {
  const browser = findBrowser();
  if (browser === undefined) return failed(NO_BROWSER);
  const folder = await mkdtemp(path.join(tmpdir(), 'orgscale-'));
  let child: ChildProcess | undefined;
  let late: NodeJS.Timeout | undefined;
  try {
    const page = path.join(folder, 'page.html');
    await writeFile(page, html);
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    child = spawn(browser, [...FLAGS, ...asRoot, `--user-data-dir=${path.join(folder, 'profile')}`, `--window-size=${size.width},${size.height}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const started = child;
    const broken = new Promise<never>((_resolve, reject) => {
      started.once('error', reject);
      started.once('exit', () => reject(new Error('the browser ended')));
      late = setTimeout(() => reject(new Error('the browser did not answer within a minute')), LONGEST);
    });
    return ok(await Promise.race([drive(started, pathToFileURL(page).href, use), broken]));
  } catch (error) {
    return failed({
      message: `the browser ${path.basename(browser)} could not draw this (${messageOf(error)})`,
      remedy: 'Try again, or name another browser: CHROMIUM=/path/to/chrome',
    });
  } finally {
    clearTimeout(late);
    if (child) await ended(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

async function drive<T>(child: ChildProcess, url: string, use: (send: Send) => Promise<T>): Promise<T> {
  // The fourth and fifth of `stdio` are pipes.
  const { send, event } = talk(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const inPage: Send = (method, params = {}) => send(method, params, String(sessionId));
  await inPage('Page.enable');
  const loaded = event('Page.loadEventFired');
  await inPage('Page.navigate', { url });
  await loaded;
  await inPage('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
  return use(inPage);
}

interface Talk {
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly event: (method: string) => Promise<void>;
}

/** Messages are JSON, each ended by a zero. */
function talk(to: Writable, from: Readable): Talk {
  const waiting = new Map<number, { resolve: (value: Readonly<Record<string, unknown>>) => void; reject: (error: Error) => void }>();
  const events = new Map<string, () => void>();
  let parts: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      heard(Buffer.concat(parts).toString('utf8'));
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  });
  to.on('error', () => undefined);
  function heard(text: string): void {
    // The browser's own words, of the shape that its protocol gives them.
    const message = JSON.parse(text) as { id?: number; method?: string; result?: Record<string, unknown>; error?: { message: string } };
    if (message.id === undefined) {
      events.get(message.method ?? '')?.();
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result ?? {});
  }
  let last = 0;
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      }),
    event: (method) => new Promise((resolve) => events.set(method, resolve)),
  };
}

const bytesOf = ({ data }: Readonly<Record<string, unknown>>): Uint8Array => Buffer.from(String(data), 'base64');

/** Prints a page as a PDF, its pages as large as its style sheet says. */
export const printPdf = (html: string): Promise<Result<Uint8Array>> =>
  withPage(html, { width: 1600, height: 1200 }, async (send) =>
    bytesOf(await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })),
  );

/** Draws a page of this size as a PNG, `scale` pixels for each of its own. */
export const drawPng = (html: string, size: { width: number; height: number }, scale: number): Promise<Result<Uint8Array>> =>
  withPage(html, size, async (send) => {
    await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false });
    const clip = { x: 0, y: 0, ...size, scale: 1 };
    return bytesOf(await send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true }));
  });
