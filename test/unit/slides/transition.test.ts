import { describe, expect, test } from 'vitest';
import { buildScene } from '../../../shared/draw/build.ts';
import type { Design, Slide } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { between, tween } from '../../../shared/slides/transition.ts';
import lumenry from '../../fixtures/designs/lumenry.json' with { type: 'json' };

const design = lumenry as unknown as Design; // a fixture of the repository, whose shape the file tests check
const evaluation = evaluate(design, { fixes: 'none', today: '2026-11-24' });
const [team, ...others] = design.units.filter(({ kind }) => kind === 'team');
if (!team) throw new Error('The fixture has teams.');
const without: Design = { ...design, units: design.units.filter((unit) => unit !== team) };

describe('a scene on its way', () => {
  const before = buildScene(without);
  const after = buildScene(design);
  const has = (t: number): boolean => tween(before, after, t).boxes.some(({ id }) => id === team.id);

  test('begins and ends where the two stand', () => {
    const rects = (scene: typeof after): unknown[] => scene.boxes.filter(({ id }) => id !== team.id).map(({ rect }) => rect);
    const common = (scene: typeof after): typeof after => ({
      ...scene,
      boxes: after.boxes.flatMap((box) => scene.boxes.filter(({ id, kind }) => id === box.id && kind === box.kind)),
    });
    expect(rects(tween(before, after, 0))).toEqual(rects(common(before)));
    expect(rects(tween(before, after, 1))).toEqual(rects(after));
  });
  test('what comes is there at last, what goes is there at first', () => {
    expect([has(0), has(1)]).toEqual([false, true]);
    expect(tween(after, before, 0).boxes.some(({ id }) => id === team.id)).toBe(true);
    expect(tween(after, before, 1).boxes.some(({ id }) => id === team.id)).toBe(false);
  });
});

test('between two slides the camera goes from the one to the other', () => {
  const from: Slide = { id: 'a', title: 'All' };
  const to: Slide = { id: 'b', title: 'One', camera: { fit: [others[0]?.id ?? team.id] } };
  const widths = between(design, from, to, { run: () => null, evaluation }, 5).map(({ window }) => window.width);
  expect(widths).toHaveLength(5);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(new Set(widths).size).toBe(5);
});
