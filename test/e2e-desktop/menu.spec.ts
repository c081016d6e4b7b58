// The menu bar and the page: what can be chosen is what can be done, in the window in front; Edit acts where the person is.
import path from 'node:path';
import { expect, test } from './fixture.ts';
import { openByMenu, remove, shows, teamsIn, writeDesign } from './product.ts';

test('entries are greyed out, ticked and named as the window in front has it', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  const enabled = async (...ids: string[]): Promise<(boolean | undefined)[]> =>
    Promise.all(ids.map(async (id) => (await desktop.menuEntry(id))?.enabled));
  const onDesign = ['document.save', 'document.saveAs', 'document.export', 'document.exportSvg', 'document.start', 'view.palette', 'canvas.fit'];
  await expect.poll(async () => enabled(...onDesign)).toEqual(onDesign.map(() => false));
  expect(await enabled('document.open', 'document.new', 'view.theme.dark')).toEqual([true, true, true]);

  const app = await openByMenu(desktop, page, file, 'Ledger');
  await expect.poll(async () => enabled(...onDesign)).toEqual(onDesign.map(() => true));
  expect(await enabled('edit.undo', 'edit.redo')).toEqual([false, false]);
  await remove(app, 'Search');
  await expect.poll(async () => (await desktop.menuEntry('edit.undo'))?.label).toBe('Undo: Delete Search');
  await desktop.menu('edit.undo');
  await expect(app.card('Search')).toBeVisible();
  await expect.poll(async () => (await desktop.menuEntry('edit.redo'))?.label).toBe('Redo: Delete Search');
  await expect.poll(async () => enabled('edit.undo', 'edit.redo')).toEqual([false, true]);

  await expect.poll(async () => (await desktop.menuEntry('view.inspector'))?.checked).toBe(true);
  await desktop.menu('view.inspector');
  await expect.poll(async () => (await desktop.menuEntry('view.inspector'))?.checked).toBe(false);
  await desktop.menu('view.theme.dark');
  await expect
    .poll(async () => Promise.all(['system', 'dark'].map(async (theme) => (await desktop.menuEntry(`view.theme.${theme}`))?.checked)))
    .toEqual([false, true]);
  // What is chosen already stays ticked.
  await desktop.menu('view.theme.dark');
  expect((await desktop.menuEntry('view.theme.dark'))?.checked).toBe(true);

  // Another window comes to the front: the bar is of that one. And back.
  const second = await desktop.nextWindow(async () => desktop.menu('window.new'));
  await expect(second.getByRole('button', { name: /^New design/u })).toBeVisible();
  await expect.poll(async () => enabled('document.save', 'view.inspector')).toEqual([false, false]);
  await (await desktop.electron.browserWindow(page)).evaluate((window) => window.focus());
  await expect.poll(async () => enabled('document.save', 'view.inspector')).toEqual([true, true]);

  // A question on screen is answered first.
  await page.keyboard.press('ControlOrMeta+k');
  await expect.poll(async () => enabled('document.save', 'document.start')).toEqual([false, false]);
  await page.keyboard.press('Escape');
  await expect.poll(async () => enabled('document.save', 'document.start')).toEqual([true, true]);
});

test('Cut, Copy, Paste and Select All act on cards on the canvas, and on text in a field', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  const app = await shows(page, 'Ledger');
  const selected = app.canvas.locator('[data-unit][data-selected]');
  const named = (name: string) => app.canvas.locator(`[data-unit][aria-label^="${name}"]`);

  await app.card('Ledger').click();
  await desktop.menu('role.copy');
  await desktop.menu('role.paste');
  await expect(named('Ledger')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(named('Ledger')).toHaveCount(1);
  await app.card('Search').click();
  await desktop.menu('role.cut');
  await expect(named('Search')).toHaveCount(0);
  await desktop.menu('role.paste');
  await expect(named('Search')).toHaveCount(1);
  await desktop.menu('canvas.select-all');
  await expect(selected).toHaveCount(2);

  // In a field: its text, and nothing of the drawing.
  const title = page.getByRole('textbox', { name: 'Design name' });
  await title.click();
  await desktop.menu('canvas.select-all');
  expect(await title.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd])).toEqual([0, 'ledger'.length]);
  await desktop.menu('role.copy');
  await page.keyboard.press('End');
  await desktop.menu('role.paste');
  await expect(title).toHaveValue('ledgerledger');
  await desktop.menu('canvas.select-all');
  await desktop.menu('role.cut');
  await expect(title).toHaveValue('');
  await expect(named('Ledger')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => teamsIn(file)).toEqual(['Ledger', 'Search']);
});

test('the keys of the clipboard need no permission on the canvas', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  const app = await shows(page, 'Ledger');
  await app.card('Ledger').click();
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(app.canvas.locator('[data-unit][aria-label^="Ledger"]')).toHaveCount(2);
});

test('a theme that is chosen in one window reaches the others', async ({ launchApp }) => {
  const desktop = await launchApp();
  const first = await desktop.firstWindow();
  const second = await desktop.nextWindow(async () => desktop.menu('window.new'));
  await expect(second.getByRole('button', { name: /^New design/u })).toBeVisible();
  await desktop.menu('view.theme.contrast');
  for (const page of [first, second]) await expect(page.locator('html')).toHaveClass(/\bcontrast\b/u);
  await (await desktop.electron.browserWindow(first)).evaluate((window) => window.focus());
  await expect.poll(async () => (await desktop.menuEntry('view.theme.contrast'))?.checked).toBe(true);
  await desktop.menu('view.theme.light');
  for (const page of [first, second]) await expect(page.locator('html')).not.toHaveClass(/\bcontrast\b/u);
});

test('as long as nobody chose a theme, it follows the system', async ({ launchApp }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  expect(await desktop.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveClass(/\bdark\b/u);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).not.toHaveClass(/\bdark\b/u);
});

test('About leads to the licences of what is in the app', async ({ launchApp }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  await desktop.answer({ message: 'Licences' });
  await desktop.menu('app.about');
  const dialog = page.getByRole('dialog', { name: 'Licences' });
  // Of the page, of its worker's rules, of the main process, and a typeface.
  for (const name of ['react', 'zod', 'electron-store', 'Inter'])
    await expect(dialog.locator('summary').filter({ hasText: name }).first()).toBeVisible();
  await dialog.locator('summary').filter({ hasText: 'xstate' }).click();
  await expect(dialog.getByLabel('Licence of xstate')).toContainText('Permission is hereby granted');
  await expect(dialog.getByLabel('Licence of xstate')).toBeVisible();
});
