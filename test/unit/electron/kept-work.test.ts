// Nothing is lost: drafts of every window, and the last versions of every file.
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../electron/services/drafts.ts';
import { Handles } from '../../../electron/services/handles.ts';
import { Snapshots } from '../../../electron/services/snapshots.ts';
import type { DraftRecord } from '../../../shared/host/records.ts';
import { memoryFiles, type MemoryFiles } from './support/memory-files.ts';

const draft = (id: string, text = 'text', at = 1): DraftRecord => ({ id, name: 'Payments', text, at, file: null });
const journal = (files: MemoryFiles, handles = new Handles(() => 't')): Drafts => new Drafts({ files, folder: '/data/drafts', handles });

describe('drafts', () => {
  it('are offered after a crash: to a new process, newest first', async () => {
    const files = memoryFiles();
    const before = journal(files);
    await before.write(1, draft('a', 'one', 5));
    await before.write(1, draft('b', 'two', 9));
    await before.write(1, draft('a', 'three', 7));
    expect(await before.list()).toEqual([]);
    expect((await journal(files).list()).map(({ id, text }) => [id, text])).toEqual([
      ['b', 'two'],
      ['a', 'three'],
    ]);
  });

  it('are not offered while a window works on them, and are once it is gone', async () => {
    const drafts = journal(memoryFiles());
    await drafts.write(1, draft('a'));
    expect(await drafts.list()).toEqual([]);
    drafts.releaseAll(1);
    expect(await drafts.list()).toHaveLength(1);
    drafts.hold(2, 'a');
    expect(await drafts.list()).toEqual([]);
    drafts.release(1, 'a');
    expect(await drafts.list()).toEqual([]);
    drafts.release(2, 'a');
    expect(await drafts.list()).toHaveLength(1);
  });

  it('belong to one window: another can neither overwrite nor remove them', async () => {
    const files = memoryFiles();
    const drafts = journal(files);
    await drafts.write(1, draft('a', 'mine'));
    expect(await drafts.write(2, draft('a', 'theirs'))).toMatchObject({ ok: false, error: { code: 'denied' } });
    await drafts.remove(2, 'a');
    drafts.releaseAll(1);
    expect(await drafts.list()).toMatchObject([{ text: 'mine' }]);
  });

  it('go when they are removed, also while they are being written', async () => {
    const files = memoryFiles();
    const drafts = journal(files);
    await Promise.all([drafts.write(1, draft('a')), drafts.remove(1, 'a')]);
    drafts.releaseAll(1);
    expect(await drafts.list()).toEqual([]);
    expect([...files.entries.keys()]).toEqual([]);
  });

  it('remember the file they are of, by a path that stays on this side', async () => {
    const files = memoryFiles();
    const handles = new Handles(() => 'token-9');
    handles.grant(1, '/home/a.orgscale');
    const file = { token: 'token-9', name: 'a.orgscale', kind: 'file', stamp: 's' } as const;
    await journal(files, handles).write(1, { ...draft('a'), file });
    const later = journal(files);
    const [found] = await later.list();
    expect(found?.file).toEqual(file);
    expect(JSON.stringify(found)).not.toContain('/home');
    expect(await later.pathOf('token-9')).toBe('/home/a.orgscale');
  });

  it('name no file that the window was not given', async () => {
    const files = memoryFiles();
    await journal(files).write(1, { ...draft('a'), file: { token: 'made-up', name: 'x', kind: 'file', stamp: 's' } });
    expect(await journal(files).list()).toMatchObject([{ file: null }]);
  });

  it.each(['__proto__', 'constructor', '..', 'a:b'])('takes any id: %s', async (id) => {
    const files = memoryFiles();
    const drafts = journal(files);
    await drafts.write(1, draft(id));
    expect([...files.entries.keys()].every((file) => /^\/data\/drafts\/[0-9a-f]{40}\.json$/u.test(file))).toBe(true);
    drafts.releaseAll(1);
    expect(await drafts.list()).toMatchObject([{ id }]);
  });

  it('passes over what is no draft, and sweeps up what a killed process left', async () => {
    const files = memoryFiles(['/data', '/data/drafts']);
    await journal(files).write(1, draft('a'));
    files.put('/data/drafts/broken.json', '{');
    files.put('/data/drafts/other.json', JSON.stringify({ draft: draft('moved'), path: null }));
    files.put('/data/drafts/.x.json.0123456789ab.orgscale-tmp', 'half');
    expect((await journal(files).list()).map(({ id }) => id)).toEqual(['a']);
    expect(files.text('/data/drafts/.x.json.0123456789ab.orgscale-tmp')).toBeNull();
    expect(files.text('/data/drafts/broken.json')).toBe('{');
  });

  it('say that they cannot be kept', async () => {
    const files = memoryFiles();
    const drafts = journal(files);
    files.fail('open', 'ENOSPC');
    const result = await drafts.write(1, draft('a'));
    expect(result).toMatchObject({ ok: false, error: { code: 'full' } });
    files.heal();
    expect(await drafts.write(1, draft('a'))).toEqual({ ok: true, value: null });
  });
});

describe('versions', () => {
  const keeper = (files: MemoryFiles): Snapshots => {
    let now = 1_000;
    return new Snapshots({ files, folder: '/data/versions', now: () => now++ });
  };
  const texts = async (versions: Snapshots, file: string): Promise<string[]> =>
    Promise.all(
      (await versions.list(file)).map(async ({ id }) => {
        const read = await versions.read(file, id);
        return read.ok ? read.value.text : read.error.code;
      }),
    );

  it('are listed newest first, each once', async () => {
    const versions = keeper(memoryFiles());
    for (const text of ['one', 'two', 'two', 'one']) await versions.keep('/home/a', Buffer.from(text));
    expect(await texts(versions, '/home/a')).toEqual(['one', 'two', 'one']);
    expect((await versions.list('/home/a')).map(({ size }) => size)).toEqual([3, 3, 3]);
  });

  it('are the last twenty', async () => {
    const versions = keeper(memoryFiles());
    for (let index = 0; index < 27; index++) await versions.keep('/home/a', Buffer.from(`text ${index}`));
    const found = await texts(versions, '/home/a');
    expect(found).toHaveLength(20);
    expect(found[0]).toBe('text 26');
    expect(found.at(-1)).toBe('text 7');
  });

  it('of one file are not those of another', async () => {
    const versions = keeper(memoryFiles());
    await versions.keep('/home/a', Buffer.from('a'));
    expect(await versions.list('/home/b')).toEqual([]);
  });

  it('keep their order when the clock is set back', async () => {
    const files = memoryFiles();
    const times = [5000, 100];
    const early = new Snapshots({ files, folder: '/data/versions', now: () => times.shift() ?? 0 });
    await early.keep('/home/a', Buffer.from('one'));
    const later = new Snapshots({ files, folder: '/data/versions', now: () => 100 });
    await later.keep('/home/a', Buffer.from('two'));
    expect(await texts(later, '/home/a')).toEqual(['two', 'one']);
  });

  it.each(['../../../home/secret', '000000000001000-0123456789abcdef/../x', '', '__proto__'])('are read by their own ids alone: %j', async (id) => {
    const files = memoryFiles();
    const versions = keeper(files);
    files.put('/home/secret.orgscale', 'secret');
    expect(await versions.read('/home/a', id)).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(files.log.filter((line) => line.startsWith('readFile'))).toEqual([]);
  });

  it('never fail a save', async () => {
    const files = memoryFiles();
    files.fail('mkdir', 'ENOSPC');
    await expect(keeper(files).keep('/home/a', Buffer.from('x'))).resolves.toBeUndefined();
  });
});
