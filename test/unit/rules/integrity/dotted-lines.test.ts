import { dottedLines } from '../../../../shared/rules/integrity/dotted-lines.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const people = () =>
  org()
    .position('tomas', 'cto')
    .position('bo', 'director')
    .position('mara', 'director')
    .position('kim', 'director')
    .sre('ana')
    .reports('bo', 'mara', 'kim', 'tomas')
    .reports('ana', 'bo');

testRule(dottedLines, {
  silent: {
    'two dotted lines, at the threshold': people().dotted('ana', 'mara').dotted('ana', 'kim'),
    'a third that leads nowhere': people().dotted('ana', 'mara').dotted('ana', 'kim').dotted('ana', 'ghost'),
    'three to one person from three': people().sre('a').sre('b').reports('a', 'b', 'bo').dotted('a', 'kim').dotted('b', 'kim').dotted('ana', 'kim'),
  },
  fires: {
    'three from one person': {
      org: people().dotted('ana', 'mara').dotted('ana', 'kim').dotted('ana', 'tomas'),
      finds: [
        {
          message: 'Ana has three dotted lines, to Mara, Kim and Tomas: that is more say than anybody can serve. Keep the ones with a purpose.',
          units: ['ana'],
          path: ['ana', 'mara', 'kim', 'tomas'],
          lines: ['ana..mara', 'ana..kim', 'ana..tomas'],
          values: { lines: 3, doubled: 0 },
          threshold: 'dotted-lines',
        },
      ],
    },
    'one that doubles the solid line': {
      org: people().dotted('ana', 'bo'),
      finds: [
        {
          severity: 'advice',
          message: 'The dotted line from Ana to Bo doubles the solid line and can go.',
          units: ['ana'],
          path: ['ana', 'bo'],
          lines: ['ana..bo'],
          values: { lines: 1, doubled: 1 },
        },
      ],
    },
    'one that doubles the second of two solid lines': {
      org: people().reports('ana', 'mara').dotted('ana', 'mara'),
      finds: [
        {
          severity: 'advice',
          message: 'The dotted line from Ana to Mara doubles the solid line and can go.',
          units: ['ana'],
          path: ['ana', 'mara'],
          lines: ['ana..mara'],
          values: { lines: 1, doubled: 1 },
        },
      ],
    },
    'both at once, as one finding': {
      org: people().dotted('ana', 'bo').dotted('ana', 'mara').dotted('ana', 'kim'),
      finds: [
        {
          message:
            'Ana has three dotted lines, to Bo, Mara and Kim: that is more say than anybody can serve. Keep the ones with a purpose. One to Bo doubles the solid line and can go.',
          units: ['ana'],
          path: ['ana', 'bo', 'mara', 'kim'],
          lines: ['ana..bo', 'ana..mara', 'ana..kim'],
          values: { lines: 3, doubled: 1 },
          threshold: 'dotted-lines',
        },
      ],
    },
    'two where the file allows one': {
      org: people()
        .dotted('ana', 'mara')
        .dotted('ana', 'kim')
        .review({ thresholds: { 'dotted-lines': 1 } }),
      finds: [
        {
          message: 'Ana has two dotted lines, to Mara and Kim: that is more say than anybody can serve. Keep the ones with a purpose.',
          units: ['ana'],
          path: ['ana', 'mara', 'kim'],
          lines: ['ana..mara', 'ana..kim'],
          values: { lines: 2, doubled: 0 },
          threshold: { name: 'dotted-lines', value: 1 },
        },
      ],
    },
  },
});
