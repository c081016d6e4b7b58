import { expect } from 'vitest';
import { infrastructureShare } from '../../../../shared/rules/essay/infrastructure-share.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number, infrastructure: number): Org =>
  org()
    .team('pay', 'product', { engineer: engineers - infrastructure })
    .team('infra', 'infrastructure', infrastructure > 0 ? { infrastructure } : {});
const values = (engineers: number, infrastructure: number, openings = 0) => ({
  engineers,
  infrastructure,
  share: infrastructure / engineers,
  openings,
});

testRule(infrastructureShare, {
  silent: { 'seventy-four engineers': company(74, 1), 'six per cent': company(100, 6), 'a quarter': company(100, 25) },
  fires: {
    'seventy-five engineers, none of infrastructure': {
      org: company(75, 0),
      finds: [
        {
          message: 'None of 75 engineers works in infrastructure: too few',
          units: [],
          path: ['infra'],
          values: values(75, 0),
          threshold: 'infrastructure-share.least',
          because: 'missing-infrastructure-team',
        },
      ],
    },
    'two of seventy-five': {
      org: company(75, 2),
      finds: [
        {
          message: '2 of 75 engineers work in infrastructure, 2.7 %: too few',
          units: [],
          path: ['infra'],
          values: values(75, 2),
          threshold: 'infrastructure-share.least',
        },
      ],
    },
    'just below six per cent': {
      org: company(100, 5),
      finds: [
        {
          message: '5 of 100 engineers work in infrastructure, 5 %: too few',
          units: [],
          path: ['infra'],
          values: values(100, 5),
          threshold: 'infrastructure-share.least',
        },
      ],
    },
    'just past a quarter': {
      org: company(100, 26),
      finds: [
        {
          message: '26 of 100 engineers work in infrastructure, 26 %: too many',
          units: [],
          path: ['infra'],
          values: values(100, 26),
          threshold: 'infrastructure-share.most',
        },
      ],
    },
    openings: {
      org: company(100, 5).team('next', 'infrastructure', {}, { openings: { infrastructure: 1 } }),
      finds: [
        {
          message: '5 of 100 engineers work in infrastructure, 5 %: too few. 1 is planned',
          units: [],
          path: ['infra', 'next'],
          values: values(100, 5, 1),
          threshold: 'infrastructure-share.least',
          planned: true,
        },
      ],
    },
    'an infrastructure engineer who is looked for elsewhere, and an SRE who would not count': {
      org: company(100, 5)
        .team('ads', 'product', {}, { openings: { infrastructure: 2 } })
        .team('next', 'infrastructure', {}, { openings: { sre: 3 } }),
      finds: [
        {
          message: '5 of 100 engineers work in infrastructure, 5 %: too few. 2 are planned',
          units: [],
          path: ['infra', 'next'],
          values: values(100, 5, 2),
          threshold: 'infrastructure-share.least',
          planned: true,
        },
      ],
    },
  },
  fixes: {
    'by openings towards a tenth': {
      org: company(100, 4),
      label: 'Open six positions in Infra, towards one engineer in ten',
      becomes: 'planned',
      leaves: (after) => expect(after.units[1]).toMatchObject({ openings: { infrastructure: 6 } }),
    },
    'in the largest team of infrastructure': {
      org: company(97, 1).team('core', 'infrastructure', { infrastructure: 2 }).team('net', 'infrastructure', { infrastructure: 1 }),
      label: 'Open six positions in Core, towards one engineer in ten',
      becomes: 'planned',
    },
    'by openings for a beginning where the team has nobody': { org: company(80, 0), label: 'Open six positions in Infra', becomes: 'planned' },
    'by a team where there is none': {
      org: org().team('pay', 'product', { engineer: 80 }),
      label: 'Start an infrastructure team, with six openings',
      becomes: 'planned',
    },
  },
  unfixable: {
    'too many: who should go where is not for a click to say': company(100, 40),
    'what is planned already': company(100, 5).position('kit', 'infrastructure', { in: 'infra', vacant: true }),
  },
});
