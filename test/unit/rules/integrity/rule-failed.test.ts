import { expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { ruleFailed } from '../../../../shared/rules/integrity/rule-failed.ts';
import { severalManagers } from '../../../../shared/rules/integrity/several-managers.ts';
import { RULES } from '../../../../shared/rules/registry.ts';
import type { Rule } from '../../../../shared/rules/rule.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const broken: Rule = {
  ...severalManagers,
  id: 'broken',
  name: 'Broken on purpose',
  check(_view, report) {
    report({ message: 'half a verdict', units: [] });
    throw new Error('no such luck');
  },
};
const rules = [broken, { ...broken, id: 'broken-too' }, ...RULES];
const twoManagers = org().position('bo', 'cto').position('mara', 'ceo').sre('ana').reports('ana', 'bo').reports('ana', 'mara');

testRule(ruleFailed, {
  silent: { 'rules that work': twoManagers },
  fires: {
    'each rule that breaks down, by name': {
      org: org(),
      options: { rules },
      finds: ['broken', 'broken-too'].map((id) => ({
        message:
          'The rule "Broken on purpose" could not be judged: no such luck. The other rules were. Please report this, with the design if you can.',
        units: [],
        about: id,
        values: { rule: id, error: 'no such luck' },
      })),
    },
  },
});

it('does not stop the other rules, and keeps nothing of the half verdict', () => {
  const { findings } = evaluate(twoManagers.build(), { rules });
  expect(findings.map((finding) => finding.rule)).toEqual(['several-managers', 'rule-failed', 'rule-failed']);
});
