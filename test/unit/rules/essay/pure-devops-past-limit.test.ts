import { expect } from 'vitest';
import { pureDevopsPastLimit } from '../../../../shared/rules/essay/pure-devops-past-limit.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number): Org =>
  org()
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: engineers - 1 });
const message = '200 engineers and no SRE, while product teams run what they build: past the size that pure DevOps carries';
const values = { engineers: 200, sre: 0, productTeams: 1, openings: 0 };

testRule(pureDevopsPastLimit, {
  silent: {
    'one engineer below the limit': company(199).service('cards', 'pay'),
    'one SRE': company(200).service('cards', 'pay').sre('ana'),
    'product teams that own and carry nothing': company(200).team('ops', 'operations').service('cards', 'ops').rotation('pager', ['cards'], ['ops']),
    'a small company without services': company(20),
  },
  fires: {
    'at the limit, by services that product teams own': {
      org: company(200).service('cards', 'pay'),
      finds: [{ message, units: [], path: ['pay'], values, threshold: { name: 'pure-devops-past-limit', value: 200 } }],
    },
    'at the limit, by rotations that they carry, as a team or by a position': {
      org: company(199).position('eve', 'engineer', { in: 'pay' }).noServices().rotation('pager', [], ['eve']),
      finds: [{ message, units: [], path: ['pay'], values, threshold: 'pure-devops-past-limit' }],
    },
    'at a limit of the file': {
      org: company(200)
        .service('cards', 'pay')
        .review({ thresholds: { 'pure-devops-past-limit': 150 } }),
      finds: [{ message, units: [], path: ['pay'], values, threshold: { name: 'pure-devops-past-limit', value: 150 } }],
    },
    'as planned where one SRE is looked for': {
      org: company(200).service('cards', 'pay').sre('next', { vacant: true }),
      finds: [
        {
          severity: 'advice',
          message: `${message}. 1 SRE is planned`,
          units: [],
          path: ['pay'],
          values: { ...values, openings: 1 },
          threshold: 'pure-devops-past-limit',
          planned: true,
        },
      ],
    },
    'as planned where SREs are looked for': {
      org: company(200)
        .service('cards', 'pay')
        .sre('next', { vacant: true })
        .team('sre', 'sre', {}, { openings: { sre: 2 } }),
      finds: [
        {
          severity: 'advice',
          message: `${message}. 3 SREs are planned`,
          units: [],
          path: ['pay'],
          values: { ...values, openings: 3 },
          threshold: 'pure-devops-past-limit',
          planned: true,
        },
      ],
    },
  },
  skips: {
    'services that say nothing, and no rotations given': {
      org: company(200).team('ops', 'operations').service('cards', 'ops'),
      missing: ['rotations'],
    },
    'rotations that say nothing, and no services given': { org: company(200).noRotations(), missing: ['services'] },
    'neither services nor rotations given': { org: company(200), missing: ['services', 'rotations'] },
  },
  fixes: {
    'by an SRE team with openings and a vacant manager': {
      org: company(200).service('cards', 'pay'),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings',
      becomes: 'planned',
      leaves: (after) => {
        expect(after.units.slice(2)).toEqual([
          { id: 'sre-manager', kind: 'position', name: 'SRE manager', role: 'sre-manager', vacant: true },
          { id: 'sre-team', kind: 'team', name: 'SRE', type: 'sre', headcount: {}, openings: { sre: 3 } },
        ]);
        expect(after.lines).toEqual([
          { id: 'sre-manager-reports', kind: 'reports', from: 'sre-manager', to: 'mara' },
          { id: 'sre-team-reports', kind: 'reports', from: 'sre-team', to: 'sre-manager' },
        ]);
      },
    },
    'seeded from the largest infrastructure teams, none left below six': {
      org: company(200)
        .service('cards', 'pay')
        .team('net', 'infrastructure', { infrastructure: 7, 'infrastructure-manager': 1 })
        .team('cloud', 'infrastructure', { infrastructure: 1, engineer: 7 }),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Cloud and Net',
      leaves: (after, { metrics }) => {
        expect(metrics).toMatchObject({ sre: 3, infrastructure: 13, engineers: 216 });
        expect(after.units.find((unit) => unit.id === 'cloud')).toMatchObject({ headcount: { engineer: 6 } });
        expect(after.units.find((unit) => unit.id === 'net')).toMatchObject({ headcount: { infrastructure: 6, 'infrastructure-manager': 1 } });
      },
    },
    'in the SRE team that waits for its people, with its manager': {
      org: company(200)
        .service('cards', 'pay')
        .team('sre', 'sre')
        .position('noor', 'sre-manager', { in: 'sre' })
        .reports('sre', 'noor')
        .reports('noor', 'mara')
        .team('net', 'infrastructure', { infrastructure: 8 }),
      label: 'Start an SRE team under Noor, SRE manager, with three openings and two people from Net',
      leaves: (after) => {
        expect(after.units.find((unit) => unit.id === 'sre')).toMatchObject({ headcount: { sre: 2 }, openings: { sre: 3 } });
        expect([after.units.length, after.lines.length]).toEqual([5, 2]);
      },
    },
    'with nobody taken from teams of six': {
      org: company(200)
        .service('cards', 'pay')
        .team('net', 'infrastructure', { infrastructure: 6 })
        .position('noor', 'sre-manager')
        .reports('noor', 'mara'),
      label: 'Start an SRE team under Noor, SRE manager, with three openings',
      becomes: 'planned',
    },
  },
  unfixable: {
    'what is planned already': company(200).service('cards', 'pay').sre('next', { vacant: true }),
  },
});
