import { expect } from 'vitest';
import { sreToil } from '../../../../shared/rules/essay/sre-toil.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sreToil, {
  silent: {
    'a vacant seat, and one whose team has told': org()
      .sre('gil', { vacant: true })
      .team('sre', 'sre', { sre: 1 }, { time: { operations: 0.2 } })
      .sre('ana', { in: 'sre' }),
    'a team of SREs that is empty': org().team('sre', 'sre'),
    'an SRE at the limit': org().sre('ana', { time: { toil: 0.5 } }),
    'an SRE team at the limit': org()
      .team('sre', 'sre', { sre: 3 }, { time: { operations: 0.5 } })
      .sre('ana', { in: 'sre' }),
    'operations work of another team': org().team('infra', 'infrastructure', { infrastructure: 6 }, { time: { operations: 0.9 } }),
    'one duty that is no chore': org()
      .team('pay')
      .sre('ana')
      .embeds('ana', 'pay', { duties: ['deploys', 'paging', 'automation'] }),
    'no duties at all': org()
      .team('pay')
      .sre('ana', { time: { toil: 0 } })
      .embeds('ana', 'pay', { duties: [] }),
    'chores of people who are no SREs': org()
      .team('pay')
      .position('eve', 'engineer')
      .embeds('eve', 'pay', { duties: ['deploys'] }),
    'a vacant position': org().sre('nights', { vacant: true }),
    'a product team that runs much, with an SRE in it': org().team('pay', 'product', { engineer: 5, sre: 1 }, { time: { operations: 0.9 } }),
    'the toil of an engineer': org()
      .sre('ana', { time: { toil: 0.2 } })
      .position('eve', 'engineer', { time: { toil: 0.9 } }),
    'chores of a team of SREs without SREs': org()
      .team('pay')
      .team('sre', 'sre', { engineer: 3 })
      .embeds('sre', 'pay', { duties: ['deploys'] }),
    'no SREs': org().team('pay', 'product', { engineer: 6 }),
  },
  fires: {
    'an SRE above the limit': {
      org: org().sre('ana', { time: { toil: 0.51 } }),
      finds: [{ message: 'SRE Ana spends 51 % of the time on toil', units: ['ana'], values: { toil: 0.51 }, threshold: 'sre-toil' }],
    },
    'an SRE team above the limit': {
      org: org().team('sre', 'sre', { sre: 3 }, { time: { operations: 0.7 } }),
      finds: [{ message: 'Sre spends 70 % of the time on operations', units: ['sre'], values: { toil: 0.7 }, threshold: 'sre-toil' }],
    },
    'an embedding for chores alone': {
      org: org()
        .team('pay')
        .sre('ana')
        .embeds('ana', 'pay', { duties: ['deploys', 'dashboards', 'paging', 'tickets'] }),
      finds: [
        {
          message: 'SRE Ana works in Pay for deploys, dashboards, paging and tickets alone',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana@pay'],
          values: { duties: 'deploys, dashboards, paging, tickets' },
        },
      ],
    },
    'both at once, in one finding': {
      org: org()
        .team('pay')
        .team('ads')
        .sre('ana', { time: { toil: 0.8 } })
        .embeds('ana', 'pay', { duties: ['tickets'] })
        .embeds('ana', 'ads', { duties: ['automation'] }),
      finds: [
        {
          message: 'SRE Ana spends 80 % of the time on toil and works in Pay for tickets alone',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana@pay'],
          values: { toil: 0.8, duties: 'tickets' },
          threshold: 'sre-toil',
        },
      ],
    },
    'an SRE team without SREs above the limit': {
      org: org()
        .team('pay')
        .team('sre', 'sre', { engineer: 3 }, { time: { operations: 0.7 } }),
      finds: [{ message: 'Sre spends 70 % of the time on operations', units: ['sre'], values: { toil: 0.7 }, threshold: 'sre-toil' }],
    },
    'an SRE team without SREs above the limit, the only team': {
      org: org().team('sre', 'sre', { engineer: 3 }, { time: { operations: 0.7 } }),
      finds: [{ message: 'Sre spends 70 % of the time on operations', units: ['sre'], values: { toil: 0.7 }, threshold: 'sre-toil' }],
    },
    "a product team's SRE lent for chores": {
      org: org()
        .team('pay', 'product', { engineer: 5, sre: 1 })
        .team('ads')
        .embeds('pay', 'ads', { duties: ['tickets'] }),
      finds: [
        { message: 'Pay works in Ads for tickets alone', units: ['pay'], path: ['pay', 'ads'], lines: ['pay@ads'], values: { duties: 'tickets' } },
      ],
    },
    'an embedding for chores in a team that is not there': {
      org: org()
        .sre('ana')
        .embeds('ana', 'gone', { duties: ['tickets'] }),
      finds: [{ message: 'SRE Ana works in gone for tickets alone', units: ['ana'], lines: ['ana@gone'], values: { duties: 'tickets' } }],
    },
    "an SRE team's people lent for chores": {
      org: org()
        .team('pay')
        .team('sre', 'sre', { sre: 3 }, { time: { operations: 0.2 } })
        .embeds('sre', 'pay', { people: 2, duties: ['paging'] }),
      finds: [
        {
          message: 'Sre works in Pay for paging alone',
          units: ['sre'],
          path: ['sre', 'pay'],
          lines: ['sre@pay'],
          values: { toil: 0.2, duties: 'paging' },
        },
      ],
    },
  },
  skips: {
    'an SRE whose time is not given': {
      org: org()
        .sre('ana')
        .sre('bea', { time: { toil: 0.2 } }),
      missing: ['units.ana.time.toil'],
    },
    'an SRE in a team that has told of other work, and one whose team of SREs has not': {
      org: org()
        .team('pay', 'product', {}, { time: { operations: 0.2 } })
        .sre('ana', { in: 'pay' })
        .team('sre', 'sre')
        .sre('bea', { in: 'sre' })
        .embeds('bea', 'pay'),
      missing: ['units.ana.time.toil', 'units.bea.time.toil'],
    },
    'an SRE team whose time is not given': {
      org: org().team('sre', 'sre', { sre: 3 }, { time: { build: 0.5 } }),
      missing: ['units.sre.time.operations'],
    },
  },
  fixes: {
    'the time of an SRE': {
      org: org().sre('ana', { time: { toil: 0.7, reliability: 0.1, teaching: 0.1 } }),
      label: 'Cut the chores of Ana to 50 % of the time; the rest goes into reliability',
      leaves: (after) => expect(after.units[0]).toMatchObject({ time: { toil: 0.5, reliability: 0.3, teaching: 0.1 } }),
    },
    'the duties alone where the time is at its limit, with the deploys of the team that she comes from': {
      org: org()
        .team('pay')
        .team('ads')
        .team('sre', 'sre', { sre: 2 }, { time: { operations: 0.1 } })
        .sre('ana', { in: 'sre', time: { toil: 0.5 } })
        .embeds('ana', 'pay', { duties: ['deploys', 'paging'] })
        .service('cards', 'pay', { deployer: 'sre' })
        .service('loans', 'pay', { deployer: 'ads' })
        .service('bids', 'ads', { deployer: 'sre' }),
      label: 'Make reliability and automation the duties of Ana; the owners deploy',
      leaves: (after) => {
        expect(after.units[3]).toMatchObject({ id: 'ana', time: { toil: 0.5 } });
        expect(Object.keys((after.units[3]?.kind === 'position' && after.units[3].time) || {})).toEqual(['toil']);
        expect(after.services?.map((service) => service.deployer)).toEqual(['pay', 'ads', 'sre']);
        expect(after.lines[0]).toMatchObject({ duties: ['reliability', 'automation'] });
      },
    },
    'time and duties, those of the chores alone': {
      org: org()
        .team('pay')
        .team('ads')
        .sre('ana', { time: { toil: 0.8 } })
        .embeds('ana', 'pay', { duties: ['tickets'] })
        .embeds('ana', 'ads', { duties: ['teaching'] }),
      label: 'Make reliability and automation the duties of Ana',
      leaves: (after) => {
        expect(after.units[2]).toMatchObject({ time: { toil: 0.5, reliability: 0.3 } });
        expect(after.lines.map((line) => line.kind === 'embeds' && line.duties)).toEqual([['reliability', 'automation'], ['teaching']]);
      },
    },
    'the duties of somebody who comes from no team of SREs: who deploys stays as it is': {
      org: org()
        .team('pay')
        .team('web', 'product', { engineer: 3 })
        .sre('ana', { in: 'web', time: { toil: 0.2 } })
        .embeds('ana', 'pay', { duties: ['tickets'] })
        .service('cards', 'pay', { deployer: 'web' })
        .service('loans', 'pay'),
      label: 'Make reliability and automation the duties of Ana',
      leaves: (after) => expect(after.services?.map((service) => service.deployer)).toEqual(['web', undefined]),
    },
    'the time of a team that builds already, never past what there is': {
      org: org().team('sre', 'sre', { sre: 3 }, { time: { operations: 0.7, build: 0.4 } }),
      label: 'Cut the chores of Sre to 50 % of the time; the rest goes into building',
      leaves: (after) => expect(after.units[0]).toMatchObject({ time: { operations: 0.5, build: 0.5 } }),
    },
    'the time alone of a team of SRE that has none: nobody of it is embedded': {
      org: org()
        .team('pay')
        .team('sre', 'sre', { engineer: 3 }, { time: { operations: 0.7 } })
        .embeds('sre', 'pay', { duties: ['deploys'] }),
      label: 'Cut the chores of Sre to 50 % of the time; the rest goes into building',
      leaves: (after) => expect(after.lines[0]).toMatchObject({ duties: ['deploys'] }),
    },
    'the time of a team': {
      org: org().team('sre', 'sre', { sre: 3 }, { time: { operations: 0.9 } }),
      label: 'Cut the chores of Sre to 50 % of the time; the rest goes into building',
      leaves: (after) => expect(after.units[0]).toMatchObject({ time: { operations: 0.5, build: 0.4 } }),
    },
    'the duties, with the deploys given to the owners': {
      org: org()
        .team('pay')
        .team('ads')
        .team('sre', 'sre', { sre: 2 })
        .embeds('sre', 'pay', { duties: ['deploys'] })
        .service('cards', 'pay', { deployer: 'sre' })
        .service('bids', 'ads', { deployer: 'sre' }),
      label: 'Make reliability and automation the duties of Sre; the owners deploy',
      leaves: (after) => {
        expect(after.lines[0]).toMatchObject({ duties: ['reliability', 'automation'] });
        expect(after.services?.map((service) => service.deployer)).toEqual(['pay', 'sre']);
      },
    },
  },
});
