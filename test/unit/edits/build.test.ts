// The builders: whole edits that leave nothing dangling, with labels that a person reads in Undo.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, invert } from '../../../shared/edits/apply.ts';
import * as build from '../../../shared/edits/build.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design, Line, Unit } from '../../../shared/model/types.ts';
import { anyDesign, soundDesign, text } from '../support/arbitrary.ts';
import { expectSame } from '../support/same.ts';

const units: Unit[] = [
  { id: 'dept', kind: 'group', name: 'Engineering' },
  { id: 'pay', kind: 'team', name: 'Payments', type: 'product', parent: 'dept', headcount: { engineer: 6 } },
  { id: 'find', kind: 'team', name: 'Search', type: 'product', parent: 'dept', headcount: { engineer: 5 } },
  { id: 'ana', kind: 'position', name: 'Ana', role: 'sre', parent: 'pay' },
  { id: 'bo', kind: 'position', name: 'Bo', role: 'product-director' },
  { id: 'cy', kind: 'position', name: 'Cy', role: 'sre-manager' },
];
const lines: Line[] = [
  { id: 'l1', kind: 'reports', from: 'ana', to: 'bo' },
  { id: 'l2', kind: 'reports', from: 'pay', to: 'bo' },
  { id: 'l3', kind: 'embeds', from: 'ana', to: 'find', share: 0.5 },
];
const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Lumen',
  organization: {},
  units,
  lines,
  services: [
    { id: 's1', name: 'Ledger', owner: 'pay' },
    { id: 's2', name: 'Index', owner: 'find', deployer: 'pay', operator: 'find' },
  ],
  rotations: [
    { id: 'r1', name: 'Pay', services: ['s1'], members: [{ team: 'pay' }], escalation: ['ana'] },
    { id: 'r2', name: 'Both', services: ['s1', 's2'], members: [{ team: 'pay' }, { team: 'find' }], escalation: ['pay', 'cy'] },
  ],
  slides: [{ id: 'first', title: 'Now', camera: { fit: ['pay'] }, spotlight: { units: ['pay', 'find'] } }],
  review: {
    accepted: [
      { rule: 'sre-toil', units: ['pay'], reason: 'for now' },
      { rule: 'sre-toil', units: ['find'], reason: 'for now' },
      { rule: 'rotation-size', units: [], about: 'r1', reason: 'small' },
    ],
  },
  layout: { pay: { x: 10, y: 20 }, ana: { x: 1, y: 2 } },
};
const applied = (edit: Edit | null, to: Design = design): Design => {
  if (!edit) throw new Error('nothing to apply');
  return apply(to, edit);
};

describe('removeUnits', () => {
  it('takes everything along that hangs on a team, and moves who sits in it to the next container', () => {
    const edit = build.removeUnits(design, ['pay']);
    expect(edit?.label).toBe('Delete Payments');
    const after = applied(edit);
    expect(after.units.map((unit) => unit.id)).toEqual(['dept', 'find', 'ana', 'bo', 'cy']);
    expect(after.units.find((unit) => unit.id === 'ana')?.parent).toBe('dept');
    expect(after.lines.map((line) => line.id)).toEqual(['l1', 'l3']);
    expectSame(after.services, [{ id: 's2', name: 'Index', owner: 'find', operator: 'find' }]);
    expectSame(after.rotations, [{ id: 'r2', name: 'Both', services: ['s2'], members: [{ team: 'find' }], escalation: ['cy'] }]);
    expectSame(after.slides, [{ id: 'first', title: 'Now', spotlight: { units: ['find'] } }]);
    expectSame(after.review, { accepted: [{ rule: 'sre-toil', units: ['find'], reason: 'for now' }] });
    expectSame(after.layout, { ana: { x: 1, y: 2 } });
  });
  it('removes the container with what it contains where both are named', () => {
    const after = applied(build.removeUnits(design, ['dept', 'pay']));
    expect(after.units.find((unit) => unit.id === 'ana')).not.toHaveProperty('parent');
    expect(after.units.find((unit) => unit.id === 'find')).not.toHaveProperty('parent');
  });
  it('names what it removes, and says no to ids that are not there', () => {
    expect(build.removeUnits(design, ['pay', 'find', 'ana', 'bo'])?.label).toBe('Delete Payments, Search and 2 more');
    expect(build.removeUnits(design, ['nobody'])).toBeNull();
    expect(build.removeUnits(design, [])).toBeNull();
  });
  it('leaves no reference to what is gone, changes no other unit, and can be taken back', () => {
    fc.assert(
      fc.property(anyDesign, fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }), (before, picks) => {
        const ids = picks.flatMap((nth) => before.units[nth]?.id ?? []);
        const edit = build.removeUnits(before, ids);
        if (!edit) return;
        const after = apply(before, edit);
        const idsOf = ({ units, services = [], rotations = [] }: Design): string[] => [...units, ...services, ...rotations].map((row) => row.id);
        const left = new Set(idsOf(after));
        const gone = new Set(idsOf(before).filter((id) => !left.has(id)));
        expect(ids.filter((id) => !gone.has(id))).toEqual([]);
        const named = [
          ...after.units.flatMap((unit) => [unit.id, unit.parent]),
          ...after.lines.flatMap((line) => [line.from, line.to]),
          ...(after.services ?? []).flatMap((service) => [service.owner, service.deployer, service.operator]),
          ...(after.rotations ?? []).flatMap((rotation) => [
            ...rotation.members.flatMap((member) => [member.team, member.position]),
            ...(rotation.escalation ?? []),
          ]),
          ...(after.slides ?? []).flatMap((slide) => [
            ...(slide.camera && 'fit' in slide.camera ? slide.camera.fit : []),
            ...(slide.spotlight?.units ?? []),
          ]),
          ...(after.review?.accepted ?? []).flatMap((entry) => entry.units),
          ...Object.keys(after.layout ?? {}),
        ];
        expect(named.filter((id) => id !== undefined && gone.has(id))).toEqual([]);
        const services = new Set((after.services ?? []).map((service) => service.id));
        const lost = (before.services ?? []).flatMap((service) => (services.has(service.id) ? [] : [service.id]));
        expect((after.rotations ?? []).flatMap((rotation) => rotation.services).filter((id) => lost.includes(id))).toEqual([]);
        const kept = new Map(after.units.map((unit) => [unit.id, unit]));
        for (const unit of before.units)
          if (!gone.has(unit.id) && !(unit.parent !== undefined && gone.has(unit.parent))) expect(kept.get(unit.id)).toBe(unit);
        expectSame(apply(after, invert(before, edit)), before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('removeLines, removeServices, removeRotations', () => {
  it('says which line goes', () => {
    expect(build.removeLines(design, ['l1'])?.label).toBe('Delete the solid line from Ana to Bo');
    expect(build.removeLines(design, ['l3'])?.label).toBe('Delete the embedding of Ana in Search');
    expect(build.removeLines(design, ['l1', 'l2'])).toEqual({ label: 'Delete 2 lines', remove: { lines: ['l1', 'l2'] } });
    expect(build.removeLines(design, ['gone'])).toBeNull();
  });
  it('takes a service out of the rotations that cover it', () => {
    expect(applied(build.removeServices(design, ['s2'])).rotations?.[1]?.services).toEqual(['s1']);
    expect(build.removeServices(design, ['r1'])).toBeNull();
  });
  it('takes the acceptances of findings about a rotation along', () => {
    const after = applied(build.removeRotations(design, ['r1']));
    expect(after.rotations?.map((rotation) => rotation.id)).toEqual(['r2']);
    expect(after.review?.accepted?.map((entry) => entry.about)).toEqual([undefined, undefined]);
  });
});

describe('setReports', () => {
  it('turns the solid line that is there', () => {
    const edit = build.setReports(design, 'ana', 'cy');
    expectSame(edit, { label: 'Let Ana report to Cy', put: { lines: [{ id: 'l1', kind: 'reports', from: 'ana', to: 'cy' }] } });
  });
  it('draws one where there is none, and removes the others where there are several', () => {
    expectSame(build.setReports(design, 'find', 'bo')?.put, { lines: [{ id: 'find-reports', kind: 'reports', from: 'find', to: 'bo' }] });
    const two = { ...design, lines: [...lines, { id: 'l9', kind: 'reports' as const, from: 'ana', to: 'cy' }] };
    expectSame(build.setReports(two, 'ana', 'bo'), { label: 'Let Ana report to Bo', remove: { lines: ['l9'] } });
  });
  it('takes the line away with null', () => {
    expectSame(build.setReports(design, 'ana', null), { label: 'Remove the solid line of Ana', remove: { lines: ['l1'] } });
    expect(build.setReports(design, 'cy', null)).toBeNull();
  });
  it('says no where nothing changes, to itself, and to what is no position', () => {
    expect(build.setReports(design, 'ana', 'bo')).toBeNull();
    expect(build.setReports(design, 'cy', 'cy')).toBeNull();
    expect(build.setReports(design, 'ana', 'find')).toBeNull();
    expect(build.setReports(design, 'nobody', 'bo')).toBeNull();
  });
});

describe('adding and changing', () => {
  it('labels a change by what it changes', () => {
    const pay = units[1];
    if (pay?.kind !== 'team') throw new Error('fixture');
    expect(build.rename(design, 'pay', 'Ledger')?.label).toBe('Rename Payments to Ledger');
    expect(build.updateUnit(design, { ...pay, headcount: { engineer: 7 } })?.label).toBe('Change the headcount of Payments');
    expect(build.updateUnit(design, { ...pay, name: 'Ledger', sites: 2 })?.label).toBe('Change Ledger');
    expect(build.updateUnit(design, { ...pay })).toBeNull();
    expect(build.updateLine(design, { id: 'l3', kind: 'embeds', from: 'ana', to: 'find', share: 1 })?.label).toBe(
      'Change the share of time of the embedding of Ana in Search',
    );
    expect(build.updateOrganization(design, { architecture: 'mixed' })?.label).toBe('Change the architecture of the organisation');
    expect(build.rename(design, 's1', 'Books')?.label).toBe('Rename Ledger to Books');
    expect(build.rename(design, 'r1', 'Nights')?.put?.rotations?.[0]?.name).toBe('Nights');
    expect(build.renameDesign(design, 'Lux')?.fields).toEqual({ name: 'Lux' });
    expect(build.rename(design, 'nobody', 'x')).toBeNull();
    expect(build.updateReview(design, null)?.fields).toEqual({ review: null });
  });
  it('adds a unit where it is told to, and not under an id that is taken', () => {
    const after = applied(build.addUnit(design, { id: 'ops', kind: 'group', name: 'Operations' }, { before: 'pay', at: { x: 3, y: 4 } }));
    expect(after.units.map((unit) => unit.id).slice(0, 3)).toEqual(['dept', 'ops', 'pay']);
    expect(after.layout?.['ops']).toEqual({ x: 3, y: 4 });
    expect(build.addUnit(design, { id: 'pay', kind: 'group', name: 'Again' })).toBeNull();
  });
  it('draws a line once, and never from a unit to itself', () => {
    expect(build.addLine(design, { id: 'n', kind: 'dotted', from: 'ana', to: 'cy' })?.label).toBe('Draw the dotted line from Ana to Cy');
    expect(build.addLine(design, { id: 'n', kind: 'reports', from: 'ana', to: 'bo' })).toBeNull();
    expect(build.addLine(design, { id: 'n', kind: 'dotted', from: 'ana', to: 'ana' })).toBeNull();
  });
  it('embeds positions and teams in teams', () => {
    expectSame(build.embed(design, 'ana', 'pay', { share: 0.5 }), {
      label: 'Embed Ana in Payments',
      put: { lines: [{ id: 'ana-in-pay', kind: 'embeds', from: 'ana', to: 'pay', share: 0.5 }] },
    });
    expect(build.embed(design, 'ana', 'find')).toBeNull();
    expect(build.embed(design, 'ana', 'bo')).toBeNull();
  });
  it('moves units into what can contain them', () => {
    const edit = build.moveTo(design, ['ana', 'pay'], 'find');
    expect(edit?.label).toBe('Move Ana into Search');
    expect(applied(edit).units.find((unit) => unit.id === 'ana')?.parent).toBe('find');
    expect(build.moveTo(design, ['ana'], null)?.label).toBe('Move Ana to the top');
    expect(applied(build.moveTo(design, ['ana'], null)).units[3]).not.toHaveProperty('parent');
    expect(build.moveTo(design, ['dept'], 'dept')).toBeNull();
    expect(build.moveTo(design, ['ana'], 'pay')).toBeNull();
    const nested: Design = { ...design, units: [...units, { id: 'inner', kind: 'group', name: 'Inner', parent: 'dept' }] };
    expect(build.moveTo(nested, ['dept'], 'inner')).toBeNull();
  });
  it('leaves out places that are so already', () => {
    expectSame(build.setLayout(design, { pay: { x: 10, y: 20 }, ana: { x: 5, y: 5 } }), { label: 'Move Ana', layout: { ana: { x: 5, y: 5 } } });
    expect(build.setLayout(design, { pay: { x: 10, y: 20 }, bo: null })).toBeNull();
    expect(build.setLayout(design, { pay: null }, 'Lay out')?.label).toBe('Lay out');
  });
});

describe('accepting findings', () => {
  it('knows a finding by its rule, its units as a set, and what it is about', () => {
    const after = apply(design, build.accept(design, { rule: 'sre-toil', units: ['find'] }, 'still'));
    expect(after.review?.accepted?.map((entry) => entry.reason)).toEqual(['for now', 'small', 'still']);
    const pair = apply(design, build.accept(design, { rule: 'x', units: ['pay', 'find'] }, 'both'));
    expectSame(apply(pair, build.unaccept(pair, { rule: 'x', units: ['find', 'pay'] })).review, design.review);
  });
  it('leaves no empty review behind', () => {
    const { review: _, ...bare } = design;
    const accepted = apply(bare, build.accept(bare, { rule: 'startup-fit', units: [] }, 'yes'));
    expectSame(apply(accepted, build.unaccept(accepted, { rule: 'startup-fit', units: [] })), bare);
  });
});

describe('new ids', () => {
  it('are readable, unused, and the same each time', () => {
    expect(build.newId(design, 'Search & Discovery')).toBe('search-discovery');
    expect(build.newId(design, 'Pay')).toBe('pay-2');
    expect(build.newId(design, 'Überblick')).toBe('uberblick');
    expect(build.newId(design, '支払い')).toBe('支払い');
    expect(build.newId(design, ' !')).toBe('unit');
    const make = build.idMaker(design);
    expect([make('pay'), make('pay'), make('new'), make('new')]).toEqual(['pay-2', 'pay-3', 'new', 'new-2']);
  });
  it('do not become the target of a reference that was broken', () => {
    const broken: Design = { ...design, lines: [{ id: 'x', kind: 'reports', from: 'pay', to: 'dora' }] };
    expect(build.newId(broken, 'Dora')).toBe('dora-2');
  });
});

describe('copies', () => {
  it('duplicates a unit with what it contains and the lines that leave it, right behind it', () => {
    const edit = build.duplicateUnits(design, ['pay']);
    expect(edit?.label).toBe('Duplicate Payments and Ana');
    const after = applied(edit);
    expect(after.units.map((unit) => unit.id)).toEqual(['dept', 'pay', 'find', 'ana', 'payments', 'ana-2', 'bo', 'cy']);
    expect(after.units.find((unit) => unit.id === 'ana-2')?.parent).toBe('payments');
    expect(after.units.find((unit) => unit.id === 'payments')?.parent).toBe('dept');
    expectSame(after.lines.slice(3), [
      { id: 'ana-2-reports', kind: 'reports', from: 'ana-2', to: 'bo' },
      { id: 'payments-reports', kind: 'reports', from: 'payments', to: 'bo' },
      { id: 'ana-2-embeds', kind: 'embeds', from: 'ana-2', to: 'find', share: 0.5 },
    ]);
    expectSame(after.layout?.['payments'], { x: 34, y: 44 });
  });
  it('pastes into another design, without what is not there', () => {
    const other: Design = {
      format: 'orgscale',
      version: 1,
      name: 'Other',
      organization: {},
      units: [{ id: 'home', kind: 'team', name: 'Home', type: 'sre', headcount: {} }],
      lines: [],
    };
    const fragment = build.fragmentOf(design, ['ana']);
    if (!fragment) throw new Error('no fragment');
    const after = applied(build.pasteDesign(other, fragment, { into: 'home' }), other);
    expectSame(after.units[1], { id: 'ana', kind: 'position', name: 'Ana', role: 'sre', parent: 'home' });
    expectSame(after.lines, []);
    expect(build.fragmentOf(design, ['nobody'])).toBeNull();
  });
  it('never takes an id that is there, adds no broken reference, and can be taken back', () => {
    fc.assert(
      fc.property(soundDesign, fc.array(fc.nat({ max: 14 }), { maxLength: 4 }), (before, picks) => {
        const ids = picks.flatMap((nth) => before.units[nth]?.id ?? []);
        const edit = build.duplicateUnits(before, ids);
        expect(edit === null).toBe(ids.length === 0);
        if (!edit) return;
        const after = apply(before, edit);
        const all = [...after.units, ...after.lines, ...(after.services ?? []), ...(after.rotations ?? [])].map((row) => row.id);
        expect(new Set(all).size).toBe(all.length);
        const there = new Set(after.units.map((unit) => unit.id));
        for (const unit of after.units) expect(unit.parent === undefined || there.has(unit.parent)).toBe(true);
        for (const line of after.lines) expect(there.has(line.from) && there.has(line.to)).toBe(true);
        for (const unit of before.units) expect(after.units).toContain(unit);
        expectSame(apply(after, invert(before, edit)), before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('every builder', () => {
  it('gives an edit with a label that can be taken back, or null', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat({ max: 20 }), fc.nat({ max: 20 }), text, (before, a, b, name) => {
        const first = before.units[a % Math.max(before.units.length, 1)];
        const second = before.units[b % Math.max(before.units.length, 1)];
        if (!first || !second) return;
        const edits = [
          build.rename(before, first.id, name),
          build.setReports(before, first.id, second.id),
          build.setReports(before, first.id, null),
          build.moveTo(before, [first.id, second.id], second.id),
          build.moveTo(before, [first.id], null),
          build.embed(before, first.id, second.id),
          build.removeLines(
            before,
            before.lines.slice(a % 5, b % 5).map((line) => line.id),
          ),
          build.setLayout(
            before,
            Object.fromEntries([
              [first.id, { x: 1, y: 1 }],
              [second.id, null],
            ]),
          ),
          build.accept(before, { rule: 'sre-toil', units: [first.id] }, name),
          build.unaccept(before, { rule: 'sre-toil', units: [second.id] }),
          build.updateOrganization(before, {}),
        ];
        for (const edit of edits) {
          if (!edit) continue;
          expect(edit.label).not.toBe('');
          expectSame(apply(apply(before, edit), invert(before, edit)), before);
        }
      }),
      { numRuns: 200 },
    );
  });
});
