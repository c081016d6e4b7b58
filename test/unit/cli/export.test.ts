// orgscale export, as a process: each format that needs no browser, pictures that open again, and what it refuses.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../support/unzip.ts';
import { BEHOLDEN, useShop } from './orgscale.ts';

const { put, get, folder, orgscale } = useShop();
const design = async (): Promise<string> => (await orgscale(['format', 'a.orgscale', '--stdout'])).out;

describe('orgscale export', () => {
  it('writes an SVG that opens again everywhere, equal', async () => {
    put('a.orgscale', BEHOLDEN);
    expect(await orgscale(['export', 'a.orgscale', '-o', 'a.svg'])).toMatchObject({ code: 0, out: '', err: '' });
    expect((await orgscale(['export', 'a.svg', '-o', '-', '--to', 'orgscale'])).out).toBe(await design());
    expect((await orgscale(['import', 'a.svg', '-o', 'b.orgscale'])).code).toBe(0);
    expect(get('b.orgscale')).toBe(await design());
    expect(await orgscale(['check', 'a.svg'])).toMatchObject({ code: 1 });
    expect((await orgscale(['diff', 'a.svg', 'a.orgscale'])).out).toContain('Nothing differs.');
  });

  it('judges by the date that is given, as check does', async () => {
    const file = JSON.parse(BEHOLDEN) as { units: object[]; lines: object[] };
    file.units.push({ id: 'search', kind: 'team', name: 'Search', type: 'product', headcount: { engineer: 6 } });
    file.lines.push({ id: 'l9', kind: 'supports', from: 'checkout', to: 'search', mode: 'collaboration', since: '2026-01', months: 3 });
    put('a.orgscale', JSON.stringify(file));
    const told = async (today: string): Promise<boolean> => {
      const { out } = await orgscale(['export', 'a.orgscale', '-o', '-', '--to', 'md', '--today', today]);
      return out.includes('collaborates with');
    };
    expect([await told('2026-02-28'), await told('2026-12-31')]).toEqual([false, true]);
    expect(await orgscale(['export', 'a.orgscale', '-o', '-', '--to', 'md', '--today', 'soon'])).toMatchObject({ code: 2, out: '' });
  });

  it('never writes a design over a picture', async () => {
    put('a.orgscale', BEHOLDEN);
    await orgscale(['export', 'a.orgscale', '-o', 'a.svg']);
    const before = get('a.svg');
    expect(await orgscale(['fix', 'a.svg', '--write'])).toMatchObject({ code: 2 });
    expect(await orgscale(['format', 'a.svg'])).toMatchObject({ code: 2 });
    expect(get('a.svg')).toBe(before);
    expect((await orgscale(['fix', 'a.svg'])).out).toContain('"Northwind"');
  });

  it('leaves the design out by --no-embed, and says so when such a picture is opened', async () => {
    put('a.orgscale', BEHOLDEN);
    await orgscale(['export', 'a.orgscale', '-o', 'a.svg', '--no-embed']);
    expect(get('a.svg')).not.toContain('orgscale:design');
    const { code, err } = await orgscale(['check', 'a.svg']);
    expect(code).toBe(2);
    expect(err).toMatch(/^a\.svg: this SVG holds no design\. /);
  });

  it('leaves the names of people out of everything, the design in a picture too', async () => {
    put('a.orgscale', BEHOLDEN.replace('"name":"Ana"', '"name":"Ana Ferreira"'));
    for (const to of ['svg', 'html', 'md', 'txt', 'mmd', 'dot', 'orgscale']) {
      const { code, out } = await orgscale(['export', 'a.orgscale', '-o', '-', '--to', to, '--no-names', '--findings']);
      expect(code).toBe(0);
      expect(out).not.toMatch(/\bana\b|ferreira|\bmara\b/iu);
      expect(out).toContain('Checkout');
    }
    await orgscale(['export', 'a.orgscale', '-o', 'a.pptx', '--no-names', '--findings']);
    for (const [name, content] of unzip(readFileSync(path.join(folder(), 'a.pptx')))) {
      if (name.startsWith('ppt/slides') || name.startsWith('ppt/notes')) expect(content.toString('utf8')).not.toMatch(/ferreira|>ana/iu);
    }
  });

  it('writes slides: those of the file, one a finding on wish, one alone by its id', async () => {
    const slides = [
      { id: 'one', title: 'First', notes: 'Hello' },
      { id: 'two', title: 'Second' },
    ];
    put('a.orgscale', JSON.stringify({ ...(JSON.parse(BEHOLDEN) as object), slides }));
    const count = async (...more: string[]): Promise<number> => {
      expect(await orgscale(['export', 'a.orgscale', '-o', 'a.pptx', '--force', ...more])).toMatchObject({ code: 0, err: '' });
      return [...unzip(readFileSync(path.join(folder(), 'a.pptx'))).keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
    };
    expect(await count()).toBe(3);
    expect(await count('--slide', 'two')).toBe(1);
    expect(await count('--findings')).toBeGreaterThan(3);
    const { code, err } = await orgscale(['export', 'a.orgscale', '-o', 'b.pptx', '--slide', 'three']);
    expect(code).toBe(2);
    expect(err).toBe('a.orgscale: there is no slide "three" in this design. There are one, two.\n');
  });

  it('exports a month of a scenario', async () => {
    const scenarios = [{ id: 'grow', name: 'Grow', months: 12, growth: { start: 0.1 } }];
    put('a.orgscale', JSON.stringify({ ...(JSON.parse(BEHOLDEN) as object), scenarios }));
    const people = async (month: string): Promise<number> => {
      const { code, out } = await orgscale(['export', 'a.orgscale', '-o', '-', '--to', 'orgscale', '--scenario', 'grow', '--month', month]);
      expect(code).toBe(0);
      return out.length;
    };
    expect(await people('12')).toBeGreaterThan(await people('0'));
    expect((await orgscale(['export', 'a.orgscale', '-o', 'x.svg', '--month', '13'])).err).toMatch(/has no month 13\. Take one from 0 to 12\.\n$/);
    expect((await orgscale(['export', 'a.orgscale', '-o', 'x.svg', '--month', 'two'])).err).toMatch(/"two" is no month/);
    expect((await orgscale(['export', 'a.orgscale', '-o', 'x.svg', '--scenario', 'no'])).err).toMatch(
      /there is no scenario "no".* There are grow\.\n$/,
    );
  });

  it('says what to install where a picture needs a browser and none is there, and how to do without', async () => {
    put('a.orgscale', BEHOLDEN);
    for (const name of ['a.png', 'a.pdf']) {
      const { code, err } = await orgscale(['export', 'a.orgscale', '-o', name], { env: { CHROMIUM: '', PATH: '/nowhere' } });
      expect(code).toBe(2);
      expect(err).toMatch(/^orgscale: PNG and PDF are drawn by a browser, and none was found\. Install /);
      expect(err).toContain('svg, pptx, html and md need none');
    }
    const named = await orgscale(['export', 'a.orgscale', '-o', 'a.png'], { env: { CHROMIUM: '/nowhere/chrome' } });
    expect(named).toMatchObject({
      code: 2,
      err: 'orgscale: CHROMIUM names /nowhere/chrome, and there is no such file. Name a browser that is there, or leave CHROMIUM out.\n',
    });
    expect((await orgscale(['export', 'a.orgscale', '-o', 'a.png', '--scale', '9'])).err).toMatch(/"9" is no scale\. Take a number from 0\.1 to 4/);
    expect((await orgscale(['export', 'a.orgscale', '-o', 'a.gif'])).err).toMatch(/"gif" cannot be written\. Formats: svg, png, pdf, pptx, html/);
  });
});
