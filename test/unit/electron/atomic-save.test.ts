// A save is whole or not at all, keeps what a file is besides its text, and says why it failed.
import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdtemp, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicSave, isTemporary, sweepTemporaries } from '../../../electron/services/atomic-save.ts';
import { nodeFileSystem } from '../../../electron/services/file-system.ts';
import { failure, memoryFiles } from './support/memory-files.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'orgscale-save-'));

describe('on a real disk', () => {
  it('writes a new file, and leaves nothing beside it', async () => {
    const dir = await folder();
    const file = path.join(dir, 'new.orgscale');
    expect(await atomicSave(nodeFileSystem, file, bytes('one'))).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('one');
    expect(await readdir(dir)).toEqual(['new.orgscale']);
  });

  it('keeps the permissions of a file', async () => {
    const file = path.join(await folder(), 'a.orgscale');
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await atomicSave(nodeFileSystem, file, bytes('new'));
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('writes the target of a link, and the link stays one', async () => {
    const dir = await folder();
    const other = await folder();
    const target = path.join(other, 'real.orgscale');
    const link = path.join(dir, 'link.orgscale');
    await writeFile(target, 'old');
    await symlink(target, link);
    await atomicSave(nodeFileSystem, link, bytes('new'));
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readlink(link)).toBe(target);
    expect(await readFile(target, 'utf8')).toBe('new');
    expect(await readdir(other)).toEqual(['real.orgscale']);
  });

  it('writes every byte of a large text', async () => {
    const file = path.join(await folder(), 'large.orgscale');
    const large = randomBytes(8 * 1024 * 1024);
    await atomicSave(nodeFileSystem, file, large);
    expect((await readFile(file)).equals(large)).toBe(true);
  });

  it('does not write over a folder', async () => {
    const dir = await folder();
    await expect(atomicSave(nodeFileSystem, dir, bytes('x'))).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('does not replace a file that is write-protected, though its folder could be written', async () => {
    const file = path.join(await folder(), 'locked.orgscale');
    await writeFile(file, 'old');
    await chmod(file, 0o444);
    await expect(atomicSave(nodeFileSystem, file, bytes('new'))).rejects.toMatchObject({ code: 'EACCES' });
    expect(await readFile(file, 'utf8')).toBe('old');
  });
});

describe('step by step', () => {
  it('flushes the temporary file before it is renamed, and the folder after it', async () => {
    const files = memoryFiles();
    files.put('/home/a.orgscale', 'old');
    await atomicSave(files, '/home/a.orgscale', bytes('new'));
    const steps = files.log.map((line) => line.split(' ')[0]);
    expect(steps.indexOf('sync')).toBeLessThan(steps.indexOf('rename'));
    expect(steps.lastIndexOf('sync')).toBeGreaterThan(steps.indexOf('rename'));
    const temporary = files.log.find((line) => line.startsWith('rename '))?.slice('rename '.length) ?? '';
    expect(path.dirname(temporary)).toBe('/home');
    expect(isTemporary(path.basename(temporary))).toBe(true);
  });

  it('goes on where one write takes only some of the bytes', async () => {
    const files = memoryFiles();
    files.mostPerWrite = 3;
    await atomicSave(files, '/home/a.orgscale', bytes('a longer text'));
    expect(files.text('/home/a.orgscale')).toBe('a longer text');
  });

  it.each(['open', 'write', 'sync', 'close', 'rename'] as const)(
    'leaves the old file whole and nothing beside it when %s fails',
    async (operation) => {
      for (const code of ['ENOSPC', 'EROFS', 'EIO']) {
        const files = memoryFiles();
        files.put('/home/a.orgscale', 'old');
        files.fail(operation, code);
        await expect(atomicSave(files, '/home/a.orgscale', bytes('new'))).rejects.toMatchObject({ code });
        expect([...files.entries.keys()]).toEqual(['/home/a.orgscale']);
        expect(files.text('/home/a.orgscale')).toBe('old');
      }
    },
  );

  it('takes a disk that accepts no more bytes for a full one', async () => {
    const files = memoryFiles();
    files.mostPerWrite = 0;
    await expect(atomicSave(files, '/home/a.orgscale', bytes('new'))).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('tries a rename again that another program holds up, and gives up in the end', async () => {
    const files = memoryFiles();
    const rename = files.rename.bind(files);
    let held = 3;
    const waits: number[] = [];
    const pause = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    files.rename = async (from, to) => {
      if (held-- > 0) throw failure('EBUSY');
      return rename(from, to);
    };
    await atomicSave(files, '/home/a.orgscale', bytes('new'), { pause });
    expect(files.text('/home/a.orgscale')).toBe('new');
    expect(waits).toHaveLength(3);
    held = 100;
    await expect(atomicSave(files, '/home/a.orgscale', bytes('newer'), { pause })).rejects.toMatchObject({ code: 'EBUSY' });
    expect(files.text('/home/a.orgscale')).toBe('new');
  });

  it('looks a last time after everything is flushed, and writes nothing when that says no', async () => {
    const files = memoryFiles();
    files.put('/home/a.orgscale', 'old');
    let looked = false;
    const check = async (): Promise<boolean> => {
      looked = files.log.some((line) => line.startsWith('sync '));
      return false;
    };
    expect(await atomicSave(files, '/home/a.orgscale', bytes('new'), { check })).toBe(false);
    expect(looked).toBe(true);
    expect([...files.entries.keys()]).toEqual(['/home/a.orgscale']);
    expect(files.text('/home/a.orgscale')).toBe('old');
  });

  it('gives up the owner where it may not be kept, but not the permissions', async () => {
    const files = memoryFiles();
    files.put('/home/a.orgscale', 'old', 0o100600);
    files.fail('chown', 'EPERM');
    await atomicSave(files, '/home/a.orgscale', bytes('new'));
    expect((files.entries.get('/home/a.orgscale')?.mode ?? 0) & 0o777).toBe(0o600);
  });

  it('sweeps up what a killed save of this file left, once it is old', async () => {
    const files = memoryFiles();
    files.put('/home/a.orgscale', 'text');
    const left = '/home/.a.orgscale.0123456789ab.orgscale-tmp';
    const other = '/home/.b.orgscale.0123456789ab.orgscale-tmp';
    files.put(left, 'half');
    files.put(other, 'half');
    const written = 1_700_000_000_000;
    await sweepTemporaries(files, '/home/a.orgscale', written + 60_000);
    expect(files.text(left)).toBe('half');
    await sweepTemporaries(files, '/home/a.orgscale', written + 4_000_000);
    expect(files.text(left)).toBeNull();
    expect(files.text(other)).toBe('half');
  });
});
