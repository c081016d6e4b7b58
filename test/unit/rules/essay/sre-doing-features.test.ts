import { expect } from 'vitest';
import { sreDoingFeatures } from '../../../../shared/rules/essay/sre-doing-features.ts';
import type { Duty } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const ana = (product: number, duties?: Duty[]): Org =>
  org()
    .team('pay')
    .sre('ana', { time: { product } })
    .embeds('ana', 'pay', duties ? { duties } : {});

testRule(sreDoingFeatures, {
  silent: {
    'three tenths of the time': ana(0.3),
    'duties without features': ana(0.1, ['reliability', 'paging']),
    'duties in one of two hosts, and no time given': org()
      .team('pay')
      .team('ads')
      .sre('ana')
      .embeds('ana', 'pay')
      .embeds('ana', 'ads', { duties: ['teaching'] }),
    'an SRE who is not embedded': org().sre('ana', { time: { product: 0.9 } }),
  },
  fires: {
    'just past three tenths': {
      org: ana(0.31),
      finds: [
        {
          message: 'SRE Ana spends 31 % of the time on the product',
          units: ['ana'],
          values: { product: 0.31, features: 0 },
          threshold: 'sre-doing-features',
        },
      ],
    },
    'features among the duties': {
      org: ana(0.1, ['reliability', 'features']),
      finds: [
        {
          message: 'SRE Ana has features among the duties in Pay',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana@pay'],
          values: { product: 0.1, features: 1 },
        },
      ],
    },
    'the line of a team, once': {
      org: org()
        .team('pay')
        .team('sre', 'sre', { sre: 2 })
        .sre('ana', { in: 'sre' })
        .embeds('sre', 'pay', { duties: ['features'] }),
      finds: [
        { message: 'Sre has features among the duties in Pay', units: ['sre'], path: ['sre', 'pay'], lines: ['sre@pay'], values: { features: 1 } },
      ],
    },
  },
  skips: { 'neither time nor duties': { org: org().team('pay').sre('ana').embeds('ana', 'pay'), missing: ['units.ana.time.product'] } },
  fixes: {
    'by time for reliability': {
      org: ana(0.5),
      label: 'For Ana, cut the time on the product to 30 %',
      leaves: (after) => expect(after.units[1]).toMatchObject({ time: { product: 0.3, reliability: 0.2 } }),
    },
    'by other duties alone where the time is at its limit': {
      org: ana(0.3, ['features', 'teaching']),
      label: 'For Ana, take features off the duties',
      leaves: (after) => {
        expect(after.units[1]).toMatchObject({ time: { product: 0.3 } });
        expect(after.lines[0]).toMatchObject({ duties: ['teaching'] });
      },
    },
    'by the other duties, of which one is no chore': {
      org: ana(0.1, ['features', 'paging', 'automation']),
      label: 'For Ana, take features off the duties',
      leaves: (after) => expect(after.lines[0]).toMatchObject({ duties: ['paging', 'automation'] }),
    },
    'by other duties, never chores alone': {
      org: ana(0.6, ['features', 'paging']),
      label: 'For Ana, take features off the duties and cut the time on the product to 30 %',
      leaves: (after) => expect(after.lines[0]).toMatchObject({ duties: ['reliability', 'paging'] }),
    },
  },
});
