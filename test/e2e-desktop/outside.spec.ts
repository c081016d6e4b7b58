// Somebody else writes the file: a clean design follows, unsaved work is never lost, and nothing is written before a person chose.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import type { DesktopApp } from './launch.ts';
import { bannerOf, markOf, remove, save, shows, teamsIn, writeDesign } from './product.ts';

interface Conflict {
  readonly desktop: DesktopApp;
  readonly page: Page;
  readonly file: string;
}

/** Mine: without Search. Theirs: with Theirs. Both since the same file was read. */
async function conflict(launchApp: (options: { args: string[] }) => Promise<DesktopApp>, folder: string): Promise<Conflict> {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await remove(await shows(page, 'Search'), 'Search');
  writeDesign(file, 'Ledger', 'Search', 'Theirs');
  await expect(bannerOf(page, 'was changed on disk')).toBeVisible();
  expect(teamsIn(file)).toEqual(['Ledger', 'Search', 'Theirs']);
  return { desktop, page, file };
}

test('a clean design is loaded again, with a note; a broken one is told of and kept', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await shows(page, 'Ledger');
  writeDesign(file, 'Ledger', 'Theirs');
  await shows(page, 'Theirs');
  await expect(page.getByText('was changed by another program and loaded again').first()).toBeVisible();
  expect(await desktop.isEdited(page)).toBe(false);
  // By a rename, as editors and git write.
  fs.writeFileSync(`${file}.new`, '{ "format": "orgscale", ');
  fs.renameSync(`${file}.new`, file);
  await expect(page.getByText('was changed by another program and cannot be read now').first()).toBeVisible();
  await shows(page, 'Theirs');
});

test('unsaved work and a changed file: mine is kept', async ({ launchApp, folder }) => {
  const { page, file } = await conflict(launchApp, folder);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(markOf(page, /^Saved/u)).toBeVisible();
  expect(teamsIn(file)).toEqual(['Ledger']);
});

test('unsaved work and a changed file: theirs is taken', async ({ launchApp, folder }) => {
  const { desktop, page, file } = await conflict(launchApp, folder);
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await shows(page, 'Theirs');
  await expect.poll(async () => desktop.isEdited(page)).toBe(false);
  expect(teamsIn(file)).toEqual(['Ledger', 'Search', 'Theirs']);
});

test('unsaved work and a changed file: both are kept', async ({ launchApp, folder }) => {
  const { desktop, page, file } = await conflict(launchApp, folder);
  const mine = path.join(folder, 'mine.orgscale');
  await desktop.answer({ save: mine });
  await page.getByRole('button', { name: /^Keep both/u }).click();
  await expect.poll(async () => desktop.fileOf(page)).toBe(mine);
  expect([teamsIn(mine), teamsIn(file)]).toEqual([['Ledger'], ['Ledger', 'Search', 'Theirs']]);
});

test('a save right after somebody else wrote is stopped before it writes', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await remove(await shows(page, 'Search'), 'Search');
  // No event of the file system comes between: the content itself is compared.
  writeDesign(file, 'Theirs');
  await save(page);
  await expect(bannerOf(page, 'was changed on disk')).toBeVisible();
  expect(teamsIn(file)).toEqual(['Theirs']);
});

test('a file that was deleted outside: the design is unsaved now', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await shows(page, 'Ledger');
  fs.rmSync(file);
  await expect(page.getByText('was moved or deleted').first()).toBeVisible();
  await expect.poll(async () => desktop.isEdited(page)).toBe(true);
});
