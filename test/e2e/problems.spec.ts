// The Problems panel with real mouse and keys: folded consequences, F8, all of a kind at once, acceptance with a reason, ways side by side, missing fields.
import { writeFile } from 'node:fs/promises';
import { print } from '../../shared/file/print.ts';
import type { Design } from '../../shared/model/types.ts';
import { App } from './app.ts';
import { expect, test } from './surface.ts';

test('one fault shows once: what follows from it is folded, counted and walked by keys', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  const tree = app.problems.getByRole('tree', { name: 'Findings', exact: true });
  const cause = app.finding(/^Critical.*Core Platform supports/u);
  await expect(cause).toHaveAttribute('aria-expanded', 'false');
  await expect(cause).toContainText(/\d+ follow/u);
  await expect(app.finding(/infrastructure breaks down/u)).toHaveCount(0);

  // The keyboard goes there from the top: right spreads it, down goes in, Enter opens, left comes back out and folds.
  await tree.focus();
  await page.keyboard.press('Home');
  for (let rows = 0; rows < 10; rows++) {
    const active = await tree.getAttribute('aria-activedescendant');
    if (active !== null && (await page.locator(`[id="${active}"]`).textContent())?.includes('Core Platform supports') === true) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowRight');
  await expect(cause).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const open = app.problems.getByRole('region', { name: 'The open finding' });
  await expect(open.getByRole('heading', { level: 2 })).toContainText('infrastructure breaks down');
  await expect(open).toContainText('It follows from “Infrastructure on double duty”');
  await expect(app.finding(/infrastructure breaks down/u)).toHaveAttribute('aria-level', '3');

  // No single edit mends that: the ways stand side by side with their figures.
  const ways = open.getByRole('table');
  await expect(ways.getByRole('row')).toHaveCount(6);
  await expect(ways.getByRole('row', { name: /^Go on as now/u })).toContainText(/month \d+, \d+ engineers/u);
  await expect(ways.getByRole('row', { name: /^SREs and teaching together/u })).toContainText('none in 3 years');
});

test('F8 goes through every finding and comes round', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('hyper-growth');
  const total = await app.troubles();
  const heading = app.problems.getByRole('region', { name: 'The open finding' }).getByRole('heading', { level: 2 });
  const seen: string[] = [];
  for (let at = 0; at < total; at++) {
    await page.keyboard.press('F8');
    await expect(heading).not.toHaveText(seen.at(-1) ?? '');
    seen.push((await heading.textContent()) ?? '');
  }
  await page.keyboard.press('F8');
  await expect(heading).toHaveText(seen[0] ?? '');
  await page.keyboard.press('Shift+F8');
  await expect(heading).toHaveText(seen.at(-1) ?? '');
});

test('all findings of a kind are fixed as one step', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('three-departments');
  const rule = 'developers-not-on-call';
  const before = await app.findingsOf(rule);
  expect(before).toBeGreaterThan(1);
  await app.problems.locator(`[data-rule="${rule}"]`).first().click();
  const open = app.problems.getByRole('region', { name: 'The open finding' });
  await open.getByRole('button', { name: `Fix all ${before} of this kind…` }).click();
  await expect(open).toContainText(`${before} in one step`);
  await open.getByRole('button', { name: 'Apply' }).last().click();
  await expect.poll(() => app.findingsOf(rule)).toBe(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => app.findingsOf(rule)).toBe(before);
});

test('a finding is accepted with a reason, stays in sight, and comes back', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  const risk = app.finding(/SRE Ana Ferreira answers to product director/u);
  await risk.click();
  const open = app.problems.getByRole('region', { name: 'The open finding' });
  // It speaks of its own people first.
  await expect(open).toContainText('Ana Ferreira, SRE, works in Payments and answers to product director Bo Lindqvist.');
  await open.getByRole('button', { name: 'Accept with a reason' }).click();
  await page.keyboard.type('Until the reorganisation in May');
  await page.keyboard.press('Control+Enter');
  const accepted = app.problems.getByRole('tree', { name: 'Accepted findings' }).getByRole('treeitem', { name: /SRE Ana Ferreira/u });
  await expect(accepted).toBeVisible();
  expect((await app.saveToDisk()).design.review?.accepted).toEqual([
    { rule: 'sre-reports-to-product', units: [expect.any(String)], reason: 'Until the reorganisation in May' },
  ]);
  await accepted.click();
  await expect(open).toContainText('Accepted: Until the reorganisation in May');
  await open.getByRole('button', { name: 'No longer accept' }).click();
  await expect(accepted).toHaveCount(0);
  await expect(risk).toBeVisible();
});

test('a missing field is one press away: its unit is selected, the field has the focus, and filling it in lets the rule judge', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  await app.inspector.getByRole('button', { name: 'More Engineer', exact: true }).click();
  const link = app.problems.getByRole('button', { name: 'Ledger: how it delivers' });
  await link.click();
  const delivery = app.inspector.locator('[data-field="delivery"]');
  await expect(delivery.getByRole('button', { name: 'Automated' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(link).toHaveCount(0);

  // What belongs to the whole organisation is in its own form.
  await app.problems.getByRole('button', { name: 'Services', exact: true }).click();
  await expect(app.inspector.locator('[data-field="services"]').getByRole('button', { name: 'Add a service' })).toBeFocused();
});

test('a long list follows its scrolling, also when it comes back from another tab', async ({ page }, info) => {
  const design: Design = {
    format: 'orgscale',
    version: 1,
    name: 'Large teams',
    organization: {},
    units: Array.from({ length: 120 }, (_, nth) => ({
      id: `team-${nth}`,
      kind: 'team',
      name: `Team ${nth}`,
      type: 'product',
      headcount: { engineer: 19 },
    })),
    lines: [],
  };
  const path = info.outputPath('large-teams.orgscale');
  await writeFile(path, print(design));
  const app = await App.start(page);
  await app.openFromDisk(path);
  await app.evaluated();
  await page.getByRole('tab', { name: 'Slides' }).click();
  await page.getByRole('tab', { name: /^Problems/u }).click();
  const rows = app.problems.getByRole('tree', { name: 'Findings', exact: true }).getByRole('treeitem');
  await expect(rows.first()).toBeInViewport();
  await rows.nth(2).hover();
  await page.mouse.wheel(0, 1800);
  await expect.poll(async () => Number(await rows.last().getAttribute('data-at'))).toBeGreaterThan(60);
  await expect(rows.nth(10)).toBeInViewport();
});
