// A show on the desktop: two windows led by keys, the second one a part of the first and asked nothing, and no other window that a page opens.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { App } from '../e2e/app.ts';
import { expect, test } from './fixture.ts';
import type { DesktopApp } from './launch.ts';
import { remove, shows, writeDesign } from './product.ts';

const show = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
/** The stand-in can come too late for the first document of a window that a page opened; on a real Electron this changes nothing. */
async function asOpened(notes: Page): Promise<void> {
  await at(notes, 1);
  await notes.reload();
  await at(notes, 1);
}
const at = (notes: Page, number: number) => expect(notes.getByRole('heading', { name: `Now, ${number} of 5` })).toBeVisible();

/** A show of an example's own five slides, and its second window. */
async function inTwoWindows(desktop: DesktopApp): Promise<{ page: Page; notes: Page }> {
  const page = await desktop.firstWindow();
  await (await App.started(page)).openExample('breakdown');
  await page.keyboard.press('ControlOrMeta+p');
  await expect(show(page).getByRole('img', { name: /^Slide: /u })).toBeVisible();
  const notes = await desktop.nextWindow(async () => page.keyboard.press('w'));
  await asOpened(notes);
  return { page, notes };
}

test('a deck is presented by keys in two windows; the second goes with the show', async ({ launchApp }) => {
  const desktop = await launchApp();
  const { page, notes } = await inTwoWindows(desktop);
  expect(await desktop.url(notes)).toBe('app://orgscale/index.html?presenter');
  const frame = await (
    await desktop.electron.browserWindow(notes)
  ).evaluate((window) => ({ bar: window.isMenuBarVisible(), title: window.getTitle(), size: window.getSize(), edited: window.isDocumentEdited() }));
  expect(frame).toEqual({ bar: false, title: 'Presenter', size: [1280, 800], edited: false });
  expect(await notes.evaluate(() => 'orgscale' in window), 'a bridge').toBe(false);
  // The whole screen is given to the show.
  await expect.poll(async () => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);

  await page.keyboard.press('ArrowRight');
  await at(notes, 2);
  await notes.keyboard.press('End');
  await at(notes, 5);
  await notes.keyboard.press('b');
  await expect(show(page).getByRole('img')).toBeHidden();
  await notes.keyboard.press('Home');
  await expect(show(page).getByRole('img')).toBeVisible();
  // Pressed again, the key brings the window that is there to the front.
  await page.keyboard.press('w');
  await page.keyboard.press('2');
  await at(notes, 2);
  expect(desktop.windows()).toHaveLength(2);

  const closed = notes.waitForEvent('close');
  await page.keyboard.press('Escape');
  await closed;
  await expect(show(page)).toBeHidden();
  expect(desktop.windows()).toHaveLength(1);
  expect(await desktop.dialogs()).toEqual([]);
});

test('closing the second window neither ends the show nor asks anything, unsaved work or not', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger', 'Search');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await remove(await shows(page, 'Search'), 'Search');
  await page.keyboard.press('ControlOrMeta+p');
  await expect(show(page)).toBeVisible();
  for (const time of ['once', 'again']) {
    const notes = await desktop.nextWindow(async () => page.keyboard.press('w'));
    await expect(notes.getByRole('heading', { name: 'Now, 1 of 1' }), time).toBeVisible();
    const closed = notes.waitForEvent('close');
    await desktop.closeWindow(notes);
    await closed;
    await expect(show(page)).toBeVisible();
  }
  expect(await desktop.isEdited(page)).toBe(true);
  expect(await desktop.dialogs()).toEqual([]);
  // The window with the design is asked about as ever, and takes the second one with it.
  await desktop.nextWindow(async () => page.keyboard.press('w'));
  await desktop.answer({ message: "Don't Save" });
  await desktop.closeWindow(page);
  expect(await desktop.exited).toBe(0);
});

test('a quit during a show ends it all; a start after it opens one window', async ({ launchApp }) => {
  const desktop = await launchApp();
  await inTwoWindows(desktop);
  // Nothing was changed, so nothing is asked: a question without an answer would fail.
  await desktop.quit();
  expect(await desktop.exited).toBe(0);
  const again = await launchApp();
  const page = await again.firstWindow();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  expect(again.windows()).toHaveLength(1);
});

test('commands of the menu that are chosen over the second window are for the design; a reload ends the show', async ({ launchApp }) => {
  const desktop = await launchApp();
  const { page, notes } = await inTwoWindows(desktop);
  await (
    await desktop.electron.browserWindow(notes)
  ).evaluate((window) => {
    window.focus();
  });
  await desktop.menu('view.theme.dark');
  await expect(page.locator('html')).toHaveClass(/\bdark\b/u);
  expect(desktop.windows()).toHaveLength(2);
  const closed = notes.waitForEvent('close');
  await page.reload();
  await closed;
});

test('no other window is opened: not the same page asked for otherwise, no other origin, no script; the second window opens none at all', async ({
  launchApp,
}) => {
  const desktop = await launchApp();
  const { page, notes } = await inTwoWindows(desktop);
  await page.keyboard.press('Escape');
  await expect.poll(() => desktop.windows().length).toBe(1);
  const wants = [
    'app://orgscale/index.html',
    '?presenter&x=1',
    '?presenter=1',
    '?presenter#x',
    '?x=1&presenter',
    '/other.html?presenter',
    'app://elsewhere/index.html?presenter',
    'app://orgscale@elsewhere/index.html?presenter',
    'http://example.invalid/index.html?presenter',
    'file:///index.html?presenter',
    'javascript:alert(1)',
    'data:text/html,?presenter',
    'blob:app://orgscale/1?presenter',
    '',
  ];
  expect(await page.evaluate((all) => all.filter((url) => window.open(url) !== null), wants)).toEqual([]);
  expect(desktop.windows()).toHaveLength(1);

  await page.keyboard.press('ControlOrMeta+p');
  await expect(show(page)).toBeVisible();
  const second = await desktop.nextWindow(async () => page.keyboard.press('w'));
  await asOpened(second);
  expect(notes.isClosed()).toBe(true);
  expect(await second.evaluate(() => window.open(`${location.origin}${location.pathname}?presenter`))).toBeNull();
  await second.evaluate(() => {
    location.href = '/index.html';
  });
  await at(second, 1);
  expect(desktop.windows()).toHaveLength(2);
});
