// A scene as native shapes on a slide: cards, pills, docks and groups that can be written in, lines and bands as lines.
import { pipRow, PIP_GAP, PIP_WIDTH } from '../draw/card.ts';
import { labelWidth } from '../draw/labels.ts';
import type { Palette } from '../draw/palette.ts';
import type { Mark, PipKind, Point, Rect, Scene, SceneBand, SceneBox, SceneLine, TeamBox } from '../draw/scene.ts';
import type { Spot } from '../draw/svg.ts';
import { textWidth } from '../draw/text-width.ts';
import { ROLE_WORDS, TEAM_TYPE_WORDS } from '../model/words.ts';
import type { Sheet, Stroke, Words } from './pptx-sheet.ts';

/** The part of the scene that is drawn, and how large. */
export interface Frame {
  readonly view: Rect & { readonly scale: number };
  /** Where on the slide. */
  readonly place: Rect;
  readonly spot: Spot | null;
  readonly c: Palette;
}

/** How much shines through of what steps back. */
const BACK = 66;
/** From this scale on a card has more than its name. */
const DETAIL = 0.55;
const LEGIBLE = 15;
const LARGEST = 22;

export function drawPicture(sheet: Sheet, scene: Scene, frame: Frame): void {
  const picture = new Picture(sheet, scene, frame);
  for (const box of scene.boxes) if (box.kind === 'group') picture.box(box);
  for (const band of scene.bands) picture.band(band);
  for (const line of scene.lines) picture.line(line);
  for (const box of scene.boxes) if (box.kind !== 'group') picture.box(box);
  for (const line of scene.lines) picture.label(line);
}

class Picture {
  readonly #lit: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  constructor(
    readonly sheet: Sheet,
    scene: Scene,
    readonly frame: Frame,
  ) {
    this.#lit = new Set(scene.lines.flatMap(({ risk, toBox }) => (risk ? [toBox] : [])));
    this.#names = new Map(scene.boxes.map(({ id, name }) => [id, name]));
  }

  get #scale(): number {
    return this.frame.view.scale;
  }
  #point = ({ x, y }: Point): Point => {
    const { view, place } = this.frame;
    return { x: place.x + (x - view.x) * view.scale, y: place.y + (y - view.y) * view.scale };
  };
  #rect({ x, y, width, height }: Rect): Rect {
    return { ...this.#point({ x, y }), width: width * this.#scale, height: height * this.#scale };
  }
  /** A slide cannot cut a shape off: what is more out than in is left out. */
  #within({ x, y, width, height }: Rect): boolean {
    const { place } = this.frame;
    const [cx, cy] = [x + width / 2, y + height / 2];
    return cx >= place.x && cx <= place.x + place.width && cy >= place.y && cy <= place.y + place.height;
  }
  #through(box: SceneBox): number {
    const { spot } = this.frame;
    if (!spot || box.kind === 'group' || spot.units.has(box.id)) return 0;
    return box.kind === 'dock' && box.units.some((unit) => spot.units.has(unit)) ? 0 : BACK;
  }
  /** A size in pixels of the scene, as large on the slide as can be read where that is possible. */
  #size(own: number, most = LARGEST): number {
    return (this.#scale >= 0.92 ? own : Math.min(most, Math.max(own, LEGIBLE / this.#scale))) * this.#scale;
  }

  /** A size at which a text stays on one line of a width in pixels of the slide. */
  #fit(text: string, size: number, width: number): number {
    // Arial runs a little wider than the table of widths says.
    return Math.min(size, width / (textWidth(text, 1, 'bold') * 1.04 || 1));
  }

  box(box: SceneBox): void {
    const { c } = this.frame;
    const at = this.#rect(box.rect);
    const through = this.#through(box);
    const scale = this.#scale;
    switch (box.kind) {
      case 'group': {
        const cut = clamped(at, this.frame.place);
        if (!cut) return;
        const words = [
          { text: `${box.name}${scale >= 0.92 ? `  (${box.note.text})` : ''}`, size: this.#size(12, 18), colour: c['text-2'], bold: true },
        ];
        const stroke = { colour: c['card-edge'], width: 1 };
        const inset = [Math.max(2, box.title.x * scale), 2, 0, Math.max(1, 5 * scale)] as const;
        this.sheet.shape('roundRect', cut, {
          name: `Group ${box.name}`,
          fill: c.group,
          stroke,
          radius: 11 * scale,
          words,
          align: 'left',
          anchor: 'top',
          inset,
          wrap: false,
        });
        return;
      }
      case 'team':
        if (this.#within(at)) this.#team(box, at, through);
        return;
      case 'position': {
        if (!this.#within(at)) return;
        const lit = this.#lit.has(box.id);
        const name = `${box.name}${box.count > 1 ? ` ×${box.count}` : ''}`;
        const words: Words[] = [
          { text: name, size: this.#fit(name, this.#size(11.5, 17), at.width * 0.92), colour: c.text, bold: true },
          ...(scale >= DETAIL ? [{ text: box.roleLabel, size: 10 * scale, colour: c['text-3'] }] : []),
        ];
        const stroke: Stroke = { colour: lit ? c.critical : c['card-edge'], width: lit ? 2.5 : 1, ...(box.vacant ? { dash: 'dash' } : {}) };
        const fill = lit ? c['critical-tint'] : c.surface;
        this.sheet.shape('roundRect', at, {
          name: `${box.name}, ${ROLE_WORDS[box.role]}`,
          fill,
          stroke,
          radius: at.height,
          words,
          through,
          inset: [0, 0, 0, 0],
          wrap: false,
        });
        this.#mark(box.worst, at, through);
        return;
      }
      case 'dock': {
        if (!this.#within(at)) return;
        const stroke: Stroke = { colour: box.risk ? c.critical : c.sreLine, width: 2.5, ...(box.vacant ? { dash: 'dash' } : {}) };
        const words = [{ text: box.label, size: this.#fit(box.label, this.#size(11, 14), at.width * 0.86), colour: c.text, bold: true }];
        const fill = box.risk ? c['critical-tint'] : c.surface;
        this.sheet.shape('roundRect', at, {
          name: `Works in ${this.#names.get(box.host) ?? box.host}: ${box.name}`,
          fill,
          stroke,
          radius: at.height,
          words,
          through,
          inset: [0, 0, 0, 0],
          wrap: false,
        });
        return;
      }
      default:
        return box satisfies never;
    }
  }

  #team(box: TeamBox, at: Rect, through: number): void {
    const { c } = this.frame;
    const scale = this.#scale;
    const detail = scale >= DETAIL;
    const colour = c[`t-${box.type}`];
    const critical = box.worst === 'critical';
    const longest = detail ? box.name : box.name.split(/\s+/u).reduce((most, word) => (word.length > most.length ? word : most), '');
    const figure = `${Math.round(box.people * 10) / 10}${box.openings > 0 ? ` +${box.openings}` : ''}`;
    const words: Words[] = [
      { text: box.name, size: this.#fit(longest, this.#size(12.5), at.width - 20 * scale), colour: c.text, bold: true },
      ...(detail ? [{ text: `${TEAM_TYPE_WORDS[box.type]}, ${figure}`, size: 10 * scale, colour: c['text-3'] }] : []),
    ];
    this.sheet.shape('roundRect', at, {
      name: `Team ${box.name} (${TEAM_TYPE_WORDS[box.type]})`,
      fill: c.surface,
      stroke: { colour: critical ? c.critical : c['card-edge'], width: critical ? 2 : 1 },
      radius: 8 * scale,
      words,
      align: 'left',
      anchor: detail ? 'top' : 'middle',
      inset: [14 * scale, 4 * scale, 1, detail ? 4 * scale : 1],
      through,
    });
    const bar = { x: at.x + 3 * scale, y: at.y + 8 * scale, width: 5 * scale, height: at.height - 16 * scale };
    this.sheet.shape('rect', bar, { name: `${TEAM_TYPE_WORDS[box.type]} team`, fill: colour, through });
    if (detail && !box.gauge) this.#pips(box, at, colour, through);
    if (box.gauge && detail) {
      const room = at.width - 26 * scale;
      const y = at.y + 52 * scale;
      this.sheet.shape(
        'roundRect',
        { x: at.x + 14 * scale, y, width: room, height: 8 * scale },
        { name: 'Load', fill: c['surface-3'], radius: 4 * scale, through },
      );
      const share = Math.min(1, Math.max(0, box.gauge.share / 1.2));
      const full = { x: at.x + 14 * scale, y, width: Math.max(4 * scale, room * share), height: 8 * scale };
      const tone = box.gauge.share > 1 ? c.critical : box.gauge.share > 0.5 ? c.warning : c['t-infrastructure'];
      this.sheet.shape('roundRect', full, {
        name: `${Math.round(box.gauge.share * 100)} % support and operation`,
        fill: tone,
        radius: 4 * scale,
        through,
      });
      const line = { x: at.x + 14 * scale, y: y + 10 * scale, width: room, height: 16 * scale };
      this.sheet.text(
        line,
        { text: `${Math.round(box.gauge.share * 100)} % support and operation`, size: 10 * scale, colour: c['text-2'] },
        { through },
      );
    }
    this.#mark(box.worst, at, through);
  }

  /** The people, a mark each, one shape for each kind. */
  #pips(box: TeamBox, at: Rect, colour: string, through: number): void {
    const { c } = this.frame;
    const scale = this.#scale;
    const kinds = new Map<PipKind, Point[][]>();
    let x = at.x + 14 * scale;
    const y = at.y + at.height - 15 * scale;
    for (const kind of pipRow(box.pips)) {
      const [w, h] = [(kind === 'sre' || kind === 'manager' ? 8 : 5) * scale, 10 * scale];
      const square = [
        { x, y },
        { x: x + w, y },
        { x: x + w, y: y + h },
        { x, y: y + h },
      ];
      const diamond = [
        { x: x + w / 2, y },
        { x: x + w, y: y + h / 2 },
        { x: x + w / 2, y: y + h },
        { x, y: y + h / 2 },
      ];
      const list = kinds.get(kind);
      const shape = kind === 'sre' ? diamond : square;
      if (list) list.push(shape);
      else kinds.set(kind, [shape]);
      x += (PIP_WIDTH[kind] + PIP_GAP) * scale;
    }
    const paint: Readonly<Record<PipKind, readonly [string, number]>> = {
      manager: [c['text-2'], 0],
      engineer: [colour, 0],
      other: [colour, 55],
      sre: [c['t-sre'], 0],
      opening: [c['text-3'], 70],
    };
    for (const [kind, shapes] of kinds) {
      const [fill, clear] = paint[kind];
      this.sheet.outlines(shapes, fill, `${shapes.length} ${kind}`, Math.max(clear, through));
    }
  }

  #mark(worst: Mark | undefined, at: Rect, through: number): void {
    if (!worst) return;
    const { c } = this.frame;
    const size = Math.max(7, Math.min(16, 15 * this.#scale));
    const place = { x: at.x + at.width - size * 0.75, y: at.y - size * 0.25, width: size, height: size };
    const kind = worst === 'critical' ? 'octagon' : worst === 'warning' ? 'triangle' : 'ellipse';
    const words = [{ text: worst === 'advice' ? 'i' : '!', size: size * 0.62, colour: c[`on-${worst}`], bold: true }];
    this.sheet.shape(kind, place, { name: `${worst} finding`, fill: c[worst], words, inset: [0, 0, 0, 0], wrap: false, through });
  }

  band(band: SceneBand): void {
    const { c, spot } = this.frame;
    const colour = c[`t-${band.type}`];
    const through = spot ? 90 : Math.round((1 - c.support) * 100);
    const name = `Support by ${this.#names.get(band.team) ?? band.team}`;
    this.sheet.way(this.#cut(band.points), { colour, width: band.width * this.#scale, through }, name, 7 * this.#scale);
    const [end, before] = [band.points.at(-1), band.points.at(-2)];
    if (!band.end || !end || !before || !this.#within({ ...this.#point(end), width: 0, height: 0 })) return;
    const half = band.width / 2 + 5;
    const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
    const wedge = [
      { x: end.x - dx * 9 - dy * half, y: end.y - dy * 9 - dx * half },
      end,
      { x: end.x - dx * 9 + dy * half, y: end.y - dy * 9 + dx * half },
    ].map(this.#point);
    this.sheet.outlines([wedge], colour, `${name}: end`, spot ? BACK : 0);
  }

  line(line: SceneLine): void {
    if (line.kind === 'supports') return; // its band is drawn
    const { spot } = this.frame;
    const here = spot === null || spot.lines.has(line.id) || (line.record !== undefined && spot.lines.has(line.record));
    const stroke = this.#stroke(line);
    const pieces = (line.strokes ?? [line.points]).flatMap((piece) => this.#cut(piece));
    const name = `${line.own ? 'Own line' : LINE_NAMES[line.kind]}: ${this.#names.get(line.fromBox) ?? line.from} to ${this.#names.get(line.toBox) ?? line.to}`;
    this.sheet.way(pieces, here ? stroke : { ...stroke, through: BACK }, name, 7 * this.#scale);
  }

  #stroke(line: SceneLine): Stroke {
    const { c } = this.frame;
    // A hairline on a projector is no line.
    const width = (pixels: number): number => Math.max(pixels * Math.min(1, this.#scale * 1.6), 0.6);
    if (line.risk) return { colour: c.critical, width: width(5), ...(line.under ? { dash: 'sysDash' } : {}) };
    const under = line.under ? { dash: 'sysDash' as const } : {};
    if (line.own) return { colour: c.sreLine, width: width(2.75), ...under };
    if (line.kind === 'dotted') return { colour: c['line-strong'], width: width(2.5), dash: 'sysDot' };
    return { colour: c.line, width: width(2), ...under };
  }

  label(line: SceneLine): void {
    const { c, spot } = this.frame;
    if (!line.label || spot || this.#scale < DETAIL) return;
    const { text, at } = line.label;
    const width = labelWidth(text);
    const place = this.#rect({ x: at.x - width / 2, y: at.y - 8.5, width, height: 17 });
    if (!this.#within(place)) return;
    const stroke = { colour: c['card-edge'], width: 1 };
    const words = [{ text, size: 10 * this.#scale, colour: c['text-2'], bold: true }];
    this.sheet.shape('roundRect', place, { name: `Purpose: ${text}`, fill: c.surface, stroke, radius: 9, words, inset: [1, 1, 0, 0], wrap: false });
  }

  /** The pieces of a way that are inside the picture, on the slide. */
  #cut(points: readonly Point[]): Point[][] {
    const pieces: Point[][] = [];
    let piece: Point[] = [];
    points.forEach((to, nth) => {
      const from = points[nth - 1];
      if (!from) return;
      const part = segmentWithin(this.#point(from), this.#point(to), this.frame.place);
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

const LINE_NAMES = { reports: 'Answers to', dotted: 'Dotted line', embeds: 'Works in', supports: 'Supports' } as const;

function clamped(at: Rect, place: Rect): Rect | null {
  const [x, y] = [Math.max(at.x, place.x), Math.max(at.y, place.y)];
  const width = Math.min(at.x + at.width, place.x + place.width) - x;
  const height = Math.min(at.y + at.height, place.y + place.height) - y;
  return width > 4 && height > 4 ? { x, y, width, height } : null;
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
