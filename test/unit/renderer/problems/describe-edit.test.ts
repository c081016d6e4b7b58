// The words beside a fix's preview.
import { describe, expect, it } from 'vitest';
import { describeEdit } from '../../../../renderer/problems/describe-edit.ts';
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
      { kind: 'removed', text: 'Core Platform: 3 infrastructure engineer' },
      { kind: 'added', text: 'Core Platform: 3 infrastructure engineer to hire' },
    ]);
  });

  it('tells what is taken away', () => {
    expect(describeEdit(design, { label: 'Delete', remove: { units: ['ana'], lines: ['l'] } })).toEqual([
      { kind: 'removed', text: 'Ana Ferreira answers to Bo Lindqvist' },
      { kind: 'removed', text: 'Ana Ferreira' },
    ]);
  });
});
