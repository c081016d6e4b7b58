// What every part of the film paints with: the picture that is asked for, where a box is on screen, and words.
import type { Palette } from '../../../shared/draw/palette.ts';
import type { Rect } from '../../../shared/draw/scene.ts';
import { fitText } from '../../../shared/layout/text-width.ts';
import type { Camera } from '../camera.ts';
import { mix, type MovingBox, type Tween } from './tween.ts';

export interface Picture {
  readonly tween: Tween;
  /** 0 to 1: from the month before to this one. */
  readonly t: number;
  readonly month: number;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly density: number;
  readonly colours: Palette;
  /** Whether what is new wears a label. */
  readonly labels: boolean;
}
/** Whether they would be painted alike. */
export const samePicture = (a: Picture, b: Picture): boolean =>
  a.tween === b.tween &&
  a.t === b.t &&
  a.colours === b.colours &&
  a.width === b.width &&
  a.height === b.height &&
  a.density === b.density &&
  a.labels === b.labels &&
  a.camera.x === b.camera.x &&
  a.camera.y === b.camera.y &&
  a.camera.zoom === b.camera.zoom;

export interface Brush {
  readonly on: CanvasRenderingContext2D;
  readonly picture: Picture;
}

/** A rectangle on screen, in pixels. */
export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Drawn {
  readonly moving: MovingBox;
  readonly shown: Shown;
  readonly alpha: number;
}

export const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";
/** From this zoom on boxes are cards and lines have round corners; below, only shape, colour and risk remain. */
export const WITH_NAMES = 0.2;
/** From this zoom on a card shows its pips; from some way off it is a tile in its type's colour. */
export const WITH_PIPS = 0.36;
export const NAME_LEAST = 9.5;
/** Fainter than this nobody sees it. */
export const FAINT = 1 / 256;

export const strength = ({ picture }: Brush, [from, to]: readonly [number, number]): number => mix(from, to, picture.t);

export function shownAt({ picture: { camera } }: Brush, { x, y, width, height }: Rect): Shown {
  return { x: x * camera.zoom + camera.x, y: y * camera.zoom + camera.y, w: width * camera.zoom, h: height * camera.zoom };
}
export const inSight = ({ picture: { width, height } }: Brush, { x, y, w, h }: Shown): boolean => x < width && y < height && x + w > 0 && y + h > 0;

/** The canvas's own measures: pixels of the page. */
export function plain({ on, picture: { density } }: Brush): void {
  on.setTransform(density, 0, 0, density, 0, 0);
}

const known = new Map<string, string>();
/** What of a text fits into so many ems. */
export function cut(words: string, ems: number): string {
  const tenths = Math.round(10 * ems);
  const key = `${tenths} ${words}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size > 20_000) known.clear();
    known.set(key, (found = fitText(words, tenths / 10, 1, 'bold')));
  }
  return found;
}

export function write({ on }: Brush, words: string, x: number, y: number, size: number, weight: number, colour: string, room: number): void {
  on.font = `${weight} ${size}px ${FONT}`;
  on.fillStyle = colour;
  // Letters are drawn as they are: a name that does not fit is cut.
  if (room < size) return;
  on.fillText(cut(words, room / size), x, y);
}
