import { expect } from 'vitest';
import { hiringIntoPool } from '../../../../shared/rules/essay/hiring-into-pool.ts';
import type { Counts } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, pool: Counts = {}): Org =>
  org()
    .team('pay', 'product', { engineer: engineers - 5 })
    .team('ads', 'product', { engineer: 5 }, { openings: { backend: 1 } })
    .team('bench', 'pool', pool);
const intoPool = (engineers: number): Org => company(engineers).organization({ hiring: 'into-pool' });

testRule(hiringIntoPool, {
  silent: {
    'fifty engineers': intoPool(50),
    'fifty with a pool': company(48, { engineer: 2 }),
    'hiring into teams': company(60).organization({ hiring: 'into-teams' }),
    'a pool of its manager alone': company(60, { 'engineering-manager': 1 }).organization({ hiring: 'into-teams' }),
  },
  fires: {
    'fifty-one engineers': {
      org: intoPool(51),
      finds: [
        {
          message: '51 engineers, and new ones are hired into a pool, without a team or role in mind',
          units: [],
          values: { engineers: 51, pool: 0, share: 0 },
          threshold: 'hiring-into-pool.engineers',
        },
      ],
    },
    'five per cent in a pool': {
      org: company(95, { engineer: 5 }),
      finds: [
        {
          message: 'Five people wait in Bench, 5 % of 100 engineers',
          units: ['bench'],
          values: { engineers: 100, pool: 5, share: 0.05 },
          threshold: 'hiring-into-pool.engineers',
        },
      ],
    },
    'six per cent in a pool': {
      org: company(94, { engineer: 5, backend: 1 }),
      finds: [
        {
          severity: 'critical',
          message: 'Six people wait in Bench, 6 % of 100 engineers',
          units: ['bench'],
          values: { engineers: 100, pool: 6, share: 0.06 },
          threshold: 'hiring-into-pool.critical',
        },
      ],
    },
  },
  skips: { 'hiring that is not given': { org: company(60), missing: ['organization.hiring'] } },
  fixes: {
    'by hiring into teams': {
      org: intoPool(51),
      label: 'Hire into teams',
      leaves: (after) => expect(after.organization.hiring).toBe('into-teams'),
    },
    'by openings first, then the smaller team': {
      org: company(94, { engineer: 5, backend: 1, 'engineering-manager': 1 }).position('kit', 'backend', { in: 'bench' }),
      label: 'Assign seven people to Ads',
      leaves: (after) => {
        expect(after.organization).toEqual({});
        expect(after.units).toContainEqual(expect.objectContaining({ id: 'ads', headcount: { engineer: 10, backend: 1 }, openings: {} }));
        expect(after.units).toContainEqual(expect.objectContaining({ id: 'bench', headcount: { 'engineering-manager': 1 } }));
        expect(after.units).toContainEqual(expect.objectContaining({ id: 'kit', parent: 'ads' }));
      },
    },
  },
  unfixable: {
    'an SRE in the pool, who would answer to whoever manages the host': company(60, { sre: 1 }),
    'no product team to go to': org().team('data', 'data', { engineer: 60 }).team('bench', 'pool', { engineer: 3 }),
    'half a person': company(60, { engineer: 2.5 }),
  },
});
