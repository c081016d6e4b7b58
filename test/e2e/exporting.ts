// The export dialog, as specs use it: open it, choose a format, take the file that comes.
import { expect, type Locator, type Page } from '@playwright/test';

export async function openExport(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('Export…');
  await expect(page.getByRole('option').first()).toContainText('Export…');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Exports in a format, and says where the file is. */
export async function exported(page: Page, format: string, choose: (dialog: Locator) => Promise<void> = async () => undefined): Promise<string> {
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await choose(dialog);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const path = await (await downloading).path();
  await expect(dialog).toBeHidden();
  return path;
}
