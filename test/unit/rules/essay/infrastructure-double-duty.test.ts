import { expect } from 'vitest';
import { infrastructureDoubleDuty } from '../../../../shared/rules/essay/infrastructure-double-duty.ts';
import type { Team } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

/** Two product teams and a platform team that spends this share of its time on support and operations. */
const house = (support: number, operations: number, more: Team['time'] = {}): Org =>
  org()
    .position('mara', 'cto')
    .team('platform', 'infrastructure', { infrastructure: 9 }, { time: { support, operations, ...more } })
    .team('pay', 'product', { engineer: 6 })
    .team('ads', 'product', { engineer: 6 });
const lines = (fixture: Org): Org => fixture.supports('platform', 'pay').supports('platform', 'ads');
const values = (ops: number) => ({ ops, supported: 2 });

testRule(infrastructureDoubleDuty, {
  silent: {
    'half of the time': house(0.3, 0.2),
    'an SRE team with one SRE': house(0.5, 0.5).team('sre', 'sre', {}).sre('ana', { in: 'sre' }),
    'an enabling team that is being hired': house(0.5, 0.5).team('coach', 'enabling').position('next', 'engineer', { in: 'coach', vacant: true }),
    'an SRE team that is being hired': house(0.5, 0.5).team('sre', 'sre', {}, { openings: { sre: 3 } }),
    'an enabling team': house(0.5, 0.5).team('coach', 'enabling', { engineer: 2 }),
    'a team that builds nothing': house(0.6, 0.4, { build: 0 }),
    'one product team, by lines and in all': org()
      .team('platform', 'infrastructure', { infrastructure: 9 }, { time: { support: 0.6, operations: 0.3 } })
      .team('pay', 'product', { engineer: 6 })
      .supports('platform', 'pay'),
    'a team that supports nobody': house(0, 0.8),
    'no infrastructure': org().team('pay').team('ads'),
    'support that is not given, with one product team': org()
      .organization({ growthPerMonth: 0.06 })
      .team('platform', 'infrastructure', { infrastructure: 22 })
      .team('pay', 'product', { engineer: 200 }),
    'an empty infrastructure team': house(0.2, 0.2).team('next', 'infrastructure'),
  },
  fires: {
    'just past half, by the time for support': {
      org: house(0.31, 0.2),
      finds: [
        {
          message:
            'Platform supports the product teams and is to build the platform as well, while support and operations take 51 % of the time of infrastructure',
          units: ['platform'],
          values: values(0.51),
          threshold: 'infrastructure-double-duty.warning',
        },
      ],
    },
    'just below all of it, by lines to two product teams': {
      org: lines(house(0.5, 0.49, { build: 0.01 })),
      finds: [
        {
          message:
            'Platform supports 2 product teams and is to build the platform as well, while support and operations take 99 % of the time of infrastructure',
          units: ['platform'],
          path: ['platform', 'pay', 'ads'],
          lines: ['platform+pay', 'platform+ads'],
          values: values(0.99),
          threshold: 'infrastructure-double-duty.warning',
        },
      ],
    },
    'SREs without a team of theirs, and an SRE team of nobody': {
      org: house(0.31, 0.2).sre('ana').team('sre', 'sre'),
      finds: [
        {
          message:
            'Platform supports the product teams and is to build the platform as well, while support and operations take 51 % of the time of infrastructure',
          units: ['platform'],
          values: values(0.51),
          threshold: 'infrastructure-double-duty.warning',
        },
      ],
    },
    'two of three product teams by lines, and no time for it; an infrastructure team of nobody': {
      org: lines(house(0, 0.8))
        .team('shop')
        .team('lake', 'data')
        .supports('platform', 'lake')
        .team('next', 'infrastructure', {}, { time: { support: 0.5, operations: 0.5 } }),
      finds: [
        {
          message:
            'Platform supports 2 product teams and is to build the platform as well, while support and operations take 80 % of the time of infrastructure',
          units: ['platform'],
          path: ['platform', 'pay', 'ads'],
          lines: ['platform+pay', 'platform+ads'],
          values: values(0.8),
          threshold: 'infrastructure-double-duty.warning',
        },
      ],
    },
    'all of the time': {
      org: lines(house(0.5, 0.5)),
      finds: [
        {
          severity: 'critical',
          message:
            'Platform supports 2 product teams and is to build the platform as well, while support and operations ask for 100 % of the time of infrastructure',
          units: ['platform'],
          path: ['platform', 'pay', 'ads'],
          lines: ['platform+pay', 'platform+ads'],
          values: values(1),
          threshold: { name: 'infrastructure-double-duty.critical', value: 1 },
        },
      ],
    },
  },
  skips: {
    'support that is not given, where no lines tell': {
      org: org()
        .organization({ growthPerMonth: 0.06 })
        .team('platform', 'infrastructure', { infrastructure: 22 })
        .times(2, (o, n) => o.team(`p${n}`, 'product', { engineer: 100 })),
      missing: ['units.platform.time.support'],
    },
  },
  fixes: {
    'by an SRE programme, seeded from the team itself': {
      org: lines(house(0.5, 0.5)),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Platform',
      leaves: (_after, { metrics }) => expect(metrics).toMatchObject({ sre: 3, infrastructure: 6 }),
    },
    'by an SRE team also where SREs are about': {
      org: lines(house(0.5, 0.5)).sre('ana').reports('ana', 'mara'),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Platform',
      leaves: (_after, { metrics }) => expect(metrics.sre).toBe(4),
    },
  },
});
