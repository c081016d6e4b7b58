// Who answers to whom: lines, containment and unnamed heads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, managerUnit, OrgIndex, type Manager } from '../../../shared/model/org-index.ts';
import type { Design, Line, Unit } from '../../../shared/model/types.ts';
import { anyDesign } from '../support/arbitrary.ts';
import { org } from '../support/org.ts';

const said = (manager: Manager | null): string | null => (manager ? `${manager.kind} ${managerUnit(manager)}` : null);
const chainOf = (design: Design, id: string): string[] => indexOf(design).chain(id).map(managerUnit);

describe('the manager of a unit', () => {
  it('is the end of its own solid line, also of a position inside a managed team', () => {
    const design = org()
      .position('bo', 'product-director')
      .position('cy', 'sre-manager')
      .team('pay')
      .position('ana', 'sre', { in: 'pay' })
      .reports('pay', 'bo')
      .reports('ana', 'cy')
      .build();
    expect(said(indexOf(design).managerOf('ana'))).toBe('position cy');
    expect(said(indexOf(design).managerOf('pay'))).toBe('position bo');
    expect(indexOf(design).managerOf('bo')).toBeNull();
  });
  it('is not the unnamed head of its team where that head would answer to it', () => {
    const shop = (manager: string) =>
      indexOf(
        org()
          .group('shop')
          .team('pay', 'product', { 'engineering-manager': 1 }, { in: 'shop' })
          .position('bo', 'director', { in: 'pay' })
          .position('mara', 'cto')
          .reports('shop', manager)
          .build(),
      );
    expect(said(shop('bo').managerOf('bo'))).toBeNull();
    expect(said(shop('mara').managerOf('bo'))).toBe('head pay');
    expect(said(shop('bo').managerOf('pay'))).toBe('position bo');
  });
  it('is the manager of what contains it where it has no line: this is how an SRE silently ends up under product', () => {
    const design = org()
      .position('bo', 'product-director')
      .group('dept')
      .team('pay', 'product', { sre: 1 }, { in: 'dept' })
      .position('ana', 'sre', { in: 'pay' })
      .reports('dept', 'bo')
      .build();
    expect(said(indexOf(design).managerOf('ana'))).toBe('position bo');
    expect(said(indexOf(design).managerOf('pay'))).toBe('position bo');
    expect(said(indexOf(design).managerOf('dept'))).toBe('position bo');
    const pay = indexOf(design).team('pay');
    expect(pay && said(indexOf(design).managerOfPeople(pay))).toBe('position bo');
  });
  it('is the nearest one outside where containers lie in each other', () => {
    const design = org()
      .position('vp', 'vp-engineering')
      .position('dir', 'director')
      .group('all')
      .group('dept', { in: 'all' })
      .team('pay', 'product', {}, { in: 'dept' })
      .team('find', 'product', {}, { in: 'all' });
    const built = design.reports('all', 'vp').reports('dept', 'dir').build();
    expect(chainOf(built, 'pay')).toEqual(['dir']);
    expect(chainOf(built, 'find')).toEqual(['vp']);
  });
  it('is, for a manager who sits in what he manages, the manager of the next container outside', () => {
    const design = org()
      .position('vp', 'vp-engineering')
      .group('dept')
      .team('pay', 'product', {}, { in: 'dept' })
      .position('em', 'engineering-manager', { in: 'pay' })
      .position('ana', 'sre', { in: 'pay' })
      .reports('dept', 'vp')
      .reports('pay', 'em')
      .build();
    expect(chainOf(design, 'em')).toEqual(['vp']);
    expect(chainOf(design, 'ana')).toEqual(['em', 'vp']);
  });
  it('is nobody for one who manages everything that he sits in', () => {
    const design = org().group('all').position('cto', 'cto', { in: 'all' }).team('pay', 'product', {}, { in: 'all' }).reports('all', 'cto').build();
    expect(indexOf(design).managerOf('cto')).toBeNull();
    expect(chainOf(design, 'pay')).toEqual(['cto']);
  });
  it('is the first of several solid lines, and no line that leads to a team, to itself or nowhere', () => {
    const design = org()
      .position('bo', 'director')
      .position('cy', 'director')
      .team('pay')
      .team('find')
      .reports('pay', 'gone')
      .reports('pay', 'find')
      .reports('pay', 'pay')
      .reports('pay', 'cy')
      .reports('pay', 'bo')
      .build();
    expect(said(indexOf(design).managerOf('pay'))).toBe('position cy');
  });
  it('is not made by a dotted or an embedding line', () => {
    const lines: Line[] = [
      { id: 'd', kind: 'dotted', from: 'ana', to: 'bo' },
      { id: 'e', kind: 'embeds', from: 'ana', to: 'pay' },
    ];
    const design = { ...org().position('bo', 'director').team('pay').position('ana', 'sre').reports('pay', 'bo').build(), lines };
    expect(indexOf(design).managerOf('ana')).toBeNull();
  });
});

describe('an unnamed head', () => {
  const design = org()
    .position('dir', 'director')
    .team('pay', 'product', { engineer: 5, 'engineering-manager': 1 })
    .position('ana', 'sre', { in: 'pay' })
    .reports('pay', 'dir')
    .build();
  it('is answered to by the people of the team and by who sits in it, and answers to the end of the team’s line', () => {
    const index = indexOf(design);
    const pay = index.team('pay');
    expect(pay && said(index.managerOfPeople(pay))).toBe('head pay');
    expect(said(index.managerOf('ana'))).toBe('head pay');
    expect(chainOf(design, 'ana')).toEqual(['pay', 'dir']);
    expect(said(index.managerOf('pay'))).toBe('position dir');
  });
  it('is listed with what answers to his manager, and has who sits in his team', () => {
    const index = indexOf(design);
    expect(index.reports('dir').heads.map((team) => team.id)).toEqual(['pay']);
    expect(index.reports('dir').teams).toEqual([]);
    expect(index.headReports('pay').map((position) => position.id)).toEqual(['ana']);
  });
  it('takes the first managing role that the team counts, and needs somebody in it', () => {
    const two = org()
      .team('ops', 'operations', { 'operations-manager': 1, 'sre-manager': 1 })
      .team('none', 'sre', { 'sre-manager': 0, sre: 2 })
      .build();
    const [ops, none] = indexOf(two).teams;
    expect(ops && indexOf(two).head(ops)).toMatchObject({ role: 'sre-manager' });
    expect(none && indexOf(two).head(none)).toBeNull();
  });
  it('is not answered to by the one whom he answers to, who sits in the same team', () => {
    const nested = org()
      .position('vp', 'vp-engineering')
      .group('dept')
      .team('pay', 'product', { engineer: 3, 'engineering-manager': 1 }, { in: 'dept' })
      .position('dir', 'director', { in: 'pay' })
      .reports('dept', 'dir')
      .reports('dir', 'vp');
    expect(chainOf(nested.build(), 'dir')).toEqual(['vp']);
    expect(chainOf(nested.build(), 'pay')).toEqual(['dir', 'vp']);
  });
});

describe('chains and reports', () => {
  it('walk a ring once', () => {
    const design = org()
      .position('a', 'director')
      .position('b', 'director')
      .position('c', 'director')
      .reports('a', 'b')
      .reports('b', 'c')
      .reports('c', 'a')
      .build();
    expect(chainOf(design, 'a')).toEqual(['b', 'c', 'a']);
  });
  it('list what answers directly, in file order', () => {
    const design = org()
      .position('dir', 'director')
      .team('pay')
      .position('x', 'tech-lead')
      .team('find')
      .reports('find', 'dir')
      .reports('x', 'dir')
      .reports('pay', 'dir')
      .build();
    const reports = indexOf(design).reports('dir');
    expect(reports.teams.map((team) => team.id)).toEqual(['pay', 'find']);
    expect(reports.positions.map((position) => position.id)).toEqual(['x']);
    expect(indexOf(design).reports('x')).toEqual({ positions: [], teams: [], heads: [] });
  });
  it('are as long as a file can make them', () => {
    const units = Array.from({ length: 20_000 }, (_, nth): Unit => ({ id: `p${nth}`, kind: 'position', name: '', role: 'director' }));
    const lines = units.slice(1).map((unit, nth): Line => ({ id: `l${nth}`, kind: 'reports', from: unit.id, to: `p${nth}` }));
    const index = new OrgIndex({ format: 'orgscale', version: 1, name: '', organization: {}, units, lines });
    expect(index.chain('p19999')).toHaveLength(19_999);
  });
});

describe('containment', () => {
  it('is by groups, and by teams for positions; anything else as parent contains nothing', () => {
    const units: Unit[] = [
      { id: 'g', kind: 'group', name: '', parent: 'g' },
      { id: 't', kind: 'team', name: '', type: 'product', parent: 'g', headcount: {} },
      { id: 'p', kind: 'position', name: '', role: 'sre', parent: 't' },
      { id: 'in-team', kind: 'team', name: '', type: 'product', parent: 't', headcount: {} },
      { id: 'in-position', kind: 'position', name: '', role: 'sre', parent: 'p' },
      { id: 'nowhere', kind: 'group', name: '', parent: 'gone' },
    ];
    const index = new OrgIndex({ format: 'orgscale', version: 1, name: '', organization: {}, units, lines: [] });
    const inside = (id: string | null): string[] => index.children(id).map((unit) => unit.id);
    expect(inside(null)).toEqual(['g', 'in-team', 'in-position', 'nowhere']);
    expect(inside('g')).toEqual(['t']);
    expect(inside('t')).toEqual(['p']);
    const [p] = index.positions;
    expect(p && index.containers(p).map((unit) => unit.id)).toEqual(['t', 'g']);
  });
  it('in a ring is walked once', () => {
    const units: Unit[] = ['a', 'b', 'c'].map((id, nth) => ({ id, kind: 'group', name: '', parent: ['b', 'c', 'a'][nth] ?? 'a' }));
    const index = new OrgIndex({ format: 'orgscale', version: 1, name: '', organization: {}, units, lines: [] });
    const [a] = index.groups;
    expect(a && index.containers(a).map((unit) => unit.id)).toEqual(['b', 'c']);
    expect(index.managerOf('a')).toBeNull();
  });
});

describe('any design', () => {
  it('has an index: every unit is listed once under its manager, and every chain ends', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const index = new OrgIndex(design);
        const listed = design.units.flatMap((unit) => {
          const reports = index.reports(unit.id);
          const all = [...reports.positions, ...reports.teams, ...reports.heads];
          for (const each of all) expect(said(index.managerOf(each.id))).toBe(`position ${unit.id}`);
          return [...all, ...index.headReports(unit.id)].map((each) => each.id);
        });
        expect(new Set(listed).size).toBe(listed.length);
        const managed = design.units.filter((unit) => unit.kind !== 'group' && index.managerOf(unit.id) !== null);
        expect(new Set(listed)).toEqual(new Set(managed.map((unit) => unit.id)));
        for (const unit of design.units) {
          const chain = index.chain(unit.id).map(managerUnit);
          expect(new Set(chain).size).toBe(chain.length);
        }
        const contained = [null, ...design.units.map((unit) => unit.id)].flatMap((id) => index.children(id).map((unit) => unit.id));
        expect(contained.toSorted()).toEqual(design.units.map((unit) => unit.id).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
