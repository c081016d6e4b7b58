// The gestures and keys of the canvas that the other specs do not press, each with a real mouse or key, asserted on the saved design.
import { expect, test, type Page } from '@playwright/test';
import { print } from '../../shared/file/print.ts';
import type { Design, Line, Role, Team, Unit } from '../../shared/model/types.ts';
import { App, type Place } from './app.ts';
import { empty, lines, placeOf, saved, still, unit } from './read.ts';

const by = ({ x, y }: Place, dx: number, dy: number): Place => ({ x: x + dx, y: y + dy });

/** Runs a command by its name, as Ctrl+K finds it. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Selects several cards: a click, then clicks with Shift. */
async function choose(app: App, ...names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) await app.card(name).click({ position: { x: 70, y: 12 }, ...(at > 0 && { modifiers: ['Shift'] }) });
  await expect(app.canvas.locator('[data-selected]')).toHaveCount(names.length);
}

/** Opens a design with these units, each where it says. What is drawn by hand from nothing is proven by the first spec and in canvas.spec.ts. */
async function drawn(page: Page, placed: readonly (readonly [unit: Unit, x: number, y: number])[], drawnLines: readonly Line[] = []): Promise<App> {
  const design: Design = {
    format: 'orgscale',
    version: 1,
    name: 'Gestures',
    organization: {},
    units: placed.map(([one]) => one),
    lines: [...drawnLines],
    layout: Object.fromEntries(placed.map(([one, x, y]) => [one.id, { x, y }])),
  };
  const app = await App.start(page);
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+o');
  await (await choosing).setFiles({ name: 'gestures.orgscale', mimeType: 'application/json', buffer: Buffer.from(print(design)) });
  await expect(app.canvas.locator('[data-unit]')).toHaveCount(placed.length);
  await still(page);
  return app;
}
const team = (id: string, name: string, type: Team['type'] = 'product'): Team => ({ id, kind: 'team', name, type, headcount: {} });
const person = (id: string, name: string, role: Role = 'director'): Unit => ({ id, kind: 'position', name, role });

/** Three teams that stand askew. */
const three = async (page: Page): Promise<App> =>
  drawn(page, [
    [team('payments', 'Payments'), 105, 78],
    [team('search', 'Search'), 345, 158],
    [team('reports', 'Reports', 'data'), 485, 308],
  ]);

async function write(page: Page, name: string, then = 'Enter'): Promise<void> {
  await expect(page.locator('[data-rename]')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press(then);
}

test.describe('lines', () => {
  test('a line pulled from a manager to a team is its reporting line, from an SRE to a team it embeds her', async ({ page }) => {
    const app = await App.start(page);
    await app.newDesign();
    await app.dragFromPalette('manager', await app.at(240, 90), 'Bo Lindqvist');
    await app.dragFromPalette('team-product', await app.at(180, 300), 'Payments');
    await app.dragFromPalette('sre', await app.at(560, 300), 'Ana Ferreira');
    const handle = async (name: string, side: 'top' | 'bottom'): Promise<Place> => {
      await app.card(name).hover();
      return app.middle(app.card(name).locator(`[data-handle="${side}"]`));
    };
    await app.drag(await handle('Bo Lindqvist', 'bottom'), await app.middle(app.card('Payments')));
    await page.keyboard.press('Escape');
    expect(lines(await saved(app))).toEqual(['Payments reports Bo Lindqvist']);
    await app.drag(await handle('Ana Ferreira', 'top'), await app.middle(app.card('Payments')));
    await page.keyboard.press('Escape');
    expect(lines(await saved(app))).toEqual(['Ana Ferreira embeds Payments', 'Payments reports Bo Lindqvist']);
  });

  test('a line is pressed and deleted, and comes back with undo', async ({ page }) => {
    const app = await drawn(
      page,
      [
        [person('bo', 'Bo Lindqvist'), 240, 90],
        [team('payments', 'Payments'), 240, 200],
      ],
      [{ id: 'line', kind: 'reports', from: 'payments', to: 'bo' }],
    );
    const [above, below] = [await app.middle(app.card('Bo Lindqvist')), await app.middle(app.card('Payments'))];
    await page.mouse.click(below.x, (above.y + 15 + (below.y - 32)) / 2);
    await page.keyboard.press('Delete');
    expect(lines(await saved(app))).toEqual([]);
    await page.keyboard.press('ControlOrMeta+z');
    expect(lines(await saved(app))).toEqual(['Payments reports Bo Lindqvist']);
  });

  test('R changes whom a team answers to, by search', async ({ page }) => {
    const app = await drawn(
      page,
      [
        [person('bo', 'Bo Lindqvist'), 180, 90],
        [person('noor', 'Noor Aziz'), 480, 90],
        [team('payments', 'Payments'), 180, 200],
      ],
      [{ id: 'line', kind: 'reports', from: 'payments', to: 'bo' }],
    );
    await app.card('Payments').click();
    await page.keyboard.press('r');
    await page.keyboard.type('noor');
    await page.getByRole('option', { name: /Noor Aziz/u }).waitFor();
    await page.keyboard.press('Enter');
    expect(lines(await saved(app))).toEqual(['Payments reports Noor Aziz']);
  });

  test('E embeds the SRE and the team that are selected', async ({ page }) => {
    const app = await drawn(page, [
      [team('payments', 'Payments'), 105, 168],
      [person('ana', 'Ana Ferreira', 'sre'), 460, 185],
    ]);
    await choose(app, 'Payments', 'Ana Ferreira');
    await page.keyboard.press('e');
    expect(lines(await saved(app))).toEqual(['Ana Ferreira embeds Payments']);
  });
});

test.describe('adding and naming', () => {
  test('a press on the palette adds; keys add a team, a group and a manager', async ({ page }) => {
    const app = await App.start(page);
    await app.newDesign();
    await page.locator('[data-palette-item="team-data"]').click();
    await write(page, 'Reports');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await write(page, 'Payments');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await write(page, 'Commerce');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await write(page, 'Bo Lindqvist');
    const design = await saved(app);
    expect(design.units.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Reports team',
      'Payments team',
      'Commerce group',
      'Bo Lindqvist position',
    ]);
    expect(unit(design, 'Reports')).toMatchObject({ type: 'data' });
  });

  test('a double press on a card, F2 and Enter rename in place', async ({ page }) => {
    const app = await three(page);
    const place = await app.middle(app.card('Payments'));
    await page.mouse.dblclick(place.x, place.y);
    await page.keyboard.press('ControlOrMeta+a');
    await write(page, 'Billing');
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await write(page, 'Invoices');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await write(page, 'Dunning');
    expect((await saved(app)).units.map((one) => one.name)).toEqual(['Dunning', 'Search', 'Reports']);
  });

  test('Shift+Enter while renaming adds the next one beside, in the file and on the canvas', async ({ page }) => {
    const app = await App.start(page);
    await app.newDesign();
    await app.dragFromPalette('manager', await app.at(300, 90), 'Bo Lindqvist');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await write(page, 'Payments');
    await app.card('Bo Lindqvist').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await write(page, 'Search');
    await app.card('Payments').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await write(page, 'Orders');
    await still(page);
    const design = await saved(app);
    expect(design.units.map((one) => one.name)).toEqual(['Bo Lindqvist', 'Payments', 'Orders', 'Search']);
    expect(lines(design)).toContain('Orders reports Bo Lindqvist');
    const [first, next] = [await app.middle(app.card('Payments')), await app.middle(app.card('Orders'))];
    expect(Math.abs(next.x - first.x)).toBeLessThan(240);
    expect(Math.abs(next.y - first.y)).toBeLessThan(140);
  });
});

test.describe('arranging', () => {
  test('align and distribute', async ({ page }) => {
    const app = await three(page);
    await choose(app, 'Payments', 'Search', 'Reports');
    await command(page, 'Align: top');
    await expect(page.getByRole('button', { name: /^Undo: Align/u })).toBeVisible();
    let design = await saved(app);
    expect(placeOf(design, 'Search').y).toBe(placeOf(design, 'Payments').y);
    expect(placeOf(design, 'Reports').y).toBe(placeOf(design, 'Payments').y);
    await page.keyboard.press('ControlOrMeta+z');
    await command(page, 'Distribute: side by side');
    await expect(page.getByRole('button', { name: /^Undo: Distribute|^Undo: Space/u })).toBeVisible();
    design = await saved(app);
    const [a, b, c] = ['Payments', 'Search', 'Reports'].map((name) => placeOf(design, name).x);
    expect(Math.abs((b ?? 0) - (a ?? 0) - ((c ?? 0) - (b ?? 0)))).toBeLessThanOrEqual(1);
  });

  test('several cards are carried together, and Shift nudges further', async ({ page }) => {
    const app = await three(page);
    const before = await saved(app);
    await choose(app, 'Payments', 'Search');
    const place = await app.middle(app.card('Payments'));
    await page.keyboard.down('Alt');
    await app.drag(place, by(place, 30, 150));
    await page.keyboard.up('Alt');
    let design = await saved(app);
    const moved = (name: string): number => placeOf(design, name).y - placeOf(before, name).y;
    expect(moved('Payments')).toBeGreaterThan(100);
    expect(moved('Search')).toBe(moved('Payments'));
    expect(moved('Reports')).toBe(0);
    const y = placeOf(design, 'Search').y;
    await page.keyboard.press('ControlOrMeta+Shift+ArrowDown');
    design = await saved(app);
    expect(placeOf(design, 'Search').y).toBe(y + 20);
  });

  test('the selection is grouped, the group collapses and opens, with the key and with the mouse', async ({ page }) => {
    const app = await three(page);
    await choose(app, 'Payments', 'Search');
    await page.keyboard.press('ControlOrMeta+g');
    await write(page, 'Commerce');
    let design = await saved(app);
    const group = unit(design, 'Commerce').id;
    expect(unit(design, 'Payments').parent).toBe(group);
    expect(unit(design, 'Search').parent).toBe(group);
    expect(unit(design, 'Reports').parent).toBeUndefined();
    await page.keyboard.press('c');
    await expect(app.card('Payments')).toHaveCount(0);
    expect((await saved(app)).layout?.[group]?.collapsed).toBe(true);
    await app.card('Commerce').getByRole('button', { name: 'Open' }).click();
    await expect(app.card('Payments')).toBeVisible();
    await app.card('Commerce').hover({ position: { x: 8, y: 8 } });
    await app.card('Commerce').getByRole('button', { name: 'Collapse Commerce' }).click();
    await expect(app.card('Payments')).toHaveCount(0);
    design = await saved(app);
    expect(design.layout?.[group]?.collapsed).toBe(true);
    // A card that is dropped on the stack goes into it.
    await still(page);
    await app.drag(await app.middle(app.card('Reports')), await app.middle(app.card('Commerce')));
    expect(unit(await saved(app), 'Reports').parent).toBe(group);
  });

  test('lay out keeps pinned cards and the order of the file, and what is looked at stays in view', async ({ page }) => {
    const app = await three(page);
    await app.card('Reports').click();
    await page.keyboard.press('p');
    const pinned = placeOf(await saved(app), 'Reports');
    expect(pinned.pinned).toBe(true);
    await page.keyboard.press('l');
    await still(page);
    const design = await saved(app);
    expect(design.layout).toEqual({ [unit(design, 'Reports').id]: pinned });
    const [payments, search] = [await app.middle(app.card('Payments')), await app.middle(app.card('Search'))];
    expect(payments.x).toBeLessThan(search.x);
    const canvas = await app.canvas.boundingBox();
    for (const name of ['Payments', 'Search', 'Reports']) {
      const box = await app.card(name).boundingBox();
      expect(box && canvas && box.x >= canvas.x && box.x + box.width <= canvas.x + canvas.width && box.y >= canvas.y).toBe(true);
    }
    await page.keyboard.press('p');
    expect(placeOf(await saved(app), 'Reports').pinned).toBeUndefined();
  });
});

test.describe('the clipboard and history', () => {
  test('cut cards are gone and paste again; redo takes it back', async ({ page }) => {
    const app = await three(page);
    await choose(app, 'Payments', 'Search');
    await page.keyboard.press('ControlOrMeta+x');
    await expect(app.card('Payments')).toHaveCount(0);
    expect((await saved(app)).units.map((one) => one.name)).toEqual(['Reports']);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(app.card('Payments')).toBeVisible();
    expect((await saved(app)).units.map((one) => one.name)).toEqual(['Reports', 'Payments', 'Search']);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await saved(app)).units).toHaveLength(1);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    expect((await saved(app)).units).toHaveLength(3);
    // By name, as from a menu, where a page may not write to the clipboard; then the keys are the canvas's again.
    await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('refused')) }));
    await app.card('Reports').click();
    await command(page, 'Copy');
    await page.keyboard.press('ControlOrMeta+v');
    await expect(app.card('Reports')).toHaveCount(2);
    const [one, two] = (await saved(app)).units.filter(({ name }) => name === 'Reports').map(({ id }) => id);
    const { layout } = await saved(app);
    const [a, b] = [layout?.[one ?? ''], layout?.[two ?? '']];
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= 150 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= 64, JSON.stringify(layout)).toBe(true);
  });
});

test.describe('moving about', () => {
  test('arrows go along a row, Escape lets go of the selection, and neither changes the design', async ({ page }) => {
    const app = await App.start(page);
    await app.newDesign();
    await app.dragFromPalette('manager', await app.at(300, 90), 'Bo Lindqvist');
    await app.dragFromPalette('team-product', await app.middle(app.card('Bo Lindqvist')), 'Payments');
    await app.dragFromPalette('team-product', await app.middle(app.card('Bo Lindqvist')), 'Search');
    const before = await saved(app);
    await app.card('Payments').click();
    await page.keyboard.press('ArrowRight');
    await expect(app.card('Search')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(app.card('Payments')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(app.canvas.locator('[data-selected]')).toHaveCount(0);
    expect(await saved(app)).toEqual(before);
  });

  test('a drag into the canvas moves nothing at its edge; one that was inside pans there', async ({ page }) => {
    const app = await three(page);
    const before = await app.middle(app.card('Search'));
    const start = await app.middle(page.locator('[data-palette-item="team-product"]'));
    const edge = await app.at(6, 250);
    const frames = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++) await page.evaluate(async () => new Promise(requestAnimationFrame));
    };
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(edge.x, edge.y, { steps: 6 });
    await frames(10);
    expect(await app.middle(app.card('Search'))).toEqual(before);
    const inside = await app.at(300, 250);
    await page.mouse.move(inside.x, inside.y, { steps: 6 });
    await frames(3);
    await page.mouse.move(edge.x, edge.y, { steps: 6 });
    await expect.poll(async () => (await app.middle(app.card('Search'))).x).toBeGreaterThan(before.x + 20);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });

  test('the wheel, Space with a drag, and the zoom keys move the camera and not the cards', async ({ page }) => {
    const app = await three(page);
    const before = await saved(app);
    const width = async (): Promise<number> => (await app.card('Search').boundingBox())?.width ?? 0;
    const full = await width();
    await app.card('Search').click();
    await page.keyboard.press('-');
    await still(page);
    await expect.poll(width).toBeLessThan(full * 0.9);
    await page.keyboard.press('0');
    await expect.poll(async () => Math.round(await width())).toBe(Math.round(full));
    await still(page);
    const place = await app.middle(app.card('Search'));
    const from = await empty(page, 'first');
    await page.keyboard.down('Space');
    await app.drag(from, by(from, 60, 40));
    await page.keyboard.up('Space');
    await expect.poll(async () => Math.round((await app.middle(app.card('Search'))).x - place.x)).toBe(60);
    await page.keyboard.press('f');
    await still(page);
    await page.keyboard.press('Shift+Digit2');
    await still(page);
    await expect(app.card('Search')).toBeVisible();
    expect(await saved(app)).toEqual(before);
  });
});
