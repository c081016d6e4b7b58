// Arranging by hand: snapping with guides, aligning, distributing, grouping, collapsing, adding with the mouse; asserted on the saved file.
import { expect, test, type Page } from '@playwright/test';
import { App, type Place } from './app.ts';
import { placeOf, saved, still } from './read.ts';

/** Three teams that stand askew. */
async function three(page: Page): Promise<App> {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(200, 120), 'Payments');
  await app.dragFromPalette('team-product', await app.at(430, 150), 'Search');
  await app.dragFromPalette('team-data', await app.at(520, 330), 'Reports');
  await still(page);
  return app;
}

const by = ({ x, y }: Place, dx: number, dy: number): Place => ({ x: x + dx, y: y + dy });

/** Presses a card and takes it somewhere, the button still held. */
async function carry(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

test('a card snaps to the edges and centres of others, with guides; Alt lets it stand where the hand is', async ({ page }) => {
  const app = await three(page);
  const guides = page.locator('[data-guide]');
  const payments = await app.middle(app.card('Payments'));
  const reports = await app.middle(app.card('Reports'));
  const dx = payments.x - reports.x;
  await carry(page, reports, by(reports, dx + 4, -20));
  await expect(guides).not.toHaveCount(0);
  await page.mouse.up();
  await expect(guides).toHaveCount(0);
  let design = await saved(app);
  expect(placeOf(design, 'Reports').x).toBe(placeOf(design, 'Payments').x);
  // Beside it, the other axis.
  await still(page);
  const below = await app.middle(app.card('Reports'));
  await carry(page, below, by(payments, 420, -5));
  await expect(page.locator('[data-guide="y"]')).not.toHaveCount(0);
  await page.keyboard.down('Alt');
  await expect(guides).toHaveCount(0);
  await page.keyboard.up('Alt');
  await expect(page.locator('[data-guide="y"]')).not.toHaveCount(0);
  await page.mouse.up();
  design = await saved(app);
  expect(placeOf(design, 'Reports').y).toBe(placeOf(design, 'Payments').y);

  await still(page);
  await page.keyboard.down('Alt');
  const beside = await app.middle(app.card('Reports'));
  await carry(page, beside, by(beside, 0, 4));
  await page.mouse.up();
  await page.keyboard.up('Alt');
  design = await saved(app);
  expect(placeOf(design, 'Reports').y).toBe(placeOf(design, 'Payments').y + 4);
});
