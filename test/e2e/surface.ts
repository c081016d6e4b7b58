// Where a spec runs: in a browser's page, or in the first window of the desktop app. The same spec, the same `page`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { DesktopApp } from '../e2e-desktop/launch.ts';

export { expect } from '@playwright/test';

export interface SurfaceOptions {
  surface: 'web' | 'desktop';
}

export interface Desktop {
  readonly app: DesktopApp;
  /** Where saves go that no spec answers by itself. */
  readonly folder: string;
}

const desktops = new WeakMap<Page, Desktop>();

/** The desktop app behind a page; null for a page in a browser. */
export const desktopOf = (page: Page): Desktop | null => desktops.get(page) ?? null;

/** The size of the browser's page, so that a spec's places mean the same. */
const SIZE = { width: 1440, height: 900 };

export const test = base.extend<SurfaceOptions>({
  surface: ['web', { option: true }],
  page: async ({ page: web, surface }, use, info) => {
    if (surface === 'web') {
      await use(web);
      return;
    }
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orgscale-surface-')));
    const userData = path.join(folder, 'data');
    const files = path.join(folder, 'files');
    for (const made of [userData, files]) fs.mkdirSync(made);
    const app = await DesktopApp.launch({ userData });
    try {
      const page = await app.firstWindow();
      await (
        await app.electron.browserWindow(page)
      ).evaluate((window, { width, height }) => {
        window.setContentSize(width, height);
      }, SIZE);
      await app.filesIn(files);
      desktops.set(page, { app, folder: files });
      await use(page);
      if (info.status !== info.expectedStatus) await info.attach('main-process.log', { body: app.output() });
    } finally {
      await app.close();
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
  },
});
