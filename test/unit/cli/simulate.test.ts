// orgscale simulate, as a process: the JSON contract, the other formats, and what it says to input that it cannot use.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ARCHITECTURES, EDUCATIONS, INFRASTRUCTURES, PHASES, RELIABILITIES, WELLBEINGS } from '../../../shared/growth/phase/states.ts';
import { SOUND, useShop } from './orgscale.ts';

const { put, get, orgscale } = useShop();
const startup = readFileSync(path.resolve(import.meta.dirname, '../../../examples/startup.orgscale'), 'utf8');

const share = z.number().min(0).max(1);
/** The contract of `simulate --format json`, to the letter. */
const report = z.strictObject({
  scenario: z.looseObject({ id: z.string(), name: z.string(), months: z.number() }),
  events: z.array(
    z.strictObject({
      month: z.int(),
      engineers: z.int(),
      kind: z.enum(['infrastructure-needed', 'strained', 'breakdown', 'recovered', 'phase', 'wellbeing', 'state', 'intervention']),
      region: z.enum(['phase', 'architecture', 'infrastructure', 'reliability', 'education', 'wellbeing']).optional(),
      state: z.string().optional(),
      label: z.string().optional(),
    }),
  ),
  frames: z.array(
    z.strictObject({
      month: z.int(),
      engineers: z.int(),
      infrastructure: z.int(),
      sre: z.int(),
      product: z.int(),
      literacy: share,
      ops: z.number().min(0).nullable(),
      burnout: z.strictObject({ infrastructure: share, product: share }),
      phase: z.strictObject({
        phase: z.enum(PHASES),
        architecture: z.enum(ARCHITECTURES),
        infrastructure: z.enum(INFRASTRUCTURES),
        reliability: z.enum(RELIABILITIES),
        education: z.enum(EDUCATIONS),
        wellbeing: z.enum(WELLBEINGS),
      }),
      findings: z.array(z.string()),
      teams: z.int(),
    }),
  ),
});

describe('orgscale simulate', () => {
  it('plays the first scenario of a file, and says it in JSON by the contract', async () => {
    put('org.orgscale', startup);
    const { code, out, err } = await orgscale(['simulate', 'org.orgscale', '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    const { scenario, events, frames } = report.parse(JSON.parse(out));
    expect(scenario.id).toBe('pure-devops');
    expect(frames.map(({ month }) => month)).toEqual(Array.from({ length: 111 }, (_, month) => month));
    expect(frames[0]).toMatchObject({ engineers: 12, ops: null, teams: 2, findings: [] });
    for (const frame of frames) {
      expect(frame.engineers).toBe(frame.infrastructure + frame.sre + frame.product);
      expect(frame.findings).toEqual([...new Set(frame.findings)].sort());
      expect(frame.ops === null).toBe(frame.infrastructure === 0);
    }
    const once = ['infrastructure-needed', 'strained', 'breakdown'] as const;
    expect(once.map((kind) => events.filter((event) => event.kind === kind).length)).toEqual([1, 1, 1]);
    for (const { region, state, kind } of events.filter(({ kind }) => kind === 'phase' || kind === 'wellbeing' || kind === 'state')) {
      expect(kind).toBe(region === 'phase' || region === 'wellbeing' ? region : 'state');
      expect(state).toBeDefined();
    }
    const breakdown = events.find(({ kind }) => kind === 'breakdown');
    expect(Math.abs((breakdown?.engineers ?? 0) - 213)).toBeLessThan(32);
  });

  it('plays another scenario, for so many months, as a table', async () => {
    put('org.orgscale', startup);
    const { code, out } = await orgscale(['simulate', 'org.orgscale', '--scenario', 'essays-advice', '--months', '60']);
    expect(code).toBe(0);
    expect(out).toContain("Skerrybook, played: The essay's advice");
    expect(out).toMatch(/^ +52 +157 .*Scaled .*phase is now Scaled$/m);
    // Names as the app has them; what scripts read keeps the states' own.
    expect(out).toMatch(/infrastructure is now Double duty/);
    expect(out).not.toMatch(/hyperGrowth|doubleDuty|deFacto|atRisk/);
    expect(out).toMatch(/not a forecast/);
    expect(out.split('\n').some((line) => /^ +60 /.test(line))).toBe(true);
  });

  it('writes a line a month as CSV', async () => {
    put('org.orgscale', startup);
    const { out } = await orgscale(['simulate', 'org.orgscale', '--months', '3', '--format', 'csv']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^month,engineers,infrastructure,sre,product,literacy,ops,/);
    expect(lines[1]).toMatch(/^0,12,0,0,12,/);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
  });

  it('plays pure DevOps over 110 months where a file has no scenario, at the growth of the file', async () => {
    put('org.orgscale', SOUND);
    const { out } = await orgscale(['simulate', 'org.orgscale', '--format', 'json']);
    const { scenario, frames } = report.parse(JSON.parse(out));
    expect(scenario).toEqual({ id: 'pure-devops', name: 'Pure DevOps', months: 110 });
    expect(frames).toHaveLength(111);
  });

  it('exports the design of a month, which is what that month says', async () => {
    put('org.orgscale', startup);
    const { code, err } = await orgscale(['export', 'org.orgscale', '-o', 'later.orgscale', '--scenario', 'pure-devops', '--month', '48']);
    expect([code, err]).toEqual([0, '']);
    const later = z.looseObject({ units: z.array(z.looseObject({ kind: z.string() })) }).parse(JSON.parse(get('later.orgscale')));
    const played = await orgscale(['simulate', 'org.orgscale', '--format', 'json', '--months', '48']);
    const { frames } = report.parse(JSON.parse(played.out));
    expect(later.units.filter(({ kind }) => kind === 'team')).toHaveLength(frames[48]?.teams ?? 0);
    const checked = await orgscale(['check', 'later.orgscale', '--format', 'json', '--fail-on', 'never']);
    expect(z.looseObject({ metrics: z.looseObject({ engineers: z.number() }) }).parse(JSON.parse(checked.out)).metrics.engineers).toBe(
      frames[48]?.engineers,
    );
  });

  it.each([
    [['--scenario', 'pure-devop'], 'org.orgscale: there is no scenario "pure-devop". Did you mean pure-devops?'],
    [['--months', 'many'], 'orgscale: "many" is no number of months. Write a whole number from 0 to 1200: --months 48.'],
    [['--months', '1201'], 'orgscale: "1201" is no number of months.'],
    [['--months', '-3'], 'orgscale: "-3" is no number of months.'],
    [['--today', 'never'], 'orgscale: "never" is no date.'],
    [['--format', 'xml'], 'xml'],
  ])('refuses %j in one line', async (more, says) => {
    put('org.orgscale', startup);
    const { code, out, err } = await orgscale(['simulate', 'org.orgscale', ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses a file that it cannot use, naming the line', async () => {
    put('org.orgscale', startup.replace('"kind": "team"', '"kind": "squad"'));
    const { code, err } = await orgscale(['simulate', 'org.orgscale']);
    expect(code).toBe(2);
    expect(err).toMatch(/^org\.orgscale:\d+: /);
    expect((await orgscale(['simulate', 'nowhere.orgscale'])).code).toBe(2);
  });

  it('says on standard error what could not be done as asked, and goes on', async () => {
    const design = z.looseObject({ scenarios: z.array(z.looseObject({})) }).parse(JSON.parse(startup));
    design.scenarios[0] = { id: 'odd', name: 'Odd', months: 4, parameters: { suport: 1 } };
    put('org.orgscale', JSON.stringify(design));
    const said = 'org.orgscale: There is no parameter "suport", so it changes nothing. Did you mean support?\n';
    const { code, out, err } = await orgscale(['simulate', 'org.orgscale', '--format', 'json']);
    expect(code).toBe(0);
    expect(report.parse(JSON.parse(out)).frames).toHaveLength(5);
    expect(err).toBe(said);
    // An export of a month says it, too, and once, however often the scenario is played for it.
    const exported = await orgscale(['export', 'org.orgscale', '-o', 'odd.html', '--scenario', 'odd', '--month', '2']);
    expect(exported).toMatchObject({ code: 0, err: said });
  });
});
