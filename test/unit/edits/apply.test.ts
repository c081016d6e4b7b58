// Applying and taking back edits: where records come to stand, what is shared, and the laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, editProblem, invert } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design, Group } from '../../../shared/model/types.ts';
import { designWithEdit } from '../support/arbitrary.ts';
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
const order = (from: Design, edit: Omit<Edit, 'label'>): string =>
  apply(from, { label: '', ...edit })
    .units.map((unit) => unit.id)
    .join(' ');
const put = (...ids: string[]) => ({ units: ids.map((id) => group(id)) });

describe('apply', () => {
  it('puts a new record at the end, in the order of the puts', () => {
    expect(order(design('a', 'b'), { put: put('d', 'c') })).toBe('a b d c');
  });
  it('replaces a record where it stands', () => {
    const after = apply(design('a', 'b', 'c'), { label: '', put: { units: [group('b', 'Bread')] } });
    expect(after.units.map((unit) => unit.name)).toEqual(['a', 'Bread', 'c']);
  });
  it('places a put record before another, also one that is put by the same edit', () => {
    expect(order(design('a', 'b'), { put: put('x', 'y'), place: { x: 'b', y: 'x' } })).toBe('a y x b');
    expect(order(design('a', 'b'), { put: put('x', 'y'), place: { x: 'y' } })).toBe('a b x y');
  });
  it('keeps the order of the puts where several are placed before one record', () => {
    expect(order(design('a', 'b'), { put: put('y', 'x', 'z'), place: { x: 'b', y: 'b', z: 'a' } })).toBe('z a y x b');
  });
  it('moves a standing record, to the end with null', () => {
    expect(order(design('a', 'b', 'c'), { place: { a: null } })).toBe('b c a');
    expect(order(design('a', 'b', 'c'), { place: { c: 'a' } })).toBe('c a b');
    expect(order(design('a', 'b', 'c'), { put: put('a'), place: { a: 'c' } })).toBe('b a c');
  });
  it('sends what names a missing record, itself or a ring to the end', () => {
    expect(order(design('a', 'b'), { place: { a: 'gone' } })).toBe('b a');
    expect(order(design('a', 'b'), { place: { a: 'a' } })).toBe('b a');
    expect(order(design('a', 'b', 'c'), { place: { a: 'b', b: 'a' } })).toBe('c a b');
    expect(order(design('a', 'b', 'c'), { remove: { units: ['b'] }, place: { a: 'b' } })).toBe('c a');
  });
  it('removes first, then puts: a record removed and put stands at the end', () => {
    expect(order(design('a', 'b', 'c'), { remove: { units: ['a', 'not there'] }, put: put('a') })).toBe('b c a');
  });
  it('resolves a long chain of places', () => {
    const ids = Array.from({ length: 30_000 }, (_, nth) => `n${nth}`);
    const place = Object.fromEntries(ids.map((id, nth) => [id, ids[nth + 1] ?? 'a']));
    expect(order(design('a'), { put: put(...ids.toReversed()), place })).toBe([...ids, 'a'].join(' '));
  });
  it('makes a table that was absent, and its inverse takes the key away', () => {
    const before = design('a');
    const edit: Edit = { label: '', put: { services: [{ id: 's', name: 'Ledger', owner: 'a' }] } };
    expect(apply(before, edit).services).toHaveLength(1);
    expect(invert(before, edit)).toEqual({ label: '', fields: { services: null } });
    expect('services' in apply(apply(before, edit), invert(before, edit))).toBe(false);
  });
  it('makes a layout that was absent, keeps one that is empty, and takes either back', () => {
    const edit: Edit = { label: '', layout: { a: { x: 1, y: 2 } } };
    for (const before of [design('a'), { ...design('a'), layout: {} }]) {
      expect(apply(before, edit).layout).toEqual({ a: { x: 1, y: 2 } });
      expectSame(apply(apply(before, edit), invert(before, edit)), before);
    }
  });
  it('shares what it does not touch', () => {
    const before = { ...design('a', 'b'), services: [{ id: 's', name: 'Ledger', owner: 'a' }], layout: { a: { x: 0, y: 0 } } };
    const after = apply(before, { label: '', put: { units: [group('b', 'Bread')] } });
    expect(after.units[0]).toBe(before.units[0]);
    expect(after.lines).toBe(before.lines);
    expect(after.services).toBe(before.services);
    expect(after.layout).toBe(before.layout);
  });
  it('gives the same design where nothing changes', () => {
    const before = design('a');
    expect(apply(before, { label: 'nothing', remove: { lines: ['l'], services: ['s'] }, put: { units: before.units }, layout: { gone: null } })).toBe(
      before,
    );
  });
  it('handles names of JavaScript itself as ids and keys', () => {
    const before = design('constructor', '__proto__');
    const edit: Edit = {
      label: '',
      put: put('__proto__'),
      place: Object.fromEntries([['__proto__', 'constructor']]),
      fields: Object.fromEntries([['__proto__', 'kept']]),
      layout: Object.fromEntries([['__proto__', { x: 1, y: 1 }]]),
    };
    const after = apply(before, edit);
    expect(after.units.map((unit) => unit.id)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(after)).toContain('__proto__');
    expect(Object.keys(after.layout ?? {})).toEqual(['__proto__']);
    expectSame(apply(after, invert(before, edit)), before);
  });
  it('refuses to set what is edited record by record, and to take away what every design has', () => {
    for (const fields of [{ units: [] }, { lines: [] }, { version: 2 }, { format: 'x' }, { name: null }, { organization: null }]) {
      expect(editProblem({ label: '', fields })).not.toBeNull();
      expect(() => apply(design('a'), { label: '', fields })).toThrow();
    }
    expect(editProblem({ label: '', nulls: ['services'] })).not.toBeNull();
    expect(editProblem({ label: '', nulls: ['futureField'], fields: { notes: null, services: null, name: 'Lux' } })).toBeNull();
  });
  it('takes the last of two puts of one id', () => {
    const after = apply(design(), { label: '', put: { units: [group('a', 'first'), group('b'), group('a', 'last')] } });
    expect(after.units.map((unit) => unit.name)).toEqual(['last', 'b']);
  });
});

describe('the laws', () => {
  it('an edit and its inverse leave a design as it was, with order, absent keys and unknown fields', () => {
    fc.assert(
      fc.property(designWithEdit, ([before, edit]) => {
        const inverse = invert(before, edit);
        expectSame(apply(apply(before, edit), inverse), before);
      }),
      { numRuns: 400 },
    );
  });
  it('the inverse of the inverse is the edit again', () => {
    fc.assert(
      fc.property(designWithEdit, ([before, edit]) => {
        const after = apply(before, edit);
        const inverse = invert(before, edit);
        expectSame(apply(apply(after, inverse), invert(after, inverse)), after);
      }),
      { numRuns: 200 },
    );
  });
  it('neither changes the design that it is given, nor answers differently when asked again', () => {
    fc.assert(
      fc.property(designWithEdit, ([before, edit]) => {
        const copy = structuredClone(before);
        const first = apply(before, edit);
        const inverse = invert(before, edit);
        apply(first, inverse);
        expectSame(before, copy);
        expectSame(apply(before, edit), first);
        expectSame(apply(copy, edit), first);
        expectSame(invert(copy, edit), inverse);
      }),
      { numRuns: 200 },
    );
  });
  it('holds over a long history: every step taken back in turn', () => {
    fc.assert(
      fc.property(designWithEdit, fc.array(fc.nat({ max: 11 }), { maxLength: 40 }), ([first, edit], picks) => {
        const steps: Edit[] = [
          edit,
          ...first.units.map((unit): Edit => ({ label: '', remove: { units: [unit.id] } })),
          ...first.units.map((unit): Edit => ({ label: '', put: { units: [{ ...unit, name: 'again' }] } })),
        ];
        let design = first;
        const history: { inverse: Edit; before: Design }[] = [];
        for (const nth of picks) {
          const step = steps[nth % steps.length] ?? edit;
          history.push({ inverse: invert(design, step), before: design });
          design = apply(design, step);
        }
        for (const { inverse, before } of history.reverse()) {
          design = apply(design, inverse);
          expectSame(design, before);
        }
      }),
      { numRuns: 150 },
    );
  });
});
