// What the emulated modules share: one process is one Electron, so there is one of each.
import type { Chromium } from './chromium.ts';
import type { BrowserWindow } from './api/browser-window.ts';

export interface PackageJson {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
  readonly type?: string;
}

type SchemeHandler = (request: Request) => Response | Promise<Response>;

export const runtime = {
  appPath: process.cwd(),
  packageJson: {} as PackageJson,
  driven: false,
  switches: new Map<string, string>() as ReadonlyMap<string, string>,
  chromium: null as Chromium | null,
  ready: false,
  quitting: false,
  exiting: false,
  /** The page's half, as text: one for the page's own world, one for the isolated one. */
  pageScripts: { main: '', isolated: '' },
  windows: new Map<number, BrowserWindow>(),
  focused: null as BrowserWindow | null,
  schemes: new Map<string, SchemeHandler>(),
  privileged: new Set<string>(),
};

/** Chromium, which windows need. Electron refuses windows before 'ready' in the same words. */
export function chromium(): Chromium {
  if (!runtime.chromium) throw new Error('Cannot create BrowserWindow before app is ready');
  return runtime.chromium;
}
