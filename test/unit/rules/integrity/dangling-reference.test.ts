import { expect } from 'vitest';
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
      org: sound().service('checkout', 'ghost').rotation('pager', ['checkout'], ['pay']),
      label: 'Remove the service Checkout, which nobody owns',
      leaves: (after) => {
        expect(after.services).toEqual([]);
        expect(after.rotations?.[0]?.services).toEqual([]);
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
