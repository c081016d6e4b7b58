// What remains of a drawing in a small picture.
import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../../../renderer/start/sketch.ts';
import { look } from '../../../../renderer/start/look.ts';
import { buildScene } from '../../../../shared/draw/build.ts';
import { sketchSchema } from '../../../../shared/host/records.ts';
import type { Design, Unit } from '../../../../shared/model/types.ts';

const design = (units: readonly Unit[], lines: Design['lines'] = []): Design => ({
  format: 'orgscale',
  version: 1,
  name: 'Kitewing',
  organization: {},
  units: [...units],
  lines,
});

const risky = design(
  [
    { id: 'bo', kind: 'position', name: 'Bo', role: 'product-director' },
    { id: 'pay', kind: 'team', name: 'Payments', type: 'product', headcount: { engineer: 6 } },
    { id: 'ana', kind: 'position', name: 'Ana', role: 'sre' },
  ],
  [
    { id: 'l1', kind: 'reports', from: 'pay', to: 'bo' },
    { id: 'l2', kind: 'reports', from: 'ana', to: 'bo' },
    { id: 'l3', kind: 'embeds', from: 'ana', to: 'pay' },
  ],
);

describe('a sketch', () => {
  it('has every box and line, in whole pixels from its own corner, and is what the list of recent designs takes', () => {
    const sketch = sketchOf(buildScene(risky));
    expect(sketchSchema.parse(structuredClone(sketch))).toEqual(sketch);
    expect(sketch.boxes.map(({ kind }) => kind).sort()).toEqual(['dock', 'position', 'team']);
    expect(Math.min(...sketch.boxes.map(({ at }) => at[0]))).toBe(0);
    expect(sketch.boxes.flatMap(({ at }) => at).every(Number.isInteger)).toBe(true);
    expect(sketch.lines.map(({ kind }) => kind).sort()).toEqual(['own', 'reports']);
  });

  it('shows a risk by its line and a mark', () => {
    const { picture, counts, engineers } = look(risky, '2026-01-31');
    expect(counts.critical).toBeGreaterThan(0);
    expect(engineers).toBe(7);
    expect(picture.lines.some(({ kind }) => kind === 'risk')).toBe(true);
    expect(picture.marks[0]?.severity).toBe('critical');
  });

  it('of an empty design is empty', () => {
    expect(sketchOf(buildScene(design([])))).toEqual({ width: 0, height: 0, boxes: [], lines: [], marks: [] });
  });

  it('of a very large design stays small', () => {
    const many = Array.from({ length: 900 }, (_, nth): Unit => ({
      id: `t${nth}`,
      kind: 'team',
      name: `Team ${nth}`,
      type: 'product',
      headcount: { engineer: 5 },
    }));
    expect(sketchOf(buildScene(design(many))).boxes).toHaveLength(400);
  });
});
