// Saving what can be saved of a broken file, older versions, the fragment of the clipboard, and what is made of the schemas.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/edits/apply.ts';
import { pasteFragment, toFragment } from '../../../shared/file/fragment.ts';
import { migrated } from '../../../shared/file/migrate.ts';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { salvage } from '../../../shared/file/salvage.ts';
import type { Design } from '../../../shared/model/types.ts';
import { expectSame } from '../support/same.ts';

const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Lumen',
  organization: { architecture: 'mixed' },
  units: [
    { id: 'pay', kind: 'team', name: 'Payments', type: 'product', headcount: { engineer: 6, sre: 1 } },
    { id: 'ana', kind: 'position', name: 'Ana', role: 'sre', parent: 'pay' },
    { id: 'bo', kind: 'position', name: 'Bo', role: 'product-director' },
  ],
  lines: [{ id: 'l1', kind: 'reports', from: 'pay', to: 'bo' }],
  layout: { pay: { x: 1, y: 2 } },
};
function saved(text: string): { design: Design; dropped: string[] } {
  const result = salvage(text);
  if (!result.ok) throw new Error(result.error.message);
  return { design: result.design, dropped: result.dropped.map(({ path, line, message }) => `${line} ${path}: ${message}`) };
}
const text = print(design);

describe('salvage', () => {
  it('takes a broken field out of a record that can do without it', () => {
    const result = saved(text.replace('"engineer": 6', '"engineer": "six"'));
    expectSame(result.design.units[0], { id: 'pay', kind: 'team', name: 'Payments', type: 'product', headcount: { sre: 1 } });
    expect(result.dropped).toEqual(['7 units[0].headcount.engineer: expected a number, found text "six"']);
  });
  it('leaves a record out that cannot do without what is broken, and keeps what names it', () => {
    const result = saved(text.replace('"product-director"', '"boss"'));
    expect(result.design.units.map((unit) => unit.id)).toEqual(['pay', 'ana']);
    expect(result.design.lines).toHaveLength(1);
    expect(result.dropped).toHaveLength(1);
    expect(result.dropped[0]).toBe('9 units[2]: role: there is no role "boss"');
  });
  it('leaves the second of two records with one id out', () => {
    const result = saved(text.replace('"id": "ana"', '"id": "pay"'));
    expect(result.dropped).toEqual(['8 units[1]: the id "pay" is used twice, first in units[0]']);
  });
  it('reads a text that ends too early as far as it goes', () => {
    const cut = text.slice(0, text.indexOf('"Bo"'));
    const result = saved(cut);
    expect(result.design.units.map((unit) => unit.id)).toEqual(['pay', 'ana']);
    expectSame(result.design.organization, design.organization);
    expect(result.dropped[0]).toMatch(/^9 units\[2\]: the text goes wrong here, and was read no further/);
    expect(result.dropped).toHaveLength(2);
    expect(result.dropped[1]).toMatch(/lines: the list is missing/);
  });
  it('does not call lost what is whole before a slip', () => {
    const comma = saved(text.replace('"role": "product-director" }', '"role": "product-director" },'));
    expect(comma.design.units).toEqual(design.units);
    expect(comma.dropped).toEqual([
      '10 units[3]: the text goes wrong here, and was read no further: a comma stands before ]',
      '1 lines: the list is missing or cannot be read',
    ]);
    const end = saved(text.replace(/ {2}\}\n\}\n$/, '  },\n}\n'));
    expectSame(end.design, design);
    expect(end.dropped).toEqual(['17 : the text goes wrong here, and was read no further: a comma stands before }']);
  });
  it('keeps what stands before a slip inside the file, and says what is gone', () => {
    const result = saved(text.replace('"lines": [', '"lines" ['));
    expect(result.design.units).toHaveLength(3);
    expect(result.design.lines).toEqual([]);
  });
  it('reads a file without its format or with another version, and says so', () => {
    const bare = JSON.stringify({ units: design.units, lines: [] });
    expect(saved(bare).dropped).toHaveLength(4);
    expect(saved(text.replace('"version": 1', '"version": 3')).dropped).toEqual([
      '3 version: the file was read as version 1, the one that this app knows',
    ]);
  });
  it('takes a number out that no file can hold, wherever it stands', () => {
    const result = saved(text.replace('"x": 1', '"x": 1e999').replace('"name": "Lumen"', '"name": "Lumen",\n  "later": { "a": -1e999, "b": 2 }'));
    expectSame(result.design.layout, {});
    expect(result.design).toHaveProperty('later', { b: 2 });
  });
  it('says no where there is nothing to save', () => {
    for (const nothing of ['', 'hello', '[]', '{}', '{"units": 7}', '{"format":"orgscale","version":1}']) expect(salvage(nothing).ok).toBe(false);
  });
  it('drops nothing of a sound file', () => {
    expectSame(saved(text), { design, dropped: [] });
  });
});

describe('older versions', () => {
  const steps = new Map([
    [1, { note: 'Titles are names now.', migrate: ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }) }],
    [2, { note: 'Teams have sites.', migrate: (file: Readonly<Record<string, unknown>>) => ({ ...file, sites: 1 }) }],
  ]);
  it('are brought up step by step, each step noted', () => {
    const old = { version: 1, title: 'Lumen', kept: true };
    expectSame(migrated(old, 1, steps, 3), {
      file: { version: 3, name: 'Lumen', kept: true, sites: 1 },
      notes: ['Titles are names now.', 'Teams have sites.'],
    });
    expectSame(old, { version: 1, title: 'Lumen', kept: true });
  });
  it('that never were have no way up', () => {
    for (const version of [0, 4, 1.5, -1, 1e300]) expect(migrated({}, version, steps, 3)).toBeNull();
  });
});

describe('the fragment of the clipboard', () => {
  it('is a design of its own, and pastes under new ids', () => {
    const fragment = toFragment(design, ['pay']);
    if (fragment === null) throw new Error('nothing copied');
    expect(parse(fragment).ok).toBe(true);
    const edit = pasteFragment(design, fragment);
    if (!edit) throw new Error('nothing pasted');
    expect(edit.label).toBe('Paste Payments and Ana');
    const after = apply(design, edit);
    expect(after.units.map((unit) => unit.id)).toEqual(['pay', 'ana', 'bo', 'payments', 'ana-2']);
    expectSame(after.lines[1], { id: 'payments-reports', from: 'payments', to: 'bo', kind: 'reports' });
    expect(parse(print(after)).ok).toBe(true);
  });
  it('is nothing where nothing is copied, and any other text pastes nothing', () => {
    expect(toFragment(design, ['nobody'])).toBeNull();
    for (const other of ['', 'Ana\nBo', '{}', print({ ...design, units: [], lines: [] })]) expect(pasteFragment(design, other)).toBeNull();
  });
});

describe('what is made of the schemas', () => {
  it('is in step with them', () => {
    const { status, stderr } = spawnSync(process.execPath, ['build/validators.mjs', '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
