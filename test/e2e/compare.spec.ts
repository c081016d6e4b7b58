// Comparing: a design with a month of growth, with another file, on the canvas, as Markdown, as a slide; and nothing of it changes the design.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './app.ts';
import { saved } from './read.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Comparison', exact: true });
const figures = (page: Page): Locator => panel(page).getByRole('table');
/** The cells of a row of the table, by its word. */
const row = (page: Page, word: string): Locator =>
  figures(page)
    .getByRole('row', { name: new RegExp(`^${word} `, 'u') })
    .getByRole('cell');
const onCanvas = (page: Page, what: 'Before' | 'After' | 'Changes'): Locator =>
  panel(page).getByRole('group', { name: 'On the canvas' }).getByRole('button', { name: what, exact: true });
const side = (page: Page, name: string): Locator => panel(page).getByRole('group', { name, exact: true });

/** The startup example, open at its comparison. */
async function comparing(page: Page): Promise<App> {
  const app = await App.start(page);
  await app.openExample('startup');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(panel(page).getByText('Compare two to four designs')).toBeVisible();
  return app;
}
/** Sets month 40 of the first scenario beside the design. */
async function withMonth40(page: Page): Promise<App> {
  const app = await comparing(page);
  await panel(page).getByRole('button', { name: 'Compare with a month' }).click();
  await side(page, 'After').getByRole('spinbutton').fill('40');
  await expect(figures(page).getByRole('columnheader', { name: 'Pure DevOps month 40' })).toBeVisible();
  return app;
}

test('a design beside a month of its growth: figures, new risks, what was added', async ({ page }) => {
  await withMonth40(page);
  await expect(row(page, 'Engineers')).toHaveText(['12', '78', '+66']);
  await expect(row(page, 'Critical')).toHaveText(['0', '2', '+2']);
  const changes = panel(page).getByRole('region', { name: 'Changes to Pure DevOps, month 40' });
  const risks = changes.locator('section').filter({ hasText: 'New risks' });
  await expect(risks.getByText(/there is no infrastructure team/u).first()).toBeVisible();
  await expect(risks.getByRole('listitem')).toHaveCount(6);
  await expect(
    changes
      .locator('section')
      .filter({ hasText: /^Added/u })
      .first(),
  ).toContainText('Checkout');
});

test('the canvas shows before, after and the changes between them, to look at only', async ({ page }) => {
  const app = await withMonth40(page);
  const before = await saved(app);
  await expect(app.card('Bookings')).toBeVisible();
  await onCanvas(page, 'Changes').click();
  const ghost = app.canvas.locator('[data-ghost]').filter({ hasText: 'Pricing' });
  await expect(ghost).toBeVisible();
  await expect(app.card('Pricing')).toHaveCount(0);
  // All of them are in sight.
  const stage = await app.canvas.boundingBox();
  for (const one of await app.canvas.locator('[data-ghost]').all()) {
    await expect
      .poll(async () => {
        const box = await one.boundingBox();
        return (
          box &&
          stage &&
          box.x >= stage.x &&
          box.y >= stage.y &&
          box.x + box.width <= stage.x + stage.width &&
          box.y + box.height <= stage.y + stage.height
        );
      })
      .toBe(true);
  }

  await onCanvas(page, 'After').click();
  await expect(app.canvas.locator('[data-ghost]')).toHaveCount(0);
  await expect(app.card('Pricing')).toBeVisible();
  // Gestures and keys change nothing; what is saved is the design.
  const from = await app.middle(app.card('Pricing'));
  await app.drag(from, { x: from.x - 120, y: from.y - 140 });
  await page.keyboard.press('Delete');
  await expect(app.card('Pricing')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Save' })).toBeEnabled();
  expect(await saved(app)).toEqual(before);

  // Pressed again, or left: the design is back.
  await onCanvas(page, 'After').click();
  await expect(app.card('Pricing')).toHaveCount(0);
  await onCanvas(page, 'After').click();
  await expect(app.card('Pricing')).toBeVisible();
  await page.getByRole('tab', { name: /^Problems/u }).click();
  await expect(app.card('Pricing')).toHaveCount(0);
  await expect(app.card('Bookings')).toBeVisible();
  await app.card('Bookings').click();
  await page.keyboard.press('Delete');
  await expect(app.card('Bookings')).toHaveCount(0);
});

test('the comparison is Markdown for a review', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await withMonth40(page);
  await panel(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied as Markdown.')).toBeVisible();
  const text = await page.evaluate(async () => navigator.clipboard.readText());
  expect(text).toMatch(/^#/mu);
  expect(text).toMatch(/\| Engineers +\| +12 +\| +78 +\|/u);
  expect(text).toContain('Pure DevOps, month 40');
});

test('another file, or what was saved, is a side; as a slide it is its figures', async ({ page }) => {
  const app = await comparing(page);
  const choosing = page.waitForEvent('filechooser');
  await panel(page).getByRole('button', { name: 'or a file…' }).click();
  await (await choosing).setFiles('examples/breakdown.orgscale');
  await expect(figures(page).getByRole('columnheader', { name: 'breakdown.orgscale' })).toBeVisible();
  await expect(row(page, 'Engineers')).toHaveText(['12', '220', '+208']);
  await panel(page).getByRole('button', { name: 'Make a slide' }).click();
  const slide = (await saved(app)).slides?.at(-1);
  expect(slide).toMatchObject({ title: 'This design against breakdown.orgscale', compare: [] });
  expect(slide?.notes).toMatch(/\| Engineers +\| +12 +\| +220 +\|/u);
  expect(slide).not.toHaveProperty('scenario');

  // What is edited since it was saved stands against that, too; edits of the deck compare nothing anew.
  await app.card('Bookings').click();
  await page.keyboard.press('Delete');
  await side(page, 'After').getByRole('button', { name: 'Leave out after' }).click();
  await panel(page).getByRole('button', { name: 'Compare with a month' }).click();
  await side(page, 'After').getByRole('combobox').selectOption({ label: 'As last saved' });
  await expect(figures(page).getByRole('columnheader', { name: 'As last saved' })).toBeVisible();
  await expect(row(page, 'Teams')).toHaveText(['1', '2', '+1']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel(page).getByText('Nothing differs.')).toBeVisible();
  await side(page, 'After').getByRole('button', { name: 'Leave out after' }).click();

  // A file that is none says so, and what was there stays.
  const again = page.waitForEvent('filechooser');
  await panel(page).getByRole('button', { name: 'or a file…' }).click();
  await (await again).setFiles({ name: 'shopping.orgscale', mimeType: 'application/json', buffer: Buffer.from('{ "milk": 2 }') });
  await expect(page.getByText(/^shopping\.orgscale cannot be compared/u)).toBeVisible();
  await expect(panel(page).getByText('Compare two to four designs')).toBeVisible();
});

test('four sides at most, all of them to be read; each can be left out', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await withMonth40(page);
  for (const count of [3, 4]) {
    await panel(page).getByRole('button', { name: 'Compare with a month' }).click();
    await expect(figures(page).getByRole('columnheader')).toHaveCount(count + 1);
  }
  await expect(panel(page).getByRole('button', { name: 'Compare with a month' })).toHaveCount(0);
  // No figure is cut: the table is as wide as its place, or that scrolls.
  const cut = await figures(page)
    .locator('td')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
  expect(cut).toEqual([]);

  // Which of them stands against the first is chosen above its figures.
  await figures(page).getByRole('button', { name: 'Too late, and under product' }).click();
  await expect(panel(page).getByRole('region', { name: 'Changes to Too late, and under product, month 110' })).toBeVisible();
  for (const name of ['Fourth', 'Third', 'After'])
    await side(page, name)
      .getByRole('button', { name: `Leave out ${name.toLowerCase()}` })
      .click();
  await expect(panel(page).getByText('Compare two to four designs')).toBeVisible();
  await expect(side(page, 'Before').getByRole('button')).toHaveCount(0);
});
