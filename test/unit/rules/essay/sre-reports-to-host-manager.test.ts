import { expect } from 'vitest';
import { indexOf, managerUnit } from '../../../../shared/model/org-index.ts';
import { sreReportsToHostManager } from '../../../../shared/rules/essay/sre-reports-to-host-manager.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (): Org =>
  org()
    .position('mara', 'cto')
    .position('cy', 'engineering-manager')
    .team('pay', 'product', { engineer: 7 })
    .reports('cy', 'mara')
    .reports('pay', 'cy');

testRule(sreReportsToHostManager, {
  silent: {
    'an embedded SRE under an SRE manager': house()
      .position('noor', 'sre-manager')
      .reports('noor', 'mara')
      .sre('ana', { in: 'pay' })
      .reports('ana', 'noor'),
    'an SRE of the same manager who is not embedded there': house().sre('ana').reports('ana', 'cy'),
    'a product-side manager of both, which is another finding': org()
      .position('bo', 'product-director')
      .team('pay')
      .sre('ana', { in: 'pay' })
      .reports('pay', 'bo'),
    'SREs in an infrastructure team under its manager': house().team('infra', 'infrastructure', { sre: 2 }).reports('infra', 'cy'),
    'a host whose head stands between': org()
      .position('cy', 'director')
      .team('pay', 'product', { engineer: 5, 'engineering-manager': 1 })
      .sre('ana')
      .reports('pay', 'ana', 'cy')
      .embeds('ana', 'pay'),
  },
  fires: {
    'an SRE who sits in the team': {
      org: house().sre('ana', { in: 'pay' }),
      finds: [
        {
          message: 'SRE Ana answers to engineering manager Cy, who also manages the host team Pay',
          units: ['ana'],
          path: ['ana', 'cy', 'pay'],
          lines: ['pay>cy'],
          values: { hosts: 1, people: 1 },
        },
      ],
    },
    'an SRE who works there by a line': {
      org: house().sre('ana').reports('ana', 'cy').embeds('ana', 'pay'),
      finds: [
        {
          message: 'SRE Ana answers to engineering manager Cy, who also manages the host team Pay',
          units: ['ana'],
          path: ['ana', 'cy', 'pay'],
          lines: ['ana>cy', 'ana@pay'],
          values: { hosts: 1, people: 1 },
        },
      ],
    },
    'SREs in a headcount under the unnamed head': {
      org: org().team('pay', 'product', { engineer: 6, sre: 2, 'engineering-manager': 1 }),
      finds: [
        {
          message: 'The two SREs of Pay answer to the engineering manager of Pay, who also manages the host team Pay',
          units: ['pay'],
          path: ['pay'],
          lines: [],
          values: { hosts: 1, people: 2 },
        },
      ],
    },
    'two hosts of one manager': {
      org: house()
        .team('lake', 'data')
        .reports('lake', 'cy')
        .sre('ana')
        .reports('ana', 'cy')
        .embeds('ana', 'pay', { share: 0.5 })
        .embeds('ana', 'lake', { share: 0.5 }),
      finds: [
        {
          message: 'SRE Ana answers to engineering manager Cy, who also manages the host teams Pay and Lake',
          units: ['ana'],
          path: ['ana', 'cy', 'pay', 'lake'],
          lines: ['ana>cy', 'ana@pay', 'ana@lake'],
          values: { hosts: 2, people: 1 },
        },
      ],
    },
  },
  fixes: {
    "by a solid line to the SRE manager and a dotted one to the host's": {
      org: house().position('noor', 'sre-manager').reports('noor', 'mara').sre('ana', { in: 'pay' }),
      label: "Move Ana's line to Noor, SRE manager",
      leaves: (after, { metrics }) => {
        expect(indexOf(after).chain('ana').map(managerUnit)).toEqual(['noor', 'mara']);
        expect(after.lines.at(-1)).toEqual({ id: 'ana-dotted', kind: 'dotted', from: 'ana', to: 'cy', purpose: 'host team' });
        expect(metrics.embeddedShare).toBe(1);
      },
    },
    'for SREs in a headcount, who become a position': {
      org: org().position('mara', 'cto').team('pay', 'product', { engineer: 6, sre: 2, 'engineering-manager': 1 }).reports('pay', 'mara'),
      label: 'Give the two SREs of Pay a line of their own to a new SRE manager under Mara',
      leaves: (after) => expect(after.lines.at(-1)).toMatchObject({ kind: 'dotted', from: 'pay-sre', to: 'pay' }),
    },
    'not to an SRE manager who manages a host himself': {
      org: org()
        .position('mara', 'cto')
        .position('noor', 'sre-manager')
        .team('pay', 'product', { engineer: 5, sre: 1 })
        .reports('pay', 'noor')
        .reports('noor', 'mara'),
      label: 'Give the SRE of Pay a line of their own to a new SRE manager under Mara',
    },
    'not to an unnamed SRE manager of the host': {
      org: org().position('mara', 'cto').team('pay', 'product', { engineer: 5, sre: 1, 'sre-manager': 1 }).reports('pay', 'mara'),
      label: 'Give the SRE of Pay a line of their own to a new SRE manager under Mara',
      leaves: (_, { metrics }) => expect(metrics.people).toBe(8),
    },
    'not to the manager of another host of the SREs who move along': {
      org: org()
        .position('mara', 'cto')
        .position('cy', 'engineering-manager')
        .position('noor', 'sre-manager')
        .team('sre', 'sre')
        .sre('ana', { in: 'sre' })
        .sre('ben', { in: 'sre' })
        .team('pay')
        .team('ads')
        .reports('cy', 'noor', 'mara')
        .reports('sre', 'pay', 'cy')
        .reports('ads', 'noor')
        .embeds('ana', 'pay')
        .embeds('ben', 'ads'),
      label: "Move Sre's line to a new SRE manager under Mara",
    },
    'beside a dotted line to somebody else, for the second SRE of two': {
      org: house()
        .position('noor', 'sre-manager')
        .reports('noor', 'mara')
        .sre('bea')
        .reports('bea', 'noor')
        .sre('ana', { in: 'pay' })
        .dotted('ana', 'mara'),
      label: "Move Ana's line to Noor, SRE manager",
      leaves: (after) =>
        expect(after.lines.flatMap(({ kind, from, to }) => (kind === 'dotted' ? [[from, to]] : []))).toEqual([
          ['ana', 'mara'],
          ['ana', 'cy'],
        ]),
    },
    'without a second dotted line': {
      org: house().position('noor', 'sre-manager').reports('noor', 'mara').sre('ana', { in: 'pay' }).dotted('ana', 'cy'),
      label: "Move Ana's line to Noor, SRE manager",
      leaves: (after) => expect(after.lines.filter((line) => line.kind === 'dotted')).toHaveLength(1),
    },
  },
});
