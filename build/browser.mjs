// Which browser this machine has, for the tests and for opening the app in a window of its own.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'brave-browser'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A Chromium-based browser: the one that CHROMIUM names, else one in its usual place. Null where there is none. */
export function findBrowser() {
  return candidates().find((file) => fs.existsSync(file)) ?? null;
}

/** The same, with the browser that Playwright may have downloaded before the ones of the system. */
export async function findTestBrowser() {
  if (process.env.CHROMIUM && fs.existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own && fs.existsSync(own) ? own : findBrowser();
}

function candidates() {
  const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  switch (process.platform) {
    case 'darwin':
      return [...named, ...MAC];
    case 'win32':
      return [
        ...named,
        ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => WINDOWS.map((file) => path.join(process.env[key] ?? '', file))),
      ];
    default: {
      const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
      return [...named, ...LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name)))];
    }
  }
}

/** Tries the system's packages where that can work: Debian or Ubuntu, as root. True when a browser is there afterwards. */
export function installBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log("No browser found. Installing the system's chromium (apt-get install chromium) ...");
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 5 * 60_000 };
  spawnSync('apt-get', ['update', '-q'], options);
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options).status === 0 && findBrowser() !== null;
}

export const NO_BROWSER =
  'The end-to-end tests need a Chromium-based browser and none was found. Install one (Debian and Ubuntu: apt-get install chromium; ' +
  'anywhere: npx playwright install chromium), or say where it is: CHROMIUM=/path/to/chrome npm test';

/** Opens `url` in a window without tabs and with a profile of its own. Resolves when that window is closed; null where no window can be opened. */
export function openWindow(url) {
  const browser = findBrowser();
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!browser || !display) return null;
  const asRoot = process.getuid?.() === 0;
  const profile = path.join(os.homedir(), '.orgscale', 'browser');
  const child = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', ...(asRoot ? ['--no-sandbox'] : [])], {
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve('failed'));
    child.on('exit', () => resolve('closed'));
  });
}
