// The outline: the main job without the canvas. A risk is found, the unit selected, named anew, given another manager, deleted and brought back.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './app.ts';

/** A letter goes from name to name until it is this one. */
async function letterTo(page: Page, letter: string, row: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(letter);
    await expect(row).toHaveAttribute('aria-selected', 'true', { timeout: 1000 });
  }).toPass();
}

test('the outline is the canvas in rows: keys walk it, names and managers change in it', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  const outline = page.getByRole('treegrid', { name: 'Outline of the organisation' });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('outline');
  await page.keyboard.press('Enter');
  await expect(outline).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);

  // Letters find a name; the canvas and the inspector follow.
  const ana = outline.getByRole('row', { name: /Ana Ferreira/u });
  await letterTo(page, 'a', ana);
  await expect(ana).toContainText('answers to product director');
  await expect(app.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Ana Ferreira');

  // A group folds to the left and opens to the right.
  await letterTo(page, 'c', outline.getByRole('row', { name: /^Commerce/u }));
  const rows = outline.getByRole('row');
  const all = await rows.count();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.getByRole('row', { name: /^Commerce/u })).toHaveAttribute('aria-expanded', 'false');
  await expect(outline.getByRole('row', { name: /^Checkout/u })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(rows).toHaveCount(all);

  // A name is written in its row, and stands on the card.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.type('Range');
  await page.keyboard.press('Enter');
  await expect(app.card('Range')).toBeVisible();
  await expect(outline).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(app.card('Range')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(outline.getByRole('row', { name: /^Range/u })).toBeVisible();

  // Through the cells to whom somebody answers, changed by search; what that solved is told together with what was done.
  await app.card('Ana Ferreira').click();
  await expect(ana).toBeInViewport({ ratio: 1 });
  await outline.focus();
  for (let cell = 0; cell < 3; cell += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('noor');
  await page.keyboard.press('Enter');
  await expect(ana.getByRole('gridcell', { name: 'Noor Aziz' })).toBeVisible();
  await expect(page.locator('[data-announcer]')).toHaveText('Let Ana Ferreira answer to Noor Aziz. 1 problem solved.');
  // One cell on are the people, in the inspector; Escape comes back.
  await expect(outline).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(app.inspector.getByRole('textbox', { name: 'People in this position', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(outline).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');

  // What is selected on the canvas is the row.
  await app.card('Checkout').click();
  await expect(outline.getByRole('row', { name: /^Checkout/u })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('searchbox', { name: 'Find' }).fill('product director');
  await expect(outline.getByRole('row')).toHaveCount(2);
});
