// Opening and saving for windows: by token, never over what somebody else wrote, and every failure says what to do.
import { describe, expect, it } from 'vitest';
import { decode, stampOf } from '../../../electron/services/documents.ts';
import { mainProcess, type MainProcess } from './support/main-process.ts';
import type { FileRef } from '../../../shared/host/records.ts';
import type { HostResult } from '../../../shared/host/host.ts';

const FILE = '/home/payments.orgscale';
const value = <T>(result: HostResult<T>): T => {
  if (!result.ok) throw new Error(`Unexpected: ${result.error.message}`);
  return result.value;
};
const errorOf = (result: HostResult<unknown>): { code: string; message: string; advice: string } => {
  if (result.ok) throw new Error('It should have failed.');
  return { ...result.error };
};

async function opened(text = 'first'): Promise<MainProcess & { file: FileRef }> {
  const main = mainProcess();
  main.files.put(FILE, text);
  main.picks.push(FILE);
  const { file } = value(await main.documents.open(1, 'design'));
  return { ...main, file };
}

describe('opening', () => {
  it('reads the file that was picked, and gives a token in place of its path', async () => {
    const { file } = await opened();
    expect(file).toEqual({ token: 'token-1', name: 'payments.orgscale', kind: 'file', stamp: stampOf(Buffer.from('first')) });
    expect(JSON.stringify(file)).not.toContain('/home');
  });

  it('is cancelled when nothing is picked', async () => {
    expect(errorOf(await mainProcess().documents.open(1, 'design')).code).toBe('cancelled');
  });

  it('gives one file one token, in every window', async () => {
    const main = await opened();
    expect(value(await main.documents.openPath(2, FILE)).file.token).toBe(main.file.token);
  });

  it.each([
    ['missing', '/home/none.orgscale', null],
    ['failed', '/home', null],
    ['denied', FILE, 'EACCES'],
    ['failed', FILE, 'EIO'],
  ] as const)('answers %s for %s (%s)', async (code, file, broken) => {
    const main = await opened();
    if (broken) main.files.fail('readFile', broken);
    const error = errorOf(await main.documents.openPath(1, file));
    expect(error.code).toBe(code);
    expect(error.advice).not.toBe('');
  });

  it('does not read what is far larger than a design', async () => {
    const main = await opened();
    const stat = main.files.stat.bind(main.files);
    main.files.stat = async (file) => ({ ...(await stat(file)), size: 300 * 1024 * 1024, isFile: () => true });
    expect(errorOf(await main.documents.openPath(1, FILE)).message).toContain('far larger');
  });

  it('reads UTF-8 with and without its mark, UTF-16 by its mark, and Western letters otherwise', () => {
    expect(decode(Buffer.from('Zoë'))).toBe('Zoë');
    expect(decode(Buffer.from('\uFEFFZoë'))).toBe('Zoë');
    expect(decode(Buffer.from('\uFEFFZoë', 'utf16le'))).toBe('Zoë');
    expect(decode(Uint8Array.of(0x5a, 0x6f, 0xeb))).toBe('Zoë');
    // A picture is no UTF-8, the design in it is.
    expect(decode(Buffer.concat([Uint8Array.of(0x89, 0x50, 0x4e, 0x47), Buffer.from('Zoë Ковалёва'), Uint8Array.of(0xff)]))).toContain(
      'Zoë Ковалёва',
    );
  });
});

describe('saving', () => {
  it('writes the file, and the new stamp lets the next save pass', async () => {
    const main = await opened();
    const first = value(await main.documents.save(1, main.file, 'second', false));
    const next = value(await main.documents.save(1, first.file, 'third', false));
    expect(main.files.text(FILE)).toBe('third');
    expect(next.file.stamp).toBe(stampOf(Buffer.from('third')));
  });

  it('writes nothing over what somebody else wrote since', async () => {
    const main = await opened();
    main.files.put(FILE, 'theirs');
    expect(errorOf(await main.documents.save(1, main.file, 'mine', false)).code).toBe('changed');
    expect(main.files.text(FILE)).toBe('theirs');
  });

  it('notices what somebody else wrote while this save was on its way', async () => {
    const main = await opened();
    const open = main.files.open.bind(main.files);
    main.files.open = async (file, flags, mode) => {
      if (file.includes('orgscale-tmp')) main.files.put(FILE, 'theirs');
      return open(file, flags, mode);
    };
    expect(errorOf(await main.documents.save(1, main.file, 'mine', false)).code).toBe('changed');
    expect(main.files.text(FILE)).toBe('theirs');
  });

  it('writes over it when it is told to, and keeps theirs as a version', async () => {
    const main = await opened();
    main.files.put(FILE, 'theirs');
    value(await main.documents.save(1, main.file, 'mine', true));
    expect(main.files.text(FILE)).toBe('mine');
    const versions = await main.snapshots.list(FILE);
    const texts = await Promise.all(versions.map(async ({ id }) => value(await main.snapshots.read(FILE, id)).text));
    expect(texts).toEqual(['mine', 'theirs']);
  });

  it('does not bring a deleted file back unasked', async () => {
    const main = await opened();
    main.files.entries.delete(FILE);
    const error = errorOf(await main.documents.save(1, main.file, 'mine', false));
    expect(error.code).toBe('missing');
    expect(error.advice).toContain('Save the design under a name of its own');
    expect(main.files.text(FILE)).toBeNull();
  });

  it.each([
    ['ENOSPC', 'full', 'Free some space'],
    ['EDQUOT', 'full', 'Free some space'],
    ['EACCES', 'denied', 'another name'],
    ['EPERM', 'denied', 'another name'],
    ['EROFS', 'denied', 'another drive'],
    ['ENOENT', 'missing', 'another folder'],
    ['EBUSY', 'failed', 'Close it there'],
    ['EIO', 'failed', 'Try again'],
  ])('says what to do on %s, and the file is as it was', async (system, code, advice) => {
    const main = await opened();
    main.files.fail('open', system);
    const error = errorOf(await main.documents.save(1, main.file, 'mine', false));
    expect(error.code).toBe(code);
    expect(error.advice).toContain(advice);
    expect(error.message).toContain('payments.orgscale');
    expect(main.files.text(FILE)).toBe('first');
    // And once there is room again, the same save passes.
    main.files.heal();
    value(await main.documents.save(1, main.file, 'mine', false));
    expect(main.files.text(FILE)).toBe('mine');
  });

  it('refuses a window the files of another', async () => {
    const main = await opened();
    expect(errorOf(await main.documents.save(2, main.file, 'mine', true)).code).toBe('missing');
    expect(errorOf(await main.documents.reread(2, main.file.token)).code).toBe('missing');
    expect(main.files.text(FILE)).toBe('first');
    main.handles.forget(1);
    expect(errorOf(await main.documents.save(1, main.file, 'mine', true)).code).toBe('missing');
  });
});

describe('saving as', () => {
  it('writes where the person says, and the window may use that file from then on', async () => {
    const main = await opened();
    main.picks.push('/home/copy.orgscale');
    const { file } = value(await main.documents.saveAs(1, 'copy.orgscale', 'text'));
    expect(main.files.text('/home/copy.orgscale')).toBe('text');
    expect(value(await main.documents.reread(1, file.token)).text).toBe('text');
  });

  it('gives a bare name our ending, unless that would replace a file that nobody named', async () => {
    const main = await opened();
    main.picks.push('/home/bare', '/home/payments');
    value(await main.documents.saveAs(1, 'x', 'text'));
    expect(main.files.text('/home/bare.orgscale')).toBe('text');
    value(await main.documents.saveAs(1, 'x', 'text'));
    expect(main.files.text('/home/payments')).toBe('text');
    expect(main.files.text(FILE)).toBe('first');
  });

  it('suggests a name, never a place', async () => {
    const main = await opened();
    await main.documents.saveAs(1, '../../etc/passwd', 'text');
    await main.documents.saveAs(1, 'C:\\Windows\\a.orgscale', 'text');
    await main.documents.exportFile(1, '/', 'text');
    expect(main.suggested).toEqual(['passwd', 'a.orgscale', 'Untitled.orgscale']);
  });

  it('exports text and bytes, of which no window may read anything back', async () => {
    const main = await opened();
    main.picks.push('/home/a.svg', '/home/a.png');
    expect(value(await main.documents.exportFile(1, 'a.svg', '<svg/>'))).toEqual({ name: 'a.svg' });
    expect(value(await main.documents.exportFile(1, 'a.png', Uint8Array.of(1, 2, 3)))).toEqual({ name: 'a.png' });
    expect(main.files.text('/home/a.svg')).toBe('<svg/>');
    expect(main.files.entries.get('/home/a.png')?.bytes).toHaveLength(3);
    main.files.fail('open', 'ENOSPC');
    main.picks.push('/home/b.svg');
    expect(errorOf(await main.documents.exportFile(1, 'b.svg', 'x')).code).toBe('full');
  });
});
