// Winning a meeting, from end to end: two scenarios compared, the comparison made a slide, a deck of five presented by keys in two windows, and
// every format of it read from the disk.
import { copyFile, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test, type Browser, type Locator, type Page, type TestInfo } from '@playwright/test';
import { pdfText } from '../support/pdf.ts';
import { unzip } from '../support/unzip.ts';
import { App } from './app.ts';
import { exported, openExport } from './exporting.ts';
import { saved } from './read.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Comparison', exact: true });
const side = (page: Page, name: string): Locator => panel(page).getByRole('group', { name, exact: true });
const show = (page: Page): Locator => page.getByRole('dialog', { name: 'Presentation' });
const MADE = 'Too late, and under product, month 60 against Pure DevOps, month 40';

/** Compares two scenarios of the startup, and makes a slide of it. */
async function compareScenarios(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).click();
  await panel(page).getByRole('button', { name: 'Compare with a month' }).click();
  await side(page, 'After').getByRole('spinbutton').fill('40');
  await side(page, 'Before').getByRole('combobox').selectOption({ label: 'Too late, and under product' });
  await side(page, 'Before').getByRole('spinbutton').fill('60');
  await expect(panel(page).getByRole('columnheader', { name: 'Too late, and under product month 60' })).toBeVisible();
  await expect(panel(page).getByRole('columnheader', { name: 'Pure DevOps month 40' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Make a slide' }).click();
}

/** Shows the deck by keys, its notes in a second window; what either is asked, both do. */
async function present(page: Page, titles: readonly string[]): Promise<void> {
  const slide = (number: number): Locator => show(page).getByRole('img', { name: `Slide: ${titles[number - 1] ?? ''}`, exact: true });
  await page.keyboard.press('ControlOrMeta+p');
  await expect(slide(1)).toBeVisible();
  const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('w')]);
  await expect(notes.getByRole('heading', { name: 'Now, 1 of 5' })).toBeVisible();
  await expect(notes.getByText('Say where we stand.')).toBeVisible();
  await expect(notes.getByRole('heading', { name: `Next: ${titles[1]}` })).toBeVisible();

  // The first window leads: arrows, a clicker's keys, numbers, Home and End.
  const at = (number: number): Promise<void> => expect(notes.getByRole('heading', { name: `Now, ${number} of 5` })).toBeVisible();
  for (const [key, number] of [
    ['ArrowRight', 2],
    ['PageDown', 3],
    ['PageUp', 2],
    ['End', 5],
    ['ArrowRight', 5],
    ['Home', 1],
    ['4', 4],
  ] as const) {
    await page.keyboard.press(key);
    await at(number);
    await expect(slide(number)).toBeVisible();
  }
  // The second window leads, too; black, and the next key brings the slide back and no other one.
  await notes.getByRole('button', { name: 'Back' }).click();
  await expect(slide(3)).toBeVisible();
  await notes.keyboard.press('b');
  await expect(slide(3)).toBeHidden();
  await expect(notes.getByText('The audience sees a black screen', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(slide(3)).toBeVisible();
  // The pointer is seen in both.
  await page.keyboard.press('l');
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(size.width / 2, size.height / 2);
  await expect(notes.locator('[class*="dot"]')).toBeVisible();
  // Screens change places, and the show ends everywhere.
  await notes.getByRole('button', { name: 'Swap screens' }).click();
  await expect(show(page).getByRole('heading', { name: 'Now, 3 of 5' })).toBeVisible();
  const closed = notes.waitForEvent('close');
  await show(page).getByRole('button', { name: /^End/u }).click();
  await expect(show(page)).toBeHidden();
  await closed;
}

/** Plays the HTML file without a network, by keys; it needs nothing but itself. */
async function plays(browser: Browser, path: string, titles: readonly string[], info: TestInfo): Promise<void> {
  const file = info.outputPath('deck.html');
  await copyFile(path, file);
  const alone = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
  const player = await alone.newPage();
  const wrong: string[] = [];
  player.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  player.on('pageerror', (error) => wrong.push(error.message));
  player.on('request', (request) => !/^(file|data):/u.test(request.url()) && wrong.push(request.url()));
  await player.goto(pathToFileURL(file).href);
  await expect(player).toHaveTitle(titles[0] ?? '');
  await player.keyboard.press('ArrowRight');
  await expect(player).toHaveTitle(titles[1] ?? '');
  await expect(player.locator('#stage > svg')).toHaveCount(1);
  await player.keyboard.press('End');
  await expect(player).toHaveTitle('Skerrybook');
  await expect(player.locator('#stage text', { hasText: /^Bookings$/u })).toBeVisible();
  await player.keyboard.press('Home');
  await expect(player).toHaveTitle(titles[0] ?? '');
  // A button that has the focus is pressed by its own keys: forth, and back again.
  await player.getByRole('button', { name: 'Next slide' }).press('Space');
  await expect(player).toHaveTitle(titles[1] ?? '');
  await player.getByRole('button', { name: 'Slide before' }).press('Space');
  await expect(player).toHaveTitle(titles[0] ?? '');
  await player.keyboard.press('b');
  await expect(player.locator('#stage')).toBeHidden();
  expect(wrong).toEqual([]);
  await alone.close();
}

/** The PDF that the app's pages come to: one a slide and one for the drawing, vectors, text as text; the app is back afterwards. */
async function prints(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The dialog of the system has no place in a test: what would be printed is printed below.
    window.print = () => undefined;
  });
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  // The scenarios of the deck are played for it, which takes a busy machine longer than a click.
  await expect(page.locator('.pages-to-print section.paper')).toHaveCount(1, { timeout: 60_000 });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const texts = pdfText(pdf);
  expect(texts[0]).toContain('Twelve engineers');
  expect(texts[4]).toContain('Too late, and under product');
  expect(texts[5]).toContain('Bookings');
  expect(/\/Subtype\s*\/Image/u.test(pdf.toString('latin1'))).toBe(false);
  // Slides of 1280 x 720 and the drawing on A3, in points.
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(
    ([, x, y]) => `${Math.round(Number(x))} x ${Math.round(Number(y))}`,
  );
  expect(sizes).toEqual([...Array.from({ length: 5 }, () => '960 x 540'), '1190 x 842']);
  await expect(page.locator('.pages-to-print')).toHaveCount(0);
  await expect(dialog).toBeHidden();
}

test('two scenarios compared, a slide of them, five slides in two windows, every format on the disk', async ({ page, browser }, info) => {
  // One long walk: what many tests would open the app for.
  test.slow();
  const app = await App.start(page);
  await app.openExample('startup');
  await compareScenarios(page);
  await page.getByRole('tab', { name: /^Slides/u }).click();
  const picture = page
    .getByRole('button', { name: /^Slide 6:/u })
    .locator('svg')
    .first();
  await expect(picture).toContainText('Pure DevOps');
  await expect(picture).toContainText('Too late');
  await page.getByRole('button', { name: /^Slide 4:/u }).click();
  await page.getByRole('button', { name: 'Remove the slide' }).click();
  await page.getByRole('button', { name: /^Slide 1:/u }).click();
  await page.getByRole('region', { name: 'Slide 1' }).getByLabel('Notes').fill('Say where we stand.');
  const { text, design } = await app.saveToDisk();
  expect(design.slides?.[4]).toMatchObject({
    title: MADE,
    scenario: 'pure-devops',
    month: 40,
    compare: [{ scenario: 'late-under-product', month: 60 }],
    show: ['charts', 'phases'],
  });
  const titles = (design.slides ?? []).map(({ title }) => title);
  await present(page, titles);
  // Nothing of a show is in the file.
  expect(await saved(app)).toEqual(design);

  const files = unzip(await readFile(await exported(page, 'PowerPoint')));
  const slides = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).map(([, xml]) => xml.toString('utf8'));
  // One for the whole organisation behind them.
  expect(slides).toHaveLength(6);
  expect(slides.join('')).not.toContain('<p:pic>');
  for (const title of titles) expect(slides.join('')).toContain(`<a:t>${title}</a:t>`);
  expect(files.get('ppt/notesSlides/notesSlide1.xml')?.toString()).toContain('Say where we stand.');
  await plays(browser, await exported(page, 'Web page'), titles, info);
  await prints(page);
  expect(await readFile(await exported(page, 'Markdown'), 'utf8')).toContain('### Who answers to whom');
  expect(await readFile(await exported(page, 'Text'), 'utf8')).toContain('Bookings: product team');
  expect(await readFile(await exported(page, 'Mermaid'), 'utf8')).toMatch(/^flowchart TB\n/u);
  expect(await readFile(await exported(page, 'Graphviz'), 'utf8')).toMatch(/^digraph "Skerrybook" \{\n/u);

  // Pictures hold the design, and open again as it.
  const svg = await readFile(await exported(page, 'SVG'));
  const png = await readFile(await exported(page, 'PNG'));
  expect(svg.toString('utf8')).toContain('>Bookings</text>');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000); // twice as wide as the drawing
  for (const [name, buffer] of [
    ['company.svg', svg],
    ['company.png', png],
  ] as const) {
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByText(`“${name}” itself is untouched`)).toBeVisible();
    expect((await app.saveToDisk()).text).toBe(text);
  }
});
