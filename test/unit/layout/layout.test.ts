// Where a layout puts things: exact places of small designs, and what holds for every design.
import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../shared/formats/csv.ts';
import { holds, overlap, type Rect } from '../../../shared/layout/geometry.ts';
import { arrange, layout } from '../../../shared/layout/layout.ts';
import type { Design } from '../../../shared/model/types.ts';
import lumenry from '../../fixtures/designs/lumenry.json' with { type: 'json' };
import { organisation } from '../draw/organisations.ts';
import { largeOrg } from '../../support/large-org.ts';
import { org } from '../support/org.ts';

const design = lumenry as unknown as Design; // a fixture of the repository, whose shape the file tests check
const at = (positions: ReadonlyMap<string, Rect>, id: string): Rect => {
  const rect = positions.get(id);
  if (!rect) throw new Error(`${id} is not drawn`);
  return rect;
};

describe('small designs', () => {
  it('an empty design has no places', () => {
    expect(layout(org().build()).size).toBe(0);
  });

  it('two teams stand under their manager, in file order, 28 apart', () => {
    const positions = layout(org().position('bo', 'ceo').team('a').team('b').reports('a', 'bo').reports('b', 'bo').build());
    expect(positions.get('bo')).toEqual({ x: 104, y: 0, width: 120, height: 30 });
    expect(positions.get('a')).toEqual({ x: 0, y: 54, width: 150, height: 64 });
    expect(positions.get('b')).toEqual({ x: 178, y: 54, width: 150, height: 64 });
  });

  it('a head stands left of the teams of its product group', () => {
    const made = org()
      .group('g')
      .position('h', 'director', { in: 'g' })
      .team('a', 'product', {}, { in: 'g' })
      .team('b', 'product', {}, { in: 'g' })
      .reports('g', 'h')
      .build();
    const positions = layout(made);
    expect(positions.get('g')).toEqual({ x: 0, y: 0, width: 476, height: 102 });
    expect(positions.get('h')).toEqual({ x: 12, y: 32, width: 120, height: 30 });
    expect(positions.get('a')).toEqual({ x: 148, y: 24, width: 150, height: 64 });
    expect(positions.get('b')).toEqual({ x: 312, y: 24, width: 150, height: 64 });
  });

  it('an SRE docks at the foot of its host: centre on the edge, right end 8 inside', () => {
    const positions = layout(org().team('pay').position('noor', 'sre-manager').sre('ana').embeds('ana', 'pay').reports('ana', 'noor').build());
    const host = at(positions, 'pay');
    expect(positions.get('ana')).toEqual({ x: host.x + 150 - 8 - 62, y: host.y + 64 - 11, width: 62, height: 22 });
  });

  it('a director of fourteen teams is no endless row', () => {
    let made = org().position('d', 'director');
    for (let i = 0; i < 14; i++) made = made.team(`t${i}`).reports(`t${i}`, 'd');
    const rects = [...layout(made.build()).values()];
    expect(Math.max(...rects.map((rect) => rect.x + rect.width))).toBeLessThan(1200);
  });
});

describe('the breakdown', () => {
  const positions = layout(design);
  it('has its product groups below one another at the left, platform and reliability in a column at the right', () => {
    const left = ['commerce', 'engagement', 'marketplace', 'apps'].map((id) => at(positions, id));
    expect(new Set(left.map((rect) => rect.x)).size).toBe(1);
    expect(new Set(left.map((rect) => rect.width)).size).toBe(1);
    left.forEach((rect, i) => i > 0 && expect(rect.y - at(positions, ['commerce', 'engagement', 'marketplace'][i - 1] ?? '').y).toBeGreaterThan(100));
    const [reliability, platform] = [at(positions, 'reliability'), at(positions, 'platform')];
    expect(reliability.x).toBeGreaterThan((left[0]?.x ?? 0) + (left[0]?.width ?? 0));
    expect(platform.y).toBeGreaterThan(reliability.y + reliability.height);
    expect(at(positions, 'priya').x).toBeLessThan(at(positions, 'catalog').x);
  });
  it('has the product side over the wide rest, and about the shape of a screen', () => {
    expect(at(positions, 'bo').y + 30).toBeLessThan(at(positions, 'commerce').y);
    expect(at(positions, 'mara').x).toBeGreaterThan(at(positions, 'ines').x);
    const rects = [...positions.values()];
    const width = Math.max(...rects.map((rect) => rect.x + rect.width));
    const height = Math.max(...rects.map((rect) => rect.y + rect.height));
    expect(width / height).toBeGreaterThan(1.3);
    expect(width / height).toBeLessThan(1.9);
  });
});

describe('departments that answer across each other', () => {
  const table = fs.readFileSync(new URL('../../fixtures/d3-org-chart/data.csv', import.meta.url), 'utf8');
  const made = importCsv(table).design;
  const positions = layout(made);
  const group = (name: string): Rect => at(positions, made.units.find((unit) => unit.kind === 'group' && unit.name === name)?.id ?? '');
  it('stand under the one that their heads answer into, a person of none under their manager', () => {
    const top = group('Executive');
    for (const name of ['Purchasing', 'Shipping', 'Sales', 'Finance', 'IT', 'Marketing', 'Accounting'])
      expect(group(name).y, name).toBeGreaterThan(top.y + top.height);
    const kimberely = made.units.find((unit) => unit.name === 'Kimberely Grant')?.id ?? '';
    expect(at(positions, kimberely).y).toBeGreaterThan(group('Sales').y + group('Sales').height);
    expect(group('IT').y).toBeGreaterThanOrEqual(group('Purchasing').y);
  });
  it('rings of them are drawn', () => {
    const ring = org().group('a').group('b').position('x', 'director', { in: 'a' }).position('y', 'director', { in: 'b' });
    expect(layout(ring.reports('x', 'y').reports('y', 'x').build()).size).toBe(4);
  });
});

describe('the shape of the whole', () => {
  const shape = (made: Design): { width: number; height: number } => {
    const rects = [...layout(made).values()];
    return { width: Math.max(...rects.map((rect) => rect.x + rect.width)), height: Math.max(...rects.map((rect) => rect.y + rect.height)) };
  };
  it('of 600 teams in 18 groups under three divisions is about 16:10, with about six groups beside each other', () => {
    const made = largeOrg({ teams: 600, seed: 7 });
    const { width, height } = shape(made);
    expect(width / height).toBeGreaterThan(1.3);
    expect(width / height).toBeLessThan(2.1);
    const positions = layout(made);
    const tops = made.units.filter((unit) => unit.kind === 'group').map((unit) => at(positions, unit.id).y);
    const first = tops.filter((top) => Math.abs(top - Math.min(...tops)) < 200).length;
    expect(first).toBeGreaterThanOrEqual(5);
    expect(first).toBeLessThanOrEqual(8);
  });
  it('of the examples is never taller than wide, and a team more in any group seldom changes it', () => {
    const folder = new URL('../../../examples/', import.meta.url);
    let tried = 0;
    let changed = 0;
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.orgscale'))) {
      const made = JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8')) as Design; // an example of the repository, checked by its own test
      const before = shape(made);
      expect(before.width / before.height, file).toBeGreaterThan(1);
      for (const unit of made.units) {
        if (unit.kind !== 'group') continue;
        const more = { id: 'one more', kind: 'team', name: 'One more', type: 'product', parent: unit.id, headcount: { engineer: 4 } } as const;
        const after = shape({ ...made, units: [...made.units, more] });
        tried += 1;
        if (Math.abs(after.width - before.width) > 400 || Math.abs(after.height - before.height) > 300) changed += 1;
      }
    }
    console.log(`groups that got a team more: ${tried}, other shapes: ${changed}`);
    expect(tried).toBeGreaterThan(20);
    expect(changed).toBeLessThanOrEqual(tried * 0.1);
  });
});

describe('any design', () => {
  it('has no two cards on each other, everything inside its group, siblings in file order', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { cast, rects } = arrange(organisation(seed, 5 + ((seed * 29) % 120)), { fresh: true });
      for (const [container, members] of cast.members) {
        const placed = members.map((id) => at(rects, id));
        placed.forEach((one, i) => {
          for (const other of placed.slice(i + 1)) expect(overlap(one, other), `${seed}`).toBe(false);
          if (container !== null) expect(holds(at(rects, container), one), `${seed} ${container}`).toBe(true);
        });
        const teams = members.filter(
          (id) => cast.index.team(id)?.type === 'product' && cast.index.ownLine(id) === undefined && cast.index.managerOf(id) === null,
        );
        teams.forEach((id, i) => {
          const before = i > 0 ? rects.get(teams[i - 1] ?? '') : undefined;
          const here = at(rects, id);
          if (before && container !== null)
            expect(here.y > before.y || (here.y === before.y && here.x > before.x) || here.x > before.x, `${seed} ${id}`).toBe(true);
        });
      }
    }
  });

  it('is laid out the same on every run', () => {
    const made = organisation(11, 80);
    expect([...layout(structuredClone(made))]).toEqual([...layout(made)]);
  });

  it('moves only what must move: a team added at the end of a group leaves the other groups of its column where they are sideways', () => {
    const after: Design = {
      ...design,
      units: [...design.units, { id: 'new', kind: 'team', name: 'New', type: 'product', parent: 'marketplace', headcount: { engineer: 4 } }],
    };
    const [before, now] = [layout(design), layout(after)];
    for (const id of ['catalog', 'checkout', 'payments', 'search', 'sellers', 'orders', 'shipping']) expect(at(now, id), id).toEqual(at(before, id));
  });

  it('holds for cycles, rings of groups, missing ends and hostile ids', () => {
    const ring = org().position('a', 'director').position('b', 'director').reports('a', 'b').reports('b', 'a').build();
    expect(layout(ring).size).toBe(2);
    const units: Design['units'] = [
      { id: '__proto__', kind: 'group', name: '', parent: 'constructor' },
      { id: 'constructor', kind: 'group', name: 'x'.repeat(5000), parent: '__proto__' },
      { id: 't', kind: 'team', name: 'فريق', type: 'pool', parent: 'constructor', headcount: { engineer: -3 } },
      { id: 'p', kind: 'position', name: '\u0000\ud800', role: 'sre', parent: 'nowhere', count: Number.MAX_VALUE },
    ];
    const lines: Design['lines'] = [
      { id: 'l', kind: 'reports', from: 't', to: 't' },
      { id: 'm', kind: 'embeds', from: 'p', to: 't' },
      { id: 'n', kind: 'supports', from: '__proto__', to: 'gone' },
    ];
    expect(layout({ format: 'orgscale', version: 1, name: '', organization: {}, units, lines }).size).toBe(4);
  });

  it('holds for chains of thousands and for a thousand teams of one manager', () => {
    const units: Design['units'][number][] = [];
    const lines: Design['lines'][number][] = [];
    for (let i = 0; i < 2000; i++) {
      units.push(
        { id: `p${i}`, kind: 'position', name: `P ${i}`, role: 'director' },
        { id: `g${i}`, kind: 'group', name: `G ${i}`, parent: `g${i + 1}` },
      );
      lines.push({ id: `l${i}`, kind: 'reports', from: `p${i}`, to: `p${i + 1}` });
    }
    const base = org().build();
    expect(layout({ ...base, units, lines }).size).toBe(4000);
    const teams: Design['units'] = Array.from({ length: 1000 }, (_, i) => ({
      id: `t${i}`,
      kind: 'team',
      name: `T ${i}`,
      type: 'product',
      headcount: {},
    }));
    const answers: Design['lines'] = teams.map((team) => ({ id: `r${team.id}`, kind: 'reports', from: team.id, to: 'p0' }));
    const rects = [...layout({ ...base, units: [...units.slice(0, 1), ...teams], lines: answers }).values()];
    const width = Math.max(...rects.map((rect) => rect.x + rect.width));
    const height = Math.max(...rects.map((rect) => rect.y + rect.height));
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.2);
  });

  it('never throws, whatever answers to whatever', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom('group', 'team', 'position'), id, parent: id }), { maxLength: 6 }),
        fc.array(fc.record({ kind: fc.constantFrom('reports', 'dotted', 'embeds', 'supports'), from: id, to: id }), { maxLength: 8 }),
        (parts, ways) => {
          const made = {
            ...org().build(),
            units: parts.map((part) => ({
              ...part,
              name: part.id,
              ...(part.kind === 'team' ? { type: 'product', headcount: {} } : part.kind === 'position' ? { role: 'sre' } : {}),
            })),
            lines: ways.map((way, i) => ({ ...way, id: `l${i}` })),
          } as Design; // made of records of the right kinds, which the generator cannot say
          layout(made);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('places given by hand', () => {
  it('are kept, and a group takes what it holds with it', () => {
    const made: Design = { ...design, layout: { commerce: { x: 500, y: 900 }, bo: { x: 7, y: 9, pinned: true } } };
    const [before, now] = [layout({ ...design, layout: {} }), layout(made)];
    expect(at(now, 'commerce')).toMatchObject({ x: 500, y: 900 });
    expect(at(now, 'bo')).toMatchObject({ x: 7, y: 9 });
    expect(at(now, 'catalog').x - at(before, 'catalog').x).toBe(500 - at(before, 'commerce').x);
    expect(at(now, 'mei').y - at(before, 'mei').y).toBe(900 - at(before, 'commerce').y);
    expect(at(now, 'search')).toEqual(at(before, 'search'));
  });
  it('make the group around them grow', () => {
    const now = layout({ ...design, layout: { catalog: { x: 180, y: 600 } } });
    expect(holds(at(now, 'commerce'), at(now, 'catalog'))).toBe(true);
  });
  it('are left out of a fresh layout unless pinned', () => {
    const made: Design = { ...design, layout: { search: { x: 5000, y: 0 }, bo: { x: 7, y: 900, pinned: true } } };
    const fresh = layout(made, { fresh: true });
    expect(at(fresh, 'search').x).toBeLessThan(2000);
    expect(at(fresh, 'bo')).toMatchObject({ x: 7, y: 900 });
  });
  it('that are no numbers are no places', () => {
    expect(at(layout({ ...design, layout: { bo: { x: Number.NaN, y: 3 } } }), 'bo').x).toBeGreaterThan(100);
  });
  it('collapsed groups are 50 high and hide what they hold', () => {
    const now = layout(design);
    expect(at(now, 'apps').height).toBe(50);
    expect(now.has('app1')).toBe(false);
    expect(layout(design, { collapsed: new Set() }).has('app1')).toBe(true);
  });
});
