// Every screen that README and docs show, in its themes and sizes.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { print } from '../../shared/file/print.ts';
import { App } from '../e2e/app.ts';
import { largeOrg } from '../support/large-org.ts';

type Theme = 'light' | 'dark' | 'contrast';

const shot = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });

async function start(page: Page, theme: Theme, size: { width: number; height: number }): Promise<App> {
  await page.setViewportSize(size);
  await page.addInitScript((name) => localStorage.setItem('orgscale:settings', JSON.stringify({ theme: name })), theme);
  return App.start(page);
}

const FULL = { width: 1440, height: 900 };
const SMALL = { width: 1280, height: 720 };

for (const [theme, size, suffix] of [
  ['light', FULL, 'light'],
  ['dark', FULL, 'dark'],
  ['contrast', FULL, 'contrast'],
  ['light', SMALL, 'light-1280'],
  ['dark', SMALL, 'dark-1280'],
] as const) {
  test(`start page, ${suffix}`, async ({ page }) => {
    await start(page, theme, size);
    await expect(page.locator('[data-example="breakdown"]')).toContainText('219 engineers');
    await expect(page.locator('[data-example="central-sre"]')).toContainText('420 engineers');
    await page.waitForTimeout(1500);
    await shot(page, `start-${suffix}`);
  });

  test(`breakdown with a finding in preview, ${suffix}`, async ({ page }) => {
    const app = await start(page, theme, size);
    await app.openExample('breakdown');
    await app.finding(/answers to product director/u).click();
    await app.problems.getByRole('button', { name: 'Preview' }).click();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1200);
    await shot(page, `breakdown-${suffix}`);
  });

  test(`sweet spot, ${suffix}`, async ({ page }) => {
    const app = await start(page, theme, size);
    await app.openExample('sweet-spot');
    await page.waitForTimeout(1200);
    await shot(page, `sweet-spot-${suffix}`);
  });

  test(`an empty design, ${suffix}`, async ({ page }) => {
    const app = await start(page, theme, size);
    await app.newDesign();
    await page.waitForTimeout(1000);
    await shot(page, `empty-${suffix}`);
  });
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`six hundred teams from afar, ${theme}`, async ({ page }) => {
    const path = join(await mkdtemp(join(tmpdir(), 'orgscale-pictures-')), 'all-engineering.orgscale');
    await writeFile(path, print(largeOrg({ teams: 600, seed: 7 })));
    const app = await start(page, theme, FULL);
    await app.openFromDisk(path);
    await app.evaluated();
    await page.waitForTimeout(3000);
    await shot(page, `far-${theme}`);
  });
}
