import { expect } from 'vitest';
import { indexOf, managerUnit } from '../../../../shared/model/org-index.ts';
import { sreReportsToProduct } from '../../../../shared/rules/essay/sre-reports-to-product.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';
import type { Design } from '../../../../shared/model/types.ts';

/** Payments under product director Bo, under CTO Mara. */
const house = (): Org =>
  org().position('mara', 'cto').position('bo', 'product-director').team('pay', 'product', { engineer: 7 }).reports('bo', 'mara').reports('pay', 'bo');
const programme = (): Org =>
  org().position('mara', 'cto').position('vera', 'vp-product').position('noor', 'sre-manager').reports('vera', 'mara').reports('noor', 'vera');
const chain = (design: Design, id: string): string[] => indexOf(design).chain(id).map(managerUnit);

testRule(sreReportsToProduct, {
  silent: {
    'an empty design': org(),
    'an SRE of whom nobody is known above': org().sre('ana'),
    'an SRE manager under the CTO': org()
      .position('mara', 'cto')
      .position('noor', 'sre-manager')
      .sre('ana')
      .reports('ana', 'noor')
      .reports('noor', 'mara'),
    'a director between the SRE and product': house().position('dee', 'director').sre('ana').reports('ana', 'dee').reports('dee', 'bo'),
    'an infrastructure manager between the SRE and product': house()
      .position('ivo', 'infrastructure-manager')
      .sre('ana')
      .reports('ana', 'ivo')
      .reports('ivo', 'bo'),
    'an embedded SRE with a line of its own': house()
      .position('noor', 'sre-manager')
      .sre('ana', { in: 'pay' })
      .reports('ana', 'noor')
      .reports('noor', 'mara'),
    'a dotted line to product': house().sre('ana').reports('ana', 'mara').dotted('ana', 'bo'),
    'engineers under product': house(),
  },
  fires: {
    'positions whose names say what they are': {
      org: org()
        .position('head', 'product-director', { name: 'Product director' })
        .position('pm', 'product-manager', { name: 'Payments product manager' })
        .sre('one', { name: 'Payments SRE' })
        .sre('two', { name: 'sre' })
        .sre('three', { name: 'Sreten' })
        .reports('one', 'two', 'head')
        .reports('three', 'pm'),
      finds: [
        ['one', 'head', 'Payments SRE answers to the product director'],
        ['two', 'head', 'The SRE answers to the product director'],
        ['three', 'pm', 'SRE Sreten answers to Payments product manager'],
      ].map(([seat = '', manager = '', message = '']) => ({
        message,
        units: [seat],
        path: [seat, manager],
        lines: [`${seat}>${manager}`],
        values: { managers: 1, people: 1 },
      })),
    },
    'an SRE whose line leads to a product director': {
      org: house().sre('ana', { name: 'Ana Ferreira' }).reports('ana', 'bo'),
      finds: [
        {
          message: 'SRE Ana Ferreira answers to product director Bo',
          units: ['ana'],
          path: ['ana', 'bo'],
          lines: ['ana>bo'],
          values: { managers: 1, people: 1 },
        },
      ],
    },
    'an SRE in a product team, by the line of the team': {
      org: house().sre('ana', { in: 'pay' }),
      finds: [
        {
          message: 'SRE Ana answers to product director Bo',
          units: ['ana'],
          path: ['ana', 'bo'],
          lines: ['pay>bo'],
          values: { managers: 1, people: 1 },
        },
      ],
    },
    'SREs counted in the headcount of a team, silently under product': {
      org: org().position('bo', 'product-manager').team('pay', 'product', { engineer: 5, sre: 2 }).reports('pay', 'bo'),
      finds: [
        {
          message: 'The two SREs of Pay answer to product manager Bo',
          units: ['pay'],
          path: ['pay', 'bo'],
          lines: ['pay>bo'],
          values: { managers: 1, people: 2 },
        },
      ],
    },
    'an unnamed engineering manager and a group between': {
      org: org()
        .position('vera', 'vp-product')
        .group('apps')
        .team('pay', 'product', { engineer: 5, sre: 1, 'engineering-manager': 1 }, { in: 'apps' })
        .reports('apps', 'vera'),
      finds: [
        {
          message: 'The SRE of Pay answers through the engineering manager of Pay to VP product Vera',
          units: ['pay'],
          path: ['pay', 'vera'],
          lines: ['apps>vera'],
          values: { managers: 2, people: 1 },
        },
      ],
    },
    'a position of several SREs, and a vacant one': {
      org: house().sre('trio', { count: 3, name: 'Night shift' }).sre('next', { vacant: true, name: 'Opening 4' }).reports('trio', 'next', 'bo'),
      finds: [
        {
          message: 'The three SREs of Night shift answer to product director Bo',
          units: ['trio'],
          path: ['trio', 'bo'],
          lines: ['trio>bo'],
          values: { managers: 1, people: 3 },
        },
        {
          message: 'The vacant SRE position Opening 4 answers to product director Bo',
          units: ['next'],
          path: ['next', 'bo'],
          lines: ['next>bo'],
          values: { managers: 1, people: 0 },
        },
      ],
    },
    'an SRE manager who is under product himself: a warning for each seat': {
      org: programme().team('sre', 'sre', { sre: 3 }).sre('ana').reports('sre', 'ana', 'noor'),
      finds: [
        {
          severity: 'warning',
          message: 'The three SREs of Sre answer through SRE manager Noor to VP product Vera: the whole SRE programme is beholden to product',
          units: ['sre'],
          path: ['sre', 'noor', 'vera'],
          lines: ['sre>noor', 'noor>vera'],
          values: { managers: 2, people: 3 },
        },
        {
          severity: 'warning',
          message: 'SRE Ana answers through SRE manager Noor to VP product Vera: the whole SRE programme is beholden to product',
          units: ['ana'],
          path: ['ana', 'noor', 'vera'],
          lines: ['ana>noor', 'noor>vera'],
          values: { managers: 2, people: 1 },
        },
      ],
    },
  },
  skips: {
    'where the roles of most people are not known': {
      org: house().sre('ana', { in: 'pay' }).team('crowd', 'product', { member: 30 }),
      missing: ['units.*.role'],
    },
  },
  fixes: {
    'by the line to the SRE manager that there is; the embedding stays': {
      org: house().position('noor', 'sre-manager', { name: 'Noor Haddad' }).reports('noor', 'mara').sre('ana', { in: 'pay', name: 'Ana' }),
      label: "Move Ana's line to Noor Haddad, SRE manager",
      leaves: (after, { metrics }) => {
        expect(chain(after, 'ana')).toEqual(['noor', 'mara']);
        expect(metrics.embeddedShare).toBe(1);
        expect(after.lines).toHaveLength(4);
      },
    },
    'by moving the line that it has': {
      org: house().position('noor', 'sre-manager').reports('noor', 'mara').sre('ana').reports('ana', 'bo'),
      label: "Move Ana's line to Noor, SRE manager",
      leaves: (after) => expect(after.lines.find((line) => line.id === 'ana>bo')).toMatchObject({ from: 'ana', to: 'noor' }),
    },
    'by a new SRE manager, a vacant position under the highest neutral manager': {
      org: house().sre('ana', { in: 'pay' }),
      label: "Move Ana's line to a new SRE manager under Mara",
      leaves: (after) => {
        expect(after.units.at(-1)).toEqual({ id: 'sre-manager', kind: 'position', name: 'SRE manager', role: 'sre-manager', vacant: true });
        expect(chain(after, 'ana')).toEqual(['sre-manager', 'mara']);
      },
    },
    'by a new SRE manager where the one who is there has no room for all who move': {
      org: house()
        .position('noor', 'sre-manager')
        .reports('noor', 'mara')
        .team('first', 'sre', { sre: 6 })
        .reports('first', 'noor')
        .team('sre', 'sre', { sre: 1, engineer: 4 })
        .sre('ana', { in: 'sre', count: 2 })
        .reports('sre', 'bo'),
      label: "Move Sre's line to a new SRE manager under Mara",
      leaves: (_, { findings }) => expect(findings.filter((finding) => finding.rule === 'manager-span' && finding.severity !== 'advice')).toEqual([]),
    },
    'by a new SRE manager where somebody above the unnamed one sits in his team': {
      org: house()
        .team('sre', 'sre', { sre: 3, 'sre-manager': 1 })
        .position('dee', 'director', { in: 'sre' })
        .reports('sre', 'dee')
        .sre('ana', { in: 'pay' }),
      label: "Move Ana's line to a new SRE manager under Mara",
    },
    'by a new SRE manager where the home hangs below the one who is under product': {
      org: org()
        .position('vera', 'vp-product')
        .position('noor', 'sre-manager')
        .position('mara', 'cto')
        .reports('noor', 'vera')
        .reports('mara', 'noor')
        .team('pay', 'product', { engineer: 5, sre: 1 })
        .reports('pay', 'vera'),
      label: 'Give the SRE of Pay a line of their own to a new SRE manager under Mara',
      leaves: (after) => expect(chain(after, 'pay-sre')).toEqual(['sre-manager', 'mara', 'noor', 'vera']),
    },
    'by a new SRE manager as a root where nobody is neutral': {
      org: org().position('bo', 'product-director').sre('ana').reports('ana', 'bo'),
      label: "Move Ana's line to a new SRE manager",
      leaves: (after) => expect(chain(after, 'ana')).toEqual(['sre-manager']),
    },
    'by making a position of SREs in a headcount': {
      org: org()
        .position('mara', 'cto')
        .position('bo', 'product-director')
        .team('pay', 'product', { engineer: 5, sre: 2 })
        .reports('bo', 'mara')
        .reports('pay', 'bo'),
      label: 'Give the two SREs of Pay a line of their own to a new SRE manager under Mara',
      leaves: (after, { metrics }) => {
        expect(after.units.find((unit) => unit.id === 'pay')).toMatchObject({ headcount: { engineer: 5 } });
        expect(after.units.find((unit) => unit.id === 'pay-sre')).toEqual({
          id: 'pay-sre',
          kind: 'position',
          name: 'Pay SRE',
          role: 'sre',
          parent: 'pay',
          count: 2,
        });
        expect([metrics.sre, metrics.embeddedShare, metrics.engineers]).toEqual([2, 1, 8]);
      },
    },
    'by moving the line of an SRE team whose seats all inherit': {
      org: house()
        .team('sre', 'sre', { sre: 3 })
        .sre('ana', { in: 'sre' })
        .reports('sre', 'bo')
        .position('noor', 'sre-manager')
        .reports('noor', 'mara'),
      label: "Move Sre's line to Noor, SRE manager",
      leaves: (after) =>
        expect([chain(after, 'sre'), chain(after, 'ana')]).toEqual([
          ['noor', 'mara'],
          ['noor', 'mara'],
        ]),
    },
    'seat by seat where one of an SRE team has a line of its own': {
      org: house()
        .team('sre', 'sre')
        .sre('ana', { in: 'sre' })
        .sre('bea', { in: 'sre' })
        .reports('sre', 'bo')
        .position('noor', 'sre-manager')
        .reports('bea', 'noor')
        .reports('noor', 'mara'),
      label: "Move Ana's line to Noor, SRE manager",
      leaves: (after) => expect(chain(after, 'sre')).toEqual(['bo', 'mara']),
    },
    'by moving the SRE manager home': {
      org: programme().team('sre', 'sre', { sre: 3 }).reports('sre', 'noor'),
      label: "Move SRE manager Noor's line to Mara, CTO",
      leaves: (after, { findings }) => {
        expect(chain(after, 'sre')).toEqual(['noor', 'mara']);
        expect(findings.filter((finding) => finding.rule === 'sre-reports-to-product')).toEqual([]);
      },
    },
    'by both lines where the only SRE manager is under product too': {
      org: programme().sre('ana').reports('ana', 'vera'),
      label: "Move Ana's line to Noor, SRE manager (whose own line moves to Mara)",
      leaves: (after) => expect(chain(after, 'ana')).toEqual(['noor', 'mara']),
    },
    'by a new SRE manager where the one there is has no room': {
      org: house()
        .position('noor', 'sre-manager')
        .reports('noor', 'mara')
        .sre('many', { count: 12 })
        .reports('many', 'noor')
        .sre('ana')
        .reports('ana', 'bo'),
      label: "Move Ana's line to a new SRE manager under Mara",
    },
    "by making a position of an SRE team's unnamed manager": {
      org: house().team('sre', 'sre', { sre: 3, 'sre-manager': 1 }).reports('sre', 'mara').sre('ana').reports('ana', 'bo'),
      label: "Move Ana's line to the SRE manager of Sre",
      leaves: (after, { metrics }) => {
        expect([chain(after, 'ana'), chain(after, 'sre'), chain(after, 'sre-manager')]).toEqual([
          ['sre-manager', 'mara'],
          ['sre-manager', 'mara'],
          ['mara'],
        ]);
        expect(metrics.engineers).toBe(13);
      },
    },
  },
  unfixable: {
    'half a person in a headcount': org().position('bo', 'product-director').team('pay', 'product', { engineer: 5, sre: 0.5 }).reports('pay', 'bo'),
    'an SRE manager who answers to somebody in the SRE team': house()
      .team('sre', 'sre', { sre: 2 })
      .position('lead', 'tech-lead', { in: 'sre' })
      .position('noor', 'sre-manager')
      .reports('noor', 'lead')
      .reports('sre', 'bo'),
    'an SRE manager under product with nobody neutral to go to': org()
      .position('vera', 'vp-product')
      .position('noor', 'sre-manager')
      .sre('ana')
      .reports('ana', 'noor')
      .reports('noor', 'vera'),
    'an SRE above the only SRE manager': house().sre('ana').position('noor', 'sre-manager').reports('ana', 'bo').reports('noor', 'ana'),
  },
});
