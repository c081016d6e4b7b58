// Where things stand on a slide of 1280 x 720: title above, picture, figures or chart beside it, phases under it, the foot below.
import type { Rect } from '../draw/scene.ts';

export const SLIDE = { width: 1280, height: 720, margin: 64, title: 88, top: 120, foot: 672 } as const;

export interface Areas {
  readonly picture: Rect | null;
  readonly side: Rect | null;
  readonly chart: Rect | null;
  readonly phases: Rect | null;
  readonly legend: Rect | null;
  /** Figures alone, all over the slide. */
  readonly table: Rect | null;
}

const GAP = 32;
const SIDE = 316;
const STRIP = 64;
const LEGEND = 32;

/** At most one picture, and figures or a chart beside it. */
export function areasOf(has: {
  readonly picture: boolean;
  readonly chart: boolean;
  readonly figures: boolean;
  readonly phases: boolean;
  readonly legend: boolean;
  readonly table: boolean;
}): Areas {
  const left = SLIDE.margin;
  const width = SLIDE.width - 2 * SLIDE.margin;
  const below = (has.phases ? STRIP + GAP / 2 : 0) + (has.legend ? LEGEND + GAP / 2 : 0);
  const height = SLIDE.foot - 36 - SLIDE.top - below;
  const middle = (from: number, to: number): Rect => ({ x: from, y: SLIDE.top, width: to - from, height });
  const right = left + width;
  const beside = has.chart ? Math.round(width * 0.46) : has.figures ? SIDE : 0;
  const picture = has.picture ? middle(left, beside > 0 ? right - beside - GAP : right) : null;
  const bottom = SLIDE.top + height;
  return {
    picture,
    chart: has.chart ? (picture ? middle(right - beside, right) : middle(left, has.figures ? right - SIDE - GAP : right)) : null,
    side: has.figures && (!has.chart || !picture) ? middle(right - SIDE, right) : null,
    phases: has.phases ? { x: left, y: bottom + GAP / 2, width, height: STRIP } : null,
    table: has.table ? middle(left, right) : null,
    legend: has.legend ? { x: left, y: SLIDE.foot - 36 - LEGEND, width, height: LEGEND } : null,
  };
}

/** Cards are not drawn larger than this: a slide of one card is a card, not a wall. */
const LARGEST = 2.1;

/** The part of a scene that is drawn: the window with the shape of its place, and not too large in it. */
export function framed(window: Rect, place: Rect): Rect & { readonly scale: number } {
  const scale = Math.min(LARGEST, place.width / window.width, place.height / window.height);
  const width = place.width / scale;
  const height = place.height / scale;
  return { x: window.x + window.width / 2 - width / 2, y: window.y + window.height / 2 - height / 2, width, height, scale };
}
