// Values in words, the scale of each slider, and where a finding stands on it.
import { describe, expect, it } from 'vitest';
import { measuredBy, scaleOf, thresholdWords, valueWords } from '../../../../renderer/rules/words.ts';
import { byFamily, findingsByRule, profileChanges, profileWords, searchRules } from '../../../../renderer/rules/overview.ts';
import type { Finding } from '../../../../shared/rules/finding.ts';
import { RULES, ruleOf } from '../../../../shared/rules/registry.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { EXAMPLES } from '../../../support/examples.ts';

const all = RULES.flatMap((rule) => Object.entries(rule.thresholds ?? {}).map(([name, threshold]) => ({ rule, name, threshold })));

describe('values in words', () => {
  it.each([
    [0.055, 'fraction', '5.5 %'],
    [0.06, 'fraction a month', '6 % a month'],
    [1, 'people', '1 person'],
    [9, 'people', '9 people'],
    [1, 'lines', '1 line'],
    [1_000_000, 'people', '1,000,000 people'],
    [0.6000001, 'fraction', '60 %'],
    [1.5, 'services an engineer', '1.5 services an engineer'],
  ])('%s %s is %s', (value, unit, words) => expect(valueWords(value, unit)).toBe(words));

  it('names a level, a figure, or the only limit of a rule', () => {
    const span = ruleOf('manager-span');
    expect(span && thresholdWords(span, 'manager-span.critical')).toBe('the critical level');
    const ahead = ruleOf('support-breakdown-ahead');
    expect(ahead && thresholdWords(ahead, 'support-breakdown-ahead.in-a-row')).toBe('“in a row”');
    const toil = ruleOf('sre-toil');
    expect(toil && thresholdWords(toil, 'sre-toil')).toBe('the limit');
  });
});

describe('the scale of a slider', () => {
  it.each(all)('$name: the default is on it, between its ends, at a whole step', ({ threshold }) => {
    const { min, max, step } = scaleOf(threshold);
    expect(max).toBeGreaterThan(min);
    expect(threshold.value).toBeGreaterThanOrEqual(min);
    expect(threshold.value).toBeLessThanOrEqual(max);
    const steps = (threshold.value - min) / step;
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    expect((max - min) / step).toBeGreaterThan(4);
  });

  it('widens for a value outside of it', () => {
    const [first] = all.filter(({ name }) => name === 'manager-span.warning');
    expect(first && scaleOf(first.threshold, 40)).toMatchObject({ min: 0, max: 40 });
    expect(first && scaleOf(first.threshold, -2)).toMatchObject({ min: -2 });
  });
});

describe('what a finding measured', () => {
  const finding = (rule: string, name: string | null, values: Finding['values']): Finding => ({
    rule,
    severity: 'warning',
    message: '',
    units: [],
    path: [],
    lines: [],
    values,
    threshold: name === null ? null : { name, value: 1 },
    fixes: [],
  });
  const span = ruleOf('manager-span')?.thresholds?.['manager-span.warning'];

  it('is shown at the threshold that it passed, and at no other', () => {
    const found = finding('manager-span', 'manager-span.warning', { reports: 11 });
    expect(span && measuredBy(found, 'manager-span.warning', span)).toBe(11);
    expect(span && measuredBy(found, 'manager-span.critical', span)).toBeNull();
    expect(span && measuredBy(finding('manager-span', 'manager-span.warning', {}), 'manager-span.warning', span)).toBeNull();
  });

  it('stands on the side of the threshold where the rule fires, in every example', () => {
    const shown = EXAMPLES.flatMap(({ design }) =>
      evaluate(design, { fixes: 'none' }).findings.flatMap((found) => {
        const name = found.threshold?.name;
        const threshold = name === undefined ? undefined : ruleOf(found.rule)?.thresholds?.[name];
        if (name === undefined || !threshold || found.severity === 'praise') return [];
        const value = measuredBy(found, name, threshold);
        return value === null ? [] : [{ says: threshold.says, name, value, limit: threshold.value }];
      }),
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const { says, name, value, limit } of shown) {
      if (/months/u.test(name)) continue;
      if (/^(?:Fewer|Less|A smaller|With fewer|Below|A team of fewer|With fewer)|^So few/u.test(says)) expect(value, name).toBeLessThanOrEqual(limit);
      else expect(value, name).toBeGreaterThanOrEqual(limit);
    }
  });
});

describe('the list of rules', () => {
  it('finds by name, by what a rule says and by source, all words at once; a whole name alone', () => {
    expect(searchRules(RULES, '  ')).toHaveLength(RULES.length);
    expect(searchRules(RULES, 'sre-toil').map(({ id }) => id)).toEqual(['sre-toil']);
    expect(searchRules(RULES, 'dotted').map(({ id }) => id)).toContain('dotted-lines');
    expect(searchRules(RULES, 'larson team').every(({ family }) => family === 'literature')).toBe(true);
    expect(searchRules(RULES, 'zebra')).toEqual([]);
  });

  it('says what each profile changes', () => {
    expect(profileWords(profileChanges(RULES, 'recommended'))).toBe('');
    const literature = RULES.filter(({ family }) => family === 'literature').length;
    expect(profileWords(profileChanges(RULES, 'essay'))).toBe(`Turns ${literature} rules off.`);
    expect(profileWords(profileChanges(RULES, 'google'))).toBe('“SREs consult from the centre” is advice instead of warning.');
    expect(profileWords(profileChanges(RULES, 'strict'))).toMatch(/^\d+ rules of advice become warnings\.$/u);
  });

  it('counts the findings of each rule', () => {
    const breakdown = EXAMPLES.find(({ id }) => id === 'breakdown')?.design;
    const judged = breakdown ? evaluate(breakdown, { fixes: 'none' }) : null;
    const counts = findingsByRule(judged);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(judged?.findings.length);
    expect(counts.get('sre-reports-to-product')).toBe(1);
    expect(findingsByRule(null).size).toBe(0);
  });
});

it('rules are listed by family, the essay first, each in the registry’s order, and none is lost', () => {
  const listed = byFamily(RULES);
  expect(listed.map(({ id }) => id).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  expect([...new Set(listed.map(({ family }) => family))]).toEqual(['essay', 'literature', 'integrity']);
  expect(listed[0]).toBe(RULES.find(({ family }) => family === 'essay'));
});
