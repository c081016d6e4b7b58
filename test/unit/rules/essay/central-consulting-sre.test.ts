import { expect } from 'vitest';
import { centralConsultingSre } from '../../../../shared/rules/essay/central-consulting-sre.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const products = (): Org =>
  org().team('pay', 'product', { engineer: 6 }).team('search', 'product', { engineer: 7 }).team('ads', 'product', { engineer: 8 });
const message = (words: string): string => `${words} in a product team: SRE is a central consulting organisation here`;
/** So many of the SREs of a team work with infrastructure, and one is free. */
const busy = (people: number): Org =>
  org()
    .team('pay', 'product', { engineer: 9 })
    .team('infra', 'infrastructure', { infrastructure: 6 })
    .team('sre', 'sre', { sre: people + 1 })
    .embeds('sre', 'infra', { people });

testRule(centralConsultingSre, {
  silent: {
    'no SREs': products(),
    'one SRE': products().sre('ana'),
    'half of them embedded': products().sre('ana').sre('bea', { in: 'pay' }),
  },
  fires: {
    'a team of SREs who sit with nobody': {
      org: products().team('sre', 'sre', { sre: 4 }),
      finds: [
        {
          message: message('None of four SREs works'),
          units: [],
          path: ['sre'],
          values: { sre: 4, embeddedShare: 0 },
          threshold: 'central-consulting-sre.share',
        },
      ],
    },
    'one of three embedded': {
      org: products().sre('ana', { in: 'pay' }).sre('bea').sre('cy'),
      finds: [
        {
          message: message('One of three SREs works'),
          units: [],
          path: ['bea', 'cy'],
          values: { sre: 3, embeddedShare: 0.333333333 },
          threshold: 'central-consulting-sre.share',
        },
      ],
    },
    'one step below the share': {
      org: products().sre('many', { count: 49, in: 'pay' }).sre('rest', { count: 51 }),
      finds: [
        {
          message: message('49 of 100 SREs work'),
          units: [],
          path: ['rest'],
          values: { sre: 100, embeddedShare: 0.49 },
          threshold: 'central-consulting-sre.share',
        },
      ],
    },
    'a seat that nobody holds yet, which is not lit': {
      org: products().sre('bea', { count: 2 }).sre('next', { vacant: true }),
      finds: [
        {
          message: message('None of two SREs works'),
          units: [],
          path: ['bea'],
          values: { sre: 2, embeddedShare: 0 },
          threshold: 'central-consulting-sre.share',
        },
      ],
    },
    'advice where the profile is google': {
      org: products().team('sre', 'sre', { sre: 4 }).review({ profile: 'google' }),
      finds: [
        {
          severity: 'advice',
          message: message('None of four SREs works'),
          units: [],
          path: ['sre'],
          values: { sre: 4, embeddedShare: 0 },
          threshold: 'central-consulting-sre.share',
        },
      ],
    },
  },
  skips: {
    'where the alarms about size do not apply': {
      org: products().sre('ana').sre('bea').organization({ growthPerMonth: 0, reliabilityNeed: 'low' }),
      missing: ['muted: not-applicable'],
    },
  },
  fixes: {
    'by embedding each, the most critical services first': {
      org: products()
        .service('bids', 'ads', { tier: 2 })
        .service('cards', 'pay', { tier: 1 })
        .team('sre', 'sre', { sre: 2 })
        .sre('ana', { in: 'sre' }),
      label: 'Embed three SREs in Pay, Ads and Search',
      leaves: (after, { metrics }) => {
        expect(after.lines).toEqual([
          { id: 'sre-in-pay', kind: 'embeds', from: 'sre', to: 'pay', people: 1 },
          { id: 'sre-in-ads', kind: 'embeds', from: 'sre', to: 'ads', people: 1 },
          { id: 'ana-in-search', kind: 'embeds', from: 'ana', to: 'search' },
        ]);
        expect(metrics.embeddedShare).toBe(1);
      },
    },
    'with several in one team where there are more SREs than teams': {
      org: org().team('pay', 'product', { engineer: 9 }).team('sre', 'sre', { sre: 3 }),
      label: 'Embed three SREs in Pay',
      leaves: (after) => expect(after.lines).toEqual([{ id: 'sre-in-pay', kind: 'embeds', from: 'sre', to: 'pay', people: 3 }]),
    },
    'without those who work in teams that are no hosts': {
      org: org()
        .team('pay', 'product', { engineer: 9 })
        .team('infra', 'infrastructure', { infrastructure: 6 })
        .team('sre', 'sre', { sre: 4 })
        .embeds('sre', 'infra', { people: 2, share: 0.5 })
        .sre('ana')
        .embeds('ana', 'infra', { share: 0.6 }),
      label: 'Embed three SREs in Pay',
      leaves: (_, { findings }) => expect(findings.filter((finding) => finding.rule === 'impossible-figures')).toEqual([]),
    },
    'with whoever is embedded left where she is: teams without an SRE first, the larger before the smaller': {
      org: products().team('shop', 'product', { engineer: 7 }).sre('ana', { in: 'search' }).team('sre', 'sre', { sre: 4 }),
      label: 'Embed four SREs in Ads, Shop, Pay and Search',
      leaves: (after) => expect(after.lines.map((line) => line.id)).toEqual(['sre-in-ads', 'sre-in-shop', 'sre-in-pay', 'sre-in-search']),
    },
    'with the number of people on the line, except of a position of one': {
      org: org().team('pay').team('sre', 'sre', { sre: 1 }).sre('ana').sre('pair', { count: 2 }),
      label: 'Embed four SREs in Pay',
      leaves: (after) =>
        expect(after.lines).toEqual([
          { id: 'sre-in-pay', kind: 'embeds', from: 'sre', to: 'pay', people: 1 },
          { id: 'ana-in-pay', kind: 'embeds', from: 'ana', to: 'pay' },
          { id: 'pair-in-pay', kind: 'embeds', from: 'pair', to: 'pay', people: 2 },
        ]),
    },
    'where those who are free make half with those who are embedded': {
      org: busy(2).sre('ana', { in: 'pay' }),
      label: 'Embed one SRE in Pay',
      leaves: (_, { metrics }) => expect(metrics.embeddedShare).toBe(0.5),
    },
    'with those of whom a line to another team takes no number and no share': {
      org: org().team('pay').team('infra', 'infrastructure', { infrastructure: 6 }).team('sre', 'sre', { sre: 2 }).embeds('sre', 'infra'),
      label: 'Embed two SREs in Pay',
      leaves: (_, { findings }) => expect(findings.filter((finding) => finding.rule === 'impossible-figures')).toEqual([]),
    },
    "never into a team of the seat's own manager": {
      org: products()
        .position('mara', 'cto')
        .position('cy', 'engineering-manager')
        .reports('cy', 'mara')
        .reports('pay', 'ads', 'cy')
        .team('sre', 'sre', { sre: 2 })
        .reports('sre', 'search', 'mara'),
      label: 'Embed two SREs in Ads and Pay',
    },
    'with the team most in need, also behind a seat that no team is open to': {
      org: products().position('mara', 'cto').sre('ana').sre('ben').reports('pay', 'search', 'ads', 'ana', 'mara'),
      label: 'Embed one SRE in Ads',
    },
  },
  unfixable: {
    'too few who are free to make half': busy(3),
    'more than anybody has, a slip of the file': org().team('pay').team('sre', 'sre', { sre: 100_001 }),
    'no product team': org().team('sre', 'sre', { sre: 3 }),
    'everybody under one manager': products().position('mara', 'cto').team('sre', 'sre', { sre: 2 }).reports('pay', 'search', 'ads', 'sre', 'mara'),
  },
});
