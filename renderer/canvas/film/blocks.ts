// Boxes from far away: only shape, colour and risk remain. Thousands of them in a frame, so each is drawn the cheapest way that nobody can tell.
import { FAR_OUTLINES, FAR_SIZE } from '../../../shared/draw/far-shapes.ts';
import type { TeamType } from '../../../shared/model/types.ts';
import { FAINT, plain, type Brush, type Drawn } from './brush.ts';

/** Smaller than this a shape is a square: nobody could tell it. */
const SHAPED = 7;
/** In pixels of the screen: smaller than this a round corner is a cut one. Two rectangles cost a quarter of a path. */
const ROUND = 12;
/** What is cut from a corner covers what rounding it would: of the side. */
const CUT = 0.083;

const outlines = new Map<TeamType, Path2D>();
function outlineOf(type: TeamType): Path2D {
  let path = outlines.get(type);
  if (!path) outlines.set(type, (path = new Path2D(FAR_OUTLINES[type])));
  return path;
}

/** Where shapes, rectangles and marks stand, by what they are filled with: to change the colour for each of thousands is what a frame costs. */
class Fills<Key> {
  readonly #places = new Map<Key, number[]>();
  add(key: Key, x: number, y: number, width: number, height: number): void {
    const places = this.#places.get(key);
    if (places) places.push(x, y, width, height);
    else this.#places.set(key, [x, y, width, height]);
  }
  each(colour: (key: Key) => string, on: Brush['on'], draw: (key: Key, x: number, y: number, width: number, height: number) => void): void {
    for (const [key, places] of this.#places) {
      on.fillStyle = colour(key);
      for (let at = 0; at < places.length; at += 4) draw(key, places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0, places[at + 3] ?? 0);
    }
  }
}

interface Layers {
  readonly shapes: Fills<TeamType>;
  readonly docks: Fills<string>;
  readonly marks: Fills<string>;
}
const layers = (): Layers => ({ shapes: new Fills(), docks: new Fills(), marks: new Fills() });

/** Puts a box where the far picture does: pausing changes nothing that one notices. */
function place({ picture: { colours } }: Brush, { shapes, docks, marks }: Layers, { moving: { box }, shown: { x, y, w, h } }: Drawn): void {
  const size = Math.min(FAR_SIZE, w * 0.9, h);
  if (box.kind === 'team') shapes.add(box.type, x + (w - size) / 2, y + (h - size) / 2, size, size);
  else if (box.kind === 'dock') return docks.add(box.risk ? colours.critical : colours['t-sre'], x, y, Math.max(2, w), Math.max(2, h));
  if (box.worst === 'critical' || box.worst === 'warning')
    marks.add(colours[box.worst], x + w / 2 + size / 3, y + h / 2 - size * 0.7, size * 0.45, size * 0.45);
}

function paintShapes(brush: Brush, shapes: Fills<TeamType>, sheer: boolean): void {
  const { on, picture } = brush;
  const { colours, density } = picture;
  shapes.each(
    (type) => colours[`t-${type}`],
    on,
    (type, x, y, size) => {
      const cut = size * CUT;
      if (size < SHAPED) on.fillRect(x, y, size, size);
      else if (type === 'product' && size * density < ROUND && !sheer) {
        on.fillRect(x + cut, y, size - 2 * cut, size);
        on.fillRect(x, y + cut, size, size - 2 * cut);
      } else {
        const scale = (size / FAR_SIZE) * density;
        on.setTransform(scale, 0, 0, scale, (x + size / 2) * density, (y + size / 2) * density);
        on.fill(outlineOf(type));
        plain(brush);
      }
    },
  );
}
const paintRects = ({ on }: Brush, rects: Fills<string>): void =>
  rects.each(
    (colour) => colour,
    on,
    (_, x, y, width, height) => on.fillRect(x, y, width, height),
  );

/** The boxes but for groups; marks lie over all of them. */
export function paintBlocks(brush: Brush, boxes: readonly Drawn[]): void {
  const { on } = brush;
  const all = layers();
  const fading: Drawn[] = [];
  for (const each of boxes) {
    const { box, fades } = each.moving;
    if (box.kind === 'group') continue;
    if (fades[0] === fades[1]) place(brush, all, each);
    else if (each.alpha >= FAINT) fading.push(each);
  }
  paintShapes(brush, all.shapes, false);
  paintRects(brush, all.docks);
  for (const each of fading) {
    const own = layers();
    place(brush, own, each);
    on.globalAlpha = each.alpha;
    // What one sees through must not be filled twice.
    paintShapes(brush, own.shapes, true);
    paintRects(brush, own.docks);
    paintRects(brush, own.marks);
  }
  on.globalAlpha = 1;
  paintRects(brush, all.marks);
}
