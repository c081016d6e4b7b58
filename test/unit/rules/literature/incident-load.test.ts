import { incidentLoad } from '../../../../shared/rules/literature/incident-load.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const pager = (incidentsPerShift: number): Org => org().team('pay', 'product', { engineer: 8 }).rotation('pager', [], ['pay'], { incidentsPerShift });

testRule(incidentLoad, {
  silent: { 'two a shift': pager(2), 'one in five shifts': pager(0.2) },
  fires: {
    'just past two': {
      org: pager(2.1),
      finds: [
        {
          message: 'Pager has 2.1 incidents a shift; past two nobody can follow them up',
          units: ['pay'],
          about: 'pager',
          values: { incidentsPerShift: 2.1 },
          threshold: 'incident-load.warning',
        },
      ],
    },
    'fewer than one in five shifts': {
      org: pager(0.19),
      finds: [
        {
          severity: 'advice',
          message: 'Pager has 0.19 incidents a shift: too few to stay in practice',
          units: ['pay'],
          about: 'pager',
          values: { incidentsPerShift: 0.19 },
          threshold: 'incident-load.advice',
        },
      ],
    },
  },
  skips: {
    'a rotation that does not say': {
      org: org().team('pay', 'product', { engineer: 8 }).rotation('pager', [], ['pay']),
      missing: ['rotations.pager.incidentsPerShift'],
    },
  },
});
