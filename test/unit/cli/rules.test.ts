// orgscale rules and explain, and thresholds by flag, as a process.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RULES } from '../../../shared/rules/registry.ts';
import { BEHOLDEN, SOUND, useShop } from './orgscale.ts';

const { put, orgscale } = useShop();

const rule = z.object({
  id: z.string(),
  name: z.string(),
  severity: z.enum(['critical', 'warning', 'advice', 'praise', 'off']),
  basis: z.string(),
  thresholds: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string(), basis: z.string(), source: z.string(), says: z.string() })),
});

describe('orgscale rules', () => {
  it('lists every rule with its severity, basis and numbers', async () => {
    const { code, out, err } = await orgscale(['rules', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const listed = z.array(rule).parse(JSON.parse(out));
    expect(listed.map(({ id, severity }) => ({ id, severity }))).toEqual(RULES.map(({ id, severity }) => ({ id, severity })));
    expect(listed.find(({ id }) => id === 'sre-toil')?.thresholds).toEqual([
      {
        name: 'sre-toil',
        value: 0.5,
        unit: 'fraction',
        basis: 'policy',
        source: 'SRE book, ch. 5: at most half of the time on operations',
        says: expect.stringContaining('toil') as string,
      },
    ]);
  });
  it('says the severities of a profile, and which rules it leaves out', async () => {
    const { out } = await orgscale(['rules', '--format', 'json', '--profile', 'essay']);
    const severities = new Map(
      z
        .array(rule)
        .parse(JSON.parse(out))
        .map(({ id, severity }) => [id, severity]),
    );
    expect([severities.get('team-too-large'), severities.get('sre-toil')]).toEqual(['off', 'critical']);
    expect((await orgscale(['rules', '--profile', 'essay'])).out).toMatch(/^ {2}off +team-too-large /m);
  });
  it('is a plain table for people and for Markdown', async () => {
    const text = await orgscale(['rules']);
    expect(text.out).toMatch(/^ {2}critical {2}sre-toil +SREs do chores \(said in the essay\)$/m);
    expect(text.out).toMatch(/^ +sre-toil = 0\.5 \(50 %\)$/m);
    expect(text.out).not.toContain('\u001b[');
    const { out } = await orgscale(['rules', '--format', 'markdown']);
    expect(out.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(RULES.length);
    expect(out).toContain('| `sre-toil` | SREs do chores | critical | said in the essay | `sre-toil = 0.5 (50 %)` |');
  });
  it('is 2 for a profile that is none', async () => {
    expect(await orgscale(['rules', '--profile', 'mine'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('recommended') as string });
  });
});

describe('orgscale explain', () => {
  it('tells all that there is to a rule', async () => {
    const { code, out, err } = await orgscale(['explain', 'sre-toil']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^SREs do chores sre-toil\ncritical, said in the essay\n/);
    for (const part of [
      'What\n',
      'Why\n',
      'The essay\n',
      'What to do\n',
      'Numbers\n',
      'SREs are not on-call, dashboard, and deploy monkeys.',
      'sre-toil = 0.5 (50 %)',
    ])
      expect(out).toContain(part);
  });
  it('names source and counter-evidence where there are any', async () => {
    const counter = RULES.find(({ text, family }) => text.counter !== undefined && family === 'literature');
    const { out } = await orgscale(['explain', counter?.id ?? '']);
    expect(out).toContain(counter?.text.source?.url);
    expect(out).toContain(counter?.text.counter);
  });
  it('is data, or the page of the docs, on demand', async () => {
    const json = await orgscale(['explain', 'sre-toil', '--format', 'json']);
    expect(rule.parse(JSON.parse(json.out))).toMatchObject({ id: 'sre-toil', severity: 'critical' });
    expect((await orgscale(['explain', 'sre-toil', '--format', 'markdown'])).out).toContain('# sre-toil\n');
  });
  it('names the nearest rule where there is none of that name', async () => {
    expect(await orgscale(['explain', 'sre-tool'])).toEqual({
      code: 2,
      out: '',
      err: 'orgscale: there is no rule "sre-tool". Did you mean sre-toil?\n',
    });
  });
  it('guesses nothing from a word that is like no rule', async () => {
    const { code, err } = await orgscale(['explain', 'zzzz']);
    expect(code).toBe(2);
    expect(err).toContain('there is no rule "zzzz". See');
  });
});

describe('thresholds by flag', () => {
  const rulesFound = (out: string): string[] =>
    z
      .object({ findings: z.array(z.object({ rule: z.string() })) })
      .parse(JSON.parse(out))
      .findings.map(({ rule: id }) => id);
  const small = SOUND.replace('"engineer":6', '"engineer":3');

  it('come before those of the file, in check and in fix', async () => {
    put('a.orgscale', small.replace('"organization":{}', '"organization":{},"review":{"thresholds":{"team-too-small.advice":2}}'));
    expect(rulesFound((await orgscale(['check', 'a.orgscale', '--format', 'json'])).out)).not.toContain('team-too-small');
    const flag = ['--threshold', 'team-too-small.advice=4', '--threshold', 'team-too-large.advice=20'];
    const { out } = await orgscale(['check', 'a.orgscale', '--format', 'json', ...flag]);
    expect(rulesFound(out)).toContain('team-too-small');
    expect(out).toContain('"name": "team-too-small.advice"');
    expect(await orgscale(['fix', 'a.orgscale', ...flag])).toMatchObject({ code: 0 });
  });
  it.each([
    ['an unknown name', 'team-too-smal.advice=4', 'there is no threshold "team-too-smal.advice". Did you mean team-too-small.advice?'],
    ['no value', 'sre-toil', 'the threshold sre-toil has no value. Write it as --threshold sre-toil=0.5.'],
    ['no number', 'sre-toil=half', '"half" is no number for the threshold sre-toil. Write it as --threshold sre-toil=0.5.'],
    ['no finite number', 'sre-toil=Infinity', '"Infinity" is no number for the threshold sre-toil. Write it as --threshold sre-toil=0.5.'],
    ['a rule with several', 'team-too-small=3', 'Did you mean team-too-small.seed?'],
  ])('are refused for %s', async (_what, given, says) => {
    put('a.orgscale', BEHOLDEN);
    const { code, out, err } = await orgscale(['check', 'a.orgscale', '--threshold', given]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});
