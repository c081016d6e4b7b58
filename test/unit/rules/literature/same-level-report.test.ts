import { sameLevelReport } from '../../../../shared/rules/literature/same-level-report.ts';
import type { Role } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const pair = (role: Role, above: Role): Org => org().position('ana', role).position('bo', above).reports('ana', 'bo');
const found = (message: string, role: Role, above: Role) => ({
  message,
  units: ['ana'],
  path: ['ana', 'bo'],
  lines: ['ana>bo'],
  values: { role, above },
});

testRule(sameLevelReport, {
  silent: {
    'a manager under a director': pair('engineering-manager', 'director'),
    'managers of different roles': pair('sre-manager', 'engineering-manager'),
    'a VP under the CTO, and a director under a VP': pair('vp-engineering', 'cto').position('dee', 'director').reports('dee', 'ana'),
    'an engineer under an engineer': pair('engineer', 'engineer'),
  },
  fires: {
    'a VP under a VP of the other side': {
      org: pair('vp-engineering', 'vp-product'),
      finds: [found('VP engineering Ana answers to VP product Bo, who is of the same level', 'vp-engineering', 'vp-product')],
    },
    'a manager under a manager of the same role': {
      org: pair('sre-manager', 'sre-manager'),
      finds: [found('SRE manager Ana answers to SRE manager Bo, who is of the same level', 'sre-manager', 'sre-manager')],
    },
    'a manager in a team that a manager of the same role has': {
      org: org()
        .position('bo', 'engineering-manager')
        .team('pay', 'product', { engineer: 5 })
        .position('ana', 'engineering-manager', { in: 'pay' })
        .reports('pay', 'bo'),
      finds: [
        {
          ...found(
            'Engineering manager Ana answers to engineering manager Bo, who is of the same level',
            'engineering-manager',
            'engineering-manager',
          ),
          lines: [],
        },
      ],
    },
    'the head of a team': {
      org: org().position('bo', 'engineering-manager').team('pay', 'product', { engineer: 5, 'engineering-manager': 1 }).reports('pay', 'bo'),
      finds: [
        {
          message: 'The engineering manager of Pay answers to engineering manager Bo, who is of the same level',
          units: ['pay'],
          path: ['pay', 'bo'],
          lines: ['pay>bo'],
          values: { role: 'engineering-manager', above: 'engineering-manager' },
        },
      ],
    },
  },
});
