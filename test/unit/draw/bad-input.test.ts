// What nobody draws on purpose is drawn all the same: rings, endless rows, groups in groups, endless names in any script and direction.
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/draw/build.ts';
import type { Scene, SceneBox } from '../../../shared/draw/scene.ts';
import { toSvg } from '../../../shared/draw/svg.ts';
import { textWidth } from '../../../shared/draw/text-width.ts';
import { overlap } from '../../../shared/layout/geometry.ts';
import type { Design, Line, Unit } from '../../../shared/model/types.ts';

const design = (units: readonly Unit[], lines: readonly Line[] = []): Design => ({
  format: 'orgscale',
  version: 1,
  name: 'Oddities',
  organization: {},
  units: [...units],
  lines: [...lines],
});
const manager = (id: string, name = id): Unit => ({ id, kind: 'position', name, role: 'director' });
const team = (id: string, name = id, parent?: string): Unit => ({
  id,
  kind: 'team',
  name,
  type: 'product',
  headcount: { engineer: 6 },
  ...(parent !== undefined && { parent }),
});
const group = (id: string, parent?: string): Unit => ({ id, kind: 'group', name: id, ...(parent !== undefined && { parent }) });
const reports = (from: string, to: string): Line => ({ id: `${from}>${to}`, kind: 'reports', from, to });

/** Drawn: every box has a size and a place of its own, every line a way, and the file is whole. */
function drawn(scene: Scene): string {
  for (const box of scene.boxes) {
    expect(box.rect.width, box.id).toBeGreaterThan(0);
    expect(Number.isFinite(box.rect.x) && Number.isFinite(box.rect.y), box.id).toBe(true);
  }
  for (const line of scene.lines) expect(line.points.length, line.id).toBeGreaterThan(1);
  const svg = toSvg(scene);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  return svg;
}
/** How wide what is written of a name is, against its card. */
const overflows = (box: SceneBox): boolean => textWidth(box.short, 11.5, 'bold') > box.rect.width;
const apart = (boxes: readonly SceneBox[]): boolean => boxes.every((a, at) => boxes.slice(at + 1).every((b) => !overlap(a.rect, b.rect)));

describe('drawn and legible', () => {
  it('a ring of managers: all of them, and every line', () => {
    const scene = buildScene(
      design([manager('a'), manager('b'), manager('c'), team('t')], [reports('a', 'b'), reports('b', 'c'), reports('c', 'a'), reports('t', 'a')]),
    );
    drawn(scene);
    expect(scene.boxes).toHaveLength(4);
    expect(scene.lines.map((line) => line.id).sort()).toEqual(['a>b', 'b>c', 'c>a', 't>a']);
    expect(apart(scene.boxes)).toBe(true);
  });

  it('a thousand children of one manager: near the shape of a screen, none on another', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `t${at}`);
    for (const child of [team, manager]) {
      const scene = buildScene(
        design(
          [manager('boss'), ...ids.map((id) => child(id))],
          ids.map((id) => reports(id, 'boss')),
        ),
      );
      drawn(scene);
      expect(scene.lines).toHaveLength(1000);
      const { width, height } = scene.bounds;
      expect(width / height).toBeGreaterThan(0.5);
      expect(width / height).toBeLessThan(4);
      const places = new Set(scene.boxes.map((box) => `${box.rect.x} ${box.rect.y}`));
      expect(places.size).toBe(1001);
    }
  });

  it('a group in a group in a group: each inside the next, its name clear of the others', () => {
    const scene = buildScene(
      design([group('outer'), group('middle', 'outer'), group('inner', 'middle'), team('t', 'Team', 'inner'), team('u', 'Other', 'middle')]),
    );
    drawn(scene);
    const [outer, middle, inner] = ['outer', 'middle', 'inner'].map((id) => scene.boxes.find((box) => box.id === id)?.rect);
    for (const [a, b] of [
      [outer, middle],
      [middle, inner],
    ]) {
      expect(a && b && b.x >= a.x && b.y >= a.y + 30 && b.x + b.width <= a.x + a.width && b.y + b.height <= a.y + a.height).toBe(true);
    }
  });

  it.each([
    ['Latin', 'Personalisation and recommendations '],
    ['one word', 'Donaudampfschifffahrtsgesellschaft'],
    ['Greek', 'Υποδομή και αξιοπιστία '],
    ['Cyrillic', 'Надёжность и сопровождение '],
    ['Chinese', '可靠性与基础设施团队'],
    ['Thai', 'ทีมความน่าเชื่อถือ'],
    ['Devanagari', 'विश्वसनीयता और आधारभूत संरचना '],
    ['Arabic', 'فريق الموثوقية والبنية التحتية '],
    ['Hebrew', 'צוות אמינות ותשתיות '],
    ['emoji', '👩🏽‍🚀🛰️'],
    ['combining marks', 'ế̂̃'],
  ])('a name of 200 characters, %s: what fits on the card, the whole on hover', (_, piece) => {
    const name = [...piece.repeat(80)].slice(0, 200).join('');
    const scene = buildScene(
      design(
        [manager('m', name), team('t', name), { ...group('g'), name }, team('in', name, 'g'), { id: 's', kind: 'position', name, role: 'sre' }],
        [reports('t', 'm'), { id: 'e', kind: 'embeds', from: 's', to: 't' }],
      ),
    );
    const svg = drawn(scene);
    expect(svg).toContain(`<title>${name}`);
    for (const box of scene.boxes) {
      expect(overflows(box), `${box.kind} ${box.short}`).toBe(false);
      expect([...box.short].length, `${box.kind} says something`).toBeGreaterThan(2);
    }
    expect(scene.bounds.width).toBeLessThan(1600);
  });

  it('no name at all', () => {
    drawn(buildScene(design([manager('m', ''), team('t', '   '), { ...group('g'), name: '' }, team('in', '', 'g')])));
  });
});
