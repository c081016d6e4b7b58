// Presenting: slides of what is on screen, their order and notes, the show by keys and in motion, and the window with the notes.
import { expect, test, type Page } from '@playwright/test';
import { App } from './app.ts';
import { saved } from './read.ts';

const show = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
const slide = (page: Page, title: string | RegExp) => show(page).getByRole('img', { name: title });

test('slides are made of what is on screen, put in another order, named, and saved with the design', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  await page.keyboard.press('F8');
  await page.keyboard.press('ControlOrMeta+m');
  await page.keyboard.press('Escape');
  await app.card('Checkout').click();
  await page.keyboard.press('ControlOrMeta+m');
  await page.getByRole('tab', { name: /^Slides/u }).click();
  let { slides = [] } = await saved(app);
  expect(slides).toHaveLength(7);
  expect(slides[5]).toMatchObject({ spotlight: { rule: 'sre-reports-to-product' } });
  expect(slides[5]?.camera).toHaveProperty('fit');
  expect(slides[6]).toMatchObject({ title: 'Lumenry, engineering', spotlight: { units: ['checkout'] } });
  const ids = slides.map(({ id }) => id);

  // Where the slide will stand is marked while it is carried.
  const from = await app.middle(page.getByRole('button', { name: /^Slide 5:/u }));
  const to = await app.middle(page.getByRole('button', { name: /^Slide 2:/u }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 10, from.y - 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(page.getByRole('list', { name: 'Slides' }).locator('li[data-over]')).toContainText(slides[1]?.title ?? '?');
  await page.mouse.up();
  await expect(page.getByRole('list', { name: 'Slides' }).locator('li[data-over]')).toHaveCount(0);
  ({ slides = [] } = await saved(app));
  expect(slides.map(({ id }) => id)).toEqual([ids[0], ids[4], ids[1], ids[2], ids[3], ids[5], ids[6]]);

  await page.getByRole('button', { name: /^Slide 1:/u }).click();
  const form = page.getByRole('region', { name: 'Slide 1' });
  await form.getByLabel('Title').fill('Where we stand');
  await form.getByLabel('Title').press('Enter');
  await form.getByLabel('Notes').fill('Two hundred engineers.\nOne of them cannot say no.');
  await form.getByText('Counts of risks').click();
  ({ slides = [] } = await saved(app));
  expect(slides[0]).toMatchObject({ title: 'Where we stand', notes: 'Two hundred engineers.\nOne of them cannot say no.', show: ['legend'] });

  await form.getByRole('button', { name: 'Duplicate the slide' }).click();
  await page.getByRole('button', { name: /^Slide 8:/u }).click();
  await page.getByRole('button', { name: 'Remove the slide' }).click();
  ({ slides = [] } = await saved(app));
  expect(slides.map(({ title }) => title).slice(0, 2)).toEqual(['Where we stand', 'Where we stand']);
  expect(slides).toHaveLength(7);
  // One step each: three undos bring the deck back to before the notes.
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  ({ slides = [] } = await saved(app));
  expect(slides[0]?.show).toEqual(['findings', 'legend']);
});

test('without a deck, what is on screen is presented', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Payments');
  await page.keyboard.press('ControlOrMeta+p');
  await expect(show(page).getByRole('img', { name: /^Slide: /u })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(show(page)).toBeHidden();
  await expect(app.canvas).toBeVisible();
});

/** The show of an example's ready deck, at its second slide: a month of a scenario. */
async function atSecondSlide(page: Page): Promise<void> {
  const app = await App.start(page);
  await app.openExample('startup');
  await page.keyboard.press('ControlOrMeta+p');
  await expect(show(page)).toBeVisible();
  await page.keyboard.press('2');
  await expect(slide(page, /^Slide: Eighty engineers/u)).toContainText('month 40');
}
/** Notes every picture that the screen of the show comes to hold. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenPictures: seen });
    const picture = document.querySelector('[role="dialog"] [role="img"]');
    if (picture) new MutationObserver(() => seen.add(picture.innerHTML)).observe(picture, { childList: true });
  });
}
const seen = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { seenPictures: Set<string> }).seenPictures.size);

test('a slide of a month shows its phases, and the way to the next month is played', async ({ page }) => {
  await atSecondSlide(page);
  await expect(slide(page, /^Slide: Eighty/u)).toContainText('Breakdown');
  await watch(page);
  // A machine that is busy shows the next slide at once; by then the way is drawn, and is played when it is gone again.
  await expect(async () => {
    await page.keyboard.press('2');
    await expect(slide(page, /^Slide: Eighty/u)).toContainText('month 40');
    const before = await seen(page);
    await page.keyboard.press('ArrowRight');
    await expect(slide(page, /^Slide: Two hundred/u)).toContainText('month 60');
    expect((await seen(page)) - before).toBeGreaterThan(3);
  }).toPass();
});

test('who asks for less motion sees one slide, and then the other', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atSecondSlide(page);
  // Both are drawn.
  await page.keyboard.press('3');
  await expect(slide(page, /^Slide: Two hundred/u)).toContainText('month 60');
  await watch(page);
  await page.keyboard.press('ArrowLeft');
  await expect(slide(page, /^Slide: Eighty/u)).toContainText('month 40');
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, /^Slide: Two hundred/u)).toContainText('month 60');
  expect(await seen(page)).toBe(2);
});

test('an open finding becomes a slide by one press, or by its command', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  await app.finding(/answers to product director/u).click();
  await app.problems.getByRole('button', { name: 'Make a slide' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Make a slide of this finding');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Slide 7: /u)).toBeVisible();
  const { slides = [] } = await saved(app);
  expect(slides).toHaveLength(7);
  for (const made of slides.slice(5)) {
    expect(made.title).toMatch(/answers to product director/u);
    expect(made.spotlight?.rule).toBe('sre-reports-to-product');
    expect(made.camera).toEqual({ fit: made.spotlight?.units });
  }
});

test('the keys of a show stand in the list of keys', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await page.keyboard.press('Shift+Slash');
  const keys = page.getByRole('dialog', { name: 'Keys' }).locator('section').filter({ hasText: 'Presenting' });
  await expect(keys).toContainText('Black screen');
  await expect(keys).toContainText('Window with the notes');
});

test('a reload ends the show, and its second window with it', async ({ page, context }) => {
  await atSecondSlide(page);
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')]);
  await expect(notes.getByRole('heading', { name: 'Now, 2 of 5' })).toBeVisible();
  const closed = notes.waitForEvent('close');
  await page.reload();
  await closed;
});
