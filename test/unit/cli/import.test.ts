// orgscale import of files that say who is in which team, as a process: folders, formats, and input that cannot be used.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useShop } from './orgscale.ts';

const { put, get, folder, orgscale } = useShop();
const fixture = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures', name);
const people = (text: string): number => (JSON.parse(text) as { units: { kind: string }[] }).units.filter(({ kind }) => kind === 'position').length;

describe('orgscale import', () => {
  it.each([
    ['backstage-acme', 17],
    ['kubernetes-org/kubernetes', 389],
    ['rust-team/teams', 402],
  ])('takes the folder %s, and the design is fine', async (name, amount) => {
    cpSync(fixture(name), path.join(folder(), 'in'), { recursive: true });
    const { code, out, err } = await orgscale(['import', 'in', '-o', 'out.orgscale']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(`${String(amount)} people in `);
    expect(people(get('out.orgscale'))).toBe(amount);
    expect(await orgscale(['check', 'out.orgscale', '--fail-on', 'warning'])).toMatchObject({ code: 0, err: '' });
  });
  it('takes several files as one, and a format by name', async () => {
    put('a.yaml', 'teams: { a: { members: [ana] } }');
    put('b.yaml', 'teams: { b: { members: [ana, bo] } }');
    const { code, out } = await orgscale(['import', 'a.yaml', 'b.yaml', '-o', '-']);
    expect({ code, people: people(out) }).toEqual({ code: 0, people: 2 });
    const piped = await orgscale(['import', '-', '--from', 'rust-team', '-o', '-'], { input: 'name = "a"\n[people]\nleads = []\nmembers = ["ana"]' });
    expect({ code: piped.code, people: people(piped.out) }).toEqual({ code: 0, people: 1 });
  });
  it.each([
    ['a slip, with its file and line', ['in'], 'in/bad.yaml:3: this is no YAML: '],
    ['a format that is none', ['in', '--from', 'visio'], 'in: "visio" cannot be imported. Formats: csv, tsv, backstage, kubernetes-org, rust-team.'],
    ['a folder with nothing to import', ['empty'], 'empty: nothing in this folder can be imported. '],
    ['text that tells no format', ['odd.yaml'], 'odd.yaml: nothing here tells the format. '],
    ['two tables', ['a.csv', 'b.csv'], 'a.csv: a table of people is one file. Import each on its own.'],
    ['a wrong format', ['a.csv', '--from', 'kubernetes-org'], 'a.csv: no team and no person was found. '],
  ])('says what is wrong in one line: %s', async (_what, args, says) => {
    mkdirSync(path.join(folder(), 'in'));
    mkdirSync(path.join(folder(), 'empty'));
    put('in/bad.yaml', 'teams:\n  a: {}\n  a: {}\n');
    put('odd.yaml', 'hello: world');
    put('a.csv', 'name\nAna');
    put('b.csv', 'name\nBo');
    const { code, out, err } = await orgscale(['import', ...args, '-o', 'out.orgscale']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(says) ? says : err).toBe(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
