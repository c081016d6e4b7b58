// Several windows, one app: each its own design, a second start and the system's open-file come to the first.
import path from 'node:path';
import { expect, test } from './fixture.ts';
import { openByMenu, remove, shows, writeDesign } from './product.ts';

test('each window has a design of its own', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const first = await desktop.firstWindow();
  await shows(first, 'Ledger');
  const second = await desktop.nextWindow(async () => desktop.menu('window.new'));
  await expect(second.getByRole('button', { name: /^New design/u })).toBeVisible();
  const other = writeDesign(path.join(folder, 'other.orgscale'), 'Alpha', 'Beta');
  const app = await openByMenu(desktop, second, other, 'Alpha');
  await remove(app, 'Beta');
  await expect.poll(async () => [await desktop.isEdited(first), await desktop.isEdited(second)]).toEqual([false, true]);
  await (await shows(first, 'Search')).card('Search').click();
  expect([await desktop.fileOf(first), await desktop.fileOf(second)]).toEqual([file, other]);
});

test('a second start opens its file here and ends; a file that is open comes to the front', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp();
  const first = await desktop.firstWindow();
  const second = await desktop.nextWindow(async () => expect(await desktop.startAgain(file)).toBe(0));
  await shows(second, 'Ledger');
  await desktop.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.getRepresentedFilename() === '')
      ?.focus();
  });
  expect(await desktop.startAgain(file)).toBe(0);
  await expect.poll(async () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getRepresentedFilename())).toBe(file);
  expect(desktop.windows()).toHaveLength(2);
  await expect(first.getByRole('button', { name: /^New design/u })).toBeVisible();
  // Without a file it opens an empty window.
  const third = await desktop.nextWindow(async () => expect(await desktop.startAgain()).toBe(0));
  await expect(third.getByRole('button', { name: /^New design/u })).toBeVisible();
});

test('the system asks to open a file: only a design file opens a window', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp();
  await desktop.firstWindow();
  await desktop.openFile('/etc/passwd');
  const second = await desktop.nextWindow(async () => desktop.openFile(file));
  await shows(second, 'Ledger');
  expect(desktop.windows()).toHaveLength(2);
});

test('a broken file that the app is started with says so, and the app goes on', async ({ launchApp, folder }) => {
  const desktop = await launchApp({ args: [path.join(folder, 'gone.orgscale')] });
  const page = await desktop.firstWindow();
  await expect(page.getByRole('alertdialog')).toContainText('“gone.orgscale” is not there any more');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
});

test('the window comes back where it was', async ({ launchApp }) => {
  const bounds = { x: 40, y: 60, width: 1010, height: 720 };
  const before = await launchApp();
  const page = await before.firstWindow();
  await (
    await before.electron.browserWindow(page)
  ).evaluate((window, wanted) => {
    window.setBounds(wanted);
  }, bounds);
  await before.closeWindow(page);
  expect(await before.exited).toBe(0);
  const after = await launchApp();
  const again = await after.firstWindow();
  expect(await (await after.electron.browserWindow(again)).evaluate((window) => window.getBounds())).toEqual(bounds);
});

test('the menu bar: commands reach the page, keys are shown and left to it, About and the data folder answer', async ({ launchApp, userData }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  expect(await desktop.menuEntry('document.save')).toMatchObject({ label: 'Save', accelerator: 'CommandOrControl+S' });
  const left = await desktop.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('document.save')?.registerAccelerator);
  expect(left).toBe(false);
  await desktop.menu('view.theme.dark');
  await expect(page.locator('html')).toHaveClass(/\bdark\b/u);
  await expect.poll(async () => desktop.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await desktop.menu('help.keys');
  await expect(page.getByRole('dialog')).toBeVisible();
  await desktop.answer({ message: 'OK' });
  await desktop.menu('app.about');
  await expect.poll(async () => (await desktop.dialogs()).at(-1)?.message).toMatch(/^Orgscale \d/u);
  await desktop.menu('app.dataFolder');
  await expect.poll(async () => desktop.opened()).toEqual([userData]);
});
