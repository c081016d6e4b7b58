// What assistive technology and a colour-blind or low-vision reader meet: axe over each screen in each theme.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { App } from './app.ts';
import { still } from './read.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
type Theme = 'light' | 'dark' | 'contrast';

async function faults(page: Page, theme: Theme): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // Themes differ in colours alone: names, roles and order are judged once.
  const { violations } = await (theme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast'])).analyze();
  return violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`).join(' | ')}`,
  );
}

/** Looks at what is on screen in each theme, and leaves it light. The class is what the setting sets: see the last spec. */
async function expectNone(page: Page, screen: string, themes: readonly Theme[] = ['light', 'dark', 'contrast']): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((name) => {
      const { classList } = document.documentElement;
      for (const one of ['dark', 'contrast']) classList.toggle(one, one === name);
    }, theme);
    await still(page);
    expect(await faults(page, theme), `${screen}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.classList.remove('dark', 'contrast'));
}

async function start(page: Page, theme: Theme): Promise<App> {
  await page.addInitScript((name) => localStorage.setItem('orgscale:settings', JSON.stringify({ theme: name })), theme);
  return App.start(page);
}

// Axe reads every element of a page of cards in every theme: a slow machine takes its time.
test.describe.configure({ timeout: 300_000 });

test('no faults in the main window, in any theme', async ({ page }) => {
  const app = await start(page, 'light');
  await expectNone(page, 'start page');
  await app.openExample('breakdown');
  await expectNone(page, 'nothing selected');
  await app.finding(/answers to product director/u).click();
  await expect(app.problems.getByRole('button', { name: 'Preview' })).toBeVisible();
  await expectNone(page, 'an SRE selected, its finding open');
  await app.card('Payments').click();
  await expectNone(page, 'a team selected');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNone(page, 'command palette');
});

test('no faults in comparing and presenting, light and dark', async ({ page, context }) => {
  const themes = ['light', 'dark'] as const;
  const app = await start(page, 'light');
  await app.openExample('startup');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expectNone(page, 'comparison, nothing compared', themes);
  const compare = page.getByRole('button', { name: 'Compare with a month' });
  await compare.click();
  await compare.click();
  await expect(page.getByRole('region', { name: 'Figures' }).getByRole('columnheader')).toHaveCount(4);
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await expectNone(page, 'comparison of three, changes on the canvas', themes);
  await page.getByRole('tab', { name: /^Slides/u }).click();
  await expect(
    page
      .getByRole('button', { name: /^Slide 5:/u })
      .locator('svg')
      .first(),
  ).toBeVisible();
  await expectNone(page, 'slides', themes);
  await page.keyboard.press('ControlOrMeta+p');
  const show = page.getByRole('dialog', { name: 'Presentation' });
  await expect(show.locator('svg').first()).toBeVisible();
  await expectNone(page, 'show', themes);
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')]);
  await expect(notes.getByRole('heading', { name: 'Now, 1 of 5' })).toBeVisible();
  await expectNone(notes, 'presenter', themes);
});

test('the theme that was chosen is a class, from the first paint on', async ({ page, context }) => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const one = theme === 'light' ? page : await context.newPage();
    await start(one, theme);
    await expect(one.locator('html')).toHaveClass(theme === 'light' ? /^(?!.*(dark|contrast)).*$/u : new RegExp(theme, 'u'));
  }
});
