import { teamTooLarge } from '../../../../shared/rules/literature/team-too-large.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const team = (people: number): Org => org().team('pay', 'product', { engineer: people - 2, designer: 1, 'product-manager': 1 });

testRule(teamTooLarge, {
  silent: {
    'nine people': team(9),
    'nine people and the manager': team(9).position('bo', 'engineering-manager', { in: 'pay' }).reports('pay', 'bo'),
    'nine people and guests': team(9).sre('ana').embeds('ana', 'pay'),
    'nine people and openings': org().team('pay', 'product', { engineer: 9, 'engineering-manager': 1 }, { openings: { engineer: 5 } }),
  },
  fires: {
    'ten people': {
      org: team(10),
      finds: [
        { message: 'Pay has 10 people; a team works well up to 9', units: ['pay'], values: { people: 10 }, threshold: 'team-too-large.advice' },
      ],
    },
    'ten people and their manager': {
      org: team(10).position('bo', 'engineering-manager', { in: 'pay' }).reports('pay', 'bo'),
      finds: [
        {
          message: 'Pay has 10 people and their manager; a team works well up to 9',
          units: ['pay'],
          values: { people: 10 },
          threshold: 'team-too-large.advice',
        },
      ],
    },
    'fifteen people': {
      org: team(15),
      finds: [
        {
          message: 'Pay has 15 people; a team works well up to 9',
          units: ['pay'],
          values: { people: 15 },
          threshold: { name: 'team-too-large.advice', value: 9 },
        },
      ],
    },
    'sixteen people': {
      org: team(16),
      finds: [
        {
          severity: 'warning',
          message: 'Pay has 16 people; a team works well up to 9',
          units: ['pay'],
          values: { people: 16 },
          threshold: 'team-too-large.warning',
        },
      ],
    },
    'nine in the headcount and one placed': {
      org: team(9).position('eve', 'engineer', { in: 'pay' }),
      finds: [
        { message: 'Pay has 10 people; a team works well up to 9', units: ['pay'], values: { people: 10 }, threshold: 'team-too-large.advice' },
      ],
    },
  },
  skips: {
    'where the roles of most people are not known': { org: org().team('crowd', 'product', { member: 30 }), missing: ['units.*.role'] },
  },
});
