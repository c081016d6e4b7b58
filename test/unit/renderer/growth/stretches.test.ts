// Lines that run along one another: each stretch is traced once, and at any time between two months the same places are covered.
import { describe, expect, it } from 'vitest';
import { stretchesOf, type Way } from '../../../../renderer/canvas/film/stretches.ts';
import { tween } from '../../../../renderer/canvas/film/tween.ts';
import { buildScene } from '../../../../shared/draw/build.ts';
import type { Point } from '../../../../shared/draw/scene.ts';
import { company } from '../../draw/organisations.ts';

const points = (...numbers: readonly number[]): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, at) => ({ x: numbers[2 * at] ?? 0, y: numbers[2 * at + 1] ?? 0 }));
const stays = (...numbers: readonly number[]): Way => {
  const way = points(...numbers);
  return { from: way, to: way };
};
const told = (ways: readonly Way[]) =>
  ways
    .map(({ from, to }) => [from, to].map((way) => way.map(({ x, y }) => `${x},${y}`).join(' ')))
    .map(([from, to]) => (from === to ? to : `${from} -> ${to}`))
    .sort((a = '', b = '') => a.localeCompare(b));

/** What is covered at `t`: on each row and column, from where to where without a gap. */
function covered(ways: readonly Way[], t: number): string[] {
  const rows = new Map<string, [number, number][]>();
  const mix = (a: Point, b: Point): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  const near = (value: number): number => Math.round(value * 1000) / 1000;
  for (const { from, to } of ways)
    for (let at = 1; at < to.length; at++) {
      const [p, q, r, s] = [from[at - 1], from[at], to[at - 1], to[at]];
      if (!p || !q || !r || !s) throw new Error('A way has as many corners as before.');
      const [a, b] = [mix(p, r), mix(q, s)];
      const flat = p.y === q.y && r.y === s.y;
      const upright = p.x === q.x && r.x === s.x;
      const [key, start, end] = flat
        ? [`y ${near(a.y)}`, a.x, b.x]
        : upright
          ? [`x ${near(a.x)}`, a.y, b.y]
          : [`from ${near(a.x)} ${near(a.y)} to ${near(b.x)} ${near(b.y)}`, 0, 1];
      if (near(start) === near(end)) continue;
      const list = rows.get(key) ?? [];
      list.push([Math.min(near(start), near(end)), Math.max(near(start), near(end))]);
      rows.set(key, list);
    }
  return [...rows]
    .map(([key, list]) => {
      const spans: [number, number][] = [];
      for (const [start, end] of list.sort((a, b) => a[0] - b[0])) {
        const last = spans.at(-1);
        if (last && start <= last[1]) last[1] = Math.max(last[1], end);
        else spans.push([start, end]);
      }
      return `${key}: ${spans.join(' ')}`;
    })
    .sort();
}

describe('stretches that lines share', () => {
  it('a bus is traced from its furthest line, with a stub for each', () => {
    const ways = [stays(0, 20, 0, 10, 30, 10, 30, 0), stays(10, 20, 10, 10, 30, 10, 30, 0), stays(50, 20, 50, 10, 30, 10, 30, 0)];
    expect(told(stretchesOf(ways))).toEqual(['0,10 30,10', '0,20 0,10', '10,20 10,10', '30,10 30,0', '50,10 30,10', '50,20 50,10']);
  });

  it('where one line is the furthest before and another one after, both are traced', () => {
    const ways = [
      { from: points(0, 10, 30, 10), to: points(20, 10, 40, 10) },
      { from: points(5, 10, 30, 10), to: points(10, 10, 40, 10) },
      { from: points(8, 10, 30, 10), to: points(25, 10, 40, 10) },
    ];
    expect(told(stretchesOf(ways))).toEqual(['0,10 30,10 -> 20,10 40,10', '5,10 30,10 -> 10,10 40,10']);
  });

  it('a stretch that moves is not taken for one that stays', () => {
    const ways = [stays(0, 10, 30, 10), { from: points(5, 10, 30, 10), to: points(5, 20, 30, 20) }];
    expect(told(stretchesOf(ways))).toEqual(['0,10 30,10', '5,10 30,10 -> 5,20 30,20']);
  });

  it('what bends aslant is kept, the same once', () => {
    const way = { from: points(0, 0, 10, 0), to: points(0, 0, 0, 10) };
    expect(told(stretchesOf([way, { ...way }]))).toEqual(['0,0 10,0 -> 0,0 0,10']);
  });

  it('covers what the lines of a growing company cover, at any time between two months', () => {
    const { strokes } = tween(buildScene(company(70)), buildScene(company(84)));
    expect(strokes.some(({ lines }) => lines.some(({ from, to }) => from !== to))).toBe(true);
    for (const { lines } of strokes) {
      const once = stretchesOf(lines);
      for (const t of [0, 0.25, 0.5, 0.9, 1]) expect(covered(once, t)).toEqual(covered(lines, t));
    }
  });
});
