import { startupFit } from '../../../../shared/rules/essay/startup-fit.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const startup = (engineers: number): Org =>
  org()
    .organization({ architecture: 'monolith' })
    .team('shop', 'product', { engineer: engineers })
    .service('site', 'shop')
    .rotation('pager', ['site'], ['shop']);

testRule(startupFit, {
  silent: {
    'an empty design': org(),
    'product people before the first engineer': org().team('shop', 'product', { 'product-manager': 1 }),
    'thirty engineers': startup(30),
    microservices: startup(12).organization({ architecture: 'microservices' }),
    'an infrastructure team': startup(12).team('infra', 'infrastructure', { infrastructure: 2 }),
    'a product team that is not on call': startup(12).team('app', 'product', { mobile: 4 }),
    'only its SREs on call': org()
      .organization({ architecture: 'monolith' })
      .team('shop', 'product', { engineer: 9, sre: 1 })
      .service('site', 'shop')
      .rotation('pager', ['site'], [{ team: 'shop', role: 'sre' }]),
    'no product team': org().organization({ architecture: 'monolith' }).team('data', 'data', { data: 4 }).noRotations(),
  },
  fires: {
    'twenty-nine engineers on a monolith, on call': {
      org: startup(29),
      finds: [
        {
          message: '29 engineers on one monolith, on call for what they build, and no platform before its time: right for this size',
          units: [],
          path: ['shop'],
          values: { engineers: 29 },
          threshold: 'startup-fit',
        },
      ],
    },
    'with a product team that nobody is in yet': {
      org: startup(12).team('next', 'product', {}, { openings: { engineer: 3 } }),
      finds: [
        {
          message: '12 engineers on one monolith, on call for what they build, and no platform before its time: right for this size',
          units: [],
          path: ['shop'],
          values: { engineers: 12 },
          threshold: 'startup-fit',
        },
      ],
    },
  },
  skips: {
    'an architecture that is not given': {
      org: org().team('shop', 'product', { engineer: 9 }).rotation('pager', [], ['shop']),
      missing: ['organization.architecture'],
    },
    'neither architecture nor rotations given': {
      org: org().team('shop', 'product', { engineer: 9 }),
      missing: ['organization.architecture', 'rotations'],
    },
  },
});
