// Nothing typed or drawn is lost when a page goes: by a reload right after an edit, or by a crash.
import { expect, test, type Page } from '@playwright/test';
import { App } from './app.ts';

const offered = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' }).locator('[data-draft]');

/** The texts of the drafts that are in the browser's database by now. */
const kept = async (page: Page): Promise<string[]> =>
  page.evaluate(
    async () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('orgscale');
        opening.addEventListener('error', () => {
          reject(new Error('no database'));
        });
        opening.addEventListener('success', () => {
          const database = opening.result;
          const all = database.transaction('kept').objectStore('kept').getAll();
          all.addEventListener('success', () => {
            database.close();
            resolve(all.result.map((value) => JSON.stringify(value)));
          });
        });
      }),
  );

test('a reload in the moment of an edit offers what was done, the last letter of a name included', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  const title = page.getByRole('textbox', { name: 'Design name' });
  await title.fill('Typed a moment ago');
  // The field still has the focus, and nothing was waited for.
  await page.reload();
  await expect(offered(page)).toContainText('Typed a moment ago');
  await offered(page).getByRole('button', { name: 'Restore' }).click();
  await expect(app.card('Ledger')).toBeVisible();
  await expect(title).toHaveValue('Typed a moment ago');
  await expect(page.getByRole('banner').getByText('Not saved')).toBeVisible();

  // An undo right before the reload is what is offered, not the state before it.
  await page.keyboard.press('ControlOrMeta+a');
  await app.card('Ledger').click();
  await page.keyboard.press('Delete');
  await page.reload();
  await offered(page).getByRole('button', { name: 'Restore' }).click();
  await expect(app.canvas).toBeVisible();
  await expect(app.card('Ledger')).toHaveCount(0);
  await expect(title).toHaveValue('Typed a moment ago');
});

test('a reload that is faster than the database loses nothing', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const app = await App.start(page);
  await app.newDesign();
  // From here on nothing reaches the database any more, as when the page is gone before its transaction is done.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The page is going.', 'AbortError');
    };
  });
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  await page.reload();
  await offered(page).getByRole('button', { name: 'Restore' }).click();
  await expect(app.card('Ledger')).toBeVisible();
});

test('a page that crashes after its draft was written offers it to the next', async ({ page, context }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  await expect.poll(async () => (await kept(page)).some((text) => text.includes('Ledger'))).toBe(true);
  const crashed = page.waitForEvent('crash');
  const cdp = await context.newCDPSession(page);
  void cdp.send('Page.crash').catch(() => {});
  await crashed;
  const next = await context.newPage();
  await App.start(next);
  await expect(offered(next)).toHaveCount(1);
  await offered(next).getByRole('button', { name: 'Restore' }).click();
  await expect(new App(next).card('Ledger')).toBeVisible();
});
