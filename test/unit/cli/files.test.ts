// orgscale fix, format, new, export and import, as processes on real files: what they write, and what they never touch.
import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEHOLDEN, SOUND, useShop } from './orgscale.ts';

const { put, get, folder, orgscale } = useShop();

describe('orgscale fix', () => {
  it('prints the mended file and lists what it would fix, and leaves the file alone', async () => {
    put('a.orgscale', BEHOLDEN);
    const { code, out, err } = await orgscale(['fix', 'a.orgscale']);
    expect(code).toBe(0);
    expect(err).toMatch(/^Would fix: .* \(sre-reports-to-product\)$/m);
    expect(err).toContain('a.orgscale: nothing was written. The new file was printed; --write changes it in place\n');
    expect(get('a.orgscale')).toBe(BEHOLDEN);
    expect(await orgscale(['check', '-'], { input: out })).toMatchObject({ code: 0 });
  });

  it('writes in place by --write, whole, and leaves nothing beside the file', async () => {
    put('a.orgscale', BEHOLDEN);
    chmodSync(path.join(folder(), 'a.orgscale'), 0o640);
    const { code, out, err } = await orgscale(['fix', 'a.orgscale', '--write']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^Fixed: /m);
    expect(readdirSync(folder())).toEqual(['a.orgscale']);
    expect(statSync(path.join(folder(), 'a.orgscale')).mode & 0o777).toBe(0o640);
    expect(await orgscale(['check', 'a.orgscale'])).toMatchObject({ code: 0 });
    const after = get('a.orgscale');
    expect(await orgscale(['fix', 'a.orgscale', '--write'])).toMatchObject({ code: 0 });
    expect(get('a.orgscale')).toBe(after);
  });

  it('exits as check would where something is left', async () => {
    put('a.orgscale', BEHOLDEN);
    expect(await orgscale(['fix', 'a.orgscale', '--rule', 'several-managers'])).toMatchObject({ code: 1 });
    expect((await orgscale(['check', 'a.orgscale', '--skip', 'several-manager'])).err).toContain('several-managers');
    expect(await orgscale(['fix', 'a.orgscale', '--rule', 'no-such-rule'])).toMatchObject({ code: 2, out: '' });
  });

  it('never writes over a file what was salvaged from it, nor over standard input', async () => {
    const broken = BEHOLDEN.replace('"kind":"team"', '"kind":"ghost"');
    put('a.orgscale', broken);
    expect(await orgscale(['fix', 'a.orgscale', '--write', '--salvage'])).toMatchObject({ code: 2, out: '' });
    expect(await orgscale(['fix', 'a.orgscale', '--write'])).toMatchObject({ code: 2, out: '' });
    expect(get('a.orgscale')).toBe(broken);
    expect((await orgscale(['fix', 'a.orgscale', '--salvage'])).out).toContain('"Northwind"');
    expect(await orgscale(['fix', '-', '--write'], { input: SOUND })).toMatchObject({ code: 2, out: '' });
  });
});

describe('what is odd about names of files', () => {
  it('standard input is named alike everywhere, and an empty name is shown', async () => {
    const { err } = await orgscale(['fix', '-'], { input: BEHOLDEN });
    expect(err).toContain('standard input: nothing was written. ');
    expect(await orgscale(['check', ''])).toEqual({ code: 2, out: '', err: '"": there is no such file. Check the path.\n' });
    expect((await orgscale(['new', '-o', ''])).err).toBe('"": the folder for this file is not there. Make it first, or check the path.\n');
  });

  it('a link stays a link, also where it leads to nothing yet', async () => {
    symlinkSync('target.orgscale', path.join(folder(), 'link.orgscale'));
    expect(await orgscale(['new', '-o', 'link.orgscale'])).toEqual({ code: 0, out: '', err: '' });
    expect(lstatSync(path.join(folder(), 'link.orgscale')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder()).sort()).toEqual(['link.orgscale', 'target.orgscale']);
    expect(get('target.orgscale')).toContain('"format": "orgscale"');
  });
});

describe('names that stand twice in a record', () => {
  it('are said with their line, by each command that reads; the exit code is that of the findings', async () => {
    put('a.orgscale', SOUND.replace('"engineer":6', '"engineer":3,\n"engineer":6'));
    const said =
      'a.orgscale:2: "engineer" stands twice in units[1].headcount; only the last is read. Keep one of them: the other goes when the file is written.\n';
    expect(await orgscale(['check', 'a.orgscale'])).toMatchObject({ code: 0, err: said });
    expect(await orgscale(['format', 'a.orgscale'])).toEqual({ code: 0, out: '', err: said });
    expect(await orgscale(['check', 'a.orgscale'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('orgscale format', () => {
  it('writes in place once, says so by --check, and prints by --stdout', async () => {
    put('a.orgscale', SOUND);
    expect(await orgscale(['format', 'a.orgscale', '--check'])).toMatchObject({ code: 1, out: '' });
    const { out } = await orgscale(['format', 'a.orgscale', '--stdout']);
    expect(get('a.orgscale')).toBe(SOUND);
    expect(await orgscale(['format', 'a.orgscale'])).toMatchObject({ code: 0, out: '', err: '' });
    expect(get('a.orgscale')).toBe(out);
    expect(out).toContain('\n');
    expect(await orgscale(['format', 'a.orgscale', '--check'])).toMatchObject({ code: 0, out: '', err: '' });
    expect(await orgscale(['format', '-'], { input: SOUND })).toMatchObject({ code: 0, out });
  });

  it('changes no file that it cannot use, and goes on with the others', async () => {
    put('a.orgscale', SOUND);
    put('b.orgscale', '{');
    expect(await orgscale(['format', 'b.orgscale', 'a.orgscale'])).toMatchObject({ code: 2 });
    expect(get('b.orgscale')).toBe('{');
    expect(get('a.orgscale')).not.toBe(SOUND);
  });

  it('keeps fields that it does not know, and follows a link to the file', async () => {
    put('a.orgscale', SOUND.replace('"organization"', '"mood":{"good":true},"organization"'));
    symlinkSync('a.orgscale', path.join(folder(), 'link.orgscale'));
    expect(await orgscale(['format', 'link.orgscale'])).toMatchObject({ code: 0 });
    expect(JSON.parse(get('a.orgscale'))).toMatchObject({ mood: { good: true } });
    expect(get('a.orgscale')).toContain('\n');
  });
});

describe('orgscale new', () => {
  it('writes an empty design that check takes, named after the file', async () => {
    expect(await orgscale(['new', '-o', 'company.orgscale'])).toMatchObject({ code: 0, out: '', err: '' });
    expect(JSON.parse(get('company.orgscale'))).toEqual({ format: 'orgscale', version: 1, name: 'company', organization: {}, units: [], lines: [] });
    expect(await orgscale(['check', 'company.orgscale'])).toMatchObject({ code: 0 });
  });

  it('copies an example, and names them all for one that is not there', async () => {
    expect(await orgscale(['new', '--example', 'startup', '-o', 's.orgscale'])).toMatchObject({ code: 0 });
    expect(await orgscale(['format', '--check', 's.orgscale'])).toMatchObject({ code: 0 });
    const { code, err } = await orgscale(['new', '--example', '../package', '-o', 'x.orgscale']);
    expect(code).toBe(2);
    expect(err).toContain('startup');
    expect(readdirSync(folder())).toEqual(['s.orgscale']);
  });

  it('replaces a file only by --force', async () => {
    put('a.orgscale', 'mine');
    expect(await orgscale(['new', '-o', 'a.orgscale'])).toMatchObject({
      code: 2,
      err: 'a.orgscale: there is such a file already. Name another, or replace it with --force.\n',
    });
    expect(get('a.orgscale')).toBe('mine');
    expect(await orgscale(['new', '-o', 'a.orgscale', '--force'])).toMatchObject({ code: 0 });
    expect(get('a.orgscale')).not.toBe('mine');
  });

  it('writes to a device without replacing it', async () => {
    expect(await orgscale(['new', '-o', '/dev/null', '--force'])).toMatchObject({ code: 0 });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says where it cannot write', async () => {
    mkdirSync(path.join(folder(), 'sub.orgscale'));
    expect(await orgscale(['new', '-o', 'sub.orgscale', '--force'])).toMatchObject({
      code: 2,
      err: 'sub.orgscale: this is a folder. Name a file.\n',
    });
    expect(await orgscale(['new', '-o', 'no/such/folder/a.orgscale'])).toMatchObject({ code: 2 });
    expect(await orgscale(['new'])).toMatchObject({ code: 2, out: '' });
    expect(await orgscale(['new', '-o', 'z.txt'])).toEqual({
      code: 2,
      out: '',
      err: 'z.txt: the ending .txt is not one of a design. Name a file that ends in .orgscale (or in .json).\n',
    });
    expect(readdirSync(folder())).not.toContain('z.txt');
  });
});

describe('orgscale export', () => {
  it('draws an SVG with every unit in it', async () => {
    put('a.orgscale', BEHOLDEN.replace('"Checkout"', '"Checkout <&> \\"fast\\""'));
    expect(await orgscale(['export', 'a.orgscale', '-o', 'a.svg'])).toMatchObject({ code: 0, out: '', err: '' });
    const svg = get('a.svg');
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(svg.trimEnd()).toMatch(/<\/svg>$/);
    for (const name of ['Mara', 'Checkout &lt;&amp;&gt;']) expect(svg).toContain(name);
    expect(await orgscale(['export', 'a.orgscale', '-o', '-', '--to', 'svg'])).toMatchObject({ code: 0, out: svg });
  });

  it('writes a tidy copy, from standard input too', async () => {
    expect(await orgscale(['export', '-', '-o', 'b.orgscale'], { input: SOUND })).toMatchObject({ code: 0 });
    expect(await orgscale(['format', '--check', 'b.orgscale'])).toMatchObject({ code: 0 });
  });

  it.each([
    [['-o', 'a.doc'], 'svg, png, pdf, pptx, html'],
    [['-o', 'a'], 'no ending'],
    [['-o', '-'], '--to'],
    [['-o', 'a.svg', '--scenario', 's'], 'there is no scenario "s"'],
    [['-o', 'a.svg', '--slide', 's'], 'there is no slide "s"'],
    [['-o', 'a.svg', '--month', '111'], 'has no month 111'],
  ])('is 2 for %j, and writes nothing', async (args, says) => {
    put('a.orgscale', SOUND);
    const { code, err } = await orgscale(['export', 'a.orgscale', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(readdirSync(folder())).toEqual(['a.orgscale']);
  });
});

describe('orgscale import', () => {
  it('says on standard error what was mapped, dropped and left over', async () => {
    put('people.csv', 'id,name,manager id,salary,floor\n1,Ana Lima,,9,2\n2,Bo Sand,1,8,2\n');
    const { code, out, err } = await orgscale(['import', 'people.csv', '-o', '-']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: 'people', lines: [{ kind: 'reports', from: 'person-2', to: 'person-1' }] });
    expect(err).toContain('Dropped, being private: salary.');
    expect(err).toContain('Not used: floor.');
    expect(out).not.toContain('9');
  });

  it('reads what Western and Unicode spreadsheets write', async () => {
    put('latin.csv', Buffer.from('Name;Abteilung\nJürgen Groß;Küche\n', 'latin1'));
    put('unicode.txt', Buffer.from('\uFEFFName\tTeam\nJürgen Groß\tKüche\n', 'utf16le'));
    for (const file of ['latin.csv', 'unicode.txt']) {
      const { out } = await orgscale(['import', file, '-o', '-']);
      expect(JSON.parse(out)).toMatchObject({ units: [{ name: 'Küche' }, { name: 'Jürgen Groß' }] });
    }
  });

  it('is 2 for what is no table, and writes nothing', async () => {
    put('a.csv', 'hello\n');
    put('a.xlsx', 'PK');
    expect(await orgscale(['import', 'a.csv', '-o', 'a.orgscale'])).toMatchObject({ code: 2 });
    expect(await orgscale(['import', 'a.xlsx', '-o', 'a.orgscale'])).toMatchObject({ code: 2 });
    expect(await orgscale(['import', '-', '-o', 'a.csv'], { input: 'id,name\n1,Ana' })).toMatchObject({ code: 2 });
    expect(get('a.csv')).toBe('hello\n');
    expect(readdirSync(folder()).sort()).toEqual(['a.csv', 'a.xlsx']);
  });

  it('writes to the names that a new design may have, and to no others', async () => {
    put('a.csv', 'id,name\n1,Ana Lima\n');
    for (const name of ['a.ORGSCALE', 'a.json', 'plain']) expect(await orgscale(['import', 'a.csv', '-o', name])).toMatchObject({ code: 0 });
    expect(await orgscale(['import', 'a.csv', '-o', 'a.svg'])).toEqual({
      code: 2,
      out: '',
      err: 'a.svg: the ending .svg is not one of a design. Name a file that ends in .orgscale (or in .json).\n',
    });
    expect(readdirSync(folder()).sort()).toEqual(['a.ORGSCALE', 'a.csv', 'a.json', 'plain']);
  });
});

describe('the command line itself', () => {
  it('says what it can do, and its version', async () => {
    const { code, out } = await orgscale(['--help']);
    expect(code).toBe(0);
    for (const command of ['check', 'fix', 'simulate', 'diff', 'format', 'new', 'rules', 'explain', 'export', 'import'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(await orgscale(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown });
    expect(await orgscale(['check', '--help'])).toMatchObject({ code: 0 });
  });

  it.each([[[]], [['frobnicate']], [['check']], [['simulate', 'a.orgscale', '--months', '3']], [['diff', 'a']]])('is 2 for %j', async (args) => {
    const { code, out, err } = await orgscale(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]+\.\n$/);
  });
});
