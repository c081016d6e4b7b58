// Exporting: each format from the dialog, read from the disk; pictures open again; the HTML file plays without a network; names stay in the house.
import { copyFile, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { pdfText } from '../support/pdf.ts';
import { unzip } from '../support/unzip.ts';
import { App } from './app.ts';

async function openDialog(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('Export…');
  await expect(page.getByRole('option').first()).toContainText('Export…');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function exported(page: Page, format: string, choose: (dialog: Locator) => Promise<void> = async () => undefined): Promise<string> {
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await choose(dialog);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const path = await (await downloading).path();
  await expect(dialog).toBeHidden();
  return path;
}

test.beforeEach(async ({ page }) => {
  await (await App.start(page)).openExample('reorganisation-before');
});

test('pictures hold the design, and open again as it', async ({ page }) => {
  const app = new App(page);
  const svg = await exported(page, 'SVG');
  expect(await readFile(svg, 'utf8')).toContain('>Metering</text>');
  const png = await readFile(await exported(page, 'PNG'));
  expect(png.readUInt32BE(16)).toBeGreaterThan(3000); // twice as wide as the drawing
  const { text } = await app.saveToDisk();
  for (const [name, content] of [
    ['company.svg', await readFile(svg)],
    ['company.png', png],
  ] as const) {
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
    await expect(page.getByText(`“${name}” itself is untouched`)).toBeVisible();
    expect((await app.saveToDisk()).text).toBe(text);
  }
});

test('slides for PowerPoint are native shapes, one a finding on wish, and nobody is named', async ({ page }) => {
  const path = await exported(page, 'PowerPoint', async (dialog) => {
    await dialog.getByRole('checkbox', { name: /A slide for each/u }).check();
    await dialog.getByRole('checkbox', { name: /Leave out the names/u }).check();
  });
  const files = unzip(await readFile(path));
  const slides = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).map(([, xml]) => xml.toString('utf8'));
  expect(slides.length).toBeGreaterThan(5);
  expect(slides.join('')).toContain('<a:t>Metering</a:t>');
  expect(slides.join('')).not.toMatch(/Ricardo|Wanjiru|<p:pic>/u);
});

test('the web page plays from a file without a network, by keys, and needs nothing but itself', async ({ page, browser }, info) => {
  const path = await exported(page, 'Web page', async (dialog) => {
    await dialog.getByRole('checkbox', { name: /A slide for each/u }).check();
  });
  const file = info.outputPath('deck.html');
  await copyFile(path, file);
  const alone = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
  const player = await alone.newPage();
  const wrong: string[] = [];
  player.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  player.on('pageerror', (error) => wrong.push(error.message));
  player.on('request', (request) => !/^(file|data):/u.test(request.url()) && wrong.push(request.url()));
  await player.goto(pathToFileURL(file).href);
  await expect(player).not.toHaveTitle('');
  const first = await player.title();
  await player.keyboard.press('ArrowRight');
  await expect(player).not.toHaveTitle(first);
  await expect(player.locator('#stage > svg')).toHaveCount(1);
  await player.keyboard.press('End');
  await expect(player).toHaveTitle('Brightwater, before');
  await expect(player.getByText('Metering', { exact: true }).first()).toBeVisible();
  await player.keyboard.press('Home');
  await expect(player).toHaveTitle(first);
  // A button that has the focus is pressed by its own keys: forth, and back again.
  await player.getByRole('button', { name: 'Next slide' }).press('Space');
  await expect(player).not.toHaveTitle(first);
  await player.getByRole('button', { name: 'Slide before' }).press('Space');
  await expect(player).toHaveTitle(first);
  await player.keyboard.press('b');
  await expect(player.locator('#stage')).toBeHidden();
  expect(wrong).toEqual([]);
  await alone.close();
});

test('pages for PDF are vectors with text as text, and the app is back afterwards', async ({ page }) => {
  await page.evaluate(() => {
    // The dialog of the system has no place in a test: what would be printed is printed below.
    window.print = () => undefined;
  });
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.locator('.pages-to-print section.paper')).toHaveCount(1);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdfText(pdf).join('\n')).toContain('Metering');
  expect(/\/Subtype\s*\/Image/u.test(pdf.toString('latin1'))).toBe(false);
  // Slides of 1280 x 720 and the drawing on A3, in points.
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(
    ([, x, y]) => `${Math.round(Number(x))} x ${Math.round(Number(y))}`,
  );
  expect(sizes.at(-1)).toBe('1190 x 842');
  expect(new Set(sizes.slice(0, -1))).toEqual(new Set(['960 x 540']));
  await expect(page.locator('.pages-to-print')).toHaveCount(0);
  await expect(dialog).toBeHidden();
});

test('text formats, and only what is selected', async ({ page }) => {
  expect(await readFile(await exported(page, 'Markdown'), 'utf8')).toContain('### Who answers to whom');
  expect(await readFile(await exported(page, 'Mermaid'), 'utf8')).toMatch(/^flowchart TB\n/u);
  expect(await readFile(await exported(page, 'Graphviz'), 'utf8')).toMatch(/^digraph "Brightwater, before" \{\n/u);
  const app = new App(page);
  await app.card('Metering').click();
  const text = await readFile(
    await exported(page, 'Text', (dialog) => dialog.getByRole('checkbox', { name: /^Only the selection/u }).check()),
    'utf8',
  );
  expect(text).toContain('Metering: product team');
  expect(text).not.toContain('Tariffs');
});
