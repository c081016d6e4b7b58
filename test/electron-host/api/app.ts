// `app`: names, paths, the order of quitting, one instance at a time.
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runtime } from '../runtime.ts';
import { event, silent, strict } from '../strict.ts';
import { InstanceLock } from './instance-lock.ts';

let name: string | null = null;
let version: string | null = null;
const home = os.homedir();
const paths = new Map<string, string>([
  ['home', home],
  ['temp', os.tmpdir()],
  ['appData', path.join(home, '.config')],
  ['exe', process.execPath],
  ['desktop', path.join(home, 'Desktop')],
  ['documents', path.join(home, 'Documents')],
  ['downloads', path.join(home, 'Downloads')],
]);
const extraSwitches = new Map<string, string>();
const emitter = new EventEmitter();
let markReady: () => void = () => {};
const whenReady = new Promise<void>((resolve) => {
  markReady = resolve;
});
const lock = new InstanceLock((argv, cwd, data) => {
  void whenReady.then(() => app.emit('second-instance', event(), argv, cwd, data));
});

function getName(): string {
  return name ?? runtime.packageJson.productName ?? runtime.packageJson.name ?? 'Electron';
}

function getPath(wanted: string): string {
  const known = paths.get(wanted);
  if (known !== undefined) return known;
  switch (wanted) {
    case 'userData': {
      const switched = runtime.switches.get('user-data-dir');
      return switched === undefined ? path.join(getPath('appData'), getName()) : path.resolve(switched);
    }
    case 'sessionData':
      return getPath('userData');
    case 'logs':
      return path.join(getPath('userData'), 'logs');
    case 'crashDumps':
      return path.join(getPath('userData'), 'Crashpad');
    default:
      throw new Error(`Failed to get '${wanted}' path`);
  }
}

const members = {
  isPackaged: false,
  get name() {
    return getName();
  },
  set name(to: string) {
    name = to;
  },
  commandLine: strict('app.commandLine', {
    appendSwitch: (key: string, value = '') => void extraSwitches.set(key, value),
    hasSwitch: (key: string) => extraSwitches.has(key) || runtime.switches.has(key),
    getSwitchValue: (key: string) => extraSwitches.get(key) ?? runtime.switches.get(key) ?? '',
  }),
  whenReady: async () => whenReady,
  isReady: () => runtime.ready,
  getName,
  setName: (to: string) => {
    name = to;
  },
  getVersion: () => version ?? runtime.packageJson.version ?? '0.0.0',
  getAppPath: () => runtime.appPath,
  getLocale: () => 'en-US',
  getSystemLocale: () => 'en-US',
  getPreferredSystemLanguages: () => ['en-US'],
  getPath,
  setPath(wanted: string, to: string): void {
    if (!path.isAbsolute(to)) throw new Error('Path must be absolute');
    paths.set(wanted, to);
  },
  // The lock is taken in the data folder, so it must be named first: as in Electron.
  requestSingleInstanceLock(data?: unknown): boolean {
    return lock.take(getPath('userData'), data);
  },
  hasSingleInstanceLock: () => lock.held,
  releaseSingleInstanceLock: () => {
    lock.release();
  },
  quit,
  exit(code = 0): void {
    runtime.exiting = true;
    void leave(code);
  },
  enableSandbox: () => {
    // Every window that can be made here is a sandboxed one: others are refused.
  },
  focus: silent('app.focus', undefined),
  setAboutPanelOptions: silent('app.setAboutPanelOptions', undefined),
  showAboutPanel: silent('app.showAboutPanel', undefined),
  addRecentDocument: silent('app.addRecentDocument', undefined),
  clearRecentDocuments: silent('app.clearRecentDocuments', undefined),
  setAppUserModelId: silent('app.setAppUserModelId', undefined),
  disableHardwareAcceleration: silent('app.disableHardwareAcceleration', undefined),
};

// `dock` exists on macOS alone.
export const app = strict('app', Object.defineProperties(emitter, Object.getOwnPropertyDescriptors(members)) as EventEmitter & typeof members, [
  'dock',
]);

/** before-quit, then each window's own close (which may stop it all), then will-quit and quit. */
function quit(): void {
  if (runtime.quitting || runtime.exiting) return;
  const asked = event();
  app.emit('before-quit', asked);
  if (asked.defaultPrevented) return;
  runtime.quitting = true;
  const windows = [...runtime.windows.values()];
  if (windows.length === 0) void shutDown();
  for (const window of windows) window.close();
}

async function shutDown(): Promise<void> {
  if (runtime.exiting) return;
  const asked = event();
  app.emit('will-quit', asked);
  if (asked.defaultPrevented) {
    runtime.quitting = false;
    return;
  }
  runtime.exiting = true;
  app.emit('quit', event(), 0);
  await leave(0);
}

async function leave(code: number): Promise<void> {
  lock.release();
  await runtime.chromium?.close();
  process.exit(code);
}

/** The last window is gone. Without a listener the app quits, as Electron does. */
export function allWindowsClosed(): void {
  if (runtime.exiting) return;
  if (runtime.quitting) void shutDown();
  else if (!app.emit('window-all-closed')) app.quit();
}

export function becomeReady(): void {
  runtime.ready = true;
  fs.mkdirSync(getPath('userData'), { recursive: true });
  markReady();
  app.emit('ready', event(), {});
}

/** For the launcher: the app's own package says both. */
export function describeApp(): void {
  version = runtime.packageJson.version ?? null;
}
