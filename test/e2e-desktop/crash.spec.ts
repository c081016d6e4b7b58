// A process that is killed: what was done up to two seconds before is offered again, of every design that was open.
import path from 'node:path';
import { App } from '../e2e/app.ts';
import { expect, test } from './fixture.ts';
import { filesIn, markOf, remove, save, shows, teamsIn, writeDesign } from './product.ts';

test('after SIGKILL the drafts of a file and of a design that was never saved are offered; one is restored and saved', async ({
  launchApp,
  folder,
  userData,
}) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const before = await launchApp({ args: [file] });
  const first = await before.firstWindow();
  await remove(await shows(first, 'Search'), 'Search');
  const second = await before.nextWindow(async () => before.menu('window.new'));
  const fresh = new App(second);
  await fresh.newDesign();
  await fresh.dragFromPalette('team-product', await fresh.at(300, 200), 'Never saved');
  const drafts = (): string[] => filesIn(path.join(userData, 'drafts')).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  await expect.poll(() => drafts().length).toBe(2);
  await before.kill();
  expect(teamsIn(file)).toEqual(['Ledger', 'Search']);

  const after = await launchApp();
  const start = await after.firstWindow();
  await expect(start.locator('[data-draft]')).toHaveCount(2);
  await start.locator('[data-draft]').filter({ hasText: 'ledger' }).getByRole('button', { name: 'Restore' }).click();
  const app = await shows(start, 'Ledger');
  await expect(app.card('Search')).toHaveCount(0);
  await expect(markOf(start, 'Not saved')).toBeVisible();
  await save(start);
  await expect(markOf(start, /^Saved/u)).toBeVisible();
  // Back to its file, and the other draft still waits for its turn.
  expect(teamsIn(file)).toEqual(['Ledger']);
  const third = await after.nextWindow(async () => after.menu('window.new'));
  await expect(third.locator('[data-draft]')).toHaveCount(1);
  await third.locator('[data-draft]').getByRole('button', { name: 'Restore' }).click();
  await shows(third, 'Never saved');
});
