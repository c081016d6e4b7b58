import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../../../shared/rules/page.ts';
import { RULES } from '../../../../shared/rules/registry.ts';
import type { Rule } from '../../../../shared/rules/rule.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const exists = (...parts: string[]): boolean => fs.existsSync(path.join(root, ...parts));
const FAMILIES = ['integrity', 'essay', 'literature'] as const;

/** Characters; the panel shows what a rule is about in three lines. */
const MOST_WHAT = 170;

/** What a rule lacks to be whole: file, text, thresholds, page, test. */
function lacks(rule: Rule): string[] {
  const { what, why, passage, source, remedy } = rule.text;
  const missing: string[] = [];
  const need = (there: boolean, thing: string): void => void (there || missing.push(thing));
  need(/^[a-z]+(-[a-z]+)*$/.test(rule.id), 'an id in kebab-case');
  need(exists('shared/rules', rule.family, `${rule.id}.ts`), 'a file of its name');
  need(exists('test/unit/rules', rule.family, `${rule.id}.test.ts`), 'a test of its name');
  const test = exists('test/unit/rules', rule.family, `${rule.id}.test.ts`)
    ? fs.readFileSync(path.join(root, 'test/unit/rules', rule.family, `${rule.id}.test.ts`), 'utf8')
    : null;
  if (test !== null) {
    need(/^ {2}silent: /m.test(test) && /^ {2}fires: /m.test(test), 'designs that it is silent about and designs that it flags');
    need(rule.fixes === undefined || /^ {2}fixes: /m.test(test), 'a test of its fix');
  }
  need(exists('docs/rules', `${rule.id}.md`), 'a page');
  need(
    [rule.name, what, why, remedy].every((text) => text.trim().length > 5),
    'name, what, why and remedy',
  );
  need(what.length <= MOST_WHAT, 'a sentence on what it is about that fits the panel');
  need(rule.family !== 'essay' || passage !== undefined, 'a passage of the essay');
  need(rule.family !== 'literature' || source !== undefined, 'a source with a link');
  need(passage === undefined || passage.quote.split(/\s+/).length < 15, 'a passage of under fifteen words');
  need(source === undefined || URL.canParse(source.url), 'a link that is one');
  const entries = Object.entries(rule.thresholds ?? {});
  need(
    entries.every(([name]) => name === rule.id || name.startsWith(`${rule.id}.`)),
    'thresholds that are named after it',
  );
  need(entries.every(([name]) => name !== rule.id) || entries.length === 1, 'a bare threshold name for a single number only');
  need(
    entries.every(([, { says, source: from, value }]) => says.trim() !== '' && from.trim() !== '' && Number.isFinite(value)),
    'thresholds that say what they do and where from',
  );
  need(
    entries.every(([, { value, range }]) => range === undefined || (range[0] <= value && value <= range[1] && range[0] < range[1])),
    'numbers within their sliders',
  );
  need(!(rule.mutes ?? []).includes(rule.id), 'not to mute itself');
  return missing;
}

describe('every rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s has its file, text, page and test', (_, rule) => {
    expect(lacks(rule)).toEqual([]);
  });
  it('stands once in the registry', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    const names = RULES.flatMap((rule) => Object.keys(rule.thresholds ?? {}));
    expect(new Set(names).size).toBe(names.length);
  });
  it('that has a file is in the registry', () => {
    const files = FAMILIES.flatMap((family) => fs.readdirSync(path.join(root, 'shared/rules', family)).map((name) => name.replace(/\.ts$/, '')));
    expect(files.filter((name) => name !== 'index').sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });
  it('has its page in step with its text; nothing else is there. Else: node build/rule-docs.mjs', () => {
    const pages = rulePages(RULES);
    for (const [name, text] of pages)
      expect([name, exists('docs', name) ? fs.readFileSync(path.join(root, 'docs', name), 'utf8') : 'missing']).toEqual([name, text]);
    const there = fs.readdirSync(path.join(root, 'docs/rules')).map((name) => `rules/${name}`);
    expect(there.filter((name) => !pages.has(name))).toEqual([]);
  });
});

it('says what a rule lacks', () => {
  const [rule] = RULES;
  if (!rule) throw new Error('no rules');
  const number = { value: 1, unit: '', basis: 'judgement', source: 'x', says: '' } as const;
  const bare: Rule = {
    ...rule,
    id: 'not-there',
    family: 'essay',
    text: { what: '', why: '', remedy: '', source: { title: 'x', url: 'nowhere' } },
    thresholds: { 'not-there': { ...number, range: [2, 3] }, 'other.name': number },
  };
  expect(lacks(bare)).toEqual([
    'a file of its name',
    'a test of its name',
    'a page',
    'name, what, why and remedy',
    'a passage of the essay',
    'a link that is one',
    'thresholds that are named after it',
    'a bare threshold name for a single number only',
    'thresholds that say what they do and where from',
    'numbers within their sliders',
  ]);
  expect(
    lacks({
      ...rule,
      text: {
        ...rule.text,
        passage: { quote: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', section: 'MID' },
      },
    }),
  ).toEqual(['a passage of under fifteen words']);
  expect(lacks({ ...rule, text: { ...rule.text, what: 'x'.repeat(MOST_WHAT + 1) } })).toEqual(['a sentence on what it is about that fits the panel']);
  expect(lacks({ ...rule, text: { ...rule.text, what: 'x'.repeat(MOST_WHAT) } })).toEqual([]);
});
