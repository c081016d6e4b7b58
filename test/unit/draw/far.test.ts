// The organisation seen from far: every team once, marks where findings are, nothing outside its group, the same each time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/draw/build.ts';
import { tileAt, type FarBox } from '../../../shared/draw/far-grid.ts';
import { farPicture, type FarPicture } from '../../../shared/draw/far.ts';
import { farAt, farPlace, farView, farWithin } from '../../../shared/draw/far-view.ts';
import type { Rect } from '../../../shared/draw/scene.ts';
import type { Design } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { largeOrg } from '../../support/large-org.ts';
import { org } from '../support/org.ts';
import { organisation } from './organisations.ts';

const pictureOf = (design: Design, rule = /./u): FarPicture =>
  farPicture(buildScene(design, { findings: evaluate(design).findings.filter((finding) => rule.test(finding.rule)) }));
const units = (picture: FarPicture): string[] => [...picture.groups.flatMap(({ teams }) => teams), ...picture.loose].map(({ unit }) => unit);
const tiles = ({ group, grid }: FarBox): Rect[] => group.teams.map((_, nth) => ({ ...tileAt(grid, nth), width: grid.size, height: grid.size }));
const within = (outer: Rect, inner: Rect, by = 0.01): boolean =>
  inner.x >= outer.x - by &&
  inner.y >= outer.y - by &&
  inner.x + inner.width <= outer.x + outer.width + by &&
  inner.y + inner.height <= outer.y + outer.height + by;
const apart = (a: Rect, b: Rect): boolean => a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

/** Two groups under a director who answers to a CTO, a team outside, an SRE docked in one group who answers to a product director. */
const small = (): Design =>
  org()
    .position('top', 'cto', { title: 'Engineering' })
    .position('bo', 'product-director')
    .group('commerce')
    .team('pay', 'product', { engineer: 6 }, { in: 'commerce' })
    .team('cart', 'product', { engineer: 6 }, { in: 'commerce' })
    .group('platform')
    .team('core', 'infrastructure', { engineer: 6 }, { in: 'platform' })
    .team('alone', 'data', { engineer: 5 })
    .position('ana', 'sre')
    .reports('commerce', 'top')
    .reports('platform', 'top')
    .embeds('ana', 'pay')
    .reports('ana', 'bo')
    .build();

describe('the far picture', () => {
  it('has each team in its group, with its type, its docked SRE and its mark', () => {
    const picture = pictureOf(small(), /^sre-reports-to/u);
    expect(picture.groups.map(({ unit, teams, people, counts }) => ({ unit, teams, people, counts }))).toEqual([
      {
        unit: 'commerce',
        teams: [
          { unit: 'pay', type: 'product', mark: 'critical', sre: 'risk' },
          { unit: 'cart', type: 'product' },
        ],
        people: 12,
        counts: { critical: 1, warning: 0 },
      },
      { unit: 'platform', teams: [{ unit: 'core', type: 'infrastructure' }], people: 6, counts: { critical: 0, warning: 0 } },
    ]);
    expect(picture.loose.map(({ unit, type }) => ({ unit, type }))).toEqual([{ unit: 'alone', type: 'data' }]);
    expect([...picture.types]).toEqual(['product', 'infrastructure', 'data']);
  });

  it('has the managers above groups as heads, by a title of their own, and the lines to them', () => {
    const picture = pictureOf(small());
    expect(picture.people.filter(({ head }) => head).map(({ unit, name }) => ({ unit, name }))).toEqual([{ unit: 'top', name: 'Engineering' }]);
    expect(picture.lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['commerce top', 'platform top']);
    // The SRE's own line is there to be lit: from the host, where the SRE is seen.
    expect(picture.paths.get('ana>bo')).toMatchObject({ from: 'pay', to: 'bo' });
  });

  it('says what stands for a unit: its shape, its host, its group', () => {
    const { shownAs } = pictureOf(small());
    expect(['pay', 'ana', 'commerce', 'top'].map((id) => shownAs.get(id))).toEqual(['pay', 'pay', 'commerce', 'top']);
  });

  it('has the teams of a collapsed group one by one', () => {
    const picture = pictureOf({ ...small(), layout: { commerce: { x: 0, y: 0, collapsed: true } } });
    expect(picture.groups.find(({ unit }) => unit === 'commerce')?.teams.map(({ unit }) => unit)).toEqual(['pay', 'cart']);
  });

  it('draws groups that only hold groups as outlines, and inner ones as boxes', () => {
    const design = org()
      .group('all')
      .group('inner', { in: 'all' })
      .team('pay', 'product', {}, { in: 'inner' })
      .group('other', { in: 'all' })
      .team('core', 'data', {}, { in: 'other' })
      .build();
    const picture = pictureOf(design);
    expect(picture.frames.map(({ unit }) => unit)).toEqual(['all']);
    expect(picture.groups.map(({ unit }) => unit)).toEqual(['inner', 'other']);
  });

  it('holds for nothing, and for ids that are words of the language', () => {
    expect(units(pictureOf(org().build()))).toEqual([]);
    const hostile = pictureOf(org().group('__proto__').team('constructor', 'product', {}, { in: '__proto__' }).build());
    expect(hostile.groups[0]?.teams).toMatchObject([{ unit: 'constructor', type: 'product' }]);
  });

  it('has every team exactly once and each in one place, in random organisations at random zooms', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 90 }), fc.double({ min: 0.02, max: 0.22, noNaN: true }), (seed, count, zoom) => {
        const design = organisation(seed, count);
        const scene = buildScene(design);
        const picture = farPicture(scene);
        const found = units(picture);
        expect(new Set(found).size).toBe(found.length);
        expect(found.sort()).toEqual(design.units.flatMap((unit) => (unit.kind === 'team' ? [unit.id] : [])).sort());
        const view = farView(picture, zoom);
        for (const box of view.boxes) {
          for (const tile of tiles(box)) expect(within(box.rect, tile)).toBe(true);
          const [first, second] = tiles(box);
          if (first && second) expect(apart(first, second)).toBe(true);
        }
        for (const { rect } of view.pills) expect(view.boxes.every((box) => apart(rect, box.rect))).toBe(true);
        expect(farView(farPicture(scene), zoom)).toEqual(view);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('marks exactly the teams that the scene marks critical or with a warning', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 3, max: 60 }), (seed, count) => {
        const design = { ...organisation(seed, count), layout: {} };
        const scene = buildScene(design, { findings: evaluate(design).findings });
        const picture = farPicture(scene);
        const marks = new Map([...picture.groups.flatMap(({ teams }) => teams), ...picture.loose].map(({ unit, mark }) => [unit, mark]));
        for (const box of scene.boxes)
          if (box.kind === 'team') expect(marks.get(box.id)).toBe(box.worst === 'critical' || box.worst === 'warning' ? box.worst : undefined);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('the far view', () => {
  const view = farView(pictureOf(largeOrg({ teams: 600, seed: 7 })), 0.19);

  it('shows 600 teams in 18 groups, each shape at least 14 pixels wide, with names and counts', () => {
    expect(view.boxes).toHaveLength(18);
    expect(view.boxes.every(({ grid }) => grid.size >= 14)).toBe(true);
    expect(view.boxes.map(({ name }) => name?.text)).toContain('Payments');
    expect(view.boxes.find(({ group }) => group.name === 'Payments')?.foot?.text).toMatch(/^\d+ teams, \d+ people$/u);
    expect(view.pills.map(({ name }) => name.text)).toEqual(['Harrowgate', 'Consumer', 'Business', 'Foundation']);
  });

  it('has a red edge exactly where more than three are critical', () => {
    expect(view.boxes.some(({ hot }) => hot)).toBe(true);
    for (const { group, hot } of view.boxes) expect(hot).toBe(group.counts.critical > 3);
  });

  it('finds under the pointer what is drawn there', () => {
    for (const box of view.boxes) {
      for (const [nth, tile] of tiles(box).entries())
        expect(farAt(view, { x: tile.x + tile.width / 2, y: tile.y + tile.height / 2 })).toEqual({ kind: 'team', unit: box.group.teams[nth]?.unit });
      expect(farAt(view, { x: box.rect.x + 20, y: box.rect.y + 8 })).toEqual({ kind: 'group', unit: box.group.unit });
    }
    expect(farAt(view, { x: -500, y: -500 })).toBeNull();
    const [pill] = view.pills;
    expect(pill && farAt(view, { x: pill.rect.x + 5, y: pill.rect.y + 5 })).toEqual({ kind: 'person', unit: pill?.unit });
  });

  it('knows where each unit is to be seen', () => {
    const [box] = view.boxes;
    const team = box?.group.teams[3]?.unit ?? '';
    expect(farPlace(view, team)).toEqual({ kind: 'team', rect: box && tiles(box)[3] });
    expect(farPlace(view, 'nobody')).toBeNull();
  });

  it('takes into a frame the shapes that it touches, and a group only whole', () => {
    const [box] = view.boxes;
    if (!box) throw new Error('no group');
    const inner = { x: box.rect.x + 1, y: box.rect.y + 1, width: box.rect.width - 2, height: box.rect.height - 2 };
    expect(farWithin(view, inner).sort()).toEqual(box.group.teams.map(({ unit }) => unit).sort());
    expect(farWithin(view, box.rect)).toContain(box.group.unit);
    const [first] = tiles(box);
    expect(first && farWithin(view, first)).toEqual([box.group.teams[0]?.unit]);
  });

  it('leads lines into the side of a group at the height of its name', () => {
    const line = view.picture.lines.findIndex(({ from }) => from === 'retail');
    const rect = view.boxes.find(({ group }) => group.unit === 'retail')?.rect;
    expect(view.ways[line]?.[0]).toEqual({ x: rect?.x, y: (rect?.y ?? 0) + 22 });
  });
});
