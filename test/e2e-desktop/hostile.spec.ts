// A page that has been taken over, and a page that is not ours: neither gets past the bridge, away from the app, or out of its folder.
import path from 'node:path';
import { CALLS, DROPPED } from '../../shared/host/channels.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { ROOT } from './host.ts';
import { shows, writeDesign } from './product.ts';

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string };
}
interface Bridge {
  call(channel: string, request: unknown): Promise<Answer>;
  dropped(file: unknown): Promise<Answer>;
}

/** Calls over the bridge as a page's own script can. A rejection is no answer: it is told apart. */
async function callEach(page: Page, calls: readonly (readonly [channel: string, request: unknown])[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const { orgscale } = window as unknown as { orgscale: Bridge };
    const answers: string[] = [];
    for (const [channel, request] of all) {
      const answer = await orgscale.call(channel, request).catch((error: unknown) => `${channel} threw ${String(error)}`);
      answers.push(typeof answer === 'string' ? answer : answer.ok ? `${channel} was answered` : (answer.error?.message ?? ''));
    }
    return [...new Set(answers)];
  }, calls);
}

test('a page that is not ours, with our own preload, is refused on every channel', async ({ launchApp }) => {
  const desktop = await launchApp();
  await desktop.firstWindow();
  const preload = path.join(ROOT, 'dist', 'electron', 'preload.cjs');
  const strange = await desktop.nextWindow(async () =>
    desktop.evaluate(
      async ({ BrowserWindow }, [file]) => {
        const window = new BrowserWindow({ webPreferences: { preload: file ?? '', sandbox: true, contextIsolation: true } });
        await window.loadURL('data:text/html,<title>strange</title>').catch(() => {});
      },
      [preload],
    ),
  );
  expect(
    await callEach(
      strange,
      CALLS.map((channel) => [channel, null] as const),
    ),
  ).toEqual(['This page may not ask for that.']);
});

test('our own page with a payload that is none of the contract gets an error as a value', async ({ launchApp }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  const junk = [undefined, 1, 'x', [], { id: '../../etc/passwd' }, { token: 7 }, { __proto__: null, path: '/etc/passwd' }];
  const wrong = CALLS.flatMap((channel) => junk.map((request) => [channel, request] as const));
  expect(await callEach(page, wrong)).toEqual(['The app did not understand its own window.']);
  expect(await desktop.dialogs()).toEqual([]);
});

test('no path and no token that a person did not choose opens or writes a file', async ({ launchApp, folder }) => {
  const file = writeDesign(path.join(folder, 'ledger.orgscale'), 'Ledger');
  const secret = writeDesign(path.join(folder, 'secret.orgscale'), 'Secret');
  const desktop = await launchApp({ args: [file] });
  const page = await desktop.firstWindow();
  await shows(page, 'Ledger');
  const forged = { token: 'forged-token', name: 'secret.orgscale', kind: 'file', stamp: '' };
  const asPath = { ...forged, token: secret };
  const answers = await callEach(page, [
    [DROPPED, { path: secret }],
    ['document.save', { file: forged, text: 'x', force: true }],
    ['document.save', { file: asPath, text: 'x', force: true }],
    ['document.reread', { token: 'forged-token' }],
    ['recent.open', { id: 'forged-token' }],
    ['versions.read', { token: 'forged-token', id: '../../secret' }],
  ]);
  expect(answers.filter((answer) => / was answered$| threw /u.test(answer))).toEqual([]);
  const dropped = await page.evaluate(async () => (window as unknown as { orgscale: Bridge }).orgscale.dropped(new File(['x'], 'secret.orgscale')));
  expect(dropped.ok).toBe(false);
  const { teamsIn } = await import('./product.ts');
  expect(teamsIn(secret)).toEqual(['Secret']);
  expect(await desktop.dialogs()).toEqual([]);
});

test('a window keeps to our pages: links, scripts and popups lead nowhere, only https goes to the system', async ({ launchApp }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
  const address = await desktop.url(page);
  const opened = await page.evaluate(() => {
    const wants = ['https://example.invalid/help', 'http://example.invalid/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://example.invalid/x'];
    return wants.map((url) => window.open(url));
  });
  expect(opened).toEqual([null, null, null, null, null]);
  await expect.poll(async () => desktop.opened()).toEqual(['https://example.invalid/help']);
  for (const url of ['https://example.invalid/away', 'data:text/html,away', 'app://elsewhere/index.html']) {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
    await page.evaluate(() => {
      document.querySelector('h1')?.setAttribute('data-still-here', '');
    });
    expect(await desktop.url(page)).toBe(address);
  }
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.invalid/link';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  });
  await expect.poll(async () => desktop.opened()).toEqual(['https://example.invalid/help', 'https://example.invalid/link']);
  await expect(page.locator('h1[data-still-here]')).toBeVisible();
  expect(desktop.windows()).toHaveLength(1);
});

test('the page runs no script but ours, reaches nobody, is given nothing', async ({ launchApp }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  const results = await page.evaluate(async () => {
    const caught = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    const inline = document.createElement('script');
    inline.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(inline);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    const framed = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'frame-src') resolve('refused');
      });
    });
    document.body.append(frame);
    // A timer's text is the page's own code made from text; what a debugger evaluates is not bound by the policy.
    const textual = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.blockedURI === 'eval') resolve('refused');
      });
    });
    Reflect.apply(setTimeout, window, ['document.title = "ran"', 0]);
    return {
      eval: await textual,
      inline: document.documentElement.dataset['inline'] ?? 'refused',
      fetch: await caught(async () => fetch('https://example.invalid/')),
      frame: await framed,
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      node: ['require', 'process', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { orgscale: object }).orgscale).sort(),
    };
  });
  expect(results).toEqual({
    eval: 'refused',
    inline: 'refused',
    fetch: 'refused',
    frame: 'refused',
    notifications: 'denied',
    geolocation: 'denied',
    node: [],
    bridge: ['call', 'dropped', 'on', 'platform'],
  });
});

test('app:// serves the folder of the app and nothing above it, by no spelling', async ({ launchApp }) => {
  const desktop = await launchApp();
  const page = await desktop.firstWindow();
  const ways = [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/index.html%00.js',
  ];
  const got = await page.evaluate(
    async (all) =>
      Promise.all(
        all.map(async (way) => {
          const response = await fetch(way).catch(() => null);
          const text = (await response?.text()) ?? '';
          return response?.ok === true && (text.includes('"devDependencies"') || text.includes('root:')) ? `${way} was served` : 'refused';
        }),
      ),
    ways,
  );
  expect(got).toEqual(ways.map(() => 'refused'));
  const direct = await desktop.evaluate(async ({ session }) => session.defaultSession.protocol.isProtocolHandled('app'));
  expect(direct).toBe(true);
  expect(
    await page.evaluate(async () => fetch('/index.html').then(({ status, headers }) => [status, headers.get('content-security-policy') !== null])),
  ).toEqual([200, true]);
  expect(await page.evaluate(async () => fetch('/index.html', { method: 'POST' }).then(({ status }) => status))).toBe(405);
});
