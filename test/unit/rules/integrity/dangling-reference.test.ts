import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { danglingReference } from '../../../../shared/rules/integrity/dangling-reference.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const MEND = 'Take it away, or bring back what it names.';
const sound = () => org().position('bo', 'director').team('pay', 'product', { engineer: 6 }).reports('pay', 'bo');

testRule(danglingReference, {
  silent: {
    'a sound design': sound()
      .service('checkout', 'pay', { deployer: 'pay', operator: 'pay' })
      .rotation('pager', ['checkout'], ['pay', 'bo'], { escalation: ['bo'] }),
    'a member that is a role alone': sound().rotation('pager', [], [{ role: 'sre' }]),
  },
  fires: {
    'a line to nobody and one from nobody, told at the end that is there': {
      org: sound().sre('ana').reports('ana', 'ghost').embeds('ghoul', 'ana'),
      finds: [
        {
          message: `Two lines of Ana lead to or from "ghost" and "ghoul", which are not in the file. ${MEND}`,
          units: ['ana'],
          lines: ['ana>ghost', 'ghoul@ana'],
          values: { missing: 'ghost, ghoul' },
        },
      ],
    },
    'a line with neither end': {
      org: sound().supports('ghost', 'ghoul'),
      finds: [
        {
          message: `One line joins nothing but "ghost" and "ghoul", which are not in the file. ${MEND}`,
          units: [],
          lines: ['ghost+ghoul'],
          values: { missing: 'ghost, ghoul' },
        },
      ],
    },
    'a container, and a line too, as one finding': {
      org: sound().team('search', 'product', {}, { in: 'shop' }).dotted('search', 'ghost'),
      finds: [
        {
          message: `One line of Search leads to or from "ghost", which is not in the file. Search is said to sit in "shop", which is not in the file. ${MEND}`,
          units: ['search'],
          lines: ['search..ghost'],
          values: { missing: 'ghost, shop' },
        },
      ],
    },
    'a container alone': {
      org: sound().team('search', 'product', {}, { in: 'shop' }),
      finds: [
        {
          message: `Search is said to sit in "shop", which is not in the file. ${MEND}`,
          units: ['search'],
          values: { missing: 'shop' },
        },
      ],
    },
    'who deploys, and who operates, each alone': {
      org: sound().service('checkout', 'pay', { deployer: 'ops' }).service('cart', 'pay', { operator: 'ops' }),
      finds: ['Checkout', 'Cart'].map((name) => ({
        message: `The service ${name} names "ops", which is not in the file. Name a team that is there, or take the reference away.`,
        units: ['pay'],
        about: name.toLowerCase(),
        values: { missing: 'ops' },
      })),
    },
    'a service': {
      org: sound().service('checkout', 'pay', { deployer: 'ops', operator: 'ops' }),
      finds: [
        {
          message: 'The service Checkout names "ops", which is not in the file. Name a team that is there, or take the reference away.',
          units: ['pay'],
          about: 'checkout',
          values: { missing: 'ops' },
        },
      ],
    },
    'a rotation: service, member and escalation': {
      org: sound()
        .service('checkout', 'pay')
        .rotation('pager', ['checkout', 'cart'], ['bo', { team: 'ghost' }], { escalation: ['ghoul'] }),
      finds: [
        {
          message: 'The rotation Pager names "cart", "ghost" and "ghoul", which are not in the file. Name what is there, or take the reference away.',
          units: ['bo', 'pay'],
          about: 'pager',
          values: { missing: 'cart, ghost, ghoul' },
        },
      ],
    },
  },
  fixes: {
    'of a container alone': {
      org: sound().team('search', 'product', {}, { in: 'shop' }),
      label: 'Remove the lost container of Search',
      leaves: (after) => expect(after.lines.map((line) => line.id)).toEqual(['pay>bo']),
    },
    'by removing who operates alone': {
      org: sound().service('checkout', 'pay', { operator: 'ops' }),
      label: 'Remove the lost operator of Checkout',
      leaves: (after) => expect(after.services).toEqual([{ id: 'checkout', name: 'Checkout', owner: 'pay' }]),
    },
    'by removing the lines and the container': {
      org: sound().team('search', 'product', {}, { in: 'shop' }).dotted('search', 'ghost').dotted('search', 'bo').embeds('ghoul', 'search'),
      label: 'Remove two lines of Search to nowhere and the lost container of Search',
      leaves: (after) => {
        expect(after.units.at(-1)).toEqual({ id: 'search', kind: 'team', name: 'Search', type: 'product', headcount: {} });
        expect(after.lines.map((line) => line.id)).toEqual(['pay>bo', 'search..bo']);
      },
    },
    'of a line with neither end': { org: sound().supports('ghost', 'ghoul'), label: 'Remove one line to nowhere' },
    'by removing who deploys and operates': {
      org: sound().service('checkout', 'pay', { deployer: 'ops', operator: 'ops', tier: 1 }),
      label: 'Remove the lost deployer and operator of Checkout',
      leaves: (after) => expect(after.services).toEqual([{ id: 'checkout', name: 'Checkout', owner: 'pay', tier: 1 }]),
    },
    'by removing a service that nobody owns, from its rotations too': {
      org: sound()
        .service('cart', 'pay')
        .service('checkout', 'ghost')
        .rotation('pager', ['checkout', 'cart'], ['pay'])
        .rotation('office', ['cart'], ['pay']),
      label: 'Remove the service Checkout, which nobody owns',
      leaves: (after) => {
        expect(after.services?.map(({ id }) => id)).toEqual(['cart']);
        expect(after.rotations?.map(({ services }) => services)).toEqual([['cart'], ['cart']]);
      },
    },
    'of a rotation, leaving what is there': {
      org: sound()
        .service('checkout', 'pay')
        .rotation('pager', ['checkout', 'cart'], ['bo', { team: 'ghost' }, { team: 'pay', position: 'ghoul', people: 2 }], {
          escalation: ['ghoul', 'bo'],
          hours: 'office',
        }),
      label: 'Remove what is not there from the rotation Pager',
      leaves: (after) =>
        expect(after.rotations).toEqual([
          {
            id: 'pager',
            name: 'Pager',
            services: ['checkout'],
            members: [{ position: 'bo' }, { team: 'pay', people: 2 }],
            escalation: ['bo'],
            hours: 'office',
          },
        ]),
    },
  },
});

describe('one thing missing from a rotation', () => {
  const rotation = (services: string[], members: Parameters<ReturnType<typeof sound>['rotation']>[2], escalation: string[]) =>
    sound().service('checkout', 'pay').rotation('pager', services, members, { escalation }).build();
  it.each([
    ['a service beside one that is there', 'cart', rotation(['checkout', 'cart'], ['pay'], ['bo'])],
    ['a team beside a member that is there', 'ghost', rotation(['checkout'], ['pay', { team: 'ghost' }], ['bo'])],
    ['a position of a team that is there', 'ghost', rotation(['checkout'], [{ team: 'pay', position: 'ghost' }], ['bo'])],
    ['a team of a position that is there', 'ghost', rotation(['checkout'], [{ team: 'ghost', position: 'bo' }], ['bo'])],
    ['somebody of the escalation beside one who is there', 'ghost', rotation(['checkout'], ['pay'], ['bo', 'ghost'])],
  ])('%s is found', (_, missing, design) => {
    const found = evaluate(design).findings.filter(({ rule }) => rule === danglingReference.id);
    expect(found.map(({ about, values }) => [about, values])).toEqual([['pager', { missing }]]);
  });
});
