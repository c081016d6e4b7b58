import { containmentCycle } from '../../../../shared/rules/integrity/containment-cycle.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(containmentCycle, {
  silent: {
    'groups in groups': org().group('a').group('b', { in: 'a' }).group('c', { in: 'b' }).team('t', 'product', {}, { in: 'c' }),
    'a container that is not there': org().group('a', { in: 'ghost' }),
  },
  fires: {
    'two groups in each other, with a team inside': {
      org: org().team('t', 'product', {}, { in: 'b' }).group('b', { in: 'a' }).group('a', { in: 'b' }),
      finds: [
        {
          message: 'B → A → B: each sits in the next, in a ring, so none has a place. Take one of them out.',
          units: ['b', 'a'],
          path: ['b', 'a', 'b'],
          values: { units: 2 },
        },
      ],
    },
    'three, told from the first in the file': {
      org: org().group('a', { in: 'b' }).group('b', { in: 'c' }).group('c', { in: 'a' }),
      finds: [
        {
          message: 'A → B → C → A: each sits in the next, in a ring, so none has a place. Take one of them out.',
          units: ['a', 'b', 'c'],
          path: ['a', 'b', 'c', 'a'],
          values: { units: 3 },
        },
      ],
    },
    'a group in itself': {
      org: org().group('a', { in: 'a' }),
      finds: [
        { message: 'A is said to sit in itself. Let it sit in another group, or in none.', units: ['a'], path: ['a', 'a'], values: { units: 1 } },
      ],
    },
  },
});
