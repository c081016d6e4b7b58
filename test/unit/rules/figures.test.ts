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
])('%s', (newHire, words) => expect(messageFor(newHire)).toContain(words));
