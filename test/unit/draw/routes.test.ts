// Lines of a fresh layout cross no card, whatever the organisation; after a hand's moves they avoid cards or say that they pass under one.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPicture, buildScene, sceneWithMoved } from '../../../shared/draw/build.ts';
import { Solid, solidBoxes } from '../../../shared/draw/crossing.ts';
import type { Scene, SceneLine } from '../../../shared/draw/scene.ts';
import { wordsOf } from '../../../shared/draw/words.ts';
import { importCsv } from '../../../shared/formats/csv.ts';
import type { Design } from '../../../shared/model/types.ts';
import lumenry from '../../fixtures/designs/lumenry.json' with { type: 'json' };
import { org } from '../support/org.ts';
import { organisation } from './organisations.ts';

const design = lumenry as unknown as Design; // a fixture of the repository, whose shape the file tests check

/** The lines that run through a card, pill or collapsed group, or along its very edge. */
function crossings(scene: Scene): SceneLine[] {
  const solid = new Solid(solidBoxes(scene.boxes));
  const hosts = new Map(scene.boxes.flatMap((box) => (box.kind === 'dock' ? [[box.id, box.host] as const] : [])));
  return scene.lines.filter((line) => {
    const ends = [line.fromBox, line.toBox].flatMap((id) => [id, hosts.get(id) ?? id]);
    return solid.crossed(line.points, ends, 0.5).size > 0;
  });
}
/** The lines that run through a group's name or counts. */
function throughWords(scene: Scene): SceneLine[] {
  const words = new Solid(
    scene.boxes.flatMap((box) => (box.kind === 'group' && !box.collapsed ? wordsOf(box).map((rect) => ({ id: box.id, rect })) : [])),
  );
  return scene.lines.filter((line) => words.crossed(line.points, []).size > 0);
}
/** Lines that run along the edge of a card for longer than a dock is inset, their own ends included. */
function alongEdges(scene: Scene): string[] {
  const cards = scene.boxes.filter((box) => box.kind === 'team' || box.kind === 'position');
  return scene.lines.flatMap((line) =>
    line.points.flatMap((b, at) => {
      const a = line.points[at - 1];
      if (!a) return [];
      const flat = a.y === b.y;
      const [from, to] = flat ? [Math.min(a.x, b.x), Math.max(a.x, b.x)] : [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      return cards.flatMap(({ id, rect }) => {
        const [low, high] = flat ? [rect.x, rect.x + rect.width] : [rect.y, rect.y + rect.height];
        const edges = flat ? [rect.y, rect.y + rect.height] : [rect.x, rect.x + rect.width];
        const near = edges.some((edge) => Math.abs(edge - (flat ? a.y : a.x)) < 3);
        return near && Math.min(to, high) - Math.max(from, low) > 9 ? [`${line.id} along ${id}`] : [];
      });
    }),
  );
}
const orthogonal = (line: SceneLine): boolean =>
  line.points.every((point, at) => {
    const before = line.points[at - 1];
    return !before || before.x === point.x || before.y === point.y;
  });
const lineOf = (scene: Scene, id: string): SceneLine | undefined => scene.lines.find((line) => line.id === id);

describe('lines of a fresh layout', () => {
  it('cross no card in random organisations of 5 to 300 teams', () => {
    let tried = 0;
    let lines = 0;
    const crossed: string[] = [];
    const words: string[] = [];
    for (let seed = 1; seed <= 50; seed++) {
      const scene = buildScene(organisation(seed, 5 + ((seed * 37) % 296)));
      tried += 1;
      lines += scene.lines.length;
      for (const line of crossings(scene)) crossed.push(`${seed}: ${line.id}`);
      for (const line of throughWords(scene)) words.push(`${seed}: ${line.id}`);
    }
    console.log(`organisations tried: ${tried}, lines: ${lines}, crossings: ${crossed.length}, through a group's name or counts: ${words.length}`);
    expect(crossed).toEqual([]);
    expect(words).toEqual([]);
    expect(lines).toBeGreaterThan(5000);
  }, 180_000);

  it('run along no edge of a card, not of their own ends either', () => {
    const small = org()
      .position('cto', 'cto')
      .position('pd', 'product-director')
      .position('em', 'engineering-manager')
      .team('checkout', 'product', { engineer: 6 })
      .position('sm', 'sre-manager')
      .position('ana', 'sre')
      .reports('pd', 'em', 'sm', 'cto')
      .reports('checkout', 'em')
      .reports('ana', 'sm')
      .embeds('ana', 'checkout')
      .build();
    expect(buildScene(small).lines.filter((line) => line.own)).toHaveLength(1);
    expect(alongEdges(buildScene(small))).toEqual([]);
    for (let seed = 1; seed <= 16; seed++) expect(alongEdges(buildScene(organisation(seed, 4 + seed * 5)))).toEqual([]);
  }, 60_000);

  it('cross no card in the examples', () => {
    const folder = new URL('../../../examples/', import.meta.url);
    const files = fs.readdirSync(folder).filter((file) => file.endsWith('.orgscale'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const example = JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8')) as Design; // an example of the repository, checked by its own test
      const scene = buildScene(example);
      expect(
        [...crossings(scene), ...throughWords(scene)].map((line) => line.id),
        file,
      ).toEqual([]);
      expect(
        scene.lines.filter((line) => line.under),
        file,
      ).toEqual([]);
    }
  });

  it('cross no card in an import of 107 people whose departments answer across each other', () => {
    const table = fs.readFileSync(new URL('../../fixtures/d3-org-chart/data.csv', import.meta.url), 'utf8');
    const scene = buildScene(importCsv(table).design);
    expect(scene.boxes.filter((box) => box.kind === 'position')).toHaveLength(107);
    expect([...crossings(scene), ...throughWords(scene)].map((line) => line.id)).toEqual([]);
    expect(scene.lines.filter((line) => line.under)).toEqual([]);
  });

  it('are orthogonal, lead from one end to the other, and none needs to pass under a card', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const scene = buildScene(organisation(seed, 40));
      const rects = new Map(scene.boxes.map((box) => [box.id, box.rect]));
      for (const line of scene.lines) {
        expect(orthogonal(line), `${seed} ${line.id}`).toBe(true);
        expect(line.under, `${seed} ${line.id}`).toBeUndefined();
        for (const [point, id] of [
          [line.points[0], line.fromBox],
          [line.points.at(-1), line.toBox],
        ] as const) {
          const rect = rects.get(id);
          const inside =
            point &&
            rect &&
            point.x >= rect.x - 0.5 &&
            point.x <= rect.x + rect.width + 0.5 &&
            point.y >= rect.y - 0.5 &&
            point.y <= rect.y + rect.height + 0.5;
          expect(inside, `${seed} ${line.id} at ${id}`).toBe(true);
        }
      }
    }
  });

  it('are all there: every reporting, dotted and support line between units that are drawn apart', () => {
    const scene = buildScene(design);
    const drawn = new Set(scene.lines.map((line) => line.record));
    const docked = new Set(scene.boxes.flatMap((box) => (box.kind === 'dock' ? box.lines : [])));
    // A head's group is told to answer to the head by drawing the head in it.
    const heads = new Set(
      design.lines
        .filter((line) => line.kind === 'reports' && design.units.some((unit) => unit.id === line.to && unit.parent === line.from))
        .map((line) => line.id),
    );
    for (const line of design.lines) expect(drawn.has(line.id) || docked.has(line.id) || heads.has(line.id), line.id).toBe(true);
  });

  it('share a bus under one manager: each stretch is stroked once', () => {
    const scene = buildScene(
      org().position('bo', 'director').team('a').team('b').team('c').reports('a', 'bo').reports('b', 'bo').reports('c', 'bo').build(),
    );
    const strokes = scene.lines.flatMap((line) => line.strokes ?? [line.points]);
    const length = strokes.reduce(
      (sum, points) =>
        sum +
        points.reduce(
          (way, point, at) =>
            way + (points[at - 1] ? Math.abs(point.x - (points[at - 1]?.x ?? 0)) + Math.abs(point.y - (points[at - 1]?.y ?? 0)) : 0),
          0,
        ),
      0,
    );
    // A neck of 16, a bus over two gaps of 178, three drops of 8.
    expect(length).toBe(16 + 2 * 178 + 3 * 8);
  });

  it('lead an SRE from its dock to its own manager, in its own colour', () => {
    const line = lineOf(buildScene(design), 'mei-noor');
    expect(line).toMatchObject({ own: true, from: 'mei', to: 'noor', fromBox: 'mei', toBox: 'noor', kind: 'reports' });
  });

  it('are straight where they can be: dotted from the group that a head stands for to the head below', () => {
    const line = buildScene(design).lines.find((one) => one.kind === 'dotted' && one.label?.text === 'incident review');
    expect(line?.points).toHaveLength(2);
    expect(line?.points[0]?.x).toBe(line?.points[1]?.x);
    expect(new Set([line?.fromBox, line?.toBox])).toEqual(new Set(['core-sre', 'kofi']));
  });

  it('are at risk where a finding of an SRE says so', () => {
    const finding = {
      rule: 'sre-reports-to-product',
      severity: 'critical',
      message: '',
      units: ['ana'],
      path: ['ana', 'bo'],
      lines: ['ana-bo'],
      values: {},
      threshold: null,
      fixes: [],
    } as const;
    const scene = buildScene(design, { findings: [finding] });
    expect(scene.lines.filter((line) => line.risk).map((line) => line.id)).toEqual(['ana-bo']);
    expect(scene.boxes.find((box) => box.id === 'payments')?.worst).toBe('critical');
    expect(scene.boxes.find((box) => box.id === 'ana')).toMatchObject({ kind: 'dock', risk: true });
    expect(scene.lines.at(-1)?.id).toBe('ana-bo');
  });
});

describe('support bands', () => {
  it('add up towards the supporter', () => {
    const { bands, lines } = buildScene(design);
    const own = lines.filter((line) => line.kind === 'supports').map((line) => line.width);
    const ending = bands.filter((band) => band.end);
    expect(ending).toHaveLength(1);
    expect(ending[0]?.width).toBeCloseTo(
      Math.min(
        28,
        own.reduce((sum, width) => sum + width, 0),
      ),
      5,
    );
    expect(ending[0]?.lines).toHaveLength(10);
    for (const band of bands) expect(band.width).toBeLessThanOrEqual(28);
  });
});

describe('after hand moves', () => {
  const touched = (scene: Scene): SceneLine[] => crossings(scene).filter((line) => !line.under);

  it('lines avoid cards or are marked as passing under', () => {
    for (const [seed, teams] of [
      [3, 20],
      [5, 40],
      [8, 12],
    ] as const) {
      const made = organisation(seed, teams);
      const picture = buildPicture(made);
      const teamBoxes = picture.scene.boxes.filter((box) => box.kind === 'team');
      for (const [at, box] of teamBoxes.entries()) {
        if (at % 3 !== 0) continue;
        const scene = sceneWithMoved(picture, new Map([[box.id, { x: box.rect.x + 137, y: box.rect.y - 61 }]]));
        expect(
          touched(scene).map((line) => line.id),
          `${seed} ${box.id}`,
        ).toEqual([]);
        expect(scene.lines).toHaveLength(picture.scene.lines.length);
      }
    }
  });

  it('a drag keeps the very same objects where nothing changed', () => {
    const picture = buildPicture(design);
    const before = new Map(picture.scene.boxes.map((box) => [box.id, box]));
    const scene = sceneWithMoved(picture, new Map([['mara', { x: 900, y: 20 }]]));
    const same = scene.boxes.filter((box) => before.get(box.id) === box).map((box) => box.id);
    expect(same).toContain('payments');
    expect(same).not.toContain('mara');
    expect(scene.boxes.find((box) => box.id === 'mara')?.rect).toMatchObject({ x: 900, y: 20 });
  });

  it('a drag gives what the saved place gives', () => {
    const moves = { x: 900, y: 20 };
    const dragged = sceneWithMoved(buildPicture(design), new Map([['mara', moves]]));
    const saved = buildScene({ ...design, layout: { ...design.layout, mara: moves } });
    expect(dragged.boxes.map((box) => [box.id, box.rect])).toEqual(saved.boxes.map((box) => [box.id, box.rect]));
  });
});
