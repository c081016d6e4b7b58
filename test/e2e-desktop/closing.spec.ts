// Closing and quitting: unsaved work is asked about, with every answer; where nothing changed, nothing is asked.
import path from 'node:path';
import { expect, test } from './fixture.ts';
import { bannerOf, remove, shows, teamsIn, writeDesign } from './product.ts';

test('Cancel keeps the window and its work; Save writes it and the app ends', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  const app = await shows(page, 'Search');
  await remove(app, 'Search');
  await desktop.answer({ message: 'Cancel' });
  await desktop.closeWindow(page);
  await expect.poll(async () => (await desktop.dialogs()).length).toBe(1);
  expect((await desktop.dialogs())[0]).toMatchObject({ kind: 'message', message: expect.stringContaining('Save the changes to “ledger”?') });
  expect(page.isClosed()).toBe(false);
  await expect(app.card('Ledger')).toBeVisible();
  expect(teamsIn(file)).toEqual(['Ledger', 'Search']);

  await desktop.answer({ message: 'Save' });
  await desktop.closeWindow(page);
  expect(await desktop.exited).toBe(0);
  expect(teamsIn(file)).toEqual(['Ledger']);
});

test("Don't Save leaves the file alone, and no draft comes back", async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await remove(await shows(page, 'Search'), 'Search');
  await desktop.answer({ message: "Don't Save" });
  await desktop.closeWindow(page);
  expect(await desktop.exited).toBe(0);
  expect(teamsIn(file)).toEqual(['Ledger', 'Search']);
  const again = await launchApp();
  const start = await again.firstWindow();
  await expect(start.locator('button[title="ledger.orgscale"]')).toBeVisible();
  await expect(start.locator('[data-draft]')).toHaveCount(0);
});

test('nothing is asked where nothing changed, or where it was taken back', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  const app = await shows(page, 'Search');
  await remove(app, 'Search');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.card('Search')).toBeVisible();
  await desktop.closeWindow(page);
  expect(await desktop.exited).toBe(0);
});

test('a quit asks every window that has work; one Cancel keeps them all, with their work', async ({ launchApp, folder }) => {
  const files = ['one', 'two'].map((name) => writeDesign(path.join(folder, `${name}.orgscale`), 'Ledger', 'Search'));
  const desktop = await launchApp({ args: [files[0] ?? ''] });
  const first = await desktop.firstWindow();
  await remove(await shows(first, 'Search'), 'Search');
  const second = await desktop.nextWindow(async () => desktop.startAgain(files[1] ?? ''));
  await remove(await shows(second, 'Search'), 'Search');

  await desktop.answer({ message: "Don't Save" }, { message: 'Cancel' });
  await desktop.quit();
  await expect.poll(async () => (await desktop.dialogs()).length).toBe(2);
  // Given up in the first window, and yet kept: the quit did not happen.
  for (const page of [first, second]) await expect(page.getByRole('banner').getByText('Not saved')).toBeVisible();

  await desktop.answer({ message: 'Save' }, { message: "Don't Save" });
  await desktop.quit();
  expect(await desktop.exited).toBe(0);
  expect(files.map((file) => teamsIn(file).length).toSorted((a, b) => a - b)).toEqual([1, 2]);
});

test('a save that fails while closing keeps the window, and says why', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await remove(await shows(page, 'Search'), 'Search');
  await desktop.failWrites({ under: file, code: 'ENOSPC' }, { under: path.join(folder), code: 'ENOSPC' });
  await desktop.answer({ message: 'Save' });
  await desktop.closeWindow(page);
  await expect(bannerOf(page, 'There is no room left')).toBeVisible();
  expect(page.isClosed()).toBe(false);
  expect(teamsIn(file)).toEqual(['Ledger', 'Search']);
});
