// rule-failed: a rule that broke down. The engine reports it; it has nothing of its own to check.
import type { Rule } from '../rule.ts';

export const ruleFailed: Rule = {
  id: 'rule-failed',
  name: 'A rule could not be judged',
  severity: 'warning',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'A rule of the evaluator broke down on this design. The others were judged.',
    why: 'What that rule would have said is missing here, without a word on whether the design is at risk by it.',
    remedy: 'Please report it, with the design if you can. Until it is mended, switch the rule off in the review settings to silence this.',
  },
  check: () => undefined,
};
