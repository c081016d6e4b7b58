// The words beside a fix's preview.
import { describe, expect, it } from 'vitest';
import { describeEdit } from '../../../../renderer/problems/describe-edit.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { EXAMPLES } from '../../../support/examples.ts';
import type { Design } from '../../../../shared/model/types.ts';

const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'A small company',
  organization: {},
  units: [
    { id: 'bo', kind: 'position', name: 'Bo Lindqvist', role: 'product-director' },
    { id: 'ana', kind: 'position', name: 'Ana Ferreira', role: 'sre' },
    { id: 'core', kind: 'team', name: 'Core Platform', type: 'infrastructure', headcount: { infrastructure: 9 } },
  ],
  lines: [{ id: 'l', kind: 'reports', from: 'ana', to: 'bo' }],
};

describe('describeEdit', () => {
  it('tells a moved line as what comes and what goes, naming people who are only being added', () => {
    expect(
      describeEdit(design, {
        label: 'Move Ana’s line to a new SRE manager',
        put: {
          units: [{ id: 'm', kind: 'position', name: 'SRE manager', role: 'sre-manager', vacant: true }],
          lines: [{ id: 'l', kind: 'reports', from: 'ana', to: 'm' }],
        },
      }),
    ).toEqual([
      { kind: 'added', text: 'SRE manager, SRE manager (vacant, to be filled)' },
      { kind: 'added', text: 'Ana Ferreira answers to SRE manager' },
      { kind: 'removed', text: 'Ana Ferreira answers to Bo Lindqvist' },
    ]);
  });

  it('tells people who leave a team and places that open', () => {
    expect(
      describeEdit(design, {
        label: 'Seed an SRE team',
        put: {
          units: [
            {
              id: 'core',
              kind: 'team',
              name: 'Core Platform',
              type: 'infrastructure',
              headcount: { infrastructure: 6 },
              openings: { infrastructure: 3 },
            },
          ],
        },
      }),
    ).toEqual([
      { kind: 'removed', text: 'Core Platform: 3 infrastructure engineers' },
      { kind: 'added', text: 'Core Platform: 3 infrastructure engineers to hire' },
    ]);
  });

  it('tells what is taken away', () => {
    expect(describeEdit(design, { label: 'Delete', remove: { units: ['ana'], lines: ['l'] } })).toEqual([
      { kind: 'removed', text: 'Ana Ferreira answers to Bo Lindqvist' },
      { kind: 'removed', text: 'Ana Ferreira' },
    ]);
  });

  it('names each field of the organisation, with what it was and what it becomes', () => {
    const taught: Design = { ...design, organization: { growthPerMonth: 0.06, education: { newHire: 0 }, hiring: 'into-pool' } };
    expect(
      describeEdit(taught, {
        label: 'Teach',
        fields: { organization: { growthPerMonth: 0.06, education: { newHire: 0.05, continuing: 0.03 }, hiring: 'into-teams' } },
      }).map((change) => change.text),
    ).toEqual([
      'The organisation: education of new hires 5 % instead of 0 %',
      'The organisation: continuing education 3 %',
      'The organisation: hiring into teams instead of into a pool',
    ]);
  });

  it('names the fields of people, lines, services and rotations, ids by their names', () => {
    const busy: Design = {
      ...design,
      units: design.units.map((unit) => (unit.id === 'ana' ? { ...unit, kind: 'position', role: 'sre', time: { toil: 0.6 } } : unit)),
      lines: [...design.lines, { id: 'e', kind: 'embeds', from: 'ana', to: 'core', share: 0.2, duties: ['deploys'] }],
      services: [{ id: 's', name: 'Ledger', owner: 'core', deployer: 'ana' }],
      rotations: [{ id: 'r', name: 'Ledger, first line', services: ['s'], members: [{ position: 'ana' }] }],
    };
    expect(
      describeEdit(busy, {
        label: 'All at once',
        put: {
          units: [{ id: 'ana', kind: 'position', name: 'Ana Ferreira', role: 'sre', time: { toil: 0.1, teaching: 0.1 } }],
          lines: [{ id: 'e', kind: 'embeds', from: 'ana', to: 'core', share: 0.6000001, duties: ['reliability', 'automation'] }],
          services: [{ id: 's', name: 'Ledger', owner: 'core', slo: true }],
          rotations: [{ id: 'r', name: 'Ledger, first line', services: ['s'], members: [{ team: 'core' }], escalation: ['ana'] }],
        },
      }),
    ).toEqual([
      { kind: 'changed', text: 'Ana Ferreira: time for toil 10 % instead of 60 %' },
      { kind: 'changed', text: 'Ana Ferreira: time for teaching 10 %' },
      { kind: 'changed', text: 'Ana Ferreira works in Core Platform: share of time 60 % instead of 20 %' },
      { kind: 'changed', text: 'Ana Ferreira works in Core Platform: duties reliability and automation instead of deploys' },
      { kind: 'added', text: 'Core Platform carries Ledger, first line' },
      { kind: 'removed', text: 'Ana Ferreira carries Ledger, first line' },
      { kind: 'changed', text: 'Ledger, first line: called next Ana Ferreira' },
      { kind: 'changed', text: 'Ledger: deployed by no longer set' },
      { kind: 'changed', text: 'Ledger: service level objective yes' },
    ]);
  });

  it('is short for every fix of every example: a line a change, no id and no raw number in sight', () => {
    for (const { design: each } of EXAMPLES) {
      for (const finding of evaluate(each).findings) {
        for (const { edit } of finding.fixes) {
          const told = describeEdit(each, edit);
          expect(told.length, edit.label).toBeGreaterThan(0);
          for (const { text } of told) expect(text, edit.label).not.toMatch(/undefined|\[object|changed$|\d\.\d{4}/u);
        }
      }
    }
  });
});
