// What moves by itself on the canvas: cards glide to their places after an edit, only those whose place changed, and nothing where less motion is asked for.
import { expect, test, type Page } from '@playwright/test';
import { App, type Place } from './app.ts';
import { still } from './read.ts';

/** Notes which boxes the page animates, and from where to where. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    // For this test alone.
    (window as unknown as { noted: string[] }).noted = noted;
    const { prototype } = Element;
    const animate: (this: Element, ...how: Parameters<Element['animate']>) => Animation = Reflect.get(prototype, 'animate');
    prototype.animate = function (this: Element, frames, options) {
      const unit = this.querySelector('[data-unit]')?.getAttribute('data-unit');
      const [first] = Array.isArray(frames) ? frames : [];
      if (unit != null && first?.['transform'] !== undefined) noted.push(unit);
      return animate.call(this, frames, options);
    };
  });
}
/** Which units were animated since this was asked last. */
const moved = async (page: Page): Promise<string[]> => {
  await page.evaluate(async () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // Noted by `watch`.
  return page.evaluate(() => (window as unknown as { noted: string[] }).noted.splice(0).sort());
};

/** Where a card stands once nothing moves any more. */
async function rests(app: App, name: string): Promise<Place> {
  await still(app.page);
  // To a tenth of a pixel: a browser's own figures differ behind that.
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const { x, y } = await app.middle(app.card(name));
  return { x: tenth(x), y: tenth(y) };
}

async function small(page: Page): Promise<App> {
  await watch(page);
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(200, 140), 'Payments');
  await app.dragFromPalette('team-product', await app.at(420, 140), 'Search');
  await app.dragFromPalette('team-data', await app.at(200, 380), 'Reports');
  return app;
}

test('only cards whose place changed glide, and a card lands where it is drawn', async ({ page }) => {
  const app = await small(page);
  await moved(page);
  await app.card('Reports').click();
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  expect(await moved(page)).toEqual(['reports']);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await moved(page)).toEqual(['reports']);
  const from = await rests(app, 'Reports');
  await app.drag(from, { x: from.x + 160, y: from.y - 40 });
  // The hand has put it there.
  expect(await moved(page)).toEqual([]);
  const to = await rests(app, 'Reports');
  expect(to.x).toBeCloseTo(from.x + 160, 0);
  expect(to.y).toBeCloseTo(from.y - 40, 0);
  await page.keyboard.press('l');
  expect((await moved(page)).length).toBeGreaterThan(0);
});

test('a new card appears, a drag taken back glides home, and nothing moves by itself during a drag', async ({ page }) => {
  const app = await small(page);
  await moved(page);
  await app.dragFromPalette('team-product', await app.at(560, 380), 'Orders');
  // Written on, it is the same card, though its id is another.
  expect(await moved(page)).toEqual(['new-product-team']);
  const from = await rests(app, 'Reports');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y + 30, { steps: 5 });
  expect(await moved(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await moved(page)).toEqual(['reports']);
  await page.mouse.up();
  expect(await rests(app, 'Reports')).toEqual(from);
});

test('nothing glides where less motion is asked for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const app = await small(page);
  await app.card('Reports').click();
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.press('l');
  expect(await moved(page)).toEqual([]);
});

test('another design that is opened stands still', async ({ page }) => {
  await watch(page);
  const app = await App.start(page);
  await app.openExample('breakdown');
  expect(await moved(page)).toEqual([]);
});
