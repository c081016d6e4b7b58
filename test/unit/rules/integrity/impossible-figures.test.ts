import { impossibleFigures } from '../../../../shared/rules/integrity/impossible-figures.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const hosts = () => org().team('pay', 'product', { engineer: 6 }).team('search', 'product', { engineer: 6 }).team('cart', 'product', { engineer: 6 });

testRule(impossibleFigures, {
  silent: {
    'figures at the edge of what can be': org()
      .organization({ growthPerMonth: 1, education: { newHire: 0, continuing: 1 } })
      .team(
        'pay',
        'product',
        { engineer: 1_000_000, sre: 0 },
        { openings: { sre: 0 }, time: { build: 0.7, support: 0.2, operations: 0.1 }, sites: 0 },
      )
      .position('bo', 'sre', { count: 0, time: { reliability: 1, toil: 0 } }),
    'a shrinking organisation': org().organization({ growthPerMonth: -0.02 }),
    'a scenario that shrinks': org().top({ scenarios: [{ id: 'less', name: 'Less', months: 12, growth: { hyper: -0.02 } }] }),
    'one person, named with her number in two teams: her time is not told': hosts()
      .sre('ana')
      .embeds('ana', 'pay', { people: 1 })
      .embeds('ana', 'search', { people: 1 }),
    'two people who are not hired yet, in one team': hosts().sre('ana', { count: 2, vacant: true }).embeds('ana', 'pay', { people: 2 }),
    'a whole person, shared out': hosts()
      .sre('ana')
      .embeds('ana', 'pay', { share: 0.7 })
      .embeds('ana', 'search', { share: 0.2 })
      .embeds('ana', 'cart', { share: 0.1 }),
    'one person in three teams, shares not given': hosts()
      .sre('ana')
      .embeds('ana', 'pay')
      .embeds('ana', 'search')
      .embeds('ana', 'cart', { share: 0.5 }),
    'two people of one position, one in each of two teams': hosts()
      .sre('ana', { count: 2 })
      .embeds('ana', 'pay', { people: 1 })
      .embeds('ana', 'search', { people: 1 }),
    'three SREs of a team in three teams': hosts()
      .team('sre', 'sre', { sre: 2 })
      .sre('kim', { in: 'sre' })
      .embeds('sre', 'pay', { people: 2 })
      .embeds('sre', 'search', { people: 1 }),
  },
  fires: {
    'people that are not whole, negative or too many': {
      org: org().team('pay', 'product', { engineer: -1, sre: 1.5 }, { openings: { engineer: 1_000_001 } }),
      finds: [
        {
          message:
            'Pay: headcount of engineer -1 is fewer than nobody; headcount of sre 1.5 is no whole number of people; openings for engineer 1000001 is more people than can be. Correct these figures.',
          units: ['pay'],
          values: { 'headcount.engineer': -1, 'headcount.sre': 1.5, 'openings.engineer': 1_000_001 },
          threshold: 'impossible-figures',
        },
      ],
    },
    'a position of half a person': {
      org: org().sre('ana', { count: 0.5 }),
      finds: [{ message: 'Ana: count 0.5 is no whole number of people. Correct this figure.', units: ['ana'], values: { count: 0.5 } }],
    },
    'time above the whole, below nothing, and in sum': {
      org: org()
        .team('pay', 'product', {}, { time: { build: 1.2, support: -0.1 } })
        .sre('ana', { time: { reliability: 0.6, toil: 0.5 } }),
      finds: [
        {
          message:
            'Pay: time for build 1.2 is above 1, the whole; time for support -0.1 is below 0; the parts of its time add up to 1.1, more than all of it. Correct these figures.',
          units: ['pay'],
          values: { 'time.build': 1.2, 'time.support': -0.1, time: 1.1 },
        },
        { message: 'Ana: the parts of its time add up to 1.1, more than all of it. Correct this figure.', units: ['ana'], values: { time: 1.1 } },
      ],
    },
    'a share above the whole': {
      org: hosts().sre('ana', { count: 2 }).embeds('ana', 'pay', { share: 1.2, people: 1 }),
      finds: [
        {
          message: 'Ana: share of time in Pay 1.2 is above 1, the whole. Correct this figure.',
          units: ['ana'],
          lines: ['ana@pay'],
          values: { 'lines.ana@pay.share': 1.2 },
        },
      ],
    },
    'embeddings of more than the person': {
      org: hosts().sre('ana').embeds('ana', 'pay', { share: 0.7 }).embeds('ana', 'search', { share: 0.4 }),
      finds: [
        {
          message: 'Ana: the embeddings add up to 1.1 people, and there is one. Correct this figure.',
          units: ['ana'],
          lines: ['ana@pay', 'ana@search'],
          values: { embedded: 1.1 },
        },
      ],
    },
    'people in several teams, each for a share of their time': {
      org: hosts().sre('ana', { count: 3 }).embeds('ana', 'pay', { people: 2, share: 0.5 }).embeds('ana', 'search', { people: 3 }),
      finds: [
        {
          message: 'Ana: the embeddings add up to 4 people, and there are 3. Correct this figure.',
          units: ['ana'],
          lines: ['ana@pay', 'ana@search'],
          values: { embedded: 4 },
        },
      ],
    },
    'a team whose other SRE has lines of her own': {
      org: hosts().team('sre', 'sre', { sre: 1 }).sre('kim', { in: 'sre' }).embeds('kim', 'pay').embeds('sre', 'search', { people: 2 }),
      finds: [
        {
          message: 'Sre: the embeddings add up to 2 people, and there is one. Correct this figure.',
          units: ['sre'],
          lines: ['sre@search'],
          values: { embedded: 2 },
        },
      ],
    },
    'a figure that looks sound when it is rounded, and one that is long': {
      org: hosts()
        .sre('ana')
        .embeds('ana', 'pay', { share: 1.00001 })
        .sre('kim', { count: 3 })
        .embeds('kim', 'pay', { share: 4 / 3, people: 1 }),
      finds: [
        {
          message:
            'Ana: share of time in Pay 1.00001 is above 1, the whole; the embeddings add up to 1.00001 people, and there is one. Correct these figures.',
          units: ['ana'],
          lines: ['ana@pay'],
          values: { 'lines.ana@pay.share': 1.00001, embedded: 1 },
        },
        {
          message: 'Kim: share of time in Pay 1.3333 is above 1, the whole. Correct this figure.',
          units: ['kim'],
          lines: ['kim@pay'],
          values: { 'lines.kim@pay.share': 4 / 3 },
        },
      ],
    },
    'a rotation of more people than can be, among them a team that is not there': {
      org: hosts().rotation('pager', ['nowhere'], [{ team: 'ghost', people: 1_000_001 }, 'pay']),
      finds: [
        {
          message: 'The rotation Pager: people on call 1000001 is more people than can be. Correct this figure.',
          units: ['pay'],
          about: 'pager',
          values: { 'members.0.people': 1_000_001 },
          threshold: 'impossible-figures',
        },
      ],
    },
    'embeddings of more SREs than a team has, its engineers not counted': {
      org: hosts()
        .team('sre', 'sre', { sre: 2, engineer: 5 })
        .sre('kim', { in: 'sre' })
        .embeds('sre', 'pay', { people: 2 })
        .embeds('sre', 'search', { people: 2 }),
      finds: [
        {
          message: 'Sre: the embeddings add up to 4 people, and there are 3. Correct this figure.',
          units: ['sre'],
          lines: ['sre@pay', 'sre@search'],
          values: { embedded: 4 },
        },
      ],
    },
    'a rotation': {
      org: hosts().rotation('pager', [], [{ team: 'pay', people: 2.5 }], { sites: -1, tiers: -2, incidentsPerShift: -3 }),
      finds: [
        {
          message:
            'The rotation Pager: people on call 2.5 is no whole number of people; sites -1 is below 0; tiers -2 is below 0; incidents a shift -3 is below 0. Correct these figures.',
          units: ['pay'],
          about: 'pager',
          values: { 'members.0.people': 2.5, sites: -1, tiers: -2, incidentsPerShift: -3 },
        },
      ],
    },
    'support of negative length': {
      org: hosts().supports('pay', 'search', { months: -1 }),
      finds: [
        {
          message: 'Pay: months of support for Search -1 is below 0. Correct this figure.',
          units: ['pay'],
          lines: ['pay+search'],
          values: { 'lines.pay+search.months': -1 },
        },
      ],
    },
    'per cent written as whole numbers': {
      org: org()
        .organization({ growthPerMonth: 6, education: { newHire: 5, continuing: -0.1 } })
        .top({
          scenarios: [
            { id: 'late', name: 'SRE late', months: 12, education: 3, growth: { hyper: 6 }, infrastructure: { begin: 'when-needed', share: 10 } },
          ],
        }),
      finds: [
        {
          message:
            'The organisation: growth a month 6 is above 1, the whole; education of new hires 5 is above 1, the whole; continuing education -0.1 is below 0; education in "SRE late" 3 is above 1, the whole; share of infrastructure in "SRE late" 10 is above 1, the whole; hyper growth in "SRE late" 6 is above 1, the whole. Correct these figures.',
          units: [],
          values: {
            'organization.growthPerMonth': 6,
            'organization.education.newHire': 5,
            'organization.education.continuing': -0.1,
            'scenarios.late.education': 3,
            'scenarios.late.infrastructure.share': 10,
            'scenarios.late.growth.hyper': 6,
          },
        },
      ],
    },
  },
});
