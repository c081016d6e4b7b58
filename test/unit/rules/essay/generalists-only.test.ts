import { expect } from 'vitest';
import { generalistsOnly } from '../../../../shared/rules/essay/generalists-only.ts';
import type { Counts } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (headcount: Counts, openings: Counts = {}): Org => org().team('pay', 'product', headcount, { openings });
const values = (engineers: number, generalists: number, specialistRoles: number, openings = 0) => ({
  engineers,
  generalists,
  share: generalists / engineers,
  specialistRoles,
  openings,
});

testRule(generalistsOnly, {
  silent: {
    'seventy-four generalists': company({ engineer: 74 }),
    'just below nine tenths, and two specialist roles': company({ engineer: 80, 'tech-lead': 5, 'engineering-manager': 4, backend: 10, mobile: 1 }),
  },
  fires: {
    'seventy-five generalists': {
      org: company({ engineer: 75 }),
      finds: [
        {
          message: '100 % of 75 engineers are generalists and their managers',
          units: [],
          values: values(75, 75, 0),
          threshold: 'generalists-only.share',
        },
      ],
    },
    'nine tenths, managers and leads among them': {
      org: company({ engineer: 80, 'tech-lead': 5, 'engineering-manager': 5, backend: 9, mobile: 1 }),
      finds: [
        {
          message: '90 % of 100 engineers are generalists and their managers',
          units: [],
          values: values(100, 90, 2),
          threshold: 'generalists-only.share',
        },
      ],
    },
    'one specialist role': {
      org: company({ engineer: 40, backend: 60 }, { engineer: 2 }),
      finds: [{ message: '100 engineers and one specialist role', units: [], values: values(100, 40, 1), threshold: 'generalists-only.roles' }],
    },
    'two roles of which one is planned, one person': {
      org: company({ engineer: 75, backend: 1 }, { mobile: 1 }),
      finds: [
        {
          severity: 'advice',
          message: `${Math.round((75 / 76) * 1000) / 10} % of 76 engineers are generalists and their managers. 1 specialist is planned`,
          units: [],
          values: values(76, 75, 1, 1),
          threshold: 'generalists-only.share',
          planned: true,
        },
      ],
    },
    'a plan for one role where there is none': {
      org: company({ engineer: 80 }, { mobile: 2 }),
      finds: [
        {
          severity: 'advice',
          message: '100 % of 80 engineers are generalists and their managers. 2 specialists are planned',
          units: [],
          values: values(80, 80, 0, 2),
          threshold: 'generalists-only.share',
          planned: true,
        },
      ],
    },
    'a second role that is planned': {
      org: company({ engineer: 40, backend: 60 }, { mobile: 2 }),
      finds: [
        {
          severity: 'advice',
          message: '100 engineers and one specialist role. 2 specialists are planned',
          units: [],
          values: values(100, 40, 1, 2),
          threshold: 'generalists-only.roles',
          planned: true,
        },
      ],
    },
  },
  fixes: {
    'by the openings that are there': {
      org: company({ engineer: 80 }, { engineer: 3 }),
      label: 'Look for specialists in three openings for generalists',
      becomes: 'planned',
      leaves: (after) => expect(after.units[0]).toMatchObject({ openings: { backend: 2, frontend: 1 } }),
    },
    'by one opening and a new one': {
      org: company({ engineer: 80 }, { engineer: 1 }).team('ads', 'product', { engineer: 90 }),
      label: 'Look for specialists in one opening for generalists, and open one position for specialists in Pay',
      becomes: 'planned',
      leaves: (after) => expect(after.units[0]).toMatchObject({ openings: { backend: 1, frontend: 1 } }),
    },
    'by one opening alone where it makes a second specialist role': {
      org: company({ engineer: 90, mobile: 1 }, { engineer: 1 }),
      label: 'Look for specialists in one opening for generalists',
      becomes: 'planned',
    },
    'by the roles that fit the team, beside what is looked for already': {
      org: company({ engineer: 80 }, { engineer: 2, designer: 1 })
        .team('lake', 'data', { engineer: 4 }, { openings: { engineer: 3 } })
        .team('test', 'quality', { engineer: 4 }, { openings: { engineer: 2 } })
        .team('ads', 'product', { engineer: 4 }, { openings: { designer: 1 } }),
      label: 'Look for specialists in seven openings for generalists',
      becomes: 'planned',
      leaves: (after) => {
        const openings = after.units.map((unit) => (unit.kind === 'team' ? unit.openings : undefined));
        expect(openings).toEqual([{ designer: 1, backend: 1, frontend: 1 }, { data: 2, backend: 1 }, { quality: 2 }, { designer: 1 }]);
      },
    },
    'in the largest product team, by the role that is missing': {
      org: org()
        .team('sec', 'security', { engineer: 60 })
        .team('ads', 'product', { engineer: 30, backend: 2 })
        .team('pay', 'product', { engineer: 50, backend: 1 })
        .team('shop', 'product', { engineer: 40 }),
      label: 'Open two positions for specialists in Pay',
      becomes: 'planned',
      leaves: (after) =>
        expect(after.units.map((unit) => (unit.kind === 'team' ? unit.openings : 0))).toEqual([
          undefined,
          undefined,
          { backend: 1, frontend: 1 },
          undefined,
        ]),
    },
    'by new openings where there are none': {
      org: company({ engineer: 80 }),
      label: 'Open two positions for specialists in Pay',
      becomes: 'planned',
    },
  },
  unfixable: {
    'no team to open positions in': org().position('all', 'engineer', { count: 80 }),
    'what is planned already': company({ engineer: 80 }, { engineer: 1, mobile: 1 }),
  },
});
