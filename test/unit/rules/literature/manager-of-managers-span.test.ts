import { managerOfManagersSpan } from '../../../../shared/rules/literature/manager-of-managers-span.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

/** Dee with so many managers of a team, and so many other people. */
const dee = (managers: number, others = 0): Org =>
  org()
    .position('dee', 'director')
    .times(managers, (o, n) => o.team(`t${n}`, 'product', { engineer: 6, 'engineering-manager': 1 }).reports(`t${n}`, 'dee'))
    .position('staff', 'engineer', others > 0 ? { count: others } : { vacant: true })
    .reports('staff', 'dee');
const teams = (count: number): string[] => Array.from({ length: count }, (_, n) => `t${n + 1}`);

testRule(managerOfManagersSpan, {
  silent: { 'six managers': dee(6), 'managers in the minority': dee(4, 5), nobody: org().position('dee', 'director') },
  fires: {
    'seven managers': {
      org: dee(7),
      finds: [
        {
          severity: 'advice',
          message: 'Director Dee has 7 direct reports, 7 of them managers; four to six are a good number',
          units: ['dee'],
          path: ['dee', ...teams(7)],
          values: { reports: 7, managers: 7 },
          threshold: 'manager-of-managers-span.advice',
        },
      ],
    },
    'eight, half of them managers': {
      org: dee(4, 4),
      finds: [
        {
          severity: 'advice',
          message: 'Director Dee has 8 direct reports, 4 of them managers; four to six are a good number',
          units: ['dee'],
          path: ['dee', ...teams(4), 'staff'],
          values: { reports: 8, managers: 4 },
          threshold: 'manager-of-managers-span.advice',
        },
      ],
    },
    "seven tech leads with people, under a team's unnamed head": {
      org: org()
        .position('dee', 'director')
        .team('core', 'product', { 'engineering-manager': 1 })
        .reports('core', 'dee')
        .times(7, (o, n) =>
          o.position(`lead${n}`, 'tech-lead', { in: 'core' }).team(`t${n}`, 'product', { engineer: 5 }).reports(`t${n}`, `lead${n}`),
        ),
      finds: [
        {
          severity: 'advice',
          message: 'The engineering manager of Core has 7 direct reports, 7 of them managers; four to six are a good number',
          units: ['core'],
          path: ['core', ...Array.from({ length: 7 }, (_, n) => `lead${n + 1}`)],
          values: { reports: 7, managers: 7 },
          threshold: 'manager-of-managers-span.advice',
        },
      ],
    },
    'nine managers': {
      org: dee(9),
      finds: [
        {
          message: 'Director Dee has 9 direct reports, 9 of them managers; four to six are a good number',
          units: ['dee'],
          path: ['dee', ...teams(9)],
          values: { reports: 9, managers: 9 },
          threshold: 'manager-of-managers-span.warning',
        },
      ],
    },
  },
});
