import { nobodyManages } from '../../../../shared/rules/integrity/nobody-manages.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const managed = () => org().position('tomas', 'cto').team('pay', 'product', { engineer: 6 }).reports('pay', 'tomas');
const says = (who: string, people: string): string =>
  `${who} has ${people} and nobody who manages them, though other teams have a manager. Draw a solid line from the team, or count a manager in it.`;

testRule(nobodyManages, {
  silent: {
    'three people, below the threshold': managed().team('search', 'product', { engineer: 3 }),
    'four with a manager by their group': managed().group('shop').team('search', 'product', { engineer: 4 }, { in: 'shop' }).reports('shop', 'tomas'),
    'an unnamed head': managed().team('search', 'product', { engineer: 4, 'engineering-manager': 1 }),
    'teams where none has a manager': org().team('pay', 'product', { engineer: 6 }).team('search', 'product', { engineer: 6 }),
    'vacancies and openings, who are nobody': managed()
      .team('search', 'product', { engineer: 3 }, { openings: { engineer: 3 } })
      .sre('ana', { in: 'search', vacant: true }),
  },
  fires: {
    'four people, at the threshold': {
      org: managed().team('search', 'product', { engineer: 4 }),
      finds: [{ message: says('Search', 'four people'), units: ['search'], values: { people: 4 }, threshold: 'nobody-manages', because: 'orphan' }],
    },
    'three counted and one placed': {
      org: managed().team('search', 'product', { engineer: 3 }).sre('ana', { in: 'search' }),
      finds: [{ message: says('Search', 'four people'), units: ['search'], values: { people: 4 }, threshold: 'nobody-manages', because: 'orphan' }],
    },
    'the only root without a manager, where another has a head of its own': {
      org: org().team('search', 'product', { engineer: 9 }).team('pay', 'product', { engineer: 3, 'engineering-manager': 1 }),
      finds: [{ message: says('Search', 'nine people'), units: ['search'], values: { people: 9 }, threshold: 'nobody-manages' }],
    },
  },
});
