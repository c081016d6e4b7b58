// From far a picture takes the place of the cards: what a pointer, the keyboard and a finding do there.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from '../../shared/file/print.ts';
import { largeOrg } from '../support/large-org.ts';
import { App, type Place } from './app.ts';
import { expect, test } from './surface.ts';
import type { Locator, Page } from '@playwright/test';

/** A large organisation, looked at from so far that no card is there. */
async function far(page: Page): Promise<App> {
  const path = join(await mkdtemp(join(tmpdir(), 'orgscale-far-')), 'engineering.orgscale');
  await writeFile(path, print(largeOrg({ teams: 70, seed: 3 })));
  const app = await App.start(page);
  await app.openFromDisk(path);
  await app.evaluated();
  await zoomOut(app);
  return app;
}
const picture = (app: App): Locator => app.canvas.locator('canvas[data-far]');
const cards = (app: App): Locator => app.canvas.locator('.react-flow__node');

/** Turns the wheel until the picture is there alone. */
async function zoomOut(app: App): Promise<void> {
  const { x, y } = await app.middle(app.canvas);
  await app.page.mouse.move(x, y);
  await expect(async () => {
    await app.page.keyboard.down('Control');
    await app.page.mouse.wheel(0, 240);
    await app.page.keyboard.up('Control');
    await expect(picture(app)).toBeVisible({ timeout: 300 });
  }).toPass();
  await expect(cards(app)).toHaveCount(0);
}

/** Walks down from the top to the first team; where its shape is, and its name. */
async function walkToTeam(app: App): Promise<{ readonly name: string; readonly at: Place }> {
  const stand = app.canvas.locator('[data-far-focus]');
  await stand.focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowRight');
  await expect(async () => {
    if (!/^[^,]+, \w+ team,/u.test((await stand.getAttribute('aria-label')) ?? '')) await app.page.keyboard.press('ArrowDown');
    await expect(stand).toHaveAttribute('aria-label', /^[^,]+, \w+ team,/u, { timeout: 300 });
  }).toPass();
  await expect(stand).toBeFocused();
  const name = ((await stand.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
  return { name, at: await app.middle(stand) };
}

/** How many pixels of the picture are red as what is critical is. */
const red = async (app: App): Promise<number> =>
  picture(app).evaluate((canvas: HTMLCanvasElement) => {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (Math.abs((data[at] ?? 0) - 0xc8) + Math.abs((data[at + 1] ?? 0) - 0x1e) + Math.abs((data[at + 2] ?? 0) - 0x36) < 12) count += 1;
    return count;
  });

test('a shape under the pointer says what it is, a press selects it, a double press goes there', async ({ page }) => {
  const app = await far(page);
  await expect(picture(app)).toHaveAccessibleName(/^Organisation from afar: 70 teams in 2 groups, /u);
  const { name, at } = await walkToTeam(app);
  await page.keyboard.press('Escape');
  await page.mouse.click(at.x - 300, at.y + 200);
  await expect(app.inspector.getByRole('heading', { name })).toHaveCount(0);

  await page.mouse.move(at.x, at.y, { steps: 4 });
  const card = app.canvas.locator('[data-far-card]');
  await expect(card).toContainText(name);
  await expect(card).toContainText(/\d+ people/u);
  await page.mouse.click(at.x, at.y);
  await expect(app.inspector).toContainText(name);
  await expect(app.canvas.locator('[data-far-focus]')).toHaveAttribute('aria-label', new RegExp(`^${name}, .*, selected$`, 'u'));

  await page.mouse.dblclick(at.x, at.y);
  await expect(picture(app)).toHaveCount(0);
  await expect(app.card(name)).toBeInViewport();
  await zoomOut(app);
});

test('a frame drawn around shapes selects them', async ({ page }) => {
  const app = await far(page);
  const { at } = await walkToTeam(app);
  await app.drag({ x: at.x - 9, y: at.y - 9 }, { x: at.x + 40, y: at.y + 3 });
  await expect(app.inspector).toContainText(/\d+ (?:units|teams|selected)/u);
  await expect(picture(app)).toBeVisible();
});

test('an open finding is lit in the picture', async ({ page }) => {
  const app = await far(page);
  await expect(picture(app)).toHaveAttribute('data-painted', 'true');
  const before = await red(app);
  expect(before).toBeGreaterThan(20);
  await app
    .finding(/answers to product director/u)
    .first()
    .click();
  // A ring about the host, and the way to the director.
  await expect.poll(async () => red(app)).toBeGreaterThan(before + 100);
  await page.keyboard.press('Escape');
});

test('the keyboard goes on where it was when the cards come back', async ({ page }) => {
  const app = await far(page);
  const { name } = await walkToTeam(app);
  await page.keyboard.press('Enter');
  await expect(app.canvas.locator('input')).toBeFocused();
  await expect(app.canvas.locator('input')).toHaveValue(name);
  await page.keyboard.press('Escape');
  await expect(app.card(name)).toBeFocused();
});
