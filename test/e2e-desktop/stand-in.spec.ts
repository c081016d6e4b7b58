// What the stand-in promises, shown on a small app of its own. On a real binary the same specs say whether it promises the right things.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';
import { SAMPLE } from './host.ts';

interface Sample {
  readonly nested: { readonly list: readonly unknown[]; readonly when: unknown };
  echo(value: unknown): Promise<unknown>;
  boom(): Promise<unknown>;
  who(): Promise<unknown>;
  open(): Promise<unknown>;
  sum(a: number, b: number): number;
  fail(): void;
  twice(call: (value: number) => number): number;
  later(call: (text: string) => Promise<string>): Promise<string>;
  pathOf(file: File): string;
  dirty(): void;
}
declare global {
  interface Window {
    readonly sample: Sample;
  }
}

test('a page sees what the preload exposes, and nothing of Node or Electron', async ({ launchApp }) => {
  const app = await launchApp({ app: SAMPLE });
  const page = await app.firstWindow();
  const seen = await page.evaluate(() => {
    const world = window as unknown as Record<string, unknown>;
    const frozen = (value: unknown): boolean => Object.isFrozen(value);
    return {
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in world),
      secrets: Object.getOwnPropertyNames(window).filter((name) => /^[a-d][0-9a-f]{24}$/u.test(name)),
      frozen: [frozen(window.sample), frozen(window.sample.nested), frozen(window.sample.nested.list)],
      list: JSON.stringify(window.sample.nested.list),
      date: window.sample.nested.when instanceof Date,
      secure: isSecureContext,
    };
  });
  expect(seen).toEqual({ node: [], secrets: [], frozen: [true, true, true], list: '[1,2,{"a":"b"}]', date: true, secure: true });
  await expect(page.locator('#worker')).toHaveText('worker 42 200');
  expect(await app.url(page)).toBe('app://sample/index.html');
  expect(await page.evaluate(async () => window.sample.who())).toBe('app://sample');
});

test('values, functions, promises and errors cross the bridge and come back', async ({ launchApp }) => {
  const app = await launchApp({ app: SAMPLE });
  const page = await app.firstWindow();
  const came = await page.evaluate(async () => {
    const caught = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'nothing';
      } catch (error) {
        return error instanceof Error ? error.message : 'no error of this page';
      }
    };
    const { sample } = window;
    const sent = { n: [1, null, 'é'], none: undefined, map: new Map([['k', new Set([1])]]), bytes: new Uint8Array([1, 2, 255]), date: new Date(5) };
    const back = (await sample.echo(sent)) as typeof sent;
    return {
      sum: sample.sum(2, 3),
      twice: sample.twice((value) => value * 2),
      later: await sample.later(async (text) => Promise.resolve(`${text}y`)),
      back: ['none' in back, back.n[2], back.map.get('k')?.has(1), back.bytes[2], back.date.getTime()],
      sync: await caught(() => {
        sample.fail();
      }),
      remote: await caught(async () => sample.boom()),
      uncloneable: await caught(async () => sample.echo(() => 1)),
    };
  });
  expect(came).toEqual({
    sum: 5,
    twice: 41,
    later: 'xy!',
    back: [true, 'é', true, 255, 5],
    sync: 'sync boom',
    remote: "Error invoking remote method 'boom': TypeError: disk on fire",
    uncloneable: expect.stringContaining('could not be cloned'),
  });
});

test('windows, menus, a second instance with a file, the end of the last window', async ({ launchApp, folder }) => {
  const file = path.join(folder, 'a.sample');
  fs.writeFileSync(file, '');
  const app = await launchApp({ app: SAMPLE });
  const first = await app.firstWindow();
  const second = await app.nextWindow(async () => app.menu('new-window'));
  expect(app.windows()).toHaveLength(2);
  expect(await app.menuEntry('new-window')).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+N' });
  expect((await app.menuEntry('grid'))?.checked).toBe(true);
  await app.menu('grid');
  expect((await app.menuEntry('grid'))?.checked).toBe(false);
  await expect(app.menu('off')).rejects.toThrow('disabled');
  const third = await app.nextWindow(async () => expect(await app.startAgain(file)).toBe(0));
  await expect(third.locator('#opened')).toHaveText(file);
  for (const page of [first, second]) await app.closeWindow(page);
  await third.evaluate(() => {
    window.close();
  });
  expect(await app.exited).toBe(0);
});

test('a close that is stopped stops the quit; a page that was reloaded keeps its bridge', async ({ launchApp }) => {
  const app = await launchApp({ app: SAMPLE });
  const page = await app.firstWindow();
  await page.reload();
  expect(await page.evaluate(() => window.sample.sum(1, 1))).toBe(2);
  await page.evaluate(() => {
    window.sample.dirty();
  });
  await expect.poll(async () => app.isEdited(page)).toBe(true);
  await app.answer({ message: 'Cancel' });
  await app.quit();
  await expect.poll(async () => (await app.dialogs()).length).toBe(1);
  expect(page.isClosed()).toBe(false);
  await app.answer({ message: "Don't Save" });
  await app.quit();
  expect(await app.exited).toBe(0);
});

test('a page can go nowhere, open nothing, reach nothing; links go to the system', async ({ launchApp }) => {
  const app = await launchApp({ app: SAMPLE });
  const page = await app.firstWindow();
  await page.locator('#blank').click();
  await expect.poll(async () => app.opened()).toEqual(['https://example.invalid/help']);
  expect(await page.evaluate(() => window.open('https://example.invalid/two'))).toBeNull();
  await expect.poll(async () => (await app.opened()).length).toBe(2);
  await page.locator('#nav').click({ noWaitAfter: true });
  expect(
    await page.evaluate(async () =>
      fetch('https://example.invalid/x').then(
        () => 'reached',
        () => 'blocked',
      ),
    ),
  ).toBe('blocked');
  expect(await page.evaluate(async () => fetch('/..%2f..%2felectron.cjs').then(({ status }) => status))).toBe(403);
  expect(await page.evaluate(async () => Notification.requestPermission())).toBe('denied');
  expect(await app.url(page)).toBe('app://sample/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('a dropped file has a path, one that a script made has none', async ({ launchApp, folder }) => {
  const file = path.join(folder, 'dropped.sample');
  fs.writeFileSync(file, 'five!');
  const app = await launchApp({ app: SAMPLE });
  const page = await app.firstWindow();
  expect(await page.evaluate(() => window.sample.pathOf(new File(['five!'], 'dropped.sample')))).toBe('');
  await app.drop(page, file);
  await expect(page.locator('#dropped')).toHaveText(`dropped.sample at ${file}`);
});

test('a dialog without a scripted answer fails, and says which', async ({ launchApp }) => {
  const app = await launchApp({ app: SAMPLE });
  const page = await app.firstWindow();
  await expect(page.evaluate(async () => window.sample.open())).rejects.toThrow('no scripted answer for the open dialog');
  await app.answer({ open: ['/chosen'] });
  expect(await page.evaluate(async () => window.sample.open())).toEqual(['/chosen']);
});
