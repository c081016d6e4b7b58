// What surrounds a document: our own pages, links, command lines, the menu, places of windows, settings and recent files.
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { answerFor, fileFor, isOwnPage, isPresenterPage, mayHave, POLICY } from '../../../electron/services/app-files.ts';
import { filesIn } from '../../../electron/services/arguments.ts';
import { exportFilters } from '../../../electron/services/file-filters.ts';
import { Handles } from '../../../electron/services/handles.ts';
import { outsideLink } from '../../../electron/services/links.ts';
import { accelerator, menuBar, type MenuEntry, type MenuInput } from '../../../electron/services/menu.ts';
import { RecentFiles } from '../../../electron/services/recent-files.ts';
import { placeWindow, SettingsService } from '../../../electron/services/settings.ts';
import { Watcher } from '../../../electron/services/watcher.ts';
import { openStore } from '../../../electron/store.ts';
import { DEFAULT_SETTINGS, type RecentEntry } from '../../../shared/host/records.ts';
import { memoryKept } from './support/main-process.ts';

describe('app://', () => {
  it.each([
    ['app://orgscale/index.html', '/app/index.html'],
    ['app://orgscale/', '/app/index.html'],
    ['app://orgscale/assets/a.js?x#y', '/app/assets/a.js'],
    ['app://orgscale/a/../b.js', '/app/b.js'],
    ['app://orgscale/../../etc/passwd', '/app/etc/passwd'],
    ['app://orgscale/%2e%2e/%2e%2e/etc/passwd', '/app/etc/passwd'],
  ])('%s is %s', (address, file) => expect(fileFor(address, '/app')).toBe(file));

  it.each([
    'app://orgscale/..%2f..%2fetc%2fpasswd',
    'app://orgscale/%2e%2e%2fsecret',
    'app://orgscale/..%5c..%5csecret',
    'app://orgscale/a%00.js',
    'app://orgscale/%',
    'app://orgscale/C:/Windows/a',
    'app://orgscale//../..%2f../x',
    'app://other/index.html',
    'app://orgscale@other/index.html',
    'https://orgscale/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('%s is nothing', (address) => expect(fileFor(address, '/app')).toBeNull());

  it('knows the presenter window by its whole address', () => {
    expect(isPresenterPage('app://orgscale/index.html?presenter')).toBe(true);
    for (const address of [
      'app://orgscale/index.html',
      'app://orgscale/index.html?presenter=',
      'app://orgscale/index.html?presenter&x=1',
      'app://orgscale/index.html?x&presenter',
      'app://orgscale/index.html?presenter#x',
      'app://orgscale/?presenter',
      'app://orgscale/other.html?presenter',
      'app://other/index.html?presenter',
      'app://orgscale@other/index.html?presenter',
      'app://orgscale:1/index.html?presenter',
      'https://orgscale/index.html?presenter',
      'javascript:"app://orgscale/index.html?presenter"',
      'not an address',
    ])
      expect(isPresenterPage(address), address).toBe(false);
  });

  it('gives the whole screen to our own page, and nothing else to anybody', () => {
    expect(mayHave('fullscreen', 'app://orgscale/index.html', true)).toBe(true);
    expect(mayHave('fullscreen', 'app://orgscale', true)).toBe(true);
    expect(mayHave('fullscreen', 'app://orgscale/index.html', false)).toBe(false);
    expect(mayHave('fullscreen', 'https://example.invalid/', true)).toBe(false);
    for (const other of ['media', 'clipboard-read', 'clipboard-sanitized-write', 'geolocation', 'notifications', 'openExternal', 'pointerLock'])
      expect(mayHave(other, 'app://orgscale/index.html', true), other).toBe(false);
  });

  it('does not take a folder beside its own for a part of it', () => {
    expect(fileFor('app://orgscale/..%2fapp-secret%2fx', '/srv/app')).toBeNull();
  });

  it('answers with the type and a strict policy, refuses the rest with it too', async () => {
    const read = async (file: string): Promise<Uint8Array> => {
      if (file !== '/app/a.js') throw new Error('ENOENT');
      return Buffer.from('1');
    };
    const ask = (url: string, method = 'GET') => answerFor({ url, method }, '/app', read);
    expect(await ask('app://orgscale/a.js')).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    expect(await ask('app://orgscale/b.js')).toMatchObject({ status: 404 });
    expect(await ask('app://orgscale/..%2fx')).toMatchObject({ status: 403 });
    expect(await ask('app://orgscale/a.js', 'POST')).toMatchObject({ status: 405 });
    for (const url of ['app://orgscale/a.js', 'app://orgscale/b.js', 'app://orgscale/..%2fx']) {
      expect((await ask(url)).headers).toMatchObject({ 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' });
    }
  });

  it('has a policy without eval, inline scripts or anything from elsewhere', () => {
    expect(POLICY).toMatch(/^default-src 'none'; script-src 'self';/u);
    expect(POLICY).not.toMatch(/unsafe|https?:|\*/u);
  });

  it('knows its own pages', () => {
    expect(isOwnPage('app://orgscale/index.html')).toBe(true);
    expect(isOwnPage('app://orgscale.example.test/')).toBe(false);
    expect(isOwnPage('https://app://orgscale/')).toBe(false);
  });
});

describe('links that leave the app', () => {
  it.each([
    ['https://example.test/a?b#c', 'https://example.test/a?b#c'],
    ['HTTPS://EXAMPLE.test', 'https://example.test/'],
  ])('%s', (address, link) => expect(outsideLink(address)).toBe(link));

  it.each([
    'http://example.test',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/x',
    'https://user:pass@example.test',
    'mailto:a@example.test',
    'https://',
    'ms-settings:',
    '',
  ])('not %s', (address) => expect(outsideLink(address)).toBeNull());
});

describe('a command line', () => {
  it('names design files, wherever they stand', () => {
    const argv = [
      '/opt/electron',
      '/opt/app',
      '--inspect=0',
      'a.orgscale',
      '--remote-debugging-port=0',
      '/home/B.ORGSCALE',
      'a.orgscale',
      '-x.orgscale',
      'c.txt',
    ];
    expect(filesIn(argv, '/home/ana')).toEqual(['/home/ana/a.orgscale', '/home/B.ORGSCALE']);
  });

  it('does not take the program itself for a design', () => {
    expect(filesIn(['/opt/my.orgscale'], '/')).toEqual([]);
  });
});

describe('the menu', () => {
  const entries = (platform: string): MenuEntry[] => {
    const all = (list: readonly MenuEntry[]): MenuEntry[] =>
      list.flatMap((entry) => (entry.kind === 'menu' ? [entry, ...all(entry.entries)] : [entry]));
    return all(menuBar({ platform, appName: 'Orgscale', recent: [], states: null }));
  };

  it.each(['win32', 'darwin', 'linux'])('on %s has every entry once, and about and quit where they belong', (platform) => {
    const list = entries(platform);
    const ids = list.flatMap((entry) => ('id' in entry ? [entry.id] : entry.kind === 'role' ? [`role ${entry.role}`] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('app.about');
    expect(ids).toContain('role quit');
    expect(menuBar({ platform, appName: 'Orgscale', recent: [], states: null })[0]).toMatchObject({ id: platform === 'darwin' ? 'app' : 'file' });
  });

  it('shows no key without a modifier: it would be taken from text', () => {
    for (const entry of entries('darwin')) if ('keys' in entry) expect(entry.keys).toMatch(/^\$mod\+/u);
  });

  it('lists recent files, with their folder where two have one name', () => {
    const recent = [
      { id: 'a', name: 'R&D.orgscale', folder: '/one' },
      { id: 'b', name: 'R&D.orgscale', folder: '/two' },
      { id: 'c', name: 'Ops.orgscale', folder: '/one' },
    ];
    const file = menuBar({ platform: 'linux', appName: 'Orgscale', recent, states: null })[0];
    const list = file?.kind === 'menu' ? file.entries.find((entry) => entry.kind === 'menu' && entry.id === 'recent') : null;
    const labels = list?.kind === 'menu' ? list.entries.flatMap((entry) => (entry.kind === 'recent' ? [entry.label] : [])) : [];
    expect(labels).toEqual(['R&&D.orgscale – /one', 'R&&D.orgscale – /two', 'Ops.orgscale']);
  });

  it('greys out, ticks and names what the page in front told, and without a page keeps what begins one', () => {
    const flat = (states: MenuInput['states']) =>
      new Map(
        menuBar({ platform: 'linux', appName: 'Orgscale', recent: [], states })
          .flatMap((entry) => (entry.kind === 'menu' ? entry.entries : []))
          .flatMap((entry) => (entry.kind === 'menu' ? entry.entries : [entry]))
          .flatMap((entry) => (entry.kind === 'command' ? [[entry.id, entry] as const] : [])),
      );
    const without = flat(null);
    expect([...without.values()].filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual([
      'document.new',
      'document.open',
      'document.import',
      'view.theme.system',
      'view.theme.light',
      'view.theme.dark',
      'view.theme.contrast',
      'help.keys',
      'help.licences',
    ]);
    const told = flat([
      { id: 'edit.undo', enabled: true, name: 'Undo: Merge R&D' },
      { id: 'edit.redo', enabled: false, name: 'Redo' },
      { id: 'view.palette', enabled: true, checked: true },
    ]);
    expect(told.get('edit.undo')).toMatchObject({ enabled: true, label: 'Undo: Merge R&&D' });
    expect(told.get('edit.redo')).toMatchObject({ enabled: false });
    expect(told.get('view.palette')).toMatchObject({ enabled: true, checked: true });
    // What the page does not know cannot be chosen.
    expect(told.get('document.save')).toMatchObject({ enabled: false, label: 'Save' });
  });

  it('writes keys as Electron does', () => {
    expect(accelerator('$mod+Shift+s')).toBe('CommandOrControl+Shift+S');
    expect(accelerator('$mod+n')).toBe('CommandOrControl+N');
  });
});

describe('the place of a window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1050 },
    { x: 1920, y: 0, width: 1280, height: 1000 },
  ];
  const frame = { x: 100, y: 80, width: 1200, height: 800, maximized: false };

  it('is the remembered one, each further window a little aside', () => {
    expect(placeWindow(frame, screens, 0)).toEqual(frame);
    expect(placeWindow(frame, screens, 2)).toEqual({ ...frame, x: 156, y: 136 });
    expect(placeWindow({ ...frame, maximized: true }, screens, 0).maximized).toBe(true);
    expect(placeWindow({ ...frame, maximized: true }, screens, 1).maximized).toBe(false);
  });

  it('is left to the system where its screen is gone, and never larger than a screen', () => {
    const lost = placeWindow({ ...frame, x: 5000, width: 4000 }, screens, 0);
    expect(lost).toEqual({ width: 1920, height: 800, maximized: false });
    expect(placeWindow(frame, [{ x: 0, y: 0, width: 800, height: 600 }], 0)).toMatchObject({ width: 800, height: 600 });
    expect(placeWindow({ ...frame, y: -500 }, screens, 0)).not.toHaveProperty('y');
  });

  it('has a usual size the first time', () => {
    expect(placeWindow(null, screens, 0)).toEqual({ width: 1440, height: 900, maximized: false });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }], 0)).toEqual({ width: 1024, height: 700, maximized: false });
  });
});

describe('settings', () => {
  it('are written part by part, and mended where they are broken', () => {
    const kept = memoryKept({ settings: { theme: 'pink', panels: { palette: 100 } }, frame: { x: 'left' } });
    const settings = new SettingsService(kept);
    expect(settings.read()).toEqual({ theme: 'system', panels: { ...DEFAULT_SETTINGS.panels, palette: 100 } });
    expect(settings.frame()).toBeNull();
    settings.write({ theme: 'dark' });
    settings.write({ panels: { palette: 1, inspector: 2, dock: 3 } });
    expect(settings.read()).toEqual({ theme: 'dark', panels: { palette: 1, inspector: 2, dock: 3 } });
  });

  it('are kept on disk between two runs', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orgscale-store-'));
    openStore(folder, 'one').kept.set('settings', { theme: 'dark' });
    const again = openStore(folder, 'two');
    expect(again.kept.get('settings')).toEqual({ theme: 'dark' });
    expect(again.notices).toEqual([]);
  });

  it.each(['{"settings": {"theme": "da', '', '[]', 'null', '\0\0\0'])('put a broken file aside and say so: %j', async (text) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orgscale-store-'));
    await writeFile(path.join(folder, 'settings.json'), text);
    const { kept, notices } = openStore(folder, '20261124');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('settings.broken-20261124.json');
    expect(await readFile(path.join(folder, 'settings.broken-20261124.json'), 'utf8')).toBe(text);
    kept.set('frame', 1);
    expect(JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))).toEqual({ frame: 1 });
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('hold for this run where nothing can be kept', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orgscale-store-'));
    const file = path.join(folder, 'not-a-folder');
    await writeFile(file, 'x');
    const { kept } = openStore(path.join(file, 'data'), 'one');
    kept.set('frame', 1);
    expect(kept.get('frame')).toBe(1);
  });
});

describe('recent files', () => {
  const entry = (token: string, at: number): RecentEntry => ({
    id: token,
    name: `Design ${token}`,
    file: { token, name: `${token}.orgscale`, kind: 'file', stamp: 's' },
    at,
    engineers: null,
    worst: null,
    picture: null,
  });

  it('are listed newest first, each once, twelve at most, and survive a restart', () => {
    const kept = memoryKept();
    let count = 0;
    const handles = new Handles(() => `t${count++}`);
    const told = vi.fn<() => void>();
    const recent = new RecentFiles(kept, handles, told);
    for (let index = 0; index < 15; index++) recent.remember(1, entry(handles.grant(1, `/home/${index}.orgscale`), index));
    recent.remember(1, entry('t5', 99));
    expect(recent.list()).toHaveLength(12);
    expect(recent.list()[0]?.id).toBe('t5');
    expect(told).toHaveBeenCalledTimes(16);
    const later = new Handles(() => 'new');
    const again = new RecentFiles(kept, later);
    expect(again.list()).toEqual(recent.list());
    // One file is one entry also after a restart.
    expect(later.tokenOf('/home/5.orgscale')).toBe('t5');
    expect(again.pathOf('t5')).toBe('/home/5.orgscale');
    again.forget('t5');
    expect(again.pathOf('t5')).toBeNull();
    again.clear();
    expect(again.list()).toEqual([]);
  });

  it('note nothing of a file that the window was not given', () => {
    const recent = new RecentFiles(memoryKept(), new Handles(() => 't'));
    expect(recent.remember(1, entry('t', 1))).toBeNull();
    expect(recent.list()).toEqual([]);
  });

  it('pass over what is broken', () => {
    const good = { path: '/home/a', entry: entry('t', 1) };
    expect(new RecentFiles(memoryKept({ recent: [null, good, { path: '/x' }] }), new Handles(() => 't')).list()).toHaveLength(1);
    expect(new RecentFiles(memoryKept({ recent: 'all' }), new Handles(() => 't')).list()).toEqual([]);
  });
});

describe('watching', () => {
  function watching() {
    vi.useFakeTimers();
    const told: string[] = [];
    const folders = new Map<string, { changed: (name: string | null) => void; failed: () => void }>();
    const watcher = new Watcher(
      (folder, changed, failed) => {
        if (folder === '/network') throw new Error('ENOSYS');
        folders.set(folder, { changed, failed });
        return { close: () => void folders.delete(folder) };
      },
      (window, file) => void told.push(`${window} ${file}`),
    );
    return { told, folders, watcher };
  }

  it('tells once of a save in many steps, and not of other files', () => {
    const { told, folders, watcher } = watching();
    watcher.watch(1, '/home/a.orgscale');
    for (const name of ['b.orgscale', 'a.orgscale', '.a.tmp', 'a.orgscale']) folders.get('/home')?.changed(name);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['1 /home/a.orgscale']);
    folders.get('/home')?.changed(null);
    folders.get('/home')?.failed();
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(2);
    vi.useRealTimers();
  });

  it('stops with the window, and looks again when it comes to the front, also where a folder cannot be watched', () => {
    const { told, folders, watcher } = watching();
    watcher.watch(1, '/home/a.orgscale');
    folders.get('/home')?.changed('a.orgscale');
    watcher.watch(1, null);
    vi.advanceTimersByTime(1000);
    expect([told, folders.size]).toEqual([[], 0]);
    watcher.watch(2, '/network/a.orgscale');
    watcher.look(2);
    watcher.look(1);
    expect(told).toEqual(['2 /network/a.orgscale']);
    vi.useRealTimers();
  });
});

describe('exports', () => {
  it('offer files of their own kind', () => {
    expect(exportFilters('a.svg')[0]).toEqual({ name: 'Drawing', extensions: ['svg'] });
    expect(exportFilters('a.xyz')[0]).toEqual({ name: 'XYZ file', extensions: ['xyz'] });
    expect(exportFilters('a')[0]).toEqual({ name: 'All files', extensions: ['*'] });
  });
});
