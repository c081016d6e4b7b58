// What every desktop spec starts from: the app on the host of this run, a folder of its own, and the log of the main process when it fails.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { DesktopApp, type LaunchOptions } from './launch.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** A folder that goes when the test ends. */
  folder: string;
  /** The data folder of every launch that names no other. */
  userData: string;
  launchApp: (options?: Partial<LaunchOptions>) => Promise<DesktopApp>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads from its parameter which fixtures a fixture needs.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orgscale-desktop-')));
    await use(folder);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  },
  userData: async ({ folder }, use) => {
    const data = path.join(folder, 'data');
    fs.mkdirSync(data);
    await use(data);
  },
  launchApp: async ({ userData }, use, info) => {
    const launched: DesktopApp[] = [];
    await use(async (options) => {
      const app = await DesktopApp.launch({ userData, ...options });
      launched.push(app);
      return app;
    });
    for (const app of launched) {
      if (info.status !== info.expectedStatus) await info.attach('main-process.log', { body: app.output() });
      await app.close();
    }
  },
});
