import { reportingCycle } from '../../../../shared/rules/integrity/reporting-cycle.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const ENDS =
  ': they answer to each other in a ring, so nobody is above them. One of these solid lines is wrong; take it away or draw it to somebody else.';
const four = () => org().position('tomas', 'cto').position('mara', 'director').position('bo', 'engineering-manager').position('ana', 'sre');

testRule(reportingCycle, {
  silent: {
    'an empty design': org(),
    'a chain': four().reports('ana', 'bo').reports('bo', 'mara').reports('mara', 'tomas'),
    'two ways up that meet': four().reports('ana', 'bo').reports('ana', 'mara').reports('bo', 'tomas').reports('mara', 'tomas'),
    'a ring of dotted lines': four().dotted('ana', 'bo').dotted('bo', 'ana'),
    'a line to itself: that is of the wrong kind': four().reports('ana', 'ana'),
    'a manager who sits in the team that answers to her': four()
      .team('pay', 'product', { engineer: 4 })
      .position('kim', 'engineering-manager', { in: 'pay' })
      .reports('pay', 'kim')
      .reports('kim', 'mara'),
    'lines that end nowhere': four().reports('ana', 'ghost').reports('ghost', 'ana'),
  },
  fires: {
    'two who answer to each other': {
      org: four().reports('ana', 'bo').reports('bo', 'ana'),
      finds: [
        { message: `Bo → Ana → Bo${ENDS}`, units: ['bo', 'ana'], path: ['bo', 'ana', 'bo'], lines: ['bo>ana', 'ana>bo'], values: { units: 2 } },
      ],
    },
    'three in a ring with somebody below and a way in from the side': {
      org: four().sre('kim').reports('mara', 'ana').reports('ana', 'bo').reports('bo', 'mara').reports('kim', 'bo'),
      finds: [
        {
          message: `Mara → Ana → Bo → Mara${ENDS}`,
          units: ['mara', 'bo', 'ana'],
          path: ['mara', 'ana', 'bo', 'mara'],
          lines: ['mara>ana', 'ana>bo', 'bo>mara'],
          values: { units: 3 },
        },
      ],
    },
    'two rings, each for itself': {
      org: four().reports('tomas', 'mara').reports('mara', 'tomas').reports('ana', 'bo').reports('bo', 'ana'),
      finds: [
        {
          message: `Tomas → Mara → Tomas${ENDS}`,
          units: ['tomas', 'mara'],
          path: ['tomas', 'mara', 'tomas'],
          lines: ['tomas>mara', 'mara>tomas'],
          values: { units: 2 },
        },
        { message: `Bo → Ana → Bo${ENDS}`, units: ['bo', 'ana'], path: ['bo', 'ana', 'bo'], lines: ['bo>ana', 'ana>bo'], values: { units: 2 } },
      ],
    },
    'a ring that closes by a second solid line': {
      org: four().reports('ana', 'bo').reports('bo', 'tomas').reports('bo', 'ana'),
      finds: [
        { message: `Bo → Ana → Bo${ENDS}`, units: ['bo', 'ana'], path: ['bo', 'ana', 'bo'], lines: ['bo>ana', 'ana>bo'], values: { units: 2 } },
      ],
    },
    'a ring that closes by the team that somebody sits in': {
      org: org()
        .team('pay', 'product', { engineer: 4 })
        .team('search', 'product', { engineer: 4 })
        .position('ana', 'tech-lead', { in: 'pay' })
        .position('bo', 'tech-lead', { in: 'search' })
        .reports('pay', 'bo')
        .reports('search', 'ana'),
      finds: [
        { message: `Ana → Bo → Ana${ENDS}`, units: ['ana', 'bo'], path: ['ana', 'bo', 'ana'], lines: ['pay>bo', 'search>ana'], values: { units: 2 } },
      ],
    },
    'a ring through the unnamed head of a team': {
      org: org()
        .team('pay', 'product', { 'engineering-manager': 1, engineer: 4 })
        .position('ana', 'tech-lead', { in: 'pay' })
        .position('bo', 'director')
        .reports('pay', 'bo')
        .reports('bo', 'ana'),
      finds: [
        {
          message: `Pay → Bo → Ana → Pay${ENDS}`,
          units: ['pay', 'ana', 'bo'],
          path: ['pay', 'bo', 'ana', 'pay'],
          lines: ['pay>bo', 'bo>ana'],
          values: { units: 3 },
        },
      ],
    },
    'two rings that share somebody are one, told by its shortest way round': {
      org: four().reports('mara', 'bo').reports('bo', 'ana').reports('ana', 'mara').reports('bo', 'mara'),
      finds: [
        {
          message: `Mara → Bo → Mara${ENDS}`,
          units: ['mara', 'bo', 'ana'],
          path: ['mara', 'bo', 'mara'],
          lines: ['mara>bo', 'bo>mara'],
          values: { units: 3 },
        },
      ],
    },
  },
});
