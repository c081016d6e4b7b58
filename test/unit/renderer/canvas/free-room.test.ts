// Where pasted cards go: to the nearest place that is free, never onto what stands there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, SpatialIndex } from '../../../../renderer/canvas/adapter/spatial-index.ts';
import { freeRoom } from '../../../../renderer/canvas/edits/free-room.ts';
import type { Rect } from '../../../../shared/draw/scene.ts';

const CARD = { width: 150, height: 64 };
const among =
  (...rects: readonly Rect[]) =>
  (part: Rect): boolean =>
    new SpatialIndex(rects.map((rect) => ({ rect }))).within(part).length === 0;

describe('free room', () => {
  it('is right where it was wanted while nothing stands there', () => {
    expect(freeRoom(among(), CARD, { x: 75, y: 32 })).toEqual({ x: 0, y: 0 });
  });

  it('is beside a card that stands there, on the nearest side', () => {
    const at = freeRoom(among({ x: 0, y: 0, ...CARD }), CARD, { x: 75, y: 40 });
    expect(at).toEqual({ x: 0, y: 88 });
  });

  it('is not misled by where a copied card stands itself', () => {
    const there = { x: 0, y: 0, ...CARD };
    expect(freeRoom(among(there), there, { x: 75, y: 32 })).toEqual({ x: 0, y: 80 });
  });

  it('covers nothing, however crowded it is', () => {
    const rect = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -600, max: 600 }) });
    fc.assert(
      fc.property(
        fc.array(rect, { maxLength: 60 }),
        fc.integer({ min: 20, max: 600 }),
        fc.integer({ min: 20, max: 400 }),
        (corners, width, height) => {
          const there = corners.map((corner) => ({ ...corner, ...CARD }));
          const at = freeRoom(among(...there), { width, height }, { x: 0, y: 0 });
          expect(there.filter((one) => overlaps(one, { ...at, width, height }))).toEqual([]);
        },
      ),
    );
  });

  it('is where it was wanted when nothing is free at all', () => {
    expect(freeRoom(() => false, CARD, { x: 75, y: 32 })).toEqual({ x: 0, y: 0 });
  });
});
