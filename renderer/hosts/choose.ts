// Which host this window has: the desktop app where its preload put a bridge, else the browser.
import type { Host } from '../../shared/host/host.ts';
import { createBrowserHost } from './browser.ts';
import { realBrowser } from './browser/real-browser.ts';

/** A browser never loads the desktop's part. */
export async function chooseHost(scope: object): Promise<Host> {
  if (!('orgscale' in scope)) return createBrowserHost(realBrowser());
  const { bridgeOf, createElectronHost } = await import('./electron.ts');
  const bridge = bridgeOf(scope);
  return bridge ? createElectronHost(bridge) : createBrowserHost(realBrowser());
}
