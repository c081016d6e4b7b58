import { duplicateName } from '../../../../shared/rules/integrity/duplicate-name.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(duplicateName, {
  silent: {
    'different names': org().team('pay').team('search'),
    'one name in two groups': org()
      .group('shop')
      .group('bank')
      .team('a', 'product', {}, { name: 'Platform', in: 'shop' })
      .team('b', 'product', {}, { name: 'Platform', in: 'bank' }),
    'a team called like its group, and a position called like a team': org()
      .group('pay')
      .team('pay-1', 'product', {}, { name: 'Pay', in: 'pay' })
      .position('p', 'sre', { name: 'Pay', in: 'pay' }),
  },
  fires: {
    'two in one group, capitals and blanks aside': {
      org: org()
        .group('shop')
        .team('a', 'product', {}, { name: 'Web platform', in: 'shop' })
        .team('b', 'data', {}, { name: ' web Platform', in: 'shop' }),
      finds: [
        {
          message: 'Two teams in Shop are called Web platform. Nobody can tell them apart; rename all but one.',
          units: ['a', 'b'],
          values: { teams: 2, name: 'Web platform' },
        },
      ],
    },
    'one at the top and one in a group that is not there': {
      org: org().team('a', 'product', {}, { name: 'Ads ' }).team('b', 'product', {}, { name: 'Ads', in: 'nowhere' }),
      finds: [
        {
          message: 'Two teams at the top are called Ads. Nobody can tell them apart; rename all but one.',
          units: ['a', 'b'],
          values: { teams: 2, name: 'Ads' },
        },
      ],
    },
    'three at the top': {
      org: org()
        .team('a', 'product', {}, { name: 'New team' })
        .team('b', 'product', {}, { name: 'New team' })
        .team('c', 'product', {}, { name: 'New team' }),
      finds: [
        {
          message: 'Three teams at the top are called New team. Nobody can tell them apart; rename all but one.',
          units: ['a', 'b', 'c'],
          values: { teams: 3, name: 'New team' },
        },
      ],
    },
    'two without a name': {
      org: org().team('a', 'product', {}, { name: '' }).team('b', 'product', {}, { name: '  ' }),
      finds: [
        {
          message: 'Two teams at the top have no name. Nobody can tell them apart; rename all but one.',
          units: ['a', 'b'],
          values: { teams: 2, name: '' },
        },
      ],
    },
  },
});
