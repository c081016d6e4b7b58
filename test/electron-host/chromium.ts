// Starts Chromium with a pipe for the stand-in and, where a test driver asked for it, a port for the driver.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Connection, type Session } from './cdp.ts';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-popup-blocking',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-features=HttpsUpgrades,Translate,MediaRouter,OptimizationHints',
  '--force-color-profile=srgb',
  // Nothing outside this machine is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-startup-window',
  '--remote-debugging-pipe',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MOST_WAIT_MS = 3000;

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly openerId?: string;
}

/** What the main half is told about targets. */
export interface Watcher {
  /** A page that no window of ours asked for, still before its first request. */
  popup(target: Target, session: Session): void;
  titled(target: Target): void;
  gone(targetId: string): void;
  died(): void;
}

export interface Chromium {
  readonly browser: Session;
  readonly pid: number;
  readonly version: string;
  readonly userAgent: string;
  /** Runs `setUp` when that target is attached and still waits for its debugger. */
  whenAttached<T>(targetId: string, setUp: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function findChromium(env: NodeJS.ProcessEnv): string {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [env['CHROMIUM'] ?? '', '/usr/bin/chromium', ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))];
  const found = candidates.find((file) => file !== '' && fs.existsSync(file));
  if (found === undefined) throw new Error('[stand-in] no Chromium was found; name one with CHROMIUM=/path/to/chromium');
  return found;
}

export async function startChromium(profile: string, driven: boolean, watcher: Watcher): Promise<Chromium> {
  fs.mkdirSync(profile, { recursive: true });
  const debug = process.env['EHOST_DEBUG'] === '1';
  const child = spawn(
    findChromium(process.env),
    [
      ...ARGUMENTS,
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(process.env['EHOST_HEADED'] === '1' ? [] : ['--headless=new', '--hide-scrollbars']),
      ...(driven ? ['--remote-debugging-port=0'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const [, , errors, out, inward] = child.stdio;
  // Asked for as pipes above.
  readline.createInterface({ input: errors as Readable }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ws:')) process.stderr.write(`${line}\n`);
    else if (debug) process.stderr.write(`[chromium] ${line}\n`);
  });
  const connection = new Connection(out as Writable, inward as Readable);
  const { browser } = connection;
  const wipe = (): void => {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 40 });
  };
  child.once('exit', () => {
    watcher.died();
  });
  process.once('exit', () => {
    child.kill('SIGKILL');
    try {
      wipe();
    } catch {
      // Chromium's last writes may be under way; the folder lies in the app's data folder and goes with it.
    }
  });
  const whenAttached = followTargets(connection, watcher);
  const { product, userAgent } = await Promise.race([browser.send<{ product: string; userAgent: string }>('Browser.getVersion'), failed]);
  await browser.send('Target.setDiscoverTargets', { discover: true });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  });
  return {
    browser,
    pid: child.pid ?? 0,
    version: product.split('/')[1] ?? '',
    userAgent,
    whenAttached,
    close: async () => {
      await end(child, browser);
    },
  };
}

function followTargets(connection: Connection, watcher: Watcher): Chromium['whenAttached'] {
  const { browser } = connection;
  const waiting = new Map<string, (session: Session) => void>();
  const early = new Map<string, Session>();
  browser.listen<{ sessionId: string; targetInfo: Target; waitingForDebugger: boolean }>('Target.attachedToTarget', (attached) => {
    const session = connection.session(attached.sessionId);
    const target = attached.targetInfo;
    const expected = waiting.get(target.targetId);
    if (target.type !== 'page') {
      if (attached.waitingForDebugger) session.tell('Runtime.runIfWaitingForDebugger');
      browser.tell('Target.detachFromTarget', { sessionId: attached.sessionId });
    } else if (expected) {
      waiting.delete(target.targetId);
      expected(session);
    } else if (target.openerId === undefined) early.set(target.targetId, session);
    else watcher.popup(target, session);
  });
  browser.listen<{ targetInfo: Target }>('Target.targetInfoChanged', ({ targetInfo }) => {
    watcher.titled(targetInfo);
  });
  browser.listen<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => {
    watcher.gone(targetId);
  });
  return async (targetId, setUp) =>
    new Promise((resolve, reject) => {
      // Inside the event itself, so that nothing is sent before the target's own set-up.
      const go = (session: Session): void => {
        setUp(session).then(resolve, reject);
      };
      const session = early.get(targetId);
      early.delete(targetId);
      if (session) go(session);
      else waiting.set(targetId, go);
    });
}

async function end(child: ChildProcess, browser: Session): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  browser.tell('Browser.close');
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST_WAIT_MS);
  await gone;
  clearTimeout(timer);
}
