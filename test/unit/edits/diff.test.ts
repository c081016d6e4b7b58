// The edit between two designs, and two edits as one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, invert } from '../../../shared/edits/apply.ts';
import { diff } from '../../../shared/edits/diff.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { merge } from '../../../shared/edits/merge.ts';
import type { Design, Group } from '../../../shared/model/types.ts';
import { anyDesign, designWithEdit, editFor } from '../support/arbitrary.ts';
import { expectSame } from '../support/same.ts';

const group = (id: string, name = id): Group => ({ id, kind: 'group', name });
const design = (...ids: string[]): Design => ({
  format: 'orgscale',
  version: 1,
  name: 'Lumen',
  organization: {},
  units: ids.map((id) => group(id)),
  lines: [],
});

describe('diff', () => {
  it('moves as few records as can be', () => {
    expectSame(diff(design('a', 'b', 'c', 'd', 'e'), design('b', 'c', 'd', 'a', 'e'), 'Move a'), {
      label: 'Move a',
      put: { units: [group('a')] },
      place: { a: 'e' },
    });
  });
  it('says nothing about what stays, and lets new records fall to the end', () => {
    expectSame(diff(design('a', 'b'), design('a', 'b', 'c', 'd')), { label: 'Change the design', put: { units: [group('c'), group('d')] } });
    expectSame(diff(design('a', 'b'), design('b')), { label: 'Change the design', remove: { units: ['a'] } });
    expectSame(diff(design('a'), structuredClone(design('a'))), { label: 'Change the design' });
  });
  it('tells an absent list from an empty one, and a null from an absent field', () => {
    const a = { ...design('a'), services: [], x: null, y: 1 };
    const b = { ...design('a'), rotations: [], layout: {}, y: null, z: null };
    expectSame(apply(a, diff(a, b)), b);
    expectSame(apply(b, diff(b, a)), a);
  });
  it('gives b when applied to a', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (a, b) => expectSame(apply(a, diff(a, b)), b)),
      { numRuns: 200 },
    );
  });
  it('gives b when applied to a that it grew from', () => {
    fc.assert(
      fc.property(designWithEdit, ([a, edit]) => {
        const b = apply(a, edit);
        expectSame(apply(a, diff(a, b)), b);
        expectSame(apply(b, diff(b, a)), a);
      }),
      { numRuns: 300 },
    );
  });
});

const threeInTurn = designWithEdit.chain(([before, first]) =>
  editFor(apply(before, first)).map((second): [Design, Edit, Edit] => [before, first, second]),
);

describe('merge', () => {
  it('keeps the last of two changes of one record, and the label of the second', () => {
    const typed = (name: string): Edit => ({ label: `Rename to ${name}`, put: { units: [group('a', name)] } });
    expectSame(merge(typed('Le'), typed('Ledger')), typed('Ledger'));
  });
  it('joins the inverses of typing into one', () => {
    const start = design('a', 'b');
    const one: Edit = { label: '1', put: { units: [group('a', 'L')] } };
    const two: Edit = { label: '2', put: { units: [group('a', 'Le')] } };
    const middle = apply(start, one);
    const back = merge(invert(middle, two), invert(start, one));
    expect(back).not.toBeNull();
    if (back) expectSame(apply(apply(middle, two), back), start);
  });
  it('leaves two edits two where only the design could tell what both do', () => {
    expect(merge({ label: '', place: { a: 'b' }, put: { units: [group('a')] } }, { label: '', remove: { units: ['b'] } })).toBeNull();
    expect(merge({ label: '', put: { services: [{ id: 's', name: 's', owner: 'a' }] } }, { label: '', remove: { services: ['s'] } })).toBeNull();
  });
  it('equals both edits in turn', () => {
    let merged = 0;
    fc.assert(
      fc.property(threeInTurn, ([before, first, second]) => {
        const both = merge(first, second);
        if (!both) return;
        merged += 1;
        expectSame(apply(before, both), apply(apply(before, first), second));
      }),
      { numRuns: 600 },
    );
    expect(merged).toBeGreaterThan(200);
  });
});
