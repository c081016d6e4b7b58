// The whole picture in a canvas: as large as it goes, with nothing under the small map.
import { describe, expect, it } from 'vitest';
import { wholeView } from '../../../../renderer/canvas/whole-view.ts';
import type { Rect } from '../../../../shared/draw/scene.ts';

const CANVAS = { width: 798, height: 429 };
const bounds = { x: 0, y: 0, width: 922, height: 602 };
const view = (cards: readonly Rect[], size = CANVAS) =>
  wholeView(bounds, size.width, size.height, 0.05, (part) =>
    cards.every(
      (card) => card.x > part.x + part.width || part.x > card.x + card.width || card.y > part.y + part.height || part.y > card.y + card.height,
    ),
  );

describe('the view of everything', () => {
  it('fills the canvas but for a margin, in the middle, where nothing stands in the corner', () => {
    const { x, y, zoom } = view([]);
    expect(zoom).toBeCloseTo((429 - 40) / 602, 5);
    expect(y).toBeCloseTo(20, 5);
    expect(x + (922 * zoom) / 2).toBeCloseTo(798 / 2, 5);
  });
  it('is never larger than 100 %', () => {
    expect(view([], { width: 3000, height: 2000 }).zoom).toBe(1);
  });
  it('stands beside the small map where a card would lie under it, and hardly smaller', () => {
    const card = { x: 692, y: 320, width: 229, height: 216 };
    const { x, y, zoom } = view([card]);
    const [right, foot] = [x + (card.x + card.width) * zoom, y + (card.y + card.height) * zoom];
    expect(right < 798 - 244 || foot < 429 - 88).toBe(true);
    expect(zoom).toBeGreaterThan(0.55);
    expect(x).toBeGreaterThanOrEqual(19.9);
  });
  it('holds for canvases of no size and for pictures of none', () => {
    for (const size of [0, 1, 30])
      expect(Number.isFinite(wholeView({ x: 0, y: 0, width: 0, height: 0 }, size, size, 0.05, () => false).zoom)).toBe(true);
  });
});
