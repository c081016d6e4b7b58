import { expect } from 'vitest';
import { orphan } from '../../../../shared/rules/integrity/orphan.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const says = (who: string, under: string): string =>
  `${who} answers to nobody, and neither does ${under}: the organisation has several tops. Draw a solid line to a manager.`;
const company = () =>
  org().position('tomas', 'cto').position('mara', 'director').team('pay', 'product', { engineer: 6 }).reports('mara', 'tomas').reports('pay', 'mara');

testRule(orphan, {
  silent: {
    'an empty design': org(),
    'one tree': company(),
    'one team and nobody else, with people placed in it': org()
      .team('pay', 'product', { engineer: 3 })
      .sre('ana', { in: 'pay' })
      .position('bo', 'tech-lead', { in: 'pay' }),
    'a ceo and a cto side by side': company().position('ada', 'ceo'),
    'a team in a group with a manager': company().group('shop').team('search', 'product', { engineer: 5 }, { in: 'shop' }).reports('shop', 'mara'),
    'people who answer to each other in a ring: that is another finding': company().sre('ana').sre('kim').reports('ana', 'kim').reports('kim', 'ana'),
  },
  fires: {
    'a team without a manager beside a tree': {
      org: company().team('search', 'product', { engineer: 5 }),
      finds: [{ message: says('Search', 'Tomas'), units: ['search'], values: { roots: 2, people: 5 } }],
    },
    'a team in a group without a manager, once, though people are placed in it': {
      org: company().group('shop').team('search', 'product', { engineer: 5 }, { in: 'shop' }).sre('ana', { in: 'search' }),
      finds: [{ message: says('Search', 'Tomas'), units: ['search'], values: { roots: 2, people: 6 } }],
    },
    'a director with a tree of her own, larger than that of the cto': {
      org: company().position('bo', 'director').team('search', 'product', { engineer: 50 }).reports('search', 'bo'),
      finds: [{ message: says('Bo', 'Tomas'), units: ['bo'], values: { roots: 2, people: 50 } }],
    },
    'without ceo and cto all but the one with the most people below': {
      org: org()
        .position('bo', 'director')
        .position('mara', 'director')
        .team('pay', 'product', { engineer: 6 })
        .team('search', 'product', { engineer: 7 })
        .team('cart', 'product', { engineer: 3 })
        .reports('pay', 'bo')
        .reports('search', 'mara'),
      finds: [
        { message: says('Bo', 'Mara'), units: ['bo'], values: { roots: 3, people: 6 } },
        { message: says('Cart', 'Mara'), units: ['cart'], values: { roots: 3, people: 3 } },
      ],
    },
    'of equals all but the first': {
      org: org().team('pay', 'product', { engineer: 6 }).team('search', 'product', { engineer: 6 }),
      finds: [{ message: says('Search', 'Pay'), units: ['search'], values: { roots: 2, people: 6 } }],
    },
    'members, once somebody has drawn a solid line': {
      org: org().position('tomas', 'cto').team('pay', 'product', { member: 6 }).team('search', 'product', { member: 6 }).reports('pay', 'tomas'),
      finds: [{ message: says('Search', 'Tomas'), units: ['search'], values: { roots: 2, people: 6 } }],
    },
    'teams without a line where half of the roles are known': {
      org: org().team('pay', 'product', { member: 6 }).team('search', 'product', { engineer: 6 }),
      finds: [{ message: says('Search', 'Pay'), units: ['search'], values: { roots: 2, people: 6 } }],
    },
    'a vacant position too: its place is there': {
      org: company().position('kim', 'sre-manager', { vacant: true }),
      finds: [{ message: says('Kim', 'Tomas'), units: ['kim'], values: { roots: 2, people: 0 } }],
    },
    'a cto who sits in a team is a root, the team is not': {
      org: org().team('pay', 'product', { engineer: 6 }).position('tomas', 'cto', { in: 'pay' }),
      finds: [{ message: says('Pay', 'Tomas'), units: ['pay'], values: { roots: 2, people: 6 } }],
    },
  },
  skips: {
    'a list of members without a single solid line': {
      org: org().team('pay', 'product', { member: 6 }).team('search', 'product', { member: 6, engineer: 5 }),
      missing: ['lines.*.reports'],
    },
  },
  fixes: {
    'by a line to the highest neutral manager': {
      org: company().team('search', 'product', { engineer: 5 }),
      label: 'Let Search answer to Tomas',
      leaves: (after) => expect(after.lines.at(-1)).toEqual({ id: 'search-reports', kind: 'reports', from: 'search', to: 'tomas' }),
    },
    'with an id that is free': {
      org: company().team('search', 'product', { engineer: 5 }).service('search-reports', 'pay'),
      label: 'Let Search answer to Tomas',
      leaves: (after) => expect(after.lines.at(-1)?.id).toBe('search-reports-2'),
    },
    'though the team contains the manager': {
      org: org().team('pay', 'product', { engineer: 6 }).position('tomas', 'cto', { in: 'pay' }),
      label: 'Let Pay answer to Tomas',
    },
  },
  unfixable: {
    'a team whose SREs would answer to the manager of their host': company().team('search', 'product', { engineer: 5, sre: 1 }),
    'a design without a neutral manager': org().team('pay', 'product', { engineer: 6 }).team('search', 'product', { engineer: 6 }),
    'an orphan that stands above the only neutral manager': org()
      .position('vera', 'vp-product')
      .position('bo', 'vp-engineering')
      .team('pay', 'product', { engineer: 9 })
      .team('search', 'product', { engineer: 9 })
      .position('mara', 'product-director')
      .reports('bo', 'vera')
      .reports('pay', 'bo')
      .team('cart', 'product', { engineer: 40 })
      .reports('cart', 'mara')
      .reports('search', 'mara'),
  },
});
