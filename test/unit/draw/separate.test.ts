// Lines that lie too close are set apart within their gutter; what leads to one end stays together; no box is touched.
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../shared/draw/scene.ts';
import { separated, type Strand } from '../../../shared/draw/separate.ts';

/** Down into a gutter, along it at y, and down out of it. */
const way = (y: number, x0: number, x1: number): Point[] => [
  { x: x0, y: 0 },
  { x: x0, y },
  { x: x1, y },
  { x: x1, y: 200 },
];
const strand = (bundle: string, points: Point[], more: Partial<Strand> = {}): Strand => ({ bundle, points, half: 0.9, free: true, ...more });
const BOXES = [
  { x: 0, y: 20, width: 90, height: 64 },
  { x: 0, y: 112, width: 400, height: 64 },
];
const heights = (ways: readonly (readonly Point[])[]): number[] => ways.map((points) => points[1]?.y ?? 0);

describe('separated', () => {
  it('sets lines to different ends apart, between the boxes above and below', () => {
    const found = heights(separated([strand('a', way(97, 100, 300)), strand('b', way(99, 120, 320)), strand('c', way(101, 140, 340))], BOXES));
    expect((found[1] ?? 0) - (found[0] ?? 0)).toBeGreaterThanOrEqual(5);
    expect((found[2] ?? 0) - (found[1] ?? 0)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...found)).toBeLessThanOrEqual(108);
  });

  it('keeps what leads to one end on one line', () => {
    const found = heights(separated([strand('a', way(98, 100, 300)), strand('a', way(98, 150, 300)), strand('b', way(100, 120, 320))], BOXES));
    expect(found[0]).toBe(found[1]);
    expect(Math.abs((found[2] ?? 0) - (found[0] ?? 0))).toBeGreaterThanOrEqual(7);
  });

  it('moves around what has to stay', () => {
    const tree = strand('tree', way(100, 100, 300), { free: false });
    const found = heights(separated([tree, strand('b', way(101, 120, 320))], BOXES));
    expect(found[0]).toBe(100);
    expect(Math.abs((found[1] ?? 0) - 100)).toBeGreaterThanOrEqual(5);
  });

  it('leaves more room beside a wide band', () => {
    const band = strand('band', way(96, 100, 300), { half: 5 });
    const found = heights(separated([band, strand('b', way(98, 120, 320))], [BOXES[0] ?? { x: 0, y: 0, width: 0, height: 0 }]));
    expect(Math.abs((found[1] ?? 0) - (found[0] ?? 0))).toBeGreaterThanOrEqual(11);
  });

  it('gives ways that are clear of each other back as they are', () => {
    const strands = [strand('a', way(92, 100, 300)), strand('b', way(104, 120, 320))];
    const ways = separated(strands, BOXES);
    expect(ways[0]).toBe(strands[0]?.points);
    expect(ways[1]).toBe(strands[1]?.points);
  });
});
