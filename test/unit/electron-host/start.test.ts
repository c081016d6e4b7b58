import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromChromium, originOf, toChromium } from '../../electron-host/addresses.ts';
import { InstanceLock } from '../../electron-host/api/instance-lock.ts';
import { readCommandLine } from '../../electron-host/command-line.ts';
import { chooseHost } from '../../e2e-desktop/host.ts';

const folders: string[] = [];
function folder(): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'orgscale-host-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) fs.rmSync(made, { recursive: true });
});

describe("Electron's command line", () => {
  it('is read as a driver gives it: switches, modules, the app, and what is for the app', () => {
    const line = readCommandLine(['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '-r', 'a.cjs', '--require', 'b.cjs', 'app', '-r', 'x']);
    expect(line).toMatchObject({ driven: true, inspect: true, modules: ['a.cjs', 'b.cjs'], app: 'app' });
  });

  it('knows switches with values, and starts the folder it is in without an app', () => {
    const line = readCommandLine(['--user-data-dir=/a=b']);
    expect([line.app, line.driven, line.switches.get('user-data-dir')]).toEqual(['.', false, '/a=b']);
    expect(() => readCommandLine(['-r'])).toThrow('needs the path');
  });
});

describe("addresses of the app's own scheme", () => {
  const handled = (scheme: string): boolean => scheme === 'app';
  it.each(['app://orgscale/index.html', 'app://orgscale/a/b.js?x=1#y', 'app://orgscale/'])('%s goes to Chromium and back', (url) => {
    const theirs = toChromium(url, handled);
    expect(theirs).toMatch(/^https:\/\/orgscale\.app\.ehost\.localhost\//u);
    expect(fromChromium(theirs)).toBe(url);
  });

  it('others stay as they are', () => {
    for (const url of ['https://example.invalid/', 'data:text/html,x', 'file:///etc/passwd']) {
      expect(toChromium(url, handled)).toBe(url);
      expect(fromChromium(url)).toBe(url);
    }
    expect([originOf('app://orgscale/x'), originOf('https://a.b/c'), originOf('data:text/html,x'), originOf('nonsense')]).toEqual([
      'app://orgscale',
      'https://a.b',
      'null',
      'null',
    ]);
  });
});

describe('one instance for each data folder', () => {
  it('the second is refused and greets the first; a lock that was left behind is taken over', async () => {
    const data = folder();
    const greeted = new Promise<readonly string[]>((resolve) => {
      const first = new InstanceLock(resolve);
      expect(first.take(data, null)).toBe(true);
    });
    // This process is alive, so its lock holds.
    const second = new InstanceLock(() => {});
    expect(second.take(data, null)).toBe(false);
    expect(second.held).toBe(false);
    expect(await greeted).toEqual(process.argv);

    const crashed = folder();
    fs.writeFileSync(path.join(crashed, 'stand-in.lock'), '999999999');
    const third = new InstanceLock(() => {});
    expect(third.take(crashed, null)).toBe(true);
    third.release();
    expect(fs.readdirSync(crashed)).toEqual([]);
  });
});

describe('which host the desktop specs run on', () => {
  it('the stand-in when it is asked for', () => {
    expect(chooseHost({ ORGSCALE_E2E_HOST: 'stand-in', ORGSCALE_E2E_BINARY: process.execPath })).toMatchObject({ kind: 'stand-in' });
  });

  it('a binary that is named', () => {
    expect(chooseHost({ ORGSCALE_E2E_BINARY: process.execPath })).toEqual({ kind: 'electron', executable: process.execPath });
    expect(() => chooseHost({ ORGSCALE_E2E_BINARY: '/nowhere/electron' })).toThrow('/nowhere/electron');
  });

  it('never skips: Electron without a binary is a failure, and so is a word that is not known', () => {
    const before = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
    try {
      expect(() => chooseHost({ ORGSCALE_E2E_HOST: 'electron' })).toThrow('binary is not here');
      expect(chooseHost({})).toMatchObject({ kind: 'stand-in' });
    } finally {
      if (before === undefined) delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
      else process.env['ELECTRON_OVERRIDE_DIST_PATH'] = before;
    }
    expect(() => chooseHost({ ORGSCALE_E2E_HOST: 'elektron' })).toThrow('may be electron or stand-in');
  });
});
