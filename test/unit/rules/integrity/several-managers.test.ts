import { expect } from 'vitest';
import { severalManagers } from '../../../../shared/rules/integrity/several-managers.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const people = () => org().position('tomas', 'cto').position('bo', 'director').position('mara', 'director').sre('ana').reports('bo', 'mara', 'tomas');

testRule(severalManagers, {
  silent: {
    'one solid line': people().reports('ana', 'bo'),
    'a solid and a dotted line': people().reports('ana', 'bo').dotted('ana', 'mara'),
    'a second solid line that leads nowhere: that is a dangling reference': people().reports('ana', 'bo').reports('ana', 'nobody'),
    'a second solid line to itself or to a team: that is a line of the wrong kind': people()
      .team('pay')
      .reports('ana', 'bo')
      .reports('ana', 'ana')
      .reports('ana', 'pay'),
    'solid lines from what is not there': people().reports('ana', 'bo').reports('ghost', 'bo').reports('ghost', 'mara'),
  },
  fires: {
    'two people': {
      org: people().reports('ana', 'bo').reports('ana', 'mara'),
      finds: [
        {
          message:
            'Ana answers to two people: Bo and Mara. Only one of them can set the work; until that is settled, Bo counts, whose line comes first in the file.',
          units: ['ana'],
          path: ['ana', 'bo', 'mara'],
          lines: ['ana>bo', 'ana>mara'],
          values: { managers: 2, lines: 2 },
        },
      ],
    },
    'a team and a group, each for itself': {
      org: people()
        .group('shop')
        .team('pay', 'product', { engineer: 5 }, { in: 'shop' })
        .reports('shop', 'bo')
        .reports('shop', 'mara')
        .reports('pay', 'mara')
        .reports('pay', 'tomas'),
      finds: [
        {
          message:
            'Shop answers to two people: Bo and Mara. Only one of them can set the work; until that is settled, Bo counts, whose line comes first in the file.',
          units: ['shop'],
          path: ['shop', 'bo', 'mara'],
          lines: ['shop>bo', 'shop>mara'],
          values: { managers: 2, lines: 2 },
        },
        {
          message:
            'Pay answers to two people: Mara and Tomas. Only one of them can set the work; until that is settled, Mara counts, whose line comes first in the file.',
          units: ['pay'],
          path: ['pay', 'mara', 'tomas'],
          lines: ['pay>mara', 'pay>tomas'],
          values: { managers: 2, lines: 2 },
        },
      ],
    },
    'two people, lines to oneself, to a team and to nobody left out': {
      org: people().team('pay').reports('ana', 'bo').reports('ana', 'ana').reports('ana', 'pay').reports('ana', 'ghost').reports('ana', 'mara'),
      finds: [
        {
          message:
            'Ana answers to two people: Bo and Mara. Only one of them can set the work; until that is settled, Bo counts, whose line comes first in the file.',
          units: ['ana'],
          path: ['ana', 'bo', 'mara'],
          lines: ['ana>bo', 'ana>mara'],
          values: { managers: 2, lines: 2 },
        },
      ],
    },
    'the same line drawn twice': {
      org: people().reports('ana', 'bo').reports('ana', 'bo'),
      finds: [
        {
          message: 'Two solid lines lead from Ana to Bo. One says it all; take the others away.',
          units: ['ana'],
          path: ['ana', 'bo'],
          lines: ['ana>bo', 'ana>bo#2'],
          values: { managers: 1, lines: 2 },
        },
      ],
    },
  },
  fixes: {
    'keeping the first line, the other dotted': {
      org: people().reports('ana', 'bo').reports('ana', 'mara'),
      label: 'Keep the solid line from Ana to Bo, make the other dotted',
      leaves: (after) =>
        expect(after.lines.filter((line) => line.from === 'ana').map(({ id, kind, to }) => [id, kind, to])).toEqual([
          ['ana>bo', 'reports', 'bo'],
          ['ana>mara', 'dotted', 'mara'],
        ]),
    },
    'keeping the first of three': {
      org: people().reports('ana', 'mara').reports('ana', 'bo').reports('ana', 'tomas'),
      label: 'Keep the solid line from Ana to Mara, make the others dotted',
      leaves: (after) => expect(after.lines.filter((line) => line.from === 'ana' && line.kind === 'dotted')).toHaveLength(2),
    },
    'taking away a line that doubles another': {
      org: people().reports('ana', 'bo').reports('ana', 'bo').reports('ana', 'mara').dotted('ana', 'mara'),
      label: 'Keep one solid line from Ana to Bo',
      leaves: (after) => expect(after.lines.filter((line) => line.from === 'ana').map((line) => line.id)).toEqual(['ana>bo', 'ana..mara']),
    },
  },
});
