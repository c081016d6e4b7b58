// Lines and bands of a scene as native lines: connectors that hold on to their shapes where both stand on the slide, freeforms where a way is longer.
import { labelWidth } from '../draw/labels.ts';
import type { Point, Rect, Scene, SceneBand, SceneLine } from '../draw/scene.ts';
import { corners, siteAt } from './pptx-connectors.ts';
import type { Sheet, Stroke } from './pptx-sheet.ts';
import { BACK, FULL, type View } from './pptx-view.ts';

const LINE_NAMES = { reports: 'Answers to', dotted: 'Dotted line', embeds: 'Works in', supports: 'Supports' } as const;

export class Lines {
  readonly #names: ReadonlyMap<string, string>;
  readonly #shapes: ReadonlyMap<string, Rect>;
  /** @param drawn the shapes that stand on the slide, whole, by the ids of their boxes */
  constructor(
    readonly sheet: Sheet,
    readonly scene: Scene,
    readonly view: View,
    drawn: ReadonlySet<string>,
  ) {
    this.#names = new Map(scene.boxes.map(({ id, name }) => [id, name]));
    this.#shapes = new Map(scene.boxes.flatMap((box) => (drawn.has(box.id) ? [[box.id, view.rect(box.rect)]] : [])));
  }

  /** What steps back lies behind what does not. */
  draw(): void {
    const lit = (line: SceneLine): boolean => this.#lit(line);
    for (const line of this.scene.lines.filter((one) => !lit(one))) this.#line(line, true);
    for (const line of this.scene.lines.filter(lit)) this.#line(line, false);
  }

  #lit({ id, record }: SceneLine): boolean {
    const { spot } = this.view.frame;
    return spot === null || spot.lines.has(id) || (record !== undefined && spot.lines.has(record));
  }

  band(band: SceneBand): void {
    const { c, spot } = this.view.frame;
    const colour = c[`t-${band.type}`];
    const through = spot ? 90 : Math.round((1 - c.support) * 100);
    const name = `Support by ${this.#names.get(band.team) ?? band.team}`;
    this.sheet.way(this.#cut(band.points), { colour, width: band.width * this.view.scale, through }, name, 7 * this.view.scale);
    const [end, before] = [band.points.at(-1), band.points.at(-2)];
    if (!band.end || !end || !before || !this.view.holds({ ...this.view.point(end), width: 0, height: 0 })) return;
    const half = band.width / 2 + 5;
    const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
    const wedge = [
      { x: end.x - dx * 9 - dy * half, y: end.y - dy * 9 - dx * half },
      end,
      { x: end.x - dx * 9 + dy * half, y: end.y - dy * 9 + dx * half },
    ].map(this.view.point);
    this.sheet.outlines([wedge], colour, `${name}: end`, spot ? BACK : 0);
  }

  #line(line: SceneLine, back: boolean): void {
    if (line.kind === 'supports') return; // its band is drawn
    const stroke = this.#stroke(line);
    const name = `${line.own ? 'Own line' : LINE_NAMES[line.kind]}: ${this.#names.get(line.fromBox) ?? line.from} to ${this.#names.get(line.toBox) ?? line.to}`;
    if (this.#connector(line, back ? { ...stroke, colour: this.#faint(stroke.colour) } : stroke, name)) return;
    const pieces = (line.strokes ?? [line.points]).flatMap((piece) => this.#cut(piece));
    this.sheet.way(pieces, back ? { ...stroke, through: BACK } : stroke, name, 7 * this.view.scale);
  }

  /** Draws the line as a connector; false where it is none: cut off, too winding, not at the middle of a side, or dotted along others, whose dots would fill its gaps. */
  #connector(line: SceneLine, stroke: Stroke, name: string): boolean {
    const [from, to] = [this.#shapes.get(line.fromBox), this.#shapes.get(line.toBox)];
    const points = corners(line.points.map(this.view.point));
    const [start, end] = [points[0], points.at(-1)];
    if (!from || !to || !start || !end || (stroke.dash !== undefined && line.strokes)) return false;
    const [first, last] = [siteAt(from, start), siteAt(to, end)];
    if (first === null || last === null) return false;
    const cut = this.#cut(line.points);
    if (cut.length !== 1 || cut[0]?.length !== line.points.length) return false;
    return this.sheet.connector(points, stroke, name, [
      { shape: line.fromBox, site: first },
      { shape: line.toBox, site: last },
    ]);
  }

  /** A colour as it looks when it steps back; lines that share a way would be darker there if they let the ground shine through. */
  #faint(colour: string): string {
    const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
    const mixed = [1, 3, 5].map((at) => Math.round((part(colour, at) * (100 - BACK) + part(this.view.frame.c.surface, at) * BACK) / 100));
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  }

  #stroke(line: SceneLine): Stroke {
    const { c } = this.view.frame;
    // A hairline on a projector is no line.
    const width = (pixels: number): number => Math.max(pixels * Math.min(1, this.view.scale * 1.6), 0.6);
    if (line.risk) return { colour: c.critical, width: width(5), ...(line.under ? { dash: 'sysDash' } : {}) };
    const under = line.under ? { dash: 'sysDash' as const } : {};
    if (line.own) return { colour: c.sreLine, width: width(2.75), ...under };
    if (line.kind === 'embeds') return { colour: c.sreLine, width: width(2.75), dash: 'dash' };
    if (line.kind === 'dotted') return { colour: c['line-strong'], width: width(2.5), dash: 'sysDot' };
    return { colour: c.line, width: width(2), ...under };
  }

  label(line: SceneLine): void {
    const { c, spot } = this.view.frame;
    if (!line.label || spot || this.view.scale < FULL) return;
    const { text, at } = line.label;
    const width = labelWidth(text);
    const place = this.view.rect({ x: at.x - width / 2, y: at.y - 8.5, width, height: 17 });
    if (!this.view.holds(place)) return;
    const stroke = { colour: c['card-edge'], width: 1 };
    const words = [{ text, size: 10 * this.view.scale, colour: c['text-2'], bold: true }];
    this.sheet.shape('roundRect', place, { name: `Purpose: ${text}`, fill: c.surface, stroke, radius: 9, words, inset: [1, 1, 0, 0], wrap: false });
  }

  /** The pieces of a way that are inside the picture, on the slide. */
  #cut(points: readonly Point[]): Point[][] {
    const pieces: Point[][] = [];
    let piece: Point[] = [];
    points.forEach((to, nth) => {
      const from = points[nth - 1];
      if (!from) return;
      const part = segmentWithin(this.view.point(from), this.view.point(to), this.view.frame.place);
      if (!part) {
        if (piece.length > 1) pieces.push(piece);
        piece = [];
        return;
      }
      const last = piece.at(-1);
      if (!last || last.x !== part[0].x || last.y !== part[0].y) {
        if (piece.length > 1) pieces.push(piece);
        piece = [part[0]];
      }
      piece.push(part[1]);
    });
    if (piece.length > 1) pieces.push(piece);
    return pieces;
  }
}

/** What of a straight is inside a rectangle (Liang and Barsky). */
function segmentWithin(from: Point, to: Point, place: Rect): readonly [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - place.x],
    [dx, place.x + place.width - from.x],
    [-dy, from.y - place.y],
    [dy, place.y + place.height - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const share = room / step;
    if (step < 0) start = Math.max(start, share);
    else end = Math.min(end, share);
  }
  if (start >= end) return null;
  const at = (share: number): Point => (share === 0 ? from : share === 1 ? to : { x: from.x + dx * share, y: from.y + dy * share });
  return [at(start), at(end)];
}
