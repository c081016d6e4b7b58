import { teamTooSmall } from '../../../../shared/rules/literature/team-too-small.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const big = (engineers: number): Org => org().team('all', 'pool', { engineer: engineers });

testRule(teamTooSmall, {
  silent: {
    'four people': org().team('pay', 'product', { engineer: 4 }),
    'a pool of one, and an empty one': org().team('bench', 'pool', { engineer: 1 }).team('next', 'pool'),
    'a team that is being hired': org().team('pay', 'product', {}, { openings: { engineer: 1 } }),
    'a team with a vacant position': org().team('pay').position('next', 'engineer', { in: 'pay', vacant: true }),
    'a seed of SRE': big(96).team('sre', 'sre', { sre: 3 }),
  },
  fires: {
    'three people and their manager': {
      org: org().team('pay', 'product', { engineer: 3, 'engineering-manager': 1 }),
      finds: [
        {
          message: 'Pay has three people and a manager; a team begins at 4',
          units: ['pay'],
          values: { people: 3, openings: 0 },
          threshold: 'team-too-small.advice',
        },
      ],
    },
    'three SREs of a hundred engineers': {
      org: big(97).team('sre', 'sre', { sre: 3 }),
      finds: [
        {
          message: 'Sre has three people; a team begins at 4',
          units: ['sre'],
          values: { people: 3, openings: 0 },
          threshold: 'team-too-small.advice',
        },
      ],
    },
    'three people, of whom one is placed, and two openings': {
      org: org()
        .team('pay', 'product', { engineer: 2 })
        .position('eve', 'engineer', { in: 'pay' })
        .position('next', 'engineer', { in: 'pay', vacant: true, count: 2 }),
      finds: [
        {
          message: 'Pay has three people; a team begins at 4. 2 are planned',
          units: ['pay'],
          values: { people: 3, openings: 2 },
          threshold: 'team-too-small.advice',
          planned: true,
        },
      ],
    },
    'three people and an opening': {
      org: org().team('pay', 'product', { engineer: 3 }, { openings: { engineer: 1 } }),
      finds: [
        {
          message: 'Pay has three people; a team begins at 4. 1 is planned',
          units: ['pay'],
          values: { people: 3, openings: 1 },
          threshold: 'team-too-small.advice',
          planned: true,
        },
      ],
    },
    nobody: {
      org: org().team('pay'),
      finds: [{ severity: 'warning', message: 'Pay has no people and no openings', units: ['pay'], values: { people: 0, openings: 0 } }],
    },
  },
});
