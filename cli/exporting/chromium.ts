// A browser without a window, for what only a browser can do: print pages to PDF, and draw a picture in pixels. Spoken to over a pipe.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { failed, messageOf, ok, type Problem, type Result } from '../io.ts';
import { joined } from './bands.ts';

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

function noBrowser(): Problem {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '')
    return { message: `CHROMIUM names ${named}, and there is no such file`, remedy: 'Name a browser that is there, or leave CHROMIUM out' };
  return {
    message: 'PNG and PDF are drawn by a browser, and none was found',
    remedy:
      'Install Chrome, Chromium or Edge (Debian and Ubuntu: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chrome; svg, pptx, html and md need none',
  };
}

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
  // As few processes as it can be: half the memory of a small export is theirs.
  '--in-process-gpu',
  '--renderer-process-limit=1',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-features=SpareRendererForSitePerProcess,BackForwardCache,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** One request and its reply in the browser's own protocol. */
type Send = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

/** Without a word from the browser, in milliseconds. */
const LONGEST = 60_000;

interface Page {
  readonly send: Send;
  /** Shows a page, and answers when it is there with its typefaces. */
  readonly show: (html: string) => Promise<void>;
}

/** Does something with the page of a browser without a window. The browser and its folder are gone afterwards, whatever happened. */
async function withBrowser<T>(size: { width: number; height: number }, use: (page: Page) => Promise<T>): Promise<Result<T>> {
  const browser = findBrowser();
  if (browser === undefined) return failed(noBrowser());
  let folder: string;
  try {
    folder = await mkdtemp(path.join(tmpdir(), 'orgscale-'));
  } catch (error) {
    return failed({
      message: `the browser’s own files have no place in ${tmpdir()} (${messageOf(error)})`,
      remedy: 'Make room there, or name another folder: TMPDIR=/path/to/folder',
    });
  }
  let child: ChildProcess | undefined;
  let late: NodeJS.Timeout | undefined;
  try {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    child = spawn(
      browser,
      [...FLAGS, ...asRoot, `--user-data-dir=${path.join(folder, 'profile')}`, `--window-size=${size.width},${size.height}`, 'about:blank'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        // What it leaves behind when it is ended goes with the folder.
        env: { ...process.env, TMPDIR: folder },
      },
    );
    const started = child;
    const broken = new Promise<never>((_resolve, reject) => {
      started.once('error', reject);
      started.once('exit', () => reject(new Error('the browser ended')));
      late = setTimeout(() => reject(new Error('the browser did not answer within a minute')), LONGEST);
    });
    started.stdio[4]?.on('data', () => late?.refresh());
    return ok(await Promise.race([drive(started, path.join(folder, 'page.html'), use), broken]));
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

async function drive<T>(child: ChildProcess, file: string, use: (page: Page) => Promise<T>): Promise<T> {
  // The fourth and fifth of `stdio` are pipes.
  const { send, event } = talk(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const targetId = await firstPage(send);
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const inPage: Send = (method, params = {}) => send(method, params, String(sessionId));
  await inPage('Page.enable');
  const show = async (html: string): Promise<void> => {
    await writeFile(file, html);
    const loaded = event('Page.loadEventFired');
    await inPage('Page.navigate', { url: pathToFileURL(file).href });
    await loaded;
    // A page that shows itself only when it is printed would not load them of itself.
    await inPage('Runtime.evaluate', {
      expression: 'Promise.all([...document.fonts].map((font) => font.load())).then(() => true)',
      awaitPromise: true,
    });
  };
  return use({ send: inPage, show });
}

/** The empty page that it starts with; a second one would be a second process. */
async function firstPage(send: Talk['send']): Promise<unknown> {
  const { targetInfos } = await send('Target.getTargets');
  // The browser's own words, of the shape that its protocol gives them.
  const page = (targetInfos as readonly { type: string; targetId: string }[]).find(({ type }) => type === 'page');
  return page?.targetId ?? (await send('Target.createTarget', { url: 'about:blank' }))['targetId'];
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
  withBrowser({ width: 1600, height: 1200 }, async ({ show, send }) => {
    await show(html);
    return bytesOf(await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }));
  });

/** Pixels of a band: a browser holds a picture several times while it packs it. */
const BAND = 2e6;

export interface Picture {
  /** Of the whole, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each CSS pixel. */
  readonly scale: number;
  /** A page that shows this part of the height, from its upper edge on. */
  readonly page: (top: number, height: number) => string;
}

/**
 * Draws a PNG. In bands, each a page that holds only its part, as the browser would need more than a gigabyte for thirty megapixels at once;
 * a band is a whole number of pixels high.
 */
export const drawPng = ({ width, height, scale, page }: Picture): Promise<Result<Uint8Array>> => {
  const pixels = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const most = Math.min(pixels.height, Math.max(1, Math.floor(BAND / pixels.width)));
  return withBrowser({ width, height: Math.ceil(most / scale) }, async ({ show, send }) => {
    const picture = joined();
    for (let top = 0; top < pixels.height; top += most) {
      const high = Math.min(most, pixels.height - top) / scale;
      await show(page(top / scale, high));
      await send('Emulation.setDeviceMetricsOverride', { width, height: Math.ceil(high), deviceScaleFactor: scale, mobile: false });
      const clip = { x: 0, y: 0, width, height: high, scale: 1 };
      await picture.add(bytesOf(await send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })));
    }
    return picture.end();
  });
};
