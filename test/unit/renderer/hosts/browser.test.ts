// The browser host against a browser in memory: pickers and their fallbacks, conflicts, recent designs, drafts, settings.
import { describe, expect, it } from 'vitest';
import { createBrowserHost } from '../../../../renderer/hosts/browser.ts';
import { DEFAULT_SETTINGS, type FileRef, type RecentEntry } from '../../../../shared/host/records.ts';
import type { HostResult } from '../../../../shared/host/host.ts';
import { fakeBrowser, fakeHandle, named } from './fake-browser.ts';

function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const code = (result: HostResult<unknown>): string => (result.ok ? 'ok' : result.error.code);

const entry = (file: FileRef, over: Partial<RecentEntry> = {}): RecentEntry => ({
  id: file.token,
  name: 'Lumenry',
  file,
  at: 1,
  engineers: 12,
  worst: null,
  picture: null,
  ...over,
});

function setup() {
  const browser = fakeBrowser();
  return { browser, host: createBrowserHost(browser) };
}

describe('opening', () => {
  it('reads what the picker gives', async () => {
    const { browser, host } = setup();
    browser.openAnswer = async () => [fakeHandle('a.orgscale', '{}')];
    const opened = value(await host.open('design'));
    expect(opened.text).toBe('{}');
    expect(opened.file).toMatchObject({ name: 'a.orgscale', kind: 'file' });
  });

  it('is cancelled when the person closes the picker, without a second question', async () => {
    const { browser, host } = setup();
    browser.openAnswer = () => Promise.reject(named('AbortError'));
    browser.uploadAnswer = { name: 'b.orgscale', text: async () => 'b' };
    expect(code(await host.open('design'))).toBe('cancelled');
  });

  it('falls back to an upload where there is no picker, and where it is refused', async () => {
    const { browser, host } = setup();
    browser.uploadAnswer = { name: 'b.orgscale', text: async () => 'b' };
    expect(value(await host.open('design'))).toMatchObject({ text: 'b', file: { kind: 'copy', name: 'b.orgscale' } });
    browser.openAnswer = () => Promise.reject(named('SecurityError'));
    expect(value(await host.open('design')).text).toBe('b');
  });

  it('says that a file is gone', async () => {
    const { browser, host } = setup();
    const handle = fakeHandle('a.orgscale');
    handle.failure = named('NotFoundError');
    browser.openAnswer = async () => [handle];
    expect(code(await host.open('design'))).toBe('missing');
  });

  it('passes over a drop that is none', async () => {
    const { host } = setup();
    expect(await host.openDropped({ items: [] })).toBeNull();
    expect(await host.openDropped(null)).toBeNull();
  });
});

describe('saving', () => {
  it('asks where to, writes there, and writes there again', async () => {
    const { browser, host } = setup();
    const handle = fakeHandle('new.orgscale');
    browser.saveAnswer = async () => handle;
    const first = value(await host.saveAs('Lumenry.orgscale', 'one')).file;
    expect(browser.suggested).toEqual(['Lumenry.orgscale']);
    expect(handle.text).toBe('one');
    const second = value(await host.save(first, 'two')).file;
    expect(handle.text).toBe('two');
    expect(second.token).toBe(first.token);
    expect(second.stamp).not.toBe(first.stamp);
  });

  it('hands over a download where there is no picker, and each time it saves', async () => {
    const { browser, host } = setup();
    const { file } = value(await host.saveAs('Lumenry.orgscale', 'one'));
    expect(file.kind).toBe('copy');
    value(await host.save(file, 'two'));
    expect(browser.downloads.map(({ name, content }) => [name, content])).toEqual([
      ['Lumenry.orgscale', 'one'],
      ['Lumenry.orgscale', 'two'],
    ]);
  });

  it('hands over a download where the picker is refused, and nothing where the person closed it', async () => {
    const { browser, host } = setup();
    browser.saveAnswer = () => Promise.reject(named('SecurityError'));
    expect(value(await host.saveAs('a.orgscale', 'one')).file.kind).toBe('copy');
    browser.saveAnswer = () => Promise.reject(named('AbortError'));
    expect(code(await host.saveAs('a.orgscale', 'two'))).toBe('cancelled');
    expect(browser.downloads).toHaveLength(1);
  });

  it('does not write over what somebody else wrote, unless told to', async () => {
    const { browser, host } = setup();
    const handle = fakeHandle('a.orgscale', 'mine');
    browser.openAnswer = async () => [handle];
    const { file } = value(await host.open('design'));
    handle.text = 'theirs';
    expect(code(await host.save(file, 'mine too'))).toBe('changed');
    expect(handle.text).toBe('theirs');
    expect(value(await host.reread(file)).text).toBe('theirs');
    value(await host.save(file, 'mine too', { force: true }));
    expect(handle.text).toBe('mine too');
  });

  it('asks for permission, and says when it is refused', async () => {
    const { browser, host } = setup();
    const handle = fakeHandle('a.orgscale', 'one');
    handle.permission = 'prompt';
    browser.openAnswer = async () => [handle];
    const { file } = value(await host.open('design'));
    handle.answer = 'denied';
    expect(code(await host.save(file, 'two'))).toBe('denied');
    expect(handle.text).toBe('one');
    handle.permission = 'prompt';
    handle.answer = 'granted';
    expect(code(await host.save(file, 'two'))).toBe('ok');
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['QuotaExceededError', 'full'],
    ['NotFoundError', 'missing'],
    ['TypeError', 'failed'],
  ])('says what %s means', async (name, wanted) => {
    const { browser, host } = setup();
    const handle = fakeHandle('a.orgscale', 'one');
    browser.saveAnswer = async () => handle;
    const { file } = value(await host.saveAs('a.orgscale', 'one'));
    handle.failure = named(name);
    const result = await host.save(file, 'two', { force: true });
    expect(code(result)).toBe(wanted);
    expect(result.ok ? '' : result.error.message).toContain('a.orgscale');
    expect(result.ok ? '' : result.error.advice).not.toBe('');
  });

  it('does not know a file that another run opened', async () => {
    const { host } = setup();
    expect(code(await host.save({ token: 'gone', name: 'x', kind: 'file', stamp: '' }, 'text'))).toBe('missing');
  });
});

describe('recent designs', () => {
  it('opens a kept handle in the next run, and asks for permission first', async () => {
    const { browser, host } = setup();
    const handle = fakeHandle('a.orgscale', 'one');
    browser.openAnswer = async () => [handle];
    const { file } = value(await host.open('design'));
    await host.recent.remember(entry(file), 'one');
    const next = createBrowserHost(browser);
    handle.permission = 'prompt';
    const opened = value(await next.recent.open(file.token));
    expect(opened.text).toBe('one');
    expect(handle.permission).toBe('granted');
    expect(code(await next.save(opened.file, 'two'))).toBe('ok');
  });

  it('is one entry, however the same file was opened', async () => {
    const { browser, host } = setup();
    const handle = fakeHandle('a.orgscale', 'one');
    browser.openAnswer = async () => [handle];
    const first = value(await host.open('design')).file;
    await host.recent.remember(entry(first), 'one');
    const again = value(await createBrowserHost(browser).open('design')).file;
    expect(again.token).toBe(first.token);
  });

  it('keeps the text of what it cannot open again', async () => {
    const { browser, host } = setup();
    browser.uploadAnswer = { name: 'b.orgscale', text: async () => 'b' };
    const { file } = value(await host.open('design'));
    await host.recent.remember(entry(file), 'b');
    expect(value(await createBrowserHost(browser).recent.open(file.token)).text).toBe('b');
  });

  it('lists the newest first, at most twelve, and lets go of what fell out', async () => {
    const { browser, host } = setup();
    for (let at = 1; at <= 14; at++) await host.recent.remember(entry({ token: `t${at}`, name: `${at}`, kind: 'copy', stamp: '' }, { at }), `${at}`);
    const list = await host.recent.list();
    expect(list.map(({ id }) => id)).toEqual(['t14', 't13', 't12', 't11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't3']);
    expect([...browser.kept.keys()].some((key) => key.endsWith(':t1'))).toBe(false);
  });

  it('forgets', async () => {
    const { browser, host } = setup();
    await host.recent.remember(entry({ token: 't', name: 'n', kind: 'copy', stamp: '' }), 'x');
    await host.recent.forget('t');
    expect(browser.kept.size).toBe(0);
    expect(code(await host.recent.open('t'))).toBe('missing');
  });

  it('passes over what it cannot read', async () => {
    const { browser, host } = setup();
    browser.kept.set('recent:x', { nonsense: true });
    browser.kept.set('draft:x', 7);
    expect(await host.recent.list()).toEqual([]);
    expect(await host.drafts.list()).toEqual([]);
  });

  it('starts without storage', async () => {
    const { browser } = setup();
    const broken = () => Promise.reject(named('SecurityError'));
    const store = { get: broken, set: broken, del: broken, keys: broken };
    const host = createBrowserHost({ ...browser, store, openPicker: () => async () => [fakeHandle('a.orgscale', 'one')] });
    expect(await host.recent.list()).toEqual([]);
    expect(code(await host.drafts.write({ id: 'd', name: 'n', text: 't', at: 1, file: null }))).toBe('denied');
    await host.recent.remember(entry({ token: 't', name: 'n', kind: 'copy', stamp: '' }), 'x');
    await host.recent.forget('t');
    await host.drafts.remove('d');
    expect(value(await host.open('design')).text).toBe('one');
  });
});

describe('settings of several windows', () => {
  it('are one: what another window chose is heard, and not written over', () => {
    const { browser, host: one } = setup();
    const heard: string[] = [];
    const stop = one.settings.onChange(({ theme }) => heard.push(theme));
    browser.storedElsewhere('orgscale:settings', JSON.stringify({ theme: 'dark' }));
    expect([heard, one.settings.read().theme]).toEqual([['dark'], 'dark']);
    one.settings.write({ panels: { palette: 1, inspector: 2, dock: 3 } });
    expect(JSON.parse(browser.saved.get('orgscale:settings') ?? '')).toMatchObject({ theme: 'dark', panels: { palette: 1 } });
    stop();
    browser.storedElsewhere('orgscale:settings', JSON.stringify({ theme: 'light' }));
    expect(heard).toEqual(['dark']);
  });
});

describe('drafts', () => {
  const draft = { id: 'd', name: 'Lumenry', text: '{}', at: 5, file: null };

  it('offers what a page left while it went, where it is newer than what was written before', async () => {
    const { browser, host } = setup();
    await host.drafts.write(draft);
    host.drafts.writeNow({ ...draft, text: 'later', at: 7 });
    expect((await host.drafts.list()).map(({ text }) => text)).toEqual(['later']);
    // Taken in once: it takes no room there any more.
    expect(browser.saved.size).toBe(0);
    host.drafts.writeNow({ ...draft, text: 'older', at: 6 });
    expect((await host.drafts.list()).map(({ text }) => text)).toEqual(['later']);
    expect(browser.saved.size).toBe(0);
  });

  it('leaves alone what a page left that is there again, and lets it go with the draft', async () => {
    const { browser, host } = setup();
    const release = host.drafts.hold('d');
    host.drafts.writeNow(draft);
    expect(await host.drafts.list()).toEqual([]);
    expect(browser.saved.size).toBe(1);
    await host.drafts.write({ ...draft, at: 9 });
    expect(browser.saved.size).toBe(0);
    host.drafts.writeNow({ ...draft, at: 10 });
    await host.drafts.remove('d');
    release();
    expect([await host.drafts.list(), browser.saved.size]).toEqual([[], 0]);
  });

  it('does not fall over what is no draft, or a store that is full', async () => {
    const { browser, host } = setup();
    browser.saved.set('orgscale:left:x', '{');
    browser.saved.set('orgscale:left:y', '7');
    expect(await host.drafts.list()).toEqual([]);
    expect(browser.saved.size).toBe(0);
    browser.local.setItem = () => {
      throw named('QuotaExceededError');
    };
    host.drafts.writeNow(draft);
    expect(await host.drafts.list()).toEqual([]);
  });

  it('offers a draft only when no open window holds it', async () => {
    const { host } = setup();
    const release = host.drafts.hold('d');
    await host.drafts.write(draft);
    expect(await host.drafts.list()).toEqual([]);
    release();
    expect(await host.drafts.list()).toEqual([draft]);
    await host.drafts.remove('d');
    expect(await host.drafts.list()).toEqual([]);
  });
});

describe('settings', () => {
  it('are remembered, and the rest keeps its first value', () => {
    const { browser, host } = setup();
    expect(host.settings.read()).toEqual(DEFAULT_SETTINGS);
    host.settings.write({ theme: 'dark' });
    expect(createBrowserHost(browser).settings.read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it.each(['not json', 'null', '[]', '{"theme":"plaid","panels":{"palette":-5,"inspector":"x","dock":9e9}}'])(
    'start from their first values after %s',
    (text) => {
      const { browser } = setup();
      browser.saved.set('orgscale:settings', text);
      expect(createBrowserHost(browser).settings.read()).toEqual(DEFAULT_SETTINGS);
    },
  );
});
