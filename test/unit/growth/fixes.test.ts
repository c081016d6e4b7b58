// Fixes in the months of a scenario: the finding comes of the run, its fix of the drawing of that month.
import { expect, test } from 'vitest';
import { apply } from '../../../shared/edits/apply.ts';
import { simulate } from '../../../shared/growth/simulate.ts';
import { print } from '../../../shared/file/print.ts';
import { fixesOf } from '../../../shared/rules/evaluate.ts';
import { EXAMPLES } from '../../support/examples.ts';

const all = EXAMPLES.flatMap(({ id, design }) => (design.scenarios ?? []).map((scenario) => ({ name: `${id}, ${scenario.name}`, design, scenario })));

test.each(all)('each of them says what it does, and does something: $name', ({ design: drawn, scenario }) => {
  let fixes = 0;
  for (const { month, design, evaluation } of simulate(drawn, scenario).frames.filter((frame) => frame.month % 24 === 0)) {
    const before = print(design);
    for (const finding of evaluation.findings)
      for (const { label, edit } of fixesOf(design, finding)) {
        fixes++;
        expect(label, `${finding.rule} in month ${month}`).not.toBe('');
        expect(print(apply(design, edit)), `${label}, ${finding.rule} in month ${month}`).not.toBe(before);
      }
  }
  // Where the programme grows along there is nothing to mend.
  expect(fixes === 0).toBe(scenario.name === 'The programme grows along');
});
