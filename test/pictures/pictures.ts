// Every screen that README and docs show, in its themes and sizes.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { print } from '../../shared/file/print.ts';
import { App } from '../e2e/app.ts';
import { largeOrg } from '../support/large-org.ts';

type Theme = 'light' | 'dark' | 'contrast';

/** What the pointer is on would be lit: it goes to the corner, unless the picture is of that. */
async function shot(page: Page, name: string, pointed = false): Promise<void> {
  if (!pointed) await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
}

/** `settings`: what the person chose before, besides the theme. */
async function start(page: Page, theme: Theme, size: { width: number; height: number }, settings: object = {}): Promise<App> {
  await page.setViewportSize(size);
  await page.addInitScript((all) => localStorage.setItem('orgscale:settings', JSON.stringify(all)), { theme, ...settings });
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
    await expect(page.locator('[data-example="breakdown"]')).toContainText('220 engineers');
    await expect(page.locator('[data-example="central-sre"]')).toContainText('420 engineers');
    await page.waitForTimeout(1500);
    await shot(page, `start-${suffix}`);
  });

  test(`breakdown with a finding in preview, ${suffix}`, async ({ page }) => {
    const app = await start(page, theme, size);
    await app.openExample('breakdown');
    await app.finding(/answers to product director/u).click();
    await app.problems.getByRole('button', { name: 'Preview' }).click();
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

/** All panels are closed: the whole window is the organisation's. */
const WIDE = { panels: { palette: 0, inspector: 0, dock: 0 } };

/** Moves over the picture until the card of a team with a critical finding shows. */
async function pointAtCritical(page: Page, app: App): Promise<void> {
  const card = page.locator('[data-far-card]', { hasText: 'answers to product director' });
  for (let y = 320; y < 460; y += 9) {
    for (let x = 480; x < 660; x += 9) {
      const at = await app.at(x, y);
      await page.mouse.move(at.x, at.y);
      await page.evaluate(async () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      if (await card.isVisible()) return;
    }
  }
}

for (const [theme, size, suffix] of [
  ['light', FULL, 'light'],
  ['dark', FULL, 'dark'],
  ['contrast', FULL, 'contrast'],
  ['light', SMALL, 'light-1280'],
  ['dark', SMALL, 'dark-1280'],
] as const) {
  test(`six hundred teams from afar, ${suffix}`, async ({ page }) => {
    const path = join(await mkdtemp(join(tmpdir(), 'orgscale-pictures-')), 'all-engineering.orgscale');
    await writeFile(path, print(largeOrg({ teams: 600, seed: 7 })));
    const app = await start(page, theme, size, WIDE);
    await app.openFromDisk(path);
    await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(/\d+ critical/u, { timeout: 60_000 });
    await page.waitForTimeout(2000);
    if (size === FULL) await pointAtCritical(page, app);
    await page.waitForTimeout(500);
    await shot(page, `far-${suffix}`, size === FULL);
  });
}

for (const [theme, size, suffix, month] of [
  ['light', FULL, 'light', 57],
  ['dark', FULL, 'dark', 57],
  ['light', SMALL, 'light-1280', 43],
  ['dark', SMALL, 'dark-1280', 43],
] as const) {
  test(`growth at month ${month}, ${suffix}`, async ({ page }) => {
    const app = await start(page, theme, size);
    await app.openExample('startup');
    await page.getByRole('tab', { name: 'Growth' }).click();
    await expect(page.locator('[data-growth="done"]')).toBeVisible({ timeout: 60_000 });
    const slider = page.getByRole('slider', { name: 'Month' });
    await slider.focus();
    for (let at = 0; at < Math.floor(month / 12); at++) await page.keyboard.press('PageUp');
    for (let at = 0; at < month % 12; at++) await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuenow', String(month));
    await slider.evaluate((element) => element.blur());
    await page.waitForTimeout(2500);
    await shot(page, `growth-${suffix}`);
  });
}
