import { expect } from 'vitest';
import { silos } from '../../../../shared/rules/essay/silos.ts';
import type { Service } from '../../../../shared/model/types.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (service: Partial<Service>): Org =>
  org().team('pay').team('release', 'operations').team('desk', 'operations').service('cards', 'pay', service);

testRule(silos, {
  silent: {
    'an owner who deploys and operates': house({ deployer: 'pay', operator: 'pay' }),
    'a deployer who is not there': house({ deployer: 'ghost' }),
    'no services at all': org().noServices(),
  },
  fires: {
    'another deployer': {
      org: house({ deployer: 'release', operator: 'pay' }),
      finds: [{ message: 'Cards is owned by Pay but deployed by Release', units: ['pay', 'release'], about: 'cards', values: { teams: 2 } }],
    },
    'another operator alone': {
      org: house({ operator: 'desk' }),
      finds: [{ message: 'Cards is owned by Pay but operated by Desk', units: ['pay', 'desk'], about: 'cards', values: { teams: 2 } }],
    },
    'another operator, while the owner deploys': {
      org: house({ deployer: 'pay', operator: 'desk' }),
      finds: [{ message: 'Cards is owned by Pay but operated by Desk', units: ['pay', 'desk'], about: 'cards', values: { teams: 2 } }],
    },
    'another team for both': {
      org: house({ deployer: 'desk', operator: 'desk' }),
      finds: [{ message: 'Cards is owned by Pay but deployed and operated by Desk', units: ['pay', 'desk'], about: 'cards', values: { teams: 2 } }],
    },
    'three teams': {
      org: house({ deployer: 'release', operator: 'desk' }),
      finds: [
        {
          message: 'Cards is owned by Pay, deployed by Release and operated by Desk',
          units: ['pay', 'release', 'desk'],
          about: 'cards',
          values: { teams: 3 },
        },
      ],
    },
  },
  skips: {
    'services that do not say who deploys': { org: house({}), missing: ['services.*.deployer', 'services.*.operator'] },
    'no list of services': { org: org().team('pay'), missing: ['services'] },
  },
  fixes: {
    'by the owner': {
      org: house({ deployer: 'release', operator: 'desk' }),
      label: 'Let Pay deploy and operate Cards',
      leaves: (after) => expect(after.services?.[0]).toMatchObject({ owner: 'pay', deployer: 'pay', operator: 'pay' }),
    },
    'by the owner, where nobody operates it': {
      org: house({ deployer: 'release' }),
      label: 'Let Pay deploy Cards',
      leaves: (after) => expect(after.services).toEqual([{ id: 'cards', name: 'Cards', owner: 'pay', deployer: 'pay' }]),
    },
    'by the owner, who operates already': { org: house({ deployer: 'release', operator: 'pay' }), label: 'Let Pay deploy Cards' },
    'by the owner, who deploys already': { org: house({ deployer: 'pay', operator: 'desk' }), label: 'Let Pay operate Cards' },
    'by the owner, where nobody deploys it': { org: house({ operator: 'desk' }), label: 'Let Pay operate Cards' },
  },
  unfixable: { 'a service whose operator is not there: that is mended first': house({ deployer: 'release', operator: 'ghost' }) },
});
