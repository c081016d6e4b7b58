// What happens between two months' pictures: what stays is not moved, teams come from the team that they bud off, nothing is drawn twice.
import { describe, expect, it } from 'vitest';
import { mixRect, tween, type MovingBox } from '../../../../renderer/canvas/film/tween.ts';
import { buildScene } from '../../../../shared/draw/build.ts';
import type { Design, Line, Unit } from '../../../../shared/model/types.ts';

const team = (id: string): Unit => ({ id, kind: 'team', name: id, type: 'product', headcount: { engineer: 6 } });
const boss: Unit = { id: 'bo', kind: 'position', name: 'Bo', role: 'cto' };
const answers = (id: string): Line => ({ id: `${id}-answers`, kind: 'reports', from: id, to: 'bo' });
const design = (...teams: string[]): Design => ({
  format: 'orgscale',
  version: 1,
  name: 'Brackwater',
  organization: {},
  units: [boss, ...teams.map(team)],
  lines: teams.map(answers),
});
const scene = (...teams: string[]) => buildScene(design(...teams));
const of = (boxes: readonly MovingBox[], id: string): MovingBox => {
  const found = boxes.filter(({ box }) => box.id === id);
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`${id} is drawn ${found.length} times.`);
  return one;
};

describe('between two months', () => {
  it('nothing moves where nothing changed', () => {
    const now = scene('payments', 'search');
    const { boxes, lines } = tween(now, now);
    expect(boxes.every(({ from, to, fades }) => from === to && fades[0] === 1 && fades[1] === 1)).toBe(true);
    expect(lines.every(({ from, to }) => from === to)).toBe(true);
  });

  it('a new team comes out of the one that it buds off, and ends at its own place', () => {
    const [before, after] = [scene('payments', 'search'), scene('payments', 'search', 'payments~2')];
    const { boxes } = tween(before, after);
    const bud = of(boxes, 'payments~2');
    const parent = of(boxes, 'payments');
    expect({ x: bud.from.x, y: bud.from.y }).toEqual({ x: parent.from.x, y: parent.from.y });
    expect(bud.to).toEqual(after.boxes.find(({ id }) => id === 'payments~2')?.rect);
    expect(bud).toMatchObject({ fades: [0, 1], news: 'bud' });
    expect(mixRect(bud.from, bud.to, 1)).toEqual(bud.to);
    expect(mixRect(bud.from, bud.to, 0)).toEqual(bud.from);
  });

  it('what is gone fades where it stood, and every box and line of the next month is there once', () => {
    const [before, after] = [scene('payments', 'search'), scene('search')];
    const { boxes, lines } = tween(before, after);
    expect(of(boxes, 'payments')).toMatchObject({ fades: [1, 0], news: null });
    const staying = boxes.filter(({ fades }) => fades[1] === 1).map(({ box }) => box.id);
    expect(staying.sort()).toEqual(after.boxes.map(({ id }) => id).sort());
    const ways = lines.filter(({ fades }) => fades[1] === 1).map(({ line }) => line.id);
    expect(ways.sort()).toEqual(after.lines.map(({ id }) => id).sort());
  });

  it('a line keeps its corners while it bends over, or gives way to a new one', () => {
    const [before, after] = [scene('payments', 'search'), scene('payments', 'search', 'reports', 'orders', 'billing', 'accounts')];
    for (const { from, to, fades } of tween(before, after).lines) {
      expect(from.length).toBe(to.length);
      if (fades[0] !== fades[1]) expect(from).toBe(to);
    }
  });
});
