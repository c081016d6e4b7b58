// What assistive technology and a colour-blind or low-vision reader meet: axe over each screen in each theme.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { App } from './app.ts';

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`).join(' | ')}`,
  );
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`no faults in ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem('orgscale:settings', JSON.stringify({ theme: name })), theme);
    const app = await App.start(page);
    await expect(page.locator('html')).toHaveClass(theme === 'light' ? /^(?!.*(dark|contrast)).*$/u : new RegExp(theme, 'u'));
    expect(await faults(page), 'start page').toEqual([]);
    await app.openExample('breakdown');
    expect(await faults(page), 'main window, nothing selected').toEqual([]);
    await app.finding(/answers to product director/u).click();
    await expect(app.problems.getByRole('button', { name: 'Preview' })).toBeVisible();
    expect(await faults(page), 'main window, an SRE selected, its finding open').toEqual([]);
    await app.card('Payments').click();
    expect(await faults(page), 'main window, a team selected').toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page), 'command palette').toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`no faults in comparing and presenting in ${theme}`, async ({ page, context }) => {
    await page.addInitScript((name) => localStorage.setItem('orgscale:settings', JSON.stringify({ theme: name })), theme);
    const app = await App.start(page);
    await app.openExample('startup');
    await page.getByRole('tab', { name: 'Compare' }).click();
    expect(await faults(page), 'comparison, nothing compared').toEqual([]);
    const compare = page.getByRole('button', { name: 'Compare with a month' });
    await compare.click();
    await compare.click();
    await expect(page.getByRole('region', { name: 'Figures' }).getByRole('columnheader')).toHaveCount(4);
    await page.getByRole('button', { name: 'Changes', exact: true }).click();
    expect(await faults(page), 'comparison of three, changes on the canvas').toEqual([]);
    await page.getByRole('tab', { name: /^Slides/u }).click();
    await expect(
      page
        .getByRole('button', { name: /^Slide 5:/u })
        .locator('svg')
        .first(),
    ).toBeVisible();
    expect(await faults(page), 'slides').toEqual([]);
    await page.keyboard.press('ControlOrMeta+p');
    const show = page.getByRole('dialog', { name: 'Presentation' });
    await expect(show.locator('svg').first()).toBeVisible();
    expect(await faults(page), 'show').toEqual([]);
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')]);
    await expect(notes.getByRole('heading', { name: 'Now, 1 of 5' })).toBeVisible();
    await expect(notes.locator('html')).toHaveClass(theme === 'light' ? /^(?!.*(dark|contrast)).*$/u : new RegExp(theme, 'u'));
    expect(await faults(notes), 'presenter').toEqual([]);
  });
}
