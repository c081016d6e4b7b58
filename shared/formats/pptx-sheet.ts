// One slide of a presentation to be written: shapes by pixels of a slide of 1280 x 720, text and colours as PowerPoint takes them.
import type { Point, Rect } from '../draw/scene.ts';
import { connectorShape, marked, type Connector, type End } from './pptx-connectors.ts';

/** The part of pptxgenjs's slide that is used. */
export interface Slide {
  background?: { color?: string };
  addText(text: readonly Run[] | string, options?: object): unknown;
  addShape(shape: string, options?: object): unknown;
  addChart(type: string, data: object[], options?: object): unknown;
  addTable(rows: readonly (readonly Run[])[], options?: object): unknown;
  addNotes(notes: string): unknown;
}
interface Run {
  readonly text: string;
  readonly options?: object;
}

export interface Stroke {
  readonly colour: string;
  /** Pixels. */
  readonly width: number;
  readonly dash?: 'sysDot' | 'dash' | 'sysDash';
  /** 0 to 100: how much shines through. */
  readonly through?: number;
}
export interface Words {
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}
export interface ShapeStyle {
  readonly name: string;
  /** Names the shape for connectors that hold on to it. */
  readonly id?: string;
  readonly fill?: string;
  readonly stroke?: Stroke;
  /** Of the corners, in pixels. */
  readonly radius?: number;
  /** Lines of text in the middle of the shape, or as `align` and `anchor` say. */
  readonly words?: readonly Words[];
  readonly align?: 'left' | 'center' | 'right';
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** Left, right, bottom, top, in pixels. */
  readonly inset?: readonly [number, number, number, number];
  readonly through?: number;
  readonly wrap?: boolean;
}

export interface TableStyle {
  /** Pixels. */
  readonly columns: readonly number[];
  readonly heights: readonly number[];
  /** The colour of the line under each row. */
  readonly rule: string;
  readonly cells: readonly (readonly Words[])[];
}

const INCH = 96;
/** Installed nearly everywhere, and as wide as the drawing's own typeface: names fit as they do there. */
export const FONT = 'Arial';

const inches = (pixels: number): number => Math.round((pixels / INCH) * 10_000) / 10_000;
const points = (pixels: number): number => Math.max(1, Math.round(pixels * 7.5) / 10);
const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

// What XML 1.0 forbids, lone halves of surrogate pairs included: one of them makes the whole file unreadable. And the signs by which shapes are marked.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0\ufdd1\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
export const sound = (text: string): string => text.replace(FORBIDDEN, '');

/** Draws native shapes: each can be moved, filled and written in with PowerPoint, Keynote and Impress. */
export class Sheet {
  /** The lines of this slide that hold on to shapes: see `withConnectors`. */
  readonly connectors: Connector[] = [];
  readonly #marks = new Map<string, string>();
  constructor(readonly slide: Slide) {}

  /** Ids may be any text; marks are letters and digits. */
  #mark(id: string): string {
    let mark = this.#marks.get(id);
    if (mark === undefined) this.#marks.set(id, (mark = `s${String(this.#marks.size)}`));
    return mark;
  }

  /** A shape that every program has: rect, roundRect, ellipse, octagon, triangle. */
  shape(kind: string, at: Rect, { name, id, fill, stroke, radius, words, align, anchor, inset, through = 0, wrap = true }: ShapeStyle): void {
    const options = {
      ...this.#place(at),
      objectName: id === undefined ? sound(name) : marked(sound(name), this.#mark(id)),
      ...(fill === undefined ? {} : { fill: { color: hex(fill), transparency: through } }),
      ...(stroke === undefined ? {} : { line: this.#line(stroke, through) }),
      ...(radius === undefined ? {} : { rectRadius: inches(Math.min(radius, at.width / 2, at.height / 2)) }),
    };
    if (!words || words.every(({ text }) => sound(text) === '')) {
      this.slide.addShape(kind, options);
      return;
    }
    this.slide.addText(
      words.map(({ text, size, colour, bold = false }, nth) => ({
        text: sound(text),
        options: {
          fontSize: points(size),
          color: hex(colour),
          bold,
          breakLine: nth < words.length - 1,
          ...(through > 0 ? { transparency: through } : {}),
        },
      })),
      {
        ...options,
        shape: kind,
        fontFace: FONT,
        align: align ?? 'center',
        valign: anchor ?? 'middle',
        margin: (inset ?? [4, 4, 1, 1]).map(points),
        wrap,
        fit: 'none',
      },
    );
  }

  /** A native table: words to the left in the first column, figures to the right in the others. */
  table({ x, y, width }: Rect, { columns, heights, rule, cells }: TableStyle): void {
    const border = { type: 'solid', pt: 1, color: hex(rule) };
    const none = { type: 'none' };
    const rows = cells.map((row, at) =>
      row.map(({ text, size, colour, bold = false }, nth) => ({
        text: sound(text),
        options: {
          fontSize: points(size),
          fontFace: FONT,
          color: hex(colour),
          bold,
          align: nth === 0 ? 'left' : 'right',
          valign: at === 0 ? 'bottom' : 'middle',
          margin: nth === 0 ? [0, 0.08, 0, 0] : [0, 0, 0, 0.08],
          border: [none, none, border, none],
        },
      })),
    );
    this.slide.addTable(rows, {
      x: inches(x),
      y: inches(y),
      w: inches(width),
      colW: columns.map(inches),
      rowH: heights.map(inches),
      objectName: 'Figures',
    });
  }

  text(at: Rect, words: Words, more: Partial<ShapeStyle> = {}): void {
    this.shape('rect', at, { name: 'Text', align: 'left', inset: [0, 0, 0, 0], ...more, words: [words] });
  }

  /** A way along points: a straight line where there are two, else a freeform whose points can be edited. Several pieces are one shape. */
  way(pieces: readonly (readonly Point[])[], stroke: Stroke, name: string, radius: number): void {
    const drawn = pieces.filter((piece) => piece.length > 1);
    const [only, ...more] = drawn;
    if (!only) return;
    const [from, to] = [only[0], only.at(-1)];
    if (more.length === 0 && only.length === 2 && from && to) {
      const at = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
      const options = { flipV: from.x < to.x !== from.y < to.y && at.width > 0 && at.height > 0 };
      this.slide.addShape('line', { ...this.#place(at), ...options, objectName: sound(name), line: this.#line(stroke) });
      return;
    }
    const steps = drawn.flatMap((piece) => rounded(piece, radius));
    this.#freeform(steps, { line: this.#line(stroke) }, name);
  }

  /** A line from shape to shape that follows them; false where no connector has the form of these points. */
  connector(way: readonly Point[], stroke: Stroke, name: string, [from, to]: readonly [End, End]): boolean {
    if (!connectorShape(way)) return false;
    const mark = `c${String(this.connectors.length)}`;
    const ends = [
      { ...from, shape: this.#mark(from.shape) },
      { ...to, shape: this.#mark(to.shape) },
    ] as const;
    this.connectors.push({ mark, points: way, ends });
    this.slide.addShape('line', { x: 0, y: 0, w: 1, h: 1, objectName: marked(sound(name), mark), line: this.#line(stroke) });
    return true;
  }

  /** Filled outlines as one shape. */
  outlines(shapes: readonly (readonly Point[])[], fill: string, name: string, through = 0): void {
    const steps = shapes.flatMap((shape): Step[] => [
      ...shape.map((point, nth): Step => ({ ...point, ...(nth === 0 ? { moveTo: true } : {}) })),
      { close: true },
    ]);
    this.#freeform(steps, { fill: { color: hex(fill), transparency: through } }, name);
  }

  #freeform(steps: readonly Step[], paint: object, name: string): void {
    const all = steps.flatMap((step) => ('close' in step ? [] : [step]));
    const left = Math.min(...all.map(({ x }) => x));
    const top = Math.min(...all.map(({ y }) => y));
    const at = { x: left, y: top, width: Math.max(...all.map(({ x }) => x)) - left, height: Math.max(...all.map(({ y }) => y)) - top };
    const own = (step: Step): object =>
      'close' in step
        ? step
        : {
            x: inches(step.x - left),
            y: inches(step.y - top),
            ...(step.moveTo ? { moveTo: true } : {}),
            ...(step.corner ? { curve: { type: 'quadratic', x1: inches(step.corner.x - left), y1: inches(step.corner.y - top) } } : {}),
          };
    this.slide.addShape('custGeom', { ...this.#place(at), ...paint, objectName: sound(name), points: steps.map(own) });
  }

  #place({ x, y, width, height }: Rect): object {
    return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
  }
  #line({ colour, width, dash, through = 0 }: Stroke, more = 0): object {
    return {
      color: hex(colour),
      width: Math.max(0.1, width * 0.75),
      transparency: Math.max(through, more),
      ...(dash === undefined ? {} : { dashType: dash }),
    };
  }
}

type Step = { readonly close: true } | (Point & { readonly moveTo?: boolean; readonly corner?: Point });

/** A way with its corners rounded. */
function rounded(points: readonly Point[], radius: number): Step[] {
  return points.flatMap((b, nth): Step[] => {
    const [a, c] = [points[nth - 1], points[nth + 1]];
    if (!a) return [{ ...b, moveTo: true }];
    if (!c) return [b];
    const [before, after] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - b.x, c.y - b.y)];
    const k = Math.min(radius, before / 2, after / 2);
    if (k === 0) return [];
    const toward = (to: Point, length: number): Point => ({ x: b.x + ((to.x - b.x) / length) * k, y: b.y + ((to.y - b.y) / length) * k });
    return [toward(a, before), { ...toward(c, after), corner: b }];
  });
}
