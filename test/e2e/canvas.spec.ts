// Every gesture of the canvas with a real mouse and keys, asserted on the design that results: what the saved file says.
import { expect, test } from '@playwright/test';
import { App, type Place } from './app.ts';
import { empty, lines, saved, unit } from './read.ts';

/** Pulls a line from the handle of a card. */
async function pull(app: App, from: string, to: Place): Promise<void> {
  const card = app.card(from);
  await card.hover();
  await app.drag(await app.middle(card.locator('[data-handle="bottom"]')), to);
}

test('a line is pulled between cards, its kind follows from what it joins and changes within the same step', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('manager', await app.at(300, 100), 'Bo Lindqvist');
  await app.dragFromPalette('team-product', await app.at(200, 300), 'Payments');
  await app.dragFromPalette('team-infrastructure', await app.at(550, 300), 'Core Platform');
  await pull(app, 'Payments', await app.middle(app.card('Bo Lindqvist')));
  await expect(page.getByRole('menuitem', { name: 'Payments answers to Bo Lindqvist' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Payments has a dotted line to Bo Lindqvist' }).click();
  expect(lines(await saved(app))).toEqual(['Payments dotted Bo Lindqvist']);
  await app.canvas.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  expect(lines(await saved(app))).toEqual([]);
  await pull(app, 'Core Platform', await app.middle(app.card('Payments')));
  await page.keyboard.press('Escape');
  expect(lines(await saved(app))).toEqual(['Core Platform supports Payments']);
});

test('a line let go in empty space makes its other end, and asks for its name', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(200, 160), 'Payments');
  await pull(app, 'Payments', await empty(page));
  await page.getByRole('menuitem', { name: 'An SRE who works here' }).click();
  await app.nameNew('Ana Ferreira');
  expect(lines(await saved(app))).toEqual(['Ana Ferreira embeds Payments']);
  await page.keyboard.press('ControlOrMeta+z');
  expect((await saved(app)).units).toHaveLength(1);
});

test('cards move, go into groups and out of them, and Escape takes a drag back', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('group', await app.at(200, 120), 'Commerce');
  await app.dragFromPalette('team-product', await app.at(560, 160), 'Payments');
  const group = await app.middle(app.card('Commerce'));
  await app.drag(await app.middle(app.card('Payments')), group);
  let design = await saved(app);
  expect(unit(design, 'Payments').parent).toBe(unit(design, 'Commerce').id);

  const to = await empty(page);
  await app.drag(await app.middle(app.card('Payments')), to);
  design = await saved(app);
  expect(unit(design, 'Payments').parent).toBeUndefined();
  const stands = await app.middle(app.card('Payments'));
  expect(Math.abs(stands.x - to.x)).toBeLessThan(4);
  expect(Math.abs(stands.y - to.y)).toBeLessThan(4);

  await page.mouse.move(stands.x, stands.y);
  await page.mouse.down();
  await page.mouse.move(stands.x - 120, stands.y - 60, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await saved(app)).toEqual(design);
  await page.keyboard.press('ControlOrMeta+z');
  design = await saved(app);
  expect(unit(design, 'Payments').parent).toBe(unit(design, 'Commerce').id);
});

test('an SRE on one host is carried to another, and off it; whom she answers to stays', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('manager', await app.at(300, 80), 'Noor Aziz');
  await app.dragFromPalette('team-product', await app.at(200, 250), 'Payments');
  await app.dragFromPalette('team-product', await app.at(500, 250), 'Search');
  await app.dragFromPalette('sre', await app.middle(app.card('Payments')), 'Mei');
  expect(lines(await saved(app))).toContain('Mei embeds Payments');
  await app.drag(await app.middle(app.card('Mei')), await app.middle(app.card('Noor Aziz')));
  expect(lines(await saved(app))).toEqual(['Mei embeds Payments', 'Mei reports Noor Aziz']);
  await app.drag(await app.middle(app.card('Mei')), await app.middle(app.card('Search')));
  expect(lines(await saved(app))).toEqual(['Mei embeds Search', 'Mei reports Noor Aziz']);
  await app.drag(await app.middle(app.card('Mei')), await empty(page));
  expect(lines(await saved(app))).toEqual(['Mei reports Noor Aziz']);
});

test('an organisation is written with the keyboard alone', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  const middle = await app.at(460, 120);
  await page.mouse.dblclick(middle.x, middle.y);
  const write = async (name: string, then: string): Promise<void> => {
    await expect(app.canvas.locator('input')).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press(then);
  };
  await write('Payments', 'Shift+Enter');
  await write('Search', 'Enter');
  await page.keyboard.press('m');
  await write('Bo Lindqvist', 'Tab');
  await write('Orders', 'Enter');
  await expect(app.card('Orders')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(app.card('Bo Lindqvist')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.card('Orders')).toBeFocused();
  await page.keyboard.press('Enter');
  await write('Returns', 'Escape');
  await page.keyboard.press('e');
  await write('Ana', 'Enter');
  const design = await saved(app);
  expect(design.units.map((one) => one.name)).toEqual(['Payments', 'Search', 'Bo Lindqvist', 'Orders', 'Ana']);
  expect(lines(design)).toEqual(['Ana embeds Orders', 'Orders reports Bo Lindqvist']);
});

test('lasso, several at once, nudge, duplicate, delete, lay out', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(200, 140), 'Payments');
  await app.dragFromPalette('team-product', await app.at(420, 140), 'Search');
  await app.dragFromPalette('team-data', await app.at(200, 380), 'Reports');
  await app.drag(await app.at(90, 60), await app.at(520, 230));
  await expect(app.canvas.locator('[data-selected]')).toHaveCount(2);
  const before = await saved(app);
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  const nudged = await saved(app);
  expect(nudged.layout?.['payments']?.x).toBe((before.layout?.['payments']?.x ?? 0) + 4);
  expect(nudged.layout?.['reports']).toEqual(before.layout?.['reports']);
  await page.keyboard.press('ControlOrMeta+d');
  expect((await saved(app)).units).toHaveLength(5);
  await page.keyboard.press('Delete');
  expect((await saved(app)).units.map((one) => one.name)).toEqual(['Payments', 'Search', 'Reports']);
  await app.card('Payments').click();
  await page.keyboard.down('Shift');
  await app.card('Reports').click();
  await page.keyboard.up('Shift');
  await expect(app.canvas.locator('[data-selected]')).toHaveCount(2);
  await page.keyboard.press('l');
  expect((await saved(app)).layout ?? {}).toEqual({});
});

test('copied cards are text that pastes again; a list of names becomes teams', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('manager', await app.at(300, 100), 'Bo Lindqvist');
  await app.dragFromPalette('team-product', await app.middle(app.card('Bo Lindqvist')), 'Payments');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(app.canvas.locator('[data-kind="team"]')).toHaveCount(2);
  expect(lines(await saved(app))).toEqual(['Payments reports Bo Lindqvist', 'Payments reports Bo Lindqvist']);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '- Search\n- Orders\n\n2. Shipping');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  });
  // The list is shown first: any text may be on the clipboard.
  await expect(page.getByRole('alertdialog').getByRole('listitem')).toHaveText(['Search', 'Orders', 'Shipping']);
  await page.getByRole('button', { name: 'Add 3 teams' }).click();
  await expect(app.card('Shipping')).toBeVisible();
  expect((await saved(app)).units.slice(-3).map((one) => one.name)).toEqual(['Search', 'Orders', 'Shipping']);
});
