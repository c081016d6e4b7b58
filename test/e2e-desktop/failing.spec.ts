// What the machine refuses: a folder that nobody may write to, a full disk, settings that cannot be read. Work stays, and a person is told what to do.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';
import { bannerOf, filesIn, markOf, remove, save, shows, teamsIn, writeDesign } from './product.ts';

for (const { code, says, does } of [
  { code: 'EACCES', says: 'is write-protected', does: 'Save under another name or in another folder' },
  { code: 'EROFS', says: 'is on a drive that can only be read', does: 'Save the design on another drive' },
  { code: 'ENOSPC', says: 'There is no room left', does: 'Free some space on the disk' },
] as const) {
  test(`a save that meets ${code} keeps the work and says what to do; another folder takes it`, async ({ launchApp, folder }) => {
    const place = path.join(folder, 'place');
    fs.mkdirSync(place);
    const file = writeDesign(path.join(place, 'ledger.orgscale'), 'Ledger', 'Search');
    const before = fs.readFileSync(file, 'utf8');
    const desktop = await launchApp({ args: [file] });
    const page = await desktop.firstWindow();
    const app = await shows(page, 'Search');
    await remove(app, 'Search');
    await desktop.failWrites({ under: place, code });
    await save(page);
    await expect(bannerOf(page, says)).toContainText(does);
    expect(fs.readFileSync(file, 'utf8')).toBe(before);
    expect(filesIn(place)).toEqual(['ledger.orgscale']);
    await expect(app.card('Search')).toHaveCount(0);
    await expect.poll(async () => desktop.isEdited(page)).toBe(true);

    const elsewhere = path.join(folder, 'elsewhere.orgscale');
    await desktop.answer({ save: elsewhere });
    await page.getByRole('button', { name: 'Save as…' }).click();
    await expect(markOf(page, /^Saved/u)).toBeVisible();
    expect(teamsIn(elsewhere)).toEqual(['Ledger']);
  });
}

test('a disk that is really full, where one can be made; else the injected one: it works again once there is room', async ({ launchApp, folder }) => {
  const place = path.join(folder, 'small');
  fs.mkdirSync(place);
  const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', place]).status === 0;
  console.log(mounted ? 'a disk of 64 KB was mounted' : 'no disk could be mounted: ENOSPC is injected');
  try {
    const file = writeDesign(path.join(place, 'ledger.orgscale'), 'Ledger', 'Search');
    const desktop = await launchApp({ args: [file] });
    const page = await desktop.firstWindow();
    await remove(await shows(page, 'Search'), 'Search');
    const filler = path.join(place, 'filler');
    if (mounted) fill(filler);
    else await desktop.failWrites({ under: place, code: 'ENOSPC' });
    await save(page);
    await expect(bannerOf(page, 'There is no room left')).toBeVisible();
    expect(teamsIn(file)).toEqual(['Ledger', 'Search']);
    if (mounted) fs.rmSync(filler);
    else await desktop.failWrites();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(markOf(page, /^Saved/u)).toBeVisible();
    expect(teamsIn(file)).toEqual(['Ledger']);
    await desktop.close();
  } finally {
    if (mounted) spawnSync('umount', [place]);
  }
});

/** To the last byte. */
function fill(file: string): void {
  const open = fs.openSync(file, 'w');
  try {
    for (let size = 4096; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) if (fs.writeSync(open, Buffer.alloc(size)) < size) break;
      } catch {
        // No room for so much: try less.
      }
    }
  } finally {
    fs.closeSync(open);
  }
}

test('settings that cannot be read are put aside, and the app starts and says so', async ({ launchApp, userData }) => {
  fs.writeFileSync(path.join(userData, 'settings.json'), '{ "theme": "dark", ');
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await expect(page.getByRole('alertdialog')).toContainText('The settings could not be read');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  const aside = filesIn(userData).filter((name) => name.startsWith('settings.broken-'));
  expect(aside).toHaveLength(1);
  expect(fs.readFileSync(path.join(userData, aside[0] ?? ''), 'utf8')).toBe('{ "theme": "dark", ');
  await desktop.menu('view.theme.dark');
  await expect.poll(() => fs.readFileSync(path.join(userData, 'settings.json'), 'utf8')).toContain('dark');
});
