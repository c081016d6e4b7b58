// orgscale diff, as a process: text, Markdown and JSON, standard input, and what it says of files that it cannot use.
import { describe, expect, it } from 'vitest';
import { BEHOLDEN, SOUND, useShop } from './orgscale.ts';

const { put, orgscale } = useShop();
const MENDED = BEHOLDEN.replace('"id":"l2","kind":"reports","from":"ana","to":"bo"', '"id":"l2","kind":"reports","from":"ana","to":"mara"');

describe('orgscale diff', () => {
  it('says who answers to another and which findings are gone, and exits with 0', async () => {
    put('a.orgscale', BEHOLDEN);
    put('b.orgscale', MENDED);
    const { code, out, err } = await orgscale(['diff', 'a.orgscale', 'b.orgscale']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^a\.orgscale → b\.orgscale\n/);
    expect(out).toContain('~ Ana answers to Mara, before to Bo\n');
    expect(out).toMatch(/Gone findings \(\d+\): 1 critical/);
    expect(out).toMatch(/critical {2}SRE answers to product sre-reports-to-product\n/);
    const back = await orgscale(['diff', 'b.orgscale', 'a.orgscale']);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toMatch(/New findings \(\d+\): 1 critical/);
  });

  it('prints JSON with the lists of what changed', async () => {
    put('a.orgscale', BEHOLDEN);
    const { code, out } = await orgscale(['diff', 'a.orgscale', '-', '--format', 'json'], { input: MENDED });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      before: { file: 'a.orgscale', name: 'Northwind', metrics: { sre: 1 } },
      after: { file: 'standard input' },
      matchedBy: 'id',
      added: [],
      removed: [],
      moved: [],
      renamed: [],
      answers: [{ id: 'ana', before: { id: 'bo', name: 'Bo' }, after: { id: 'mara', name: 'Mara' } }],
      findings: { gone: expect.arrayContaining([expect.objectContaining({ rule: 'sre-reports-to-product', units: ['ana'] })]) },
    });
  });

  it('prints Markdown for a pull request', async () => {
    put('a.orgscale', BEHOLDEN);
    put('b.orgscale', MENDED);
    const { code, out } = await orgscale(['diff', 'a.orgscale', 'b.orgscale', '--format', 'markdown']);
    expect(code).toBe(0);
    expect(out).toContain('| | a.orgscale | b.orgscale | Change |\n');
    expect(out).toContain('### Answers to another (1)\n\n- Ana answers to Mara, before to Bo\n');
  });

  it('exits with 0 where nothing differs, whatever is found', async () => {
    put('a.orgscale', BEHOLDEN);
    const { code, out } = await orgscale(['diff', 'a.orgscale', 'a.orgscale']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing differs.\n');
    expect(out).toMatch(/Carried findings/);
  });

  it('refuses what it cannot read, all of it at once, and prints nothing', async () => {
    put('a.orgscale', SOUND.replace('"kind":"team"', '"kind":"ghost"'));
    const { code, out, err } = await orgscale(['diff', 'a.orgscale', 'nowhere.orgscale']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^a\.orgscale:1: units\[1\]\.kind: .*\nnowhere\.orgscale: there is no such file\. Check the path\.\n$/);
    put('b.orgscale', SOUND);
    expect(await orgscale(['diff', 'a.orgscale', 'b.orgscale', '--salvage'])).toMatchObject({ code: 0 });
    expect(await orgscale(['diff', 'b.orgscale', 'b.orgscale', '--skip', 'no-such-rule'])).toMatchObject({ code: 2, out: '' });
    expect(await orgscale(['diff', 'b.orgscale'])).toMatchObject({ code: 2, out: '' });
  });
});
