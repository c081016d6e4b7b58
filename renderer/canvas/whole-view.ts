// Where the camera stands to see everything: as large as it goes with no card under the small map.
import type { Rect } from '../../shared/draw/scene.ts';
import type { Camera } from './camera.ts';
import { FAR } from './level.ts';

/** The room that the small map takes in the lower right corner of the canvas, its margin included. */
const CORNER = { width: 244, height: 88 } as const;
/** Left free around the picture. */
const EDGE = 20;
/** How much smaller the picture may be drawn to stay clear of the small map: so many steps, each by this share. */
const STEPS = 24;
const STEP = 0.98;
/** Where a picture stands in the room that it leaves free, as shares of it: in the middle where that is clear, else further left or up. */
const PLACES = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0, 0.5],
  [0.5, 0],
  [0.25, 0],
  [0, 0],
] as const;
/** From far: left free at the sides, above, and at the foot, where the legend stands. */
const FAR_EDGE = { side: 24, top: 18, foot: 60 } as const;
/** In a canvas lower than this the small map would take too much. */
const LOW = 240;

/** The camera for a picture so large that it is seen from far; null where it is not. It lands there from whatever level it comes. */
export function farWholeView(bounds: Rect, width: number, height: number, least: number): Camera | null {
  const usual = Math.min((width - 2 * EDGE) / Math.max(1, bounds.width), (height - 2 * EDGE) / Math.max(1, bounds.height));
  if (usual >= FAR) return null;
  const room = { width: Math.max(1, width - 2 * FAR_EDGE.side), height: Math.max(1, height - FAR_EDGE.top - FAR_EDGE.foot) };
  const whole = Math.min(room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height), FAR * 0.999);
  const zoom = Math.max(least, whole);
  return {
    zoom,
    x: width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: FAR_EDGE.top + room.height / 2 - (bounds.y + bounds.height / 2) * zoom,
  };
}

/**
 * The camera for a picture in a canvas of this size in pixels, never larger than 100 %, never smaller than `least`.
 * `free` says whether no card stands in a part of the world.
 */
export function wholeView(bounds: Rect, width: number, height: number, least: number, free: (part: Rect) => boolean): Camera {
  const room = { width: Math.max(1, width - 2 * EDGE), height: Math.max(1, height - 2 * EDGE) };
  const whole = Math.min(1, room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const at = (zoom: number, left: number, top: number): Camera => ({
    zoom,
    x: EDGE + (room.width - bounds.width * zoom) * left - bounds.x * zoom,
    y: EDGE + (room.height - bounds.height * zoom) * top - bounds.y * zoom,
  });
  const steps = height > LOW ? STEPS : 0;
  for (let step = 0, zoom = whole; step < steps && zoom >= least; step++, zoom *= STEP) {
    for (const [left, top] of PLACES) {
      const view = at(zoom, left, top);
      const part = {
        x: (width - CORNER.width - view.x) / zoom,
        y: (height - CORNER.height - view.y) / zoom,
        width: CORNER.width / zoom,
        height: CORNER.height / zoom,
      };
      if (free(part)) return view;
    }
  }
  return at(Math.max(least, whole), 0.5, 0.5);
}
