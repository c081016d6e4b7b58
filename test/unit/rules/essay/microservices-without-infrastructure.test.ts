import { microservicesWithoutInfrastructure } from '../../../../shared/rules/essay/microservices-without-infrastructure.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const products = (count: number): Org => org().times(count, (o, n) => o.team(`p${n}`, 'product', { engineer: 4 }));
const split = (count: number): Org => products(count).organization({ architecture: 'microservices' });

testRule(microservicesWithoutInfrastructure, {
  silent: {
    'two product teams': split(2),
    'a monolith': products(9).organization({ architecture: 'monolith' }),
    'an infrastructure team': split(9).team('infra', 'infrastructure', { infrastructure: 1 }),
  },
  fires: {
    'three product teams on microservices': {
      org: split(3),
      finds: [
        {
          message: '3 product teams build microservices, and there is no infrastructure team',
          units: [],
          values: { architecture: 'microservices', productTeams: 3, openings: 0 },
          threshold: 'microservices-without-infrastructure',
        },
      ],
    },
    'a monolith half split, with operations people, who do not stand in here': {
      org: products(4).team('ops', 'operations', { operations: 4 }).organization({ architecture: 'mixed' }),
      finds: [
        {
          message: '4 product teams build services beside the monolith, and there is no infrastructure team',
          units: [],
          values: { architecture: 'mixed', productTeams: 4, openings: 0 },
          threshold: 'microservices-without-infrastructure',
        },
      ],
    },
    'as planned': {
      org: split(3).team('infra', 'infrastructure', {}, { openings: { infrastructure: 6 } }),
      finds: [
        {
          severity: 'advice',
          message: '3 product teams build microservices, and there is no infrastructure team. 6 people are planned',
          units: [],
          path: ['infra'],
          values: { architecture: 'microservices', productTeams: 3, openings: 6 },
          threshold: 'microservices-without-infrastructure',
          planned: true,
        },
      ],
    },
    'as planned, one person': {
      org: split(3).team('infra', 'infrastructure', {}, { openings: { infrastructure: 1 } }),
      finds: [
        {
          severity: 'advice',
          message: '3 product teams build microservices, and there is no infrastructure team. 1 person is planned',
          units: [],
          path: ['infra'],
          values: { architecture: 'microservices', productTeams: 3, openings: 1 },
          threshold: 'microservices-without-infrastructure',
          planned: true,
        },
      ],
    },
  },
  skips: {
    'an architecture that is not given': { org: products(3), missing: ['organization.architecture'] },
  },
  fixes: {
    'by a team with openings': { org: split(3), label: 'Start an infrastructure team, with six openings', becomes: 'planned' },
  },
  unfixable: {
    'what is planned already': split(3).team('infra', 'infrastructure', {}, { openings: { infrastructure: 6 } }),
  },
});
