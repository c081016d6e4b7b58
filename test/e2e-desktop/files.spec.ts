// Files on disk: open, save, save as, recent files, drops.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';
import { filesIn, markOf, openByMenu, remove, save, shows, teamsIn, writeDesign } from './product.ts';

test('a file is opened by the menu; a cancelled dialog changes nothing', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await desktop.answer({ open: null });
  await desktop.menu('document.open');
  await expect.poll(async () => (await desktop.dialogs()).length).toBe(1);
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  await openByMenu(desktop, page, file, 'Ledger');
  expect((await desktop.dialogs()).at(-1)?.extensions).toContain('orgscale');
  await expect.poll(async () => desktop.fileOf(page)).toBe(file);
  expect(await desktop.isEdited(page)).toBe(false);
  await expect(page).toHaveTitle(/ledger/u);
});

test('save writes the file it came from, whole, and asks nothing', async ({ launchApp, folder }) => {
  const place = path.join(folder, 'files');
  fs.mkdirSync(place);
  const file = writeDesign(path.join(place, 'ledger.orgscale'), 'Ledger', 'Search');
  fs.chmodSync(file, 0o640);
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  const app = await shows(page, 'Search');
  await remove(app, 'Search');
  await expect.poll(async () => desktop.isEdited(page)).toBe(true);
  await save(page);
  await expect(markOf(page, /^Saved/u)).toBeVisible();
  expect(teamsIn(file)).toEqual(['Ledger']);
  expect(filesIn(place)).toEqual(['ledger.orgscale']);
  expect(fs.statSync(file).mode % 0o1000).toBe(0o640);
  await expect.poll(async () => desktop.isEdited(page)).toBe(false);
  expect(await desktop.dialogs()).toEqual([]);

  // By the menu as by the keys.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.card('Search')).toBeVisible();
  await desktop.menu('document.save');
  await expect.poll(() => teamsIn(file)).toEqual(['Ledger', 'Search']);
});

test('save as asks where to, gives the name its ending, and the next save goes there', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  const app = await shows(page, 'Search');
  const copy = path.join(folder, 'copy');
  await desktop.answer({ save: copy });
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect.poll(async () => desktop.fileOf(page)).toBe(`${copy}.orgscale`);
  expect((await desktop.dialogs()).at(-1)).toMatchObject({ kind: 'save', extensions: ['orgscale'], defaultPath: expect.stringMatching(/^ledger/u) });
  await remove(app, 'Search');
  await save(page);
  await expect.poll(() => teamsIn(`${copy}.orgscale`)).toEqual(['Ledger']);
  expect(teamsIn(file)).toEqual(['Ledger', 'Search']);
});

test('a new design asks for its place at the first save; a cancelled one leaves it unsaved', async ({ launchApp, folder }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await desktop.menu('document.new');
  const { App } = await import('../e2e/app.ts');
  const app = new App(page);
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  await desktop.answer({ save: null });
  await save(page);
  await expect.poll(async () => (await desktop.dialogs()).length).toBe(1);
  await expect(markOf(page, 'Not saved')).toBeVisible();
  const file = path.join(folder, 'first.orgscale');
  await desktop.answer({ save: file });
  await save(page);
  await expect.poll(async () => desktop.fileOf(page)).toBe(file);
  expect(teamsIn(file)).toEqual(['Ledger']);
});

test('recent files are listed after a restart, in the menu and on the start page; a lost one says so', async ({ launchApp, folder }) => {
  const kept = writeDesign(path.join(folder, 'kept.orgscale'), 'Ledger');
  const lost = writeDesign(path.join(folder, 'lost.orgscale'), 'Search');
  const before = await launchApp();
  const page = await before.firstWindow();
  expect((await before.menuEntry('recent.clear'))?.enabled).toBe(false);
  await openByMenu(before, page, lost, 'Search');
  await expect.poll(async () => before.menuLabels('menu.recent')).toContain('lost.orgscale');
  await openByMenu(before, page, kept, 'Ledger');
  await expect.poll(async () => before.menuLabels('menu.recent')).toContain('kept.orgscale');
  await before.close();
  fs.rmSync(lost);

  const after = await launchApp();
  const start = await after.firstWindow();
  expect((await after.menuLabels('menu.recent')).slice(0, 2)).toEqual(['kept.orgscale', 'lost.orgscale']);
  await start.locator('button[title="lost.orgscale"]').click();
  await expect(start.getByRole('alertdialog')).toContainText('“lost.orgscale” is not there any more');
  await start.getByRole('alertdialog').getByRole('button', { name: 'Take it off the list' }).click();
  await expect.poll(async () => after.menuLabels('menu.recent')).not.toContain('lost.orgscale');
  await start.locator('button[title="kept.orgscale"]').click();
  await shows(start, 'Ledger');
});

test('recent files have a picture each, and two of one name say which folder they are in', async ({ launchApp, folder }) => {
  const files = ['north', 'south'].map((place) => {
    fs.mkdirSync(path.join(folder, place));
    return writeDesign(path.join(folder, place, 'ledger.orgscale'), 'Ledger', place);
  });
  const other = writeDesign(path.join(folder, 'other.orgscale'), 'Search');
  const before = await launchApp();
  const page = await before.firstWindow();
  for (const file of [...files, other]) {
    await openByMenu(before, page, file, file === other ? 'Search' : 'Ledger');
    await expect.poll(async () => before.fileOf(page)).toBe(file);
  }
  const rows = page.locator('section', { hasText: 'Recent' }).locator('button[title$=".orgscale"]');
  await before.menu('document.start');
  await expect(rows).toHaveCount(3);
  for (let at = 0; at < 3; at++) await expect(rows.nth(at).locator('svg').first()).toBeVisible();
  await expect(rows.filter({ hasText: path.join(folder, 'north') })).toHaveCount(1);
  await expect(rows.filter({ hasText: path.join(folder, 'south') })).toHaveCount(1);
  // A name that stands there once needs no folder.
  await expect(rows.filter({ hasText: 'other' })).not.toContainText(folder);
});

test('a file that is dropped onto the window opens, and is saved to', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'dropped.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  await desktop.drop(page, file);
  const app = await shows(page, 'Ledger');
  await remove(app, 'Search');
  await save(page);
  await expect.poll(() => teamsIn(file)).toEqual(['Ledger']);
});

test('a drawing is exported to where the person says', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await shows(page, 'Ledger');
  const picture = path.join(folder, 'ledger.svg');
  await desktop.answer({ save: picture });
  await desktop.menu('document.exportSvg');
  await expect.poll(() => fs.existsSync(picture)).toBe(true);
  expect(fs.readFileSync(picture, 'utf8')).toContain('Ledger');
  expect((await desktop.dialogs()).at(-1)).toMatchObject({ kind: 'save', extensions: ['svg'] });
  expect(await desktop.fileOf(page)).toBe(file);
});
