import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpatialIndex } from '../../../../renderer/canvas/adapter/spatial-index.ts';
import { snap } from '../../../../renderer/canvas/gestures/snap.ts';
import type { Rect } from '../../../../shared/draw/scene.ts';

const card = (x: number, y: number, width = 150, height = 64): { rect: Rect } => ({ rect: { x, y, width, height } });
const all = (): boolean => true;
const at = (rect: Rect, others: readonly { rect: Rect }[], reach = 6) => snap(rect, new SpatialIndex(others), all, reach);

describe('snapping', () => {
  it('lines up edges with edges and centres with centres, on both axes at once', () => {
    expect(at(card(104, 203).rect, [card(100, 0), card(400, 200)]).by).toEqual({ x: -4, y: -3 });
    const pill = at(card(110, 200, 136, 30).rect, [card(100, 0)]);
    expect(pill.by).toEqual({ x: -3, y: 0 });
    expect(pill.guides).toEqual([{ axis: 'x', at: 175, from: 0, to: 230, gap: { from: 64, to: 200 } }]);
  });

  it('takes the nearest line, and nothing out of reach', () => {
    expect(at(card(104, 200).rect, [card(100, 0), card(106, 400)]).by).toEqual({ x: 2, y: 0 });
    expect(at(card(107, 200).rect, [card(100, 0)])).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });

  it('says how far the nearest card on the line is, not the farthest', () => {
    const { guides } = at(card(100, 300).rect, [card(100, 0), card(100, 150)]);
    expect(guides.map(({ from, to, gap }) => ({ from, to, gap }))).toContainEqual({ from: 0, to: 364, gap: { from: 214, to: 300 } });
  });

  it('lines up only with what stays', () => {
    const own = card(100, 0);
    expect(snap(card(103, 200).rect, new SpatialIndex([own]), (box) => box !== own, 6).by).toEqual({ x: 0, y: 0 });
  });

  it('never moves further than its reach, and lines up whatever it moved to', () => {
    const number = fc.integer({ min: -600, max: 600 });
    const size = fc.integer({ min: 20, max: 300 });
    const rects = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(rects, fc.array(rects, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (rect, others, reach) => {
        const boxes = others.map((other) => ({ rect: other }));
        const { by, guides } = at(rect, boxes, reach);
        expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(reach);
        for (const axis of ['x', 'y'] as const) if (by[axis] !== 0) expect(guides.some((guide) => guide.axis === axis)).toBe(true);
        // Snapped once, it stays there.
        expect(at({ ...rect, x: rect.x + by.x, y: rect.y + by.y }, boxes, reach).by).toEqual({ x: 0, y: 0 });
      }),
    );
  });
});
