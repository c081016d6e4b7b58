// Where things of a scene stand on a slide: its pixels, how much of it is in the picture, and how large its words can be.
import type { Palette } from '../draw/palette.ts';
import type { Point, Rect, SceneBox } from '../draw/scene.ts';
import type { Spot } from '../draw/svg.ts';
import { fitText, textWidth } from '../draw/text-width.ts';

/** The part of the scene that is drawn, and how large. */
export interface Frame {
  readonly view: Rect & { readonly scale: number };
  /** Where on the slide. */
  readonly place: Rect;
  readonly spot: Spot | null;
  readonly c: Palette;
}

/** How much shines through of what steps back. */
export const BACK = 66;
/** From this scale on a card has its people. */
export const DETAIL = 0.55;
/** From here on it has its small words, too, and a line its purpose: below that, nobody in the room could read them. */
export const FULL = 0.92;
/** How far a shape may reach out of the picture, in pixels of the slide: less than its margin. */
const OVER = 24;
/** How far a name is made smaller to be whole, as a part of the size it should have. */
const LEAST = 0.6;
/** Arial runs a little wider than the table of widths says. */
const WIDER = 1.04;
const LEGIBLE = 15;
const LARGEST = 22;

export class View {
  constructor(readonly frame: Frame) {}

  get scale(): number {
    return this.frame.view.scale;
  }
  point = ({ x, y }: Point): Point => {
    const { view, place } = this.frame;
    return { x: place.x + (x - view.x) * view.scale, y: place.y + (y - view.y) * view.scale };
  };
  rect({ x, y, width, height }: Rect): Rect {
    return { ...this.point({ x, y }), width: width * this.scale, height: height * this.scale };
  }
  /** A slide cannot cut a shape off: what reaches too far out of the picture is left out. */
  holds({ x, y, width, height }: Rect): boolean {
    const { place } = this.frame;
    const [right, bottom] = [place.x + place.width, place.y + place.height];
    return x >= place.x - OVER && y >= place.y - OVER && x + width <= right + OVER && y + height <= bottom + OVER;
  }
  through(box: SceneBox): number {
    const { spot } = this.frame;
    if (!spot || spot.units.has(box.id)) return 0;
    return box.kind === 'dock' && box.units.some((unit) => spot.units.has(unit)) ? 0 : BACK;
  }
  /** A size in pixels of the scene, as large on the slide as can be read where that is possible. */
  size(own: number, most = LARGEST): number {
    return (this.scale >= FULL ? own : Math.min(most, Math.max(own, LEGIBLE / this.scale))) * this.scale;
  }
  /** A size at which a text stays on one line of a width in pixels of the slide. */
  fit(text: string, size: number, width: number): number {
    return Math.min(size, width / (textWidth(text, 1, 'bold') * WIDER || 1));
  }
  /** A name on one line, as large as it can be; cut off with an ellipsis where it would be too small to be read. `longest`: what must fit, where it may break. */
  name(text: string, size: number, width: number, longest = text): { readonly text: string; readonly size: number } {
    const least = size * LEAST;
    const fits = this.fit(longest, size, width);
    if (fits >= least) return { text, size: fits };
    const cut = (word: string): string => fitText(word, width / WIDER, least, 'bold');
    return { text: longest === text ? cut(text) : text.split(/\s+/u).map(cut).join(' '), size: least };
  }
}
