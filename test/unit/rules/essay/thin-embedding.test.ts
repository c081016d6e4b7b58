import { expect } from 'vitest';
import { thinEmbedding } from '../../../../shared/rules/essay/thin-embedding.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (): Org => org().team('pay').team('ads').team('web').service('bids', 'ads', { tier: 1 }).service('cards', 'pay', { tier: 2 });
const ana = (): Org => house().sre('ana');

testRule(thinEmbedding, {
  silent: {
    'two teams': ana().embeds('ana', 'pay', { share: 0.5 }).embeds('ana', 'ads', { share: 0.5 }),
    'half a person': ana().embeds('ana', 'pay', { share: 0.5 }),
    'three SREs of a team, one in each of three hosts': house()
      .team('sre', 'sre')
      .sre('ana', { in: 'sre' })
      .sre('ben', { in: 'sre' })
      .sre('cy', { in: 'sre' })
      .embeds('sre', 'pay', { people: 1 })
      .embeds('sre', 'ads', { people: 1 })
      .embeds('sre', 'web', { people: 1 }),
    'a vacant seat': house().sre('ana', { vacant: true }).embeds('ana', 'pay', { share: 0.1 }),
    'an SRE who simply sits there': house().sre('ana', { in: 'pay' }),
  },
  fires: {
    'just below half a person': {
      org: ana().embeds('ana', 'pay', { share: 0.49 }),
      finds: [
        {
          message: 'SRE Ana gives Pay less than half of the time',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana@pay'],
          values: { hosts: 1, least: 0.49, people: 1 },
          threshold: 'thin-embedding.share',
        },
      ],
    },
    'two SREs of a team in hosts that get less than the file asks for': {
      org: house()
        .team('sre', 'sre', { sre: 2 })
        .embeds('sre', 'pay', { people: 1, share: 0.7 })
        .embeds('sre', 'ads', { people: 1, share: 0.7 })
        .review({ thresholds: { 'thin-embedding.share': 0.8 } }),
      finds: [
        {
          message: "Sre gives Pay and Ads less than 80 % of one SRE's time each",
          units: ['sre'],
          path: ['sre', 'pay', 'ads'],
          lines: ['sre@pay', 'sre@ads'],
          values: { hosts: 2, least: 0.7, people: 2 },
          threshold: { name: 'thin-embedding.share', value: 0.8 },
        },
      ],
    },
    'one host of two, by the line to it': {
      org: ana().embeds('ana', 'ads', { share: 0.7 }).embeds('ana', 'pay', { share: 0.3 }),
      finds: [
        {
          message: 'SRE Ana gives Pay less than half of the time',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana@pay'],
          values: { hosts: 2, least: 0.3, people: 1 },
          threshold: 'thin-embedding.share',
        },
      ],
    },
    'a position of two SREs': {
      org: house().sre('pair', { count: 2 }).embeds('pair', 'pay', { share: 0.2 }),
      finds: [
        {
          message: "Pair gives Pay less than half of one SRE's time",
          units: ['pair'],
          path: ['pair', 'pay'],
          lines: ['pair@pay'],
          values: { hosts: 1, least: 0.4, people: 2 },
          threshold: 'thin-embedding.share',
        },
      ],
    },
    'three teams': {
      org: ana().embeds('ana', 'pay').embeds('ana', 'ads').embeds('ana', 'web'),
      finds: [
        {
          message: 'SRE Ana is embedded in three teams: Pay, Ads and Web',
          units: ['ana'],
          path: ['ana', 'pay', 'ads', 'web'],
          lines: ['ana@pay', 'ana@ads', 'ana@web'],
          values: { hosts: 3, least: 1, people: 1 },
          threshold: 'thin-embedding.hosts',
        },
      ],
    },
    'the one SRE of a team, shared among three': {
      org: house().team('sre', 'sre', { sre: 1 }).embeds('sre', 'pay').embeds('sre', 'ads').embeds('sre', 'web'),
      finds: [
        {
          message: 'Sre has one SRE embedded in three teams: Pay, Ads and Web',
          units: ['sre'],
          path: ['sre', 'pay', 'ads', 'web'],
          lines: ['sre@pay', 'sre@ads', 'sre@web'],
          values: { hosts: 3, least: 0.333333333, people: 1 },
          threshold: 'thin-embedding.hosts',
        },
      ],
    },
  },
  fixes: {
    'by the most critical host': {
      org: ana().embeds('ana', 'pay', { share: 0.4 }).embeds('ana', 'ads', { share: 0.3 }).embeds('ana', 'web', { share: 0.3 }),
      label: 'Keep Ana in Ads, with all of the time',
      leaves: (after) => expect(after.lines).toEqual([{ id: 'ana@ads', kind: 'embeds', from: 'ana', to: 'ads' }]),
    },
    'by the most critical hosts of a team, one for each SRE': {
      org: house()
        .team('sre', 'sre', { sre: 2 })
        .team('app')
        .embeds('sre', 'pay', { people: 1, share: 0.4 })
        .embeds('sre', 'ads', { people: 1 })
        .embeds('sre', 'web', { people: 0.2 }),
      label: 'Keep Sre in Ads and Pay, with all of the time',
      leaves: (after) =>
        expect(after.lines).toEqual([
          { id: 'sre@pay', kind: 'embeds', from: 'sre', to: 'pay', people: 1 },
          { id: 'sre@ads', kind: 'embeds', from: 'sre', to: 'ads', people: 1 },
        ]),
    },
    'by one of two lines to the same host': {
      org: house().team('sre', 'sre', { sre: 2 }).embeds('sre', 'pay', { share: 0.2 }).embeds('sre', 'pay', { share: 0.2 }),
      label: 'Keep Sre in Pay, with all of the time',
      leaves: (after) => expect(after.lines).toEqual([{ id: 'sre@pay', kind: 'embeds', from: 'sre', to: 'pay' }]),
    },
    'by more of the time where there is one host, also of the second SRE': {
      org: ana().embeds('ana', 'ads').sre('ben').embeds('ben', 'pay', { people: 1, share: 0.4 }),
      label: 'Keep Ben in Pay, with all of the time',
      leaves: (after) =>
        expect(after.lines).toEqual([
          { id: 'ana@ads', kind: 'embeds', from: 'ana', to: 'ads' },
          { id: 'ben@pay', kind: 'embeds', from: 'ben', to: 'pay' },
        ]),
    },
    'by where it sits': {
      org: house().sre('ana', { in: 'pay' }).embeds('ana', 'ads', { share: 0.2 }),
      label: 'Let Ana work where it sits',
      leaves: (after) => expect(after.lines).toEqual([]),
    },
  },
});
