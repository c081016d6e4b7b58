import { lineOfWrongKind } from '../../../../shared/rules/integrity/line-of-wrong-kind.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const parts = () => org().group('shop').team('pay').team('infra', 'infrastructure').position('bo', 'director').sre('ana');

testRule(lineOfWrongKind, {
  silent: {
    'every line as it should be': parts()
      .reports('shop', 'bo')
      .reports('pay', 'ana', 'bo')
      .dotted('ana', 'pay')
      .embeds('ana', 'pay')
      .embeds('infra', 'pay')
      .supports('infra', 'pay')
      .position('kim', 'sre', { in: 'pay' })
      .team('cart', 'product', {}, { in: 'shop' })
      .position('eva', 'sre', { in: 'shop' }),
    'ends that are not there: that is a dangling reference': parts()
      .reports('ana', 'ghost')
      .embeds('ana', 'ghost')
      .supports('ghost', 'pay')
      .position('kim', 'sre', { in: 'ghost' }),
    'a service and a rotation of the right kinds': parts().service('s', 'pay').rotation('r', ['s'], ['pay', 'ana']),
  },
  fires: {
    'solid lines to a team and to a group': {
      org: parts().reports('ana', 'pay').reports('pay', 'shop'),
      finds: [
        {
          message: 'The solid line of Pay leads to Shop, which is a group. Draw it to the person who manages there.',
          units: ['pay'],
          path: ['pay', 'shop'],
          lines: ['pay>shop'],
          values: { faults: 1 },
        },
        {
          message: 'The solid line of Ana leads to Pay, which is a team. Draw it to the person who manages there.',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana>pay'],
          values: { faults: 1 },
        },
      ],
    },
    'embedding into a person, and of a group': {
      org: parts().embeds('ana', 'bo').embeds('shop', 'pay'),
      finds: [
        {
          message: "Shop is a group, and only a person or a team's people can be embedded. Draw the line from these.",
          units: ['shop'],
          path: ['shop', 'pay'],
          lines: ['shop@pay'],
          values: { faults: 1 },
        },
        {
          message: 'Ana is embedded in Bo, which is a position. Draw the embedding line to a team.',
          units: ['ana'],
          path: ['ana', 'bo'],
          lines: ['ana@bo'],
          values: { faults: 1 },
        },
      ],
    },
    'support from a person and for a person': {
      org: parts().supports('ana', 'pay').supports('infra', 'bo'),
      finds: [
        {
          message: 'The support line from Infra to Bo does not join two teams: Bo is a position.',
          units: ['infra'],
          path: ['infra', 'bo'],
          lines: ['infra+bo'],
          values: { faults: 1 },
        },
        {
          message: 'The support line from Ana to Pay does not join two teams: Ana is a position.',
          units: ['ana'],
          path: ['ana', 'pay'],
          lines: ['ana+pay'],
          values: { faults: 1 },
        },
      ],
    },
    'lines of every kind to oneself, as one finding': {
      org: parts().reports('ana', 'ana').dotted('ana', 'ana'),
      finds: [
        {
          message: 'A line leads from Ana back to Ana. Take it away, or draw it to somebody else.',
          units: ['ana'],
          lines: ['ana>ana', 'ana..ana'],
          values: { faults: 2 },
        },
      ],
    },
    'containers that cannot contain': {
      org: parts().team('cart', 'product', {}, { in: 'pay' }).position('kim', 'sre', { in: 'bo' }).group('bank', { in: 'pay' }),
      finds: [
        {
          message: 'Cart is said to sit in Pay, which is a team. A team can sit in a group only.',
          units: ['cart'],
          path: ['cart', 'pay'],
          values: { faults: 1 },
        },
        {
          message: 'Kim is said to sit in Bo, which is a position. A position can sit in a team or a group only.',
          units: ['kim'],
          path: ['kim', 'bo'],
          values: { faults: 1 },
        },
        {
          message: 'Bank is said to sit in Pay, which is a team. A group can sit in a group only.',
          units: ['bank'],
          path: ['bank', 'pay'],
          values: { faults: 1 },
        },
      ],
    },
    'a team in itself, because of the ring': {
      org: org().team('cart', 'product', {}, { in: 'cart' }),
      finds: [
        {
          message: 'Cart is said to sit in itself. A team can sit in a group only.',
          units: ['cart'],
          values: { faults: 1 },
          because: 'containment-cycle',
        },
      ],
    },
    'who deploys, and who operates, each alone, and an owner who is not there': {
      org: parts()
        .service('loans', 'pay', { operator: 'ana' })
        .service('checkout', 'pay', { deployer: 'bo' })
        .service('cart', 'ghost', { operator: 'bo' }),
      finds: [
        {
          message: 'The service Loans is operated by Ana, which is a position. Name a team.',
          units: ['pay', 'ana'],
          about: 'loans',
          values: { faults: 1 },
        },
        {
          message: 'The service Checkout is deployed by Bo, which is a position. Name a team.',
          units: ['pay', 'bo'],
          about: 'checkout',
          values: { faults: 1 },
        },
        { message: 'The service Cart is operated by Bo, which is a position. Name a team.', units: ['bo'], about: 'cart', values: { faults: 1 } },
      ],
    },
    'one member of several, by its team or by its position; those that are not there are left out': {
      org: parts()
        .rotation('pager', ['nowhere'], ['pay', { team: 'ana' }, { team: 'ghost' }])
        .rotation('office', [], ['pay', { team: 'pay', position: 'infra' }]),
      finds: [
        {
          message: 'The rotation Pager names Ana as a team, but it is a position.',
          units: ['pay', 'ana'],
          about: 'pager',
          values: { faults: 1 },
        },
        {
          message: 'The rotation Office names Infra as a position, but it is a team.',
          units: ['pay', 'infra'],
          about: 'office',
          values: { faults: 1 },
        },
      ],
    },
    'an owner that is no team, and a member that is not what it says': {
      org: parts()
        .service('checkout', 'shop', { operator: 'bo' })
        .rotation('pager', ['checkout'], [{ team: 'ana' }, { position: 'pay' }]),
      finds: [
        {
          message:
            'The service Checkout is owned by Shop, which is a group. Name a team. The service Checkout is operated by Bo, which is a position. Name a team.',
          units: ['shop', 'bo'],
          about: 'checkout',
          values: { faults: 2 },
        },
        {
          message: 'The rotation Pager names Ana as a team, but it is a position. The rotation Pager names Pay as a position, but it is a team.',
          units: ['shop', 'pay', 'ana'],
          about: 'pager',
          values: { faults: 2 },
        },
      ],
    },
  },
});
