// Shapes, marks and dots as small pictures, drawn once for each size, theme and density of pixels: thousands are then copied in a frame.
import { FAR_OUTLINES, FAR_SIZE } from '../../../shared/draw/far-shapes.ts';
import type { TeamType } from '../../../shared/model/types.ts';
import { typeName, type FarTokens } from './tokens.ts';

export type Sprite = `type ${TeamType}` | 'mark critical' | 'mark warning' | 'dot docked' | 'dot risk';
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Room around a shape, for corners that reach out of its square. */
const ROOM = 3;
const OCTAGON = 'M4.9.8h6.2l4.1 4.1v6.2l-4.1 4.1H4.9L.8 11.1V4.9z';
const TRIANGLE = 'M8 1.2 15.4 14.2H.6z';

// oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a path of a drawing, not an array
const fill = (on: Context, path: Path2D): void => on.fill(path);

function drawMark(on: Context, mark: 'critical' | 'warning', size: number, tokens: FarTokens): void {
  on.scale(size / 16, size / 16);
  on.translate(-8, -8);
  const shape = new Path2D(mark === 'critical' ? OCTAGON : TRIANGLE);
  // A rim in the ground's colour keeps the mark apart from the shape that it lies on.
  on.lineJoin = 'round';
  on.lineCap = 'round';
  on.strokeStyle = tokens.group;
  on.lineWidth = mark === 'critical' ? 2.6 : 3.4;
  on.stroke(shape);
  on.fillStyle = on.strokeStyle = tokens[mark];
  fill(on, shape);
  on.lineWidth = 1.4;
  if (mark === 'warning') on.stroke(shape);
  on.strokeStyle = tokens[`on-${mark}`];
  on.lineWidth = 2;
  on.stroke(new Path2D(mark === 'critical' ? 'M8 4v4.6M8 11.4v.1' : 'M8 5.6v3.9M8 12v.1'));
}

function drawDot(on: Context, size: number, fill: string, rim: string): void {
  on.beginPath();
  on.arc(0, 0, size / 2, 0, 2 * Math.PI);
  on.fillStyle = rim;
  on.fill();
  on.beginPath();
  on.arc(0, 0, size / 2 - Math.max(0.6, size / 8), 0, 2 * Math.PI);
  on.fillStyle = fill;
  on.fill();
}

function drawSprite(on: Context, sprite: Sprite, size: number, tokens: FarTokens): void {
  switch (sprite) {
    case 'mark critical':
      return drawMark(on, 'critical', size, tokens);
    case 'mark warning':
      return drawMark(on, 'warning', size, tokens);
    case 'dot docked':
      return drawDot(on, size, tokens['t-sre'], tokens.group);
    case 'dot risk':
      return drawDot(on, size, tokens.critical, tokens.group);
    default: {
      // What is left are the types.
      const type = sprite.slice('type '.length) as TeamType;
      on.scale(size / FAR_SIZE, size / FAR_SIZE);
      on.fillStyle = tokens[typeName(type)];
      fill(on, new Path2D(FAR_OUTLINES[type]));
    }
  }
}

interface Picture {
  readonly image: ImageBitmap;
  /** Its side in pixels of the page. */
  readonly side: number;
}

/** The sprites of one theme and density. */
export class Sprites {
  readonly #made = new Map<Sprite, Map<number, Picture | null>>();

  constructor(
    readonly tokens: FarTokens,
    readonly density: number,
  ) {}

  /** Draws a sprite with its middle at x and y. */
  draw(on: Context, sprite: Sprite, x: number, y: number, size: number): void {
    const picture = this.#get(sprite, size);
    if (picture) on.drawImage(picture.image, x - picture.side / 2, y - picture.side / 2, picture.side, picture.side);
  }

  #get(sprite: Sprite, size: number): Picture | null {
    let sizes = this.#made.get(sprite);
    if (!sizes) this.#made.set(sprite, (sizes = new Map()));
    let picture = sizes.get(size);
    if (picture === undefined) sizes.set(size, (picture = this.#paint(sprite, size)));
    return picture;
  }

  #paint(sprite: Sprite, size: number): Picture | null {
    const pixels = Math.ceil((size + 2 * ROOM) * this.density);
    const canvas = new OffscreenCanvas(pixels, pixels);
    const on = canvas.getContext('2d');
    if (!on) return null;
    on.translate(pixels / 2, pixels / 2);
    on.scale(this.density, this.density);
    drawSprite(on, sprite, size, this.tokens);
    return { image: canvas.transferToImageBitmap(), side: pixels / this.density };
  }
}
