// Figures that cannot be are told as one reads them, without the dust of binary fractions, and never as if they were sound.
import { expect, it } from 'vitest';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { impossibleFigures } from '../../../shared/rules/integrity/impossible-figures.ts';
import { org } from '../support/org.ts';

const messageFor = (newHire: number): string | undefined =>
  evaluate(org().organization({ education: { newHire } }).build(), { rules: [impossibleFigures] }).findings[0]?.message;

it.each([
  [1.6000001, 'education of new hires 1.6 is above 1, the whole'],
  [-0.30000000000000004, 'education of new hires -0.3 is below 0'],
  [1.00000001, 'education of new hires 1.00000001 is above 1, the whole'],
  [6, 'education of new hires 6 is above 1, the whole'],
  [1.7e308, 'education of new hires 1.7e+308 is above 1, the whole'],
])('%s', (newHire, words) => expect(messageFor(newHire)).toContain(words));

it.each([1.7e308, -1.7e308, 1e300, 5e-324])('of %d leave numbers and words that can be written down', (figure) => {
  const design = org()
    .organization({ growthPerMonth: figure, education: { newHire: figure, continuing: figure } })
    .position('mara', 'cto')
    .team('shop', 'product', { engineer: figure, sre: figure }, { openings: { sre: figure } })
    .team('core', 'infrastructure', { infrastructure: figure }, { time: { support: figure, operations: figure, build: figure } })
    .team('reliability', 'sre', { sre: figure }, { time: { support: figure, operations: figure } })
    .sre('ana', { in: 'reliability', count: figure, time: { toil: figure, product: figure } })
    .reports('shop', 'core', 'reliability', 'mara')
    .embeds('ana', 'shop', { share: figure, people: figure })
    .embeds('reliability', 'shop', { share: figure, people: figure })
    .service('pay', 'shop')
    .rotation('nights', ['pay'], [{ team: 'shop', people: figure }, { team: 'core' }], { sites: figure, tiers: figure, incidentsPerShift: figure })
    .build();
  const { findings, metrics, skipped } = evaluate(design);
  expect(findings.length).toBeGreaterThan(0);
  for (const { message, values, fixes } of findings) {
    expect(message).not.toMatch(/NaN|Infinity/);
    expect(values).toEqual(JSON.parse(JSON.stringify(values)));
    expect(fixes).toEqual(JSON.parse(JSON.stringify(fixes)));
  }
  expect(metrics).toEqual(JSON.parse(JSON.stringify(metrics)));
  expect(metrics.ops === null).toBe(metrics.infrastructure === 0);
  expect(skipped.flatMap(({ rule }) => (rule === 'rule-failed' ? [rule] : []))).toEqual([]);
});
