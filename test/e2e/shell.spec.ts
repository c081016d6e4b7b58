// The window around the drawing: in narrow windows, with read-only designs, when another design opens, by keys.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './app.ts';

const box = async (of: Locator) => {
  const found = await of.boundingBox();
  if (!found) throw new Error('That is not on screen.');
  return found;
};

/** Parts of one bar, left to right: each ends before the next begins, and all are inside the window. */
async function standApart(page: Page, parts: readonly Locator[]): Promise<void> {
  const boxes = await Promise.all(parts.map(box));
  for (const [at, { x, width }] of boxes.entries()) {
    const next = boxes[at + 1];
    expect(x + width, `part ${String(at)} ends before the next`).toBeLessThanOrEqual(next?.x ?? page.viewportSize()?.width ?? 0);
  }
}

/** Drops a file made of this text onto the window. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ''], fileName ?? ''));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}

test('from 1280 down to 640 pixels the bars stay legible, and the inspector comes back with the room', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  const banner = page.getByRole('banner');
  const parts = [
    banner.getByRole('button', { name: 'Start page' }),
    banner.getByRole('textbox', { name: 'Design name' }),
    banner.getByText('Not saved'),
    banner.getByRole('button', { name: /^Search/u }),
    banner.getByRole('button', { name: 'Nothing to undo' }),
    banner.getByRole('button', { name: 'Nothing to redo' }),
    banner.getByRole('button', { name: 'Lay out' }),
    banner.getByRole('button', { name: 'Save' }),
    banner.getByRole('button', { name: 'Present' }),
    banner.getByRole('button', { name: 'Menu' }),
  ];
  const before = (await box(app.inspector)).width;
  for (const width of [1280, 1000, 800, 720, 640]) {
    await page.setViewportSize({ width, height: 720 });
    await standApart(page, parts);
    await standApart(page, [app.problems.getByRole('tab', { name: /^Problems/u }), app.problems.getByRole('tab', { name: 'Growth' })]);
    expect((await box(parts[1] as Locator)).width, 'some of the name can be read').toBeGreaterThanOrEqual(64);
    await expect(app.canvas).toBeInViewport();
  }
  await expect(app.inspector).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(app.inspector).toBeVisible();
  await expect.poll(async () => Math.abs((await box(app.inspector)).width - before)).toBeLessThan(70);

  // A window that begins narrow has it too, once it is wide.
  await page.setViewportSize({ width: 640, height: 720 });
  await expect(app.inspector).toBeHidden();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await app.openExample('startup');
  await expect(app.inspector).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(app.inspector).toBeVisible();
});

test('a design of a newer version says that it is read only, not that it is saved', async ({ page }) => {
  const app = await App.start(page);
  const team = { id: 'ledger', kind: 'team', name: 'Ledger', type: 'product', headcount: {} };
  await drop(
    page,
    'future.orgscale',
    JSON.stringify({ format: 'orgscale', version: 99, name: 'Future', organization: {}, units: [team], lines: [] }),
  );
  await expect(app.card('Ledger')).toBeVisible();
  await expect(app.saveMark.getByText('Read only')).toBeVisible();
  await expect(app.saveMark.getByText(/^Saved/u)).toHaveCount(0);
});

test('a notice that offers to undo goes when another design opens', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone: /u).first()).toBeVisible();
  await page.getByRole('button', { name: 'Start page' }).click();
  await page.locator('[data-example="startup"]').click();
  const question = page.getByRole('alertdialog');
  await expect(app.canvas.or(question).first()).toBeVisible();
  if (await question.isVisible()) await question.getByRole('button', { name: 'Do not save' }).click();
  await app.evaluated();
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toHaveCount(0);
  await expect(page.getByText(/^Undone: /u)).toHaveCount(0);
});

test('a file that is no design is called what it is', async ({ page }) => {
  await App.start(page);
  await drop(page, 'picture.orgscale', '\u{fffd}PNG\r\n\u{1a}\n\0\0\0\rIHDR');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('This is a PNG picture, not a design.');
  await expect(dialog).toContainText('Choose a file whose name ends in .orgscale.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await drop(page, 'half.orgscale', '{"format":"orgscale","version":1,"name":"Half","units":[{"id":"a","kind":"team","na');
  await expect(dialog).toContainText('the file was cut off');
});

test('a pasted list is shown before it becomes teams, clean of what nobody sees; Cancel adds nothing', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.canvas.focus();
  const paste = async (text: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, text);
  await page.locator('[role="application"]').focus();
  await paste('Led\u0007ger\n\u202eSearch\u0000\n\u001b');
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('listitem')).toHaveText(['Ledger', 'Search']);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.canvas.locator('[data-kind="team"]')).toHaveCount(0);
  await page.locator('[role="application"]').focus();
  await paste('Led\u0007ger');
  await question.getByRole('button', { name: 'Add the team' }).click();
  await expect(app.card('Ledger')).toBeVisible();
});

test('a saved design is listed with a small picture', async ({ page }) => {
  const app = await App.start(page, { pickers: 'private files' });
  await app.openExample('startup');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(app.saveMark.getByText(/^Saved/u)).toBeVisible();
  await page.getByRole('button', { name: 'Start page' }).click();
  const rows = page.locator('section', { hasText: 'Recent' }).locator('button[title$=".orgscale"]');
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('svg').first()).toBeVisible();
});

test('the name of the drawing’s maker is no stop for who goes by keys', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('startup');
  const maker = app.canvas.getByRole('link', { name: 'React Flow attribution' });
  await expect(maker).toBeVisible();
  await expect(maker).toHaveAttribute('tabindex', '-1');
});
