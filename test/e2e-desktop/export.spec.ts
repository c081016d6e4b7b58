// Exports on the desktop: pictures that open again, by the menu and by a drop; a PDF as a file, without a dialog of the printer.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pdfText } from '../support/pdf.ts';
import { expect, test } from './fixture.ts';
import type { DesktopApp } from './launch.ts';
import { openByMenu, shows, teamsIn, writeDesign } from './product.ts';

async function exportAs(desktop: DesktopApp, page: Page, format: string, file: string): Promise<void> {
  await desktop.menu('document.export');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await desktop.answer({ save: file });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  // First the notice, which does not stay.
  await expect(page.getByText(`Exported ${path.basename(file)}.`)).toBeVisible();
  await expect(dialog).toBeHidden();
}

const CYRILLIC = 'Расчёты';

for (const format of ['SVG', 'PNG'] as const) {
  test(`a ${format} opens again as the design it shows, by the menu and by a drop`, async ({ launchApp, folder }) => {
    const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', CYRILLIC);
    const desktop = await launchApp({ args: [file] });
    const page = await desktop.firstWindow();
    await shows(page, CYRILLIC);
    const picture = path.join(folder, `ledger.${format.toLowerCase()}`);
    await exportAs(desktop, page, format, picture);
    expect((await desktop.dialogs()).at(-1)).toMatchObject({ kind: 'save', extensions: [format.toLowerCase()] });

    await desktop.menu('document.start');
    await openByMenu(desktop, page, picture, CYRILLIC);
    expect((await desktop.dialogs()).at(-1)?.extensions).toEqual(expect.arrayContaining(['svg', 'png']));
    await expect(page.getByText('Opened the design in the picture.')).toBeVisible();
    // The picture is no file to save to: the design asks for a place of its own.
    expect(await desktop.fileOf(page)).toBe('');
    const copy = path.join(folder, 'copy.orgscale');
    await desktop.answer({ save: copy });
    await page.keyboard.press('ControlOrMeta+s');
    await expect.poll(async () => desktop.fileOf(page)).toBe(copy);
    expect(teamsIn(copy)).toEqual(teamsIn(file));

    await desktop.menu('document.start');
    await desktop.drop(page, picture);
    await shows(page, CYRILLIC);
  });
}

test('a PDF is a file at once: text is text, and the app is as it was', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', CYRILLIC);
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await shows(page, 'Ledger');
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'the print dialog was asked for';
    };
  });
  const title = await page.title();
  const printed = path.join(folder, 'ledger.pdf');
  await exportAs(desktop, page, 'PDF', printed);
  expect(await page.title()).toBe(title);
  const bytes = fs.readFileSync(printed);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const [whole = ''] = pdfText(bytes);
  expect(whole).toContain('Ledger');
  expect(whole).toContain(CYRILLIC);
  // One page for the drawing, none of the app itself.
  expect(pdfText(bytes)).toHaveLength(1);
  expect(whole).not.toContain('Problems');
  await expect(page.locator('.pages-to-print')).toHaveCount(0);
  await shows(page, 'Ledger');
});

test('a PDF that is not wanted after all leaves nothing behind', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await shows(page, 'Ledger');
  await desktop.menu('document.export');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  await desktop.answer({ save: null });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect.poll(async () => (await desktop.dialogs()).length).toBe(1);
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  await expect(page.locator('.pages-to-print')).toHaveCount(0);
});
