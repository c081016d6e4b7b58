// The main job, with real mouse and keys: draw, see the risk and its path, fix it, undo and redo, save, reopen, and check the same file.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App } from './app.ts';
import { expect, test } from './surface.ts';

const run = promisify(execFile);

interface Checked {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly units: readonly string[]; readonly message: string }[];
}

async function check(path: string): Promise<Checked> {
  const { stdout } = await run('node', ['dist/cli/orgscale.mjs', 'check', path, '--format', 'json', '--fail-on', 'never']);
  return JSON.parse(stdout) as Checked;
}

/** What the panel says: severity and message of each finding, as in the command line's answer. */
async function shownFindings(app: App): Promise<string[]> {
  // What follows from something else is folded under it: a star spreads all.
  await app.problems.getByRole('tree', { name: 'Findings', exact: true }).press('*');
  return app.problems
    .locator('[role="treeitem"][data-rule]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.querySelector('svg')?.getAttribute('aria-label')?.toLowerCase() ?? ''}: ${row.getAttribute('title') ?? ''}`).sort(),
    );
}
const listed = (checked: Checked): string[] => checked.findings.map((finding) => `${finding.severity}: ${finding.message}`).sort();

/** A product director, a product team and an SRE, drawn by hand; the SRE works in the team and answers to the director. */
async function drawTheRisk(app: App): Promise<void> {
  await app.newDesign();
  await app.dragFromPalette('product-director', await app.at(320, 120), 'Bo Lindqvist');
  await app.dragFromPalette('team-product', await app.at(250, 320), 'Payments');
  await app.dragFromPalette('sre', await app.at(560, 330), 'Ana Ferreira');
  // Dropped on the director, the SRE answers to him; dropped on the team, she works there and keeps that line.
  await app.drag(await app.middle(app.card('Ana Ferreira')), await app.middle(app.card('Bo Lindqvist')));
  await expect(app.card('Ana Ferreira')).toHaveAttribute('aria-label', /answers to Bo Lindqvist/u);
  await app.drag(await app.middle(app.card('Ana Ferreira')), await app.middle(app.card('Payments')));
  await expect(app.card('Ana Ferreira')).toHaveAttribute('aria-label', /works in Payments, answers to Bo Lindqvist/u);
}

test('draw, see the risk, fix it, undo and redo, save, reopen, check', async ({ page }) => {
  const app = await App.start(page);
  await drawTheRisk(app);

  // The risk is found, explained, and its path is lit.
  const risk = app.finding(/SRE Ana Ferreira answers to product director Bo Lindqvist/u);
  await expect(risk).toBeVisible();
  const drawn = await app.saveToDisk();
  const idOf = (name: string): string => drawn.design.units.find((unit) => unit.name === name)?.id ?? '';
  await risk.click();
  await expect(app.problems.getByText('wholly focus on reliability engineering')).toBeVisible();
  await expect.poll(() => app.lit()).toEqual([idOf('Ana Ferreira'), idOf('Bo Lindqvist')].sort());

  // Preview changes nothing; apply is one step.
  await app.problems.getByRole('button', { name: 'Preview' }).click();
  await expect(app.problems.getByRole('button', { name: 'Preview on' })).toHaveAttribute('aria-pressed', 'true');
  await expect(app.card('Ana Ferreira')).toHaveAttribute('aria-label', /answers to Bo Lindqvist/u);
  await app.problems.getByRole('button', { name: 'Apply' }).click();
  await expect(risk).toHaveCount(0);
  await expect(app.card('Ana Ferreira')).not.toHaveAttribute('aria-label', /answers to Bo Lindqvist/u);
  await expect(app.card('Ana Ferreira')).toHaveAttribute('aria-label', /works in Payments/u);

  // Undo brings the risk back, redo takes it away again.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(risk).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(risk).toHaveCount(0);

  // The file on disk: Ana's solid line goes to an SRE manager now, and she still works in Payments.
  const fixed = await app.saveToDisk();
  const solid = fixed.design.lines.filter((line) => line.kind === 'reports' && line.from === idOf('Ana Ferreira'));
  expect(solid).toHaveLength(1);
  const manager = fixed.design.units.find((unit) => unit.id === solid[0]?.to);
  expect(manager).toMatchObject({ kind: 'position', role: 'sre-manager' });
  expect(fixed.design.lines.some((line) => line.kind === 'embeds' && line.from === idOf('Ana Ferreira') && line.to === idOf('Payments'))).toBe(true);

  // Reload, open the file: the same design, the same findings, and the command line says the same.
  const folder = await mkdtemp(join(tmpdir(), 'orgscale-e2e-'));
  const path = join(folder, 'payments.orgscale');
  await writeFile(path, fixed.text);
  await app.evaluated();
  const before = await shownFindings(app);
  await page.reload();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  await app.openFromDisk(path);
  await expect(app.card('Payments')).toBeVisible();
  await expect.poll(() => shownFindings(app)).toEqual(before);
  expect(listed(await check(path))).toEqual(before);
  const again = await app.saveToDisk();
  expect(again.text).toBe(fixed.text);

  // The drawing with the risk fails the check that this one passes.
  const risky = join(folder, 'risky.orgscale');
  await writeFile(risky, drawn.text);
  await expect(run('node', ['dist/cli/orgscale.mjs', 'check', risky])).rejects.toMatchObject({ code: 1 });
  await expect(run('node', ['dist/cli/orgscale.mjs', 'check', path])).resolves.toBeDefined();
});

test('with a file picker, saving again writes the same file', async ({ page }) => {
  const app = await App.start(page, { pickers: 'private files' });
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  const read = (): Promise<string[]> => app.savedTexts();
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(read).toEqual([expect.stringContaining('"Ledger"')]);
  await expect(app.saveMark.getByText(/^Saved/u)).toBeVisible();
  await app.dragFromPalette('team-data', await app.at(300, 420), 'Reports');
  await expect(app.saveMark.getByText('Not saved')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(read).toEqual([expect.stringContaining('"Reports"')]);

  // Opened again from the same file, it is the same drawing.
  await page.reload();
  await page.keyboard.press('ControlOrMeta+o');
  await expect(app.card('Ledger')).toBeVisible();
  await expect(app.card('Reports')).toBeVisible();
});

test('a broken file is refused with its line, and the open design is untouched', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await app.dragFromPalette('team-product', await app.at(300, 200), 'Ledger');
  const folder = await mkdtemp(join(tmpdir(), 'orgscale-e2e-'));
  const path = join(folder, 'broken.orgscale');
  const text = await readFile('examples/startup.orgscale', 'utf8');
  await writeFile(path, text.replace('"headcount":', '"headcount" 12,'));
  await app.openFromDisk(path);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('“broken.orgscale” could not be opened');
  await expect(dialog).toContainText(/Line \d+/u);
  await expect(dialog).toContainText('Put a colon between a name and its value.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(app.card('Ledger')).toBeVisible();
  await expect(app.saveMark.getByText('Not saved')).toBeVisible();

  // A sound file, now: what is not saved is asked about first.
  const sound = join(folder, 'startup.orgscale');
  await writeFile(sound, text);
  await app.openFromDisk(sound);
  await expect(dialog).toContainText('Save the changes to “Untitled”?');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.card('Ledger')).toBeVisible();
});
