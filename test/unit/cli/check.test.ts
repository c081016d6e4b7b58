// orgscale check, as a process: exit codes, the JSON contract, the other formats, hostile input.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BEHOLDEN, SOUND, useShop } from './orgscale.ts';

const { put, orgscale } = useShop();

const fix = z.strictObject({ label: z.string() });
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['critical', 'warning', 'advice', 'praise']),
  message: z.string(),
  units: z.array(z.string()),
  path: z.array(z.string()),
  lines: z.array(z.string()),
  about: z.string().optional(),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
  threshold: z.strictObject({ name: z.string(), value: z.number() }).nullable(),
  because: z.string().optional(),
  fixes: z.array(fix),
});
/** The contract of `check --format json`, to the letter. */
const report = z.strictObject({
  file: z.string(),
  name: z.string(),
  metrics: z.strictObject({
    engineers: z.number(),
    people: z.number(),
    sre: z.number(),
    infrastructure: z.number(),
    product: z.number(),
    teams: z.number(),
    groups: z.number(),
    layers: z.number(),
    embeddedShare: z.number(),
    ops: z.number().nullable(),
    literacy: z.number(),
    burnout: z.strictObject({ infrastructure: z.number(), product: z.number() }),
  }),
  findings: z.array(finding),
  accepted: z.array(finding.extend({ reason: z.string() })),
  skipped: z.array(z.strictObject({ rule: z.string(), missing: z.array(z.string()) })),
});

describe('exit codes of check', () => {
  it('is 1 when something critical is found, and names it with its path', async () => {
    put('a.orgscale', BEHOLDEN);
    const { code, out, err } = await orgscale(['check', 'a.orgscale']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('sre-reports-to-product');
    expect(out).toMatch(/Ana → .*Bo/);
    expect(out).not.toContain('\u001b[');
  });

  it('is 0 when nothing is at or above --fail-on', async () => {
    put('a.orgscale', BEHOLDEN);
    put('b.orgscale', SOUND);
    expect(await orgscale(['check', 'b.orgscale'])).toMatchObject({ code: 0, err: '' });
    expect(await orgscale(['check', 'a.orgscale', '--fail-on', 'never'])).toMatchObject({ code: 0 });
    expect(await orgscale(['check', 'a.orgscale', '--skip', 'sre-reports-to-product', '--skip', 'sre-reports-to-host-manager'])).toMatchObject({
      code: 0,
    });
  });

  it('does not fail for what was accepted, and shows it with its reason', async () => {
    const accepted = [{ rule: 'sre-reports-to-product', units: ['ana'], reason: 'Until Bo hires a manager' }];
    put('a.orgscale', JSON.stringify({ ...(JSON.parse(BEHOLDEN) as object), review: { accepted } }));
    const { code, out } = await orgscale(['check', 'a.orgscale', '--format', 'json']);
    const { findings, accepted: shown } = report.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(shown).toMatchObject([{ rule: 'sre-reports-to-product', units: ['ana'], reason: 'Until Bo hires a manager' }]);
    expect(findings.map(({ rule }) => rule)).not.toContain('sre-reports-to-product');
  });

  it.each([
    ['an unknown rule', ['--skip', 'sre-reports-to-prodct'], 'Did you mean sre-reports-to-product?'],
    ['an unknown profile', ['--profile', 'mine'], 'recommended, essay, google, strict'],
    ['a date that is none', ['--today', '2026-02-30'], 'YYYY-MM-DD'],
    ['an unknown format', ['--format', 'yaml'], 'text, json, sarif, markdown'],
    ['an unknown severity', ['--fail-on', 'praise'], 'critical, warning, advice, never'],
    ['an unknown option', ['--colour'], 'orgscale --help'],
  ])('is 2 for %s', async (_what, args, says) => {
    put('a.orgscale', SOUND);
    const { code, out, err } = await orgscale(['check', 'a.orgscale', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('the JSON of check', () => {
  it('is one object for one file, with ids as in the file and labels of fixes', async () => {
    put('a.orgscale', BEHOLDEN);
    const { code, out } = await orgscale(['check', 'a.orgscale', '--format', 'json']);
    const json = report.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(json).toMatchObject({
      file: 'a.orgscale',
      name: 'Northwind',
      metrics: { engineers: 9, people: 10, sre: 1, teams: 1, groups: 0, embeddedShare: 1, ops: null },
    });
    expect(json.findings[0]).toMatchObject({ rule: 'sre-reports-to-product', severity: 'critical', units: ['ana'], lines: ['l2'] });
    expect(json.findings[0]?.path.slice(0, 2)).toEqual(['ana', 'bo']);
    expect(json.findings[0]?.fixes.length).toBeGreaterThan(0);
  });

  it('carries the edits by --fixes', async () => {
    put('a.orgscale', BEHOLDEN);
    const { out } = await orgscale(['check', 'a.orgscale', '--format', 'json', '--fixes']);
    const { findings } = JSON.parse(out) as { findings: { fixes: { label: string; edit: { label: string; put: object } }[] }[] };
    expect(findings[0]?.fixes[0]?.edit).toMatchObject({ put: { lines: expect.any(Array) as unknown } });
  });

  it('is an array for several files, in which an unusable one stands with its error while the others are judged', async () => {
    put('a.orgscale', BEHOLDEN);
    put('b.orgscale', '{\n  "format": "orgscale",\n  "version": 1,\n  "name": 7\n}');
    const { code, out, err } = await orgscale(['check', 'a.orgscale', 'b.orgscale', 'missing.orgscale', '--format', 'json', '--fail-on', 'never']);
    const [a, b, missing] = z.tuple([report, z.unknown(), z.unknown()]).parse(JSON.parse(out));
    expect(code).toBe(2);
    expect(a.findings.length).toBeGreaterThan(0);
    expect(b).toMatchObject({ file: 'b.orgscale', error: { message: expect.stringMatching(/./) as unknown } });
    expect(missing).toEqual({ file: 'missing.orgscale', error: { message: 'there is no such file' } });
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).toMatch(/^b\.orgscale:\d+: \S.*\. \S.*\.$/m);
  });

  it('judges what standard input brings', async () => {
    const { code, out } = await orgscale(['check', '-', '--format', 'json'], { input: SOUND });
    expect(code).toBe(0);
    expect(report.parse(JSON.parse(out))).toMatchObject({ file: '-', name: 'Small' });
  });
});

describe('the other formats of check', () => {
  it('writes SARIF with the line that a finding is about', async () => {
    put('a.orgscale', JSON.stringify(JSON.parse(BEHOLDEN), null, 2));
    const { code, out } = await orgscale(['check', 'a.orgscale', '--format', 'sarif']);
    const sarif = JSON.parse(out) as {
      version: string;
      runs: { results: { ruleId: string; level: string; locations: { physicalLocation: { region: { startLine: number } } }[] }[] }[];
    };
    const result = sarif.runs[0]?.results.find(({ ruleId }) => ruleId === 'sre-reports-to-product');
    expect({ code, version: sarif.version, level: result?.level }).toEqual({ code: 1, version: '2.1.0', level: 'error' });
    const line = result?.locations[0]?.physicalLocation.region.startLine ?? 0;
    const lines = JSON.stringify(JSON.parse(BEHOLDEN), null, 2).split('\n');
    expect(lines.slice(line - 1, line + 1).join('')).toMatch(/^ *\{ *"id": "ana"/);
  });

  it('writes Markdown that names cannot break', async () => {
    put('a.orgscale', BEHOLDEN.replace('"Ana"', '"<img src=x>[Ana](http://example.com)"'));
    const { code, out } = await orgscale(['check', 'a.orgscale', '--format', 'markdown']);
    expect(code).toBe(1);
    expect(out).toContain('### Critical');
    expect(out).not.toMatch(/(^|[^\\])<img/);
    expect(out).not.toContain('[Ana](');
  });

  it('keeps names from steering the terminal', async () => {
    put('a.orgscale', BEHOLDEN.replace('"Ana"', '"\\u001b[2JAna\\u0007"'));
    const { out } = await orgscale(['check', 'a.orgscale']);
    expect(out).toContain('Ana');
    expect(out.split('').filter((letter) => letter < ' ' && letter !== '\n')).toEqual([]);
  });
});

describe('input that cannot be used', () => {
  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['half a file', BEHOLDEN.slice(0, 200)],
    ['other JSON', '[1,2,3]'],
    ['null', 'null'],
    ['another format', '{"format":"other","version":1}'],
    ['no version', '{"format":"orgscale","name":"x","organization":{},"units":[],"lines":[]}'],
    ['a newer version', '{"format":"orgscale","version":99,"name":"x","organization":{},"units":[],"lines":[]}'],
    ['an unknown kind', '{"format":"orgscale","version":1,"name":"x","organization":{},"units":[{"id":"a","kind":"ghost","name":"A"}],"lines":[]}'],
    ['an id used twice', SOUND.replace('"id":"checkout"', '"id":"mara"')],
    ['deep nesting', '['.repeat(100_000)],
  ])('is one line and exit 2 for %s', async (_what, text) => {
    put('bad.orgscale', text);
    const { code, out, err } = await orgscale(['check', 'bad.orgscale']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^bad\.orgscale(:\d+)?: [^\n]+\. [^\n]+\.\n$/);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('is exit 2 for bytes that are no text, and for a folder', async () => {
    put('bytes.orgscale', new Uint8Array([0xff, 0xfe, 0x80, 0x00]));
    expect(await orgscale(['check', 'bytes.orgscale'])).toMatchObject({ code: 2, out: '' });
    expect(await orgscale(['check', '.'])).toMatchObject({ code: 2, err: '.: this is a folder. Name the files in it.\n' });
  });

  it('names --salvage where that would read something, and not where nothing is left', async () => {
    put('bad.orgscale', BEHOLDEN.replace('"kind":"team"', '"kind":"ghost"'));
    const { code, err } = await orgscale(['check', 'bad.orgscale']);
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.orgscale:\d+: [^\n]+ \d+ units can be read all the same: orgscale check --salvage judges them, [^\n]+\.\n$/);
    put('none.orgscale', 'nothing');
    expect((await orgscale(['check', 'none.orgscale'])).err).not.toContain('--salvage');
  });

  it('judges the rest by --salvage and says what was left out', async () => {
    put('bad.orgscale', BEHOLDEN.replace('"kind":"team"', '"kind":"ghost"'));
    const { code, out, err } = await orgscale(['check', 'bad.orgscale', '--salvage', '--format', 'json']);
    expect(code).toBe(1);
    expect(report.parse(JSON.parse(out)).name).toBe('Northwind');
    expect(err).toMatch(/^bad\.orgscale:\d+: left out units\[4\]: [^\n]+\.\n$/);
  });

  it('judges a design with broken references', async () => {
    put('a.orgscale', SOUND.replace('"to":"mara"', '"to":"nobody"'));
    const { code, out } = await orgscale(['check', 'a.orgscale', '--format', 'json']);
    expect(code).toBe(1);
    expect(report.parse(JSON.parse(out)).findings.map(({ rule }) => rule)).toContain('dangling-reference');
  });
});

describe('real input', () => {
  it('raises no alarm about SREs on an imported table of people', async () => {
    put('data.csv', readFileSync(path.resolve(import.meta.dirname, '../../fixtures/d3-org-chart/data.csv')));
    const imported = await orgscale(['import', 'data.csv', '-o', 'king.orgscale']);
    expect(imported).toMatchObject({ code: 0, out: '' });
    expect(imported.err).toContain('107 people with 18 managers');
    const { code, out } = await orgscale(['check', 'king.orgscale', '--format', 'json']);
    const { findings, metrics, name } = report.parse(JSON.parse(out));
    expect({ code, name, people: metrics.people }).toEqual({ code: 0, name: 'king', people: 107 });
    expect(findings.filter(({ rule, severity }) => /sre/.test(rule) || severity === 'critical')).toEqual([]);
  });
});
