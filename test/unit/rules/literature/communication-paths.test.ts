import { communicationPaths } from '../../../../shared/rules/literature/communication-paths.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

/** Six teams, and lines between the first so many pairs of them. */
function joined(pairs: number): Org {
  const drawn = org().times(6, (o, n) => o.team(`t${n}`));
  let left = pairs;
  for (let a = 1; a <= 6; a++) for (let b = a + 1; b <= 6; b++) if (left-- > 0) drawn.supports(`t${a}`, `t${b}`);
  return drawn;
}

testRule(communicationPaths, {
  silent: {
    'two pairs a team': joined(12),
    'a pair that is joined twice': joined(12).supports('t2', 't1').supports('t1', 't2', { mode: 'collaboration' }),
    'lines of other kinds, to itself, and to what is no team': joined(12)
      .position('kim', 'cto')
      .dotted('t5', 't6')
      .supports('t1', 't1')
      .supports('t1', 'kim')
      .supports('kim', 't1'),
    'no teams': org(),
  },
  fires: {
    'one pair more': {
      org: joined(13),
      finds: [
        {
          message: '13 pairs of teams are joined by support or collaboration, 2.2 for each of 6 teams, of 15 that there could be',
          units: [],
          values: { pairs: 13, teams: 6, share: 2.166666667, possible: 15 },
          threshold: 'communication-paths',
        },
      ],
    },
  },
});
