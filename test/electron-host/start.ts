// The order of a start: Chromium, the driver, 'ready'. And what Chromium tells of pages: their titles, their end, windows they open.
import fs from 'node:fs';
import path from 'node:path';
import { fromChromium } from './addresses.ts';
import { app, becomeReady } from './api/app.ts';
import { adopt, BrowserWindow, forget } from './api/browser-window.ts';
import { verdictOf } from './api/web-contents.ts';
import { startChromium, type Target, type Watcher } from './chromium.ts';
import type { Session } from './cdp.ts';
import { runtime } from './runtime.ts';
import { event, inner } from './strict.ts';

const PROFILE = 'stand-in-profile-';

/** `attached` resolves when the test driver is there: as Playwright's own loader does, 'ready' waits for it. */
export async function start(attached: Promise<void>): Promise<void> {
  if (runtime.exiting) return;
  const folder = app.getPath('userData');
  wipeOldProfiles(folder);
  runtime.chromium = await startChromium(path.join(folder, `${PROFILE}${String(process.pid)}`), runtime.driven, watcher);
  Object.defineProperty(process.versions, 'chrome', { value: runtime.chromium.version, enumerable: true });
  await attached;
  if (!runtime.exiting) becomeReady();
}

const watcher: Watcher = {
  popup: (target, session) => void popup(target, session),
  titled,
  gone(targetId) {
    const window = windowOf(targetId);
    if (window) forget(window);
  },
  died() {
    if (runtime.exiting) return;
    console.error('[stand-in] Chromium went away');
    process.exit(1);
  },
};

const windowOf = (targetId: string): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find(({ webContents }) => webContents[inner].link.targetId === targetId);

/** A link with a target of its own: the page is there, but has asked for nothing yet. */
async function popup(target: Target, session: Session): Promise<void> {
  const opener = windowOf(target.openerId ?? '');
  const url = target.url === '' && opener ? await opener.webContents[inner].link.wantedWindow() : target.url;
  const verdict = opener ? verdictOf(opener.webContents, url) : { action: 'deny' as const };
  if (opener && verdict.action === 'allow') {
    const window = adopt(verdict.overrideBrowserWindowOptions ?? {}, session, target.targetId);
    opener.webContents.emit('did-create-window', window, { url: fromChromium(url) });
    return;
  }
  session.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  session.tell('Runtime.runIfWaitingForDebugger');
  runtime.chromium?.browser.tell('Target.closeTarget', { targetId: target.targetId });
}

function titled({ targetId, title, url }: Target): void {
  const window = windowOf(targetId);
  // Until a page names itself, Chromium calls it by its address.
  if (!window || title === '' || url === 'about:blank' || url.endsWith(title) || window.webContents.getTitle() === title) return;
  window.webContents[inner].title = title;
  const asked = event();
  window.emit('page-title-updated', asked, title, true);
  if (!asked.defaultPrevented) window.setTitle(title);
}

/** Left by processes that were killed. */
function wipeOldProfiles(folder: string): void {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith(PROFILE)) fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 40 });
  }
}
