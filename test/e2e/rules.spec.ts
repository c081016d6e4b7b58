// The Rules screen and tuning in place, with real mouse and keys: search, a threshold by keyboard, off, the file, undo.
import { App } from './app.ts';
import { expect, test } from './surface.ts';

const TOO_LARGE = /Mobile Shell has 11 people/u;

test('a threshold is moved on its slider by keyboard, its finding goes, undo brings it back, and the file holds it', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  const before = await app.findingsOf('team-too-large');
  expect(before).toBeGreaterThan(0);

  // Opened from the panel; Ctrl+K finds it too.
  await app.problems.getByRole('button', { name: 'Rules' }).click();
  const rules = page.getByRole('dialog', { name: 'Rules' });
  await expect(rules.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.type('team too large');
  const card = rules.getByRole('article', { name: 'Team too large' });
  await expect(card).toContainText(`${before} ${before === 1 ? 'finding' : 'findings'} now`);
  await expect(card.getByRole('link')).toHaveAttribute('href', /^https:/u);

  const slider = card.getByRole('slider', { name: /^Advice level/u });
  await slider.focus();
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('12');
  await expect(card.getByRole('textbox', { name: /^Advice level/u })).toHaveValue('12');
  await expect(card).not.toContainText('now');
  await expect(rules.getByRole('button', { name: /^Changed/u })).toContainText('1');
  await page.keyboard.press('Escape');
  await expect(rules).toHaveCount(0);
  expect(await app.findingsOf('team-too-large')).toBe(0);

  const saved = await app.saveToDisk();
  expect(saved.design.review?.thresholds).toEqual({ 'team-too-large.advice': 12 });

  // Three presses in a row were one step.
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => app.findingsOf('team-too-large')).toBe(before);
  expect((await app.saveToDisk()).design.review?.thresholds).toBeUndefined();
});

test('a rule is found by Ctrl+K, set by its select, and reset; a profile says what it changes', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('rules thresholds');
  await page.keyboard.press('Enter');
  const rules = page.getByRole('dialog', { name: 'Rules' });
  await page.keyboard.type('sre-toil');
  const severity = rules.getByRole('combobox', { name: 'Severity of SREs do chores' });
  await expect(severity).toContainText('Critical (default)');
  await severity.click();
  await page.getByRole('option', { name: 'Off', exact: true }).click();
  await expect(severity).toContainText('Off');
  await rules.getByRole('button', { name: 'Reset SREs do chores' }).click();
  await expect(severity).toContainText('Critical (default)');

  await rules.getByRole('combobox', { name: 'Profile' }).click();
  await page.getByRole('option', { name: /^Essay/u }).click();
  await expect(rules).toContainText(/Turns \d+ rules off\./u);
  await page.keyboard.press('Escape');
  await expect.poll(() => app.findingsOf('team-too-large')).toBe(0);
  expect((await app.saveToDisk()).design.review).toMatchObject({ profile: 'essay' });
});

test('an open finding is tuned in place: its value on the scale, a number typed, the rule turned off and on', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('breakdown');
  await app.finding(TOO_LARGE).click();
  const open = app.problems.getByRole('region', { name: 'The open finding' });
  await open.getByRole('button', { name: 'Tune' }).click();
  const tune = page.getByRole('dialog', { name: 'Team too large' });
  await expect(tune).toContainText('This finding: 11 people.');

  const number = tune.getByRole('textbox', { name: /^Advice level/u });
  await number.fill('11');
  await number.press('Enter');
  await expect(app.finding(TOO_LARGE)).toHaveCount(0);
  // What was open stays to be looked at, and says that it is gone.
  await expect(open).toContainText('No longer found.');
  await number.fill('9');
  await number.press('Enter');
  await expect(app.finding(TOO_LARGE)).toBeVisible();

  await tune.getByRole('button', { name: 'Turn this rule off' }).click();
  await expect(app.finding(TOO_LARGE)).toHaveCount(0);
  expect((await app.saveToDisk()).design.review).toEqual({ rules: { 'team-too-large': 'off' } });
  await tune.getByRole('button', { name: 'Turn this rule on again' }).click();
  await expect(app.finding(TOO_LARGE)).toBeVisible();
});
