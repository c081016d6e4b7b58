// One picture of the film: boxes and lines of a tween at a moment, on a canvas. Detail goes by zoom, as on the cards.
import { gaugeX, pipRow, PIP_GAP, PIP_WIDTH } from '../../../shared/draw/card.ts';
import { FAR_OUTLINES, FAR_SIZE } from '../../../shared/draw/far-shapes.ts';
import { ICONS } from '../../../shared/draw/icons.ts';
import { roundedPath } from '../../../shared/draw/path.ts';
import type { Palette } from '../../../shared/draw/palette.ts';
import type { Mark, PipKind, Point, Rect, SceneBox, TeamBox } from '../../../shared/draw/scene.ts';
import type { TeamType } from '../../../shared/model/types.ts';
import type { Camera } from '../camera.ts';
import { alike, mix, mixRect, type MovingBox, type MovingLine, type Tween } from './tween.ts';

type Context = CanvasRenderingContext2D;

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

/** A rectangle on screen, in pixels. */
interface Shown {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Drawn {
  readonly moving: MovingBox;
  readonly shown: Shown;
  readonly alpha: number;
}

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";
const RADIUS = 7;
/** From these zooms on a card shows its pips, its name, its icon. */
const WITH_PIPS = 0.36;
const WITH_NAMES = 0.2;
const NAME_LEAST = 10.5;
/** Smaller than this a shape is a square: nobody could tell it. */
const SHAPED = 7;

/** Shapes of one colour are filled one after the other: to change the colour for each of thousands is what a frame costs. */
class Fills {
  readonly #rects = new Map<string, number[]>();
  readonly #paths = new Map<string, Path2D>();
  rect(colour: string, x: number, y: number, width: number, height: number): void {
    const list = this.#rects.get(colour);
    if (list) list.push(x, y, width, height);
    else this.#rects.set(colour, [x, y, width, height]);
  }
  path(colour: string): Path2D {
    let path = this.#paths.get(colour);
    if (!path) this.#paths.set(colour, (path = new Path2D()));
    return path;
  }
  flush(on: Context, alpha = 1): void {
    on.globalAlpha = alpha;
    for (const [colour, list] of this.#rects) {
      on.fillStyle = colour;
      for (let at = 0; at < list.length; at += 4) on.fillRect(list[at] ?? 0, list[at + 1] ?? 0, list[at + 2] ?? 0, list[at + 3] ?? 0);
    }
    for (const [colour, path] of this.#paths) {
      on.fillStyle = colour;
      on.fill(path, 'nonzero');
    }
    on.globalAlpha = 1;
  }
}

interface Parts {
  /** The ways of lines that stay as they are, with their corners rounded. */
  readonly still: Path2D | null;
  readonly moving: readonly MovingLine[];
}
const parts = new WeakMap<readonly MovingLine[], Parts>();
function partsOf(lines: readonly MovingLine[]): Parts {
  let known = parts.get(lines);
  if (known) return known;
  const staying = lines.filter(({ from, to }) => from === to);
  const still = staying.length > 0 ? new Path2D(staying.map(({ to }) => roundedPath(to)).join('')) : null;
  parts.set(lines, (known = { still, moving: lines.filter(({ from, to }) => from !== to) }));
  return known;
}

const outlines = new Map<TeamType, Path2D>();
function outlineOf(type: TeamType): Path2D {
  let path = outlines.get(type);
  if (!path) outlines.set(type, (path = new Path2D(FAR_OUTLINES[type])));
  return path;
}

const icons = new Map<TeamType, Path2D>();
function iconOf(type: TeamType): Path2D {
  let path = icons.get(type);
  if (path) return path;
  path = new Path2D();
  const attribute = (tag: string, name: string): number => Number(new RegExp(` ${name}="([^"]+)"`, 'u').exec(tag)?.[1] ?? 0);
  for (const [tag, kind] of ICONS[type].matchAll(/<(path|circle|ellipse) [^>]*>/gu)) {
    if (kind === 'path') path.addPath(new Path2D(/ d="([^"]+)"/u.exec(tag)?.[1] ?? ''));
    else {
      const round = new Path2D();
      const [cx, cy] = [attribute(tag, 'cx'), attribute(tag, 'cy')];
      round.ellipse(cx, cy, attribute(tag, 'r') || attribute(tag, 'rx'), attribute(tag, 'r') || attribute(tag, 'ry'), 0, 0, 2 * Math.PI);
      path.addPath(round);
    }
  }
  icons.set(type, path);
  return path;
}

export class Painter {
  constructor(
    readonly on: Context,
    readonly picture: Picture,
  ) {}

  paint(): void {
    const { on, picture } = this;
    const { width, height, density, colours } = picture;
    on.setTransform(density, 0, 0, density, 0, 0);
    on.globalAlpha = 1;
    on.fillStyle = colours.canvas;
    on.fillRect(0, 0, width, height);
    this.#dots();
    const { zoom } = picture.camera;
    const boxes: Drawn[] = [];
    for (const moving of picture.tween.boxes) {
      const shown = this.#shown(mixRect(moving.from, moving.to, picture.t));
      if (this.#seen(shown)) boxes.push({ moving, shown, alpha: this.#alpha(moving.fades) });
    }
    for (const { moving, shown, alpha } of boxes) if (moving.box.kind === 'group') this.#group(moving.box, shown, alpha);
    this.#bands();
    this.#lines();
    if (zoom < WITH_NAMES) this.#far(boxes);
    else {
      for (const { moving, shown, alpha } of boxes) {
        const { box } = moving;
        on.globalAlpha = alpha;
        if (box.kind === 'team') this.#team(box, shown);
        else if (box.kind === 'position') this.#pill(box, shown);
        else if (box.kind === 'dock') this.#dock(box, shown);
      }
      on.globalAlpha = 1;
    }
    if (picture.labels) this.#labels(boxes);
  }

  #alpha([from, to]: readonly [number, number]): number {
    return mix(from, to, this.picture.t);
  }
  #shown({ x, y, width, height }: Rect): Shown {
    const { camera } = this.picture;
    return { x: x * camera.zoom + camera.x, y: y * camera.zoom + camera.y, w: width * camera.zoom, h: height * camera.zoom };
  }
  #seen({ x, y, w, h }: Shown): boolean {
    const { width, height } = this.picture;
    return x < width && y < height && x + w > 0 && y + h > 0;
  }

  #dots(): void {
    const { on, picture } = this;
    const { camera, width, height, colours } = picture;
    const step = 20 * camera.zoom;
    if (step < 9) return;
    on.fillStyle = colours.grid;
    on.beginPath();
    const size = Math.max(1, 2 * camera.zoom);
    for (let x = (camera.x % step) - size / 2; x < width; x += step)
      for (let y = (camera.y % step) - size / 2; y < height; y += step) on.rect(x, y, size, size);
    on.fill();
  }

  #group(box: Extract<SceneBox, { kind: 'group' }>, { x, y, w, h }: Shown, alpha: number): void {
    const { on, picture } = this;
    const { colours, camera } = picture;
    on.globalAlpha = alpha;
    on.fillStyle = colours.group;
    on.strokeStyle = colours.border;
    on.lineWidth = 1;
    // From far a corner is no rounder than a pixel.
    if (camera.zoom < WITH_NAMES) {
      on.fillRect(x, y, w, h);
      on.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
    } else {
      on.beginPath();
      on.roundRect(x, y, w, h, 12 * camera.zoom);
      on.fill();
      on.stroke();
    }
    const size = Math.max(NAME_LEAST, 12 * camera.zoom);
    // A name that has no room says nothing.
    if (w > 64 && h > 22) {
      this.#text(
        box.short,
        x + Math.min(box.title.x * camera.zoom, 10),
        y + Math.max(size, Math.min(box.title.y, 22) * camera.zoom),
        size,
        640,
        colours.text,
        w - 12,
      );
    }
    on.globalAlpha = 1;
  }

  #text(words: string, x: number, y: number, size: number, weight: number, colour: string, room: number): void {
    const { on } = this;
    on.font = `${weight} ${size}px ${FONT}`;
    on.fillStyle = colour;
    // Letters are drawn as they are: a name that does not fit is cut, as on a small card.
    const fits = Math.floor(room / (size * 0.54));
    if (fits < 2) return;
    on.fillText(words.length > fits ? `${words.slice(0, Math.max(1, fits - 1))}…` : words, x, y);
  }

  #way(from: readonly Point[], to: readonly Point[]): void {
    const { on, picture } = this;
    const { camera, t } = picture;
    const still = from === to;
    if (camera.zoom < WITH_NAMES) {
      for (let index = 0; index < to.length; index++) {
        const b = to[index];
        const a = from[index];
        if (!a || !b) continue;
        const x = (still ? b.x : mix(a.x, b.x, t)) * camera.zoom + camera.x;
        const y = (still ? b.y : mix(a.y, b.y, t)) * camera.zoom + camera.y;
        if (index === 0) on.moveTo(x, y);
        else on.lineTo(x, y);
      }
      return;
    }
    const at = (index: number): Point => {
      const [a, b] = [from[index] ?? { x: 0, y: 0 }, to[index] ?? { x: 0, y: 0 }];
      const [x, y] = still ? [b.x, b.y] : [mix(a.x, b.x, t), mix(a.y, b.y, t)];
      return { x: x * camera.zoom + camera.x, y: y * camera.zoom + camera.y };
    };
    const first = at(0);
    on.moveTo(first.x, first.y);
    let now = first;
    for (let index = 1; index < to.length; index++) {
      const point = at(index);
      const next = index + 1 < to.length ? at(index + 1) : null;
      if (next) {
        const radius = Math.min(
          RADIUS * camera.zoom,
          Math.hypot(point.x - now.x, point.y - now.y) / 2,
          Math.hypot(next.x - point.x, next.y - point.y) / 2,
        );
        on.arcTo(point.x, point.y, next.x, next.y, radius);
      } else on.lineTo(point.x, point.y);
      now = point;
    }
  }

  #bands(): void {
    const { on, picture } = this;
    const { colours, camera } = picture;
    on.lineCap = 'butt';
    on.lineJoin = 'round';
    let look = '';
    for (const moving of picture.tween.bands) {
      const { band, from, to, widths, fades } = moving;
      const width = Math.max(0.75, Math.round(mix(widths[0], widths[1], picture.t) * camera.zoom * 4) / 4);
      const now = `${alike(moving)} ${width}`;
      if (now !== look) {
        if (look !== '') on.stroke();
        look = now;
        on.globalAlpha = colours.support * this.#alpha(fades);
        on.strokeStyle = colours[`t-${band.type}`];
        on.lineWidth = width;
        on.beginPath();
      }
      this.#way(from, to);
    }
    if (look !== '') on.stroke();
    on.globalAlpha = 1;
  }

  #lines(): void {
    const { on, picture } = this;
    const { colours, camera } = picture;
    const scale = Math.max(camera.zoom, 0.35);
    for (const { look, fades, lines } of picture.tween.strokes) {
      const risk = look === 'critical' || look === 'warning';
      on.setLineDash(look === 'dotted' ? [0.1, 5 * scale] : []);
      on.lineCap = look === 'dotted' ? 'round' : 'butt';
      on.globalAlpha = this.#alpha(fades);
      on.strokeStyle = risk ? colours[look] : look === 'own' ? colours.sreLine : colours.line;
      on.lineWidth = (risk ? colours.risk : look === 'own' ? colours.sreWidth : look === 'dotted' ? 2 : colours.solid) * scale;
      const { still, moving } = partsOf(lines);
      if (still) {
        // What stays is traced once a month, in the drawing's own measures.
        const width = on.lineWidth;
        on.save();
        on.translate(camera.x, camera.y);
        on.scale(camera.zoom, camera.zoom);
        on.lineWidth = width / camera.zoom;
        if (look === 'dotted') on.setLineDash([0.1 / camera.zoom, (5 * scale) / camera.zoom]);
        on.stroke(still);
        on.restore();
      }
      on.beginPath();
      for (const { from, to } of moving) this.#way(from, to);
      on.stroke();
    }
    on.setLineDash([]);
    on.globalAlpha = 1;
  }

  /** Far away only shape, colour and risk remain. */
  #far(boxes: readonly Drawn[]): void {
    const { on } = this;
    const fills = new Fills();
    const marks = new Fills();
    const fading: Drawn[] = [];
    for (const each of boxes) {
      const { box, fades } = each.moving;
      if (box.kind === 'group') continue;
      if (fades[0] !== fades[1]) {
        fading.push(each);
        continue;
      }
      this.#block(fills, marks, box, each.shown);
    }
    fills.flush(on);
    for (const { moving, shown, alpha } of fading) {
      const own = new Fills();
      this.#block(own, own, moving.box, shown);
      own.flush(on, alpha);
    }
    marks.flush(on);
  }
  #block(fills: Fills, marks: Fills, box: SceneBox, { x, y, w, h }: Shown): void {
    const { colours } = this.picture;
    const size = Math.min(FAR_SIZE, w * 0.9, h);
    if (box.kind === 'team') {
      // The shapes of the far picture, where it puts them: pausing changes nothing that one notices.
      const colour = colours[`t-${box.type}`];
      const [left, top] = [x + (w - size) / 2, y + (h - size) / 2];
      if (size < SHAPED) fills.rect(colour, left, top, size, size);
      else if (box.type === 'product') fills.path(colour).roundRect(left, top, size, size, size * 0.18);
      else fills.path(colour).addPath(outlineOf(box.type), new DOMMatrix([size / FAR_SIZE, 0, 0, size / FAR_SIZE, x + w / 2, y + h / 2]));
    } else if (box.kind === 'dock') fills.rect(box.risk ? colours.critical : colours['t-sre'], x, y, Math.max(2, w), Math.max(2, h));
    if ((box.worst === 'critical' || box.worst === 'warning') && box.kind !== 'dock')
      marks.rect(colours[box.worst], x + w / 2 + size / 3, y + h / 2 - size * 0.7, size * 0.45, size * 0.45);
  }

  #card({ x, y, w, h }: Shown, edge: string, width: number, radius: number, fill: string): void {
    const { on } = this;
    on.fillStyle = fill;
    on.strokeStyle = edge;
    on.lineWidth = width;
    on.beginPath();
    on.roundRect(x + width / 2, y + width / 2, Math.max(0, w - width), Math.max(0, h - width), radius);
    on.fill();
    on.stroke();
  }

  #team(box: TeamBox, shown: Shown): void {
    const { on, picture } = this;
    const { colours, camera } = picture;
    const z = camera.zoom;
    const { x, y, w } = shown;
    const colour = colours[`t-${box.type}`];
    const severe = box.worst === 'critical' && box.gauge !== undefined;
    const filled = z < WITH_PIPS;
    if (filled) return this.#tile(box, shown, colour);
    this.#card(shown, severe ? colours.critical : colours['card-edge'], severe ? 2 : 1, 8 * z, colours.surface);
    const size = Math.max(NAME_LEAST, 12.5 * z);
    if (z >= 0.5) {
      on.save();
      on.translate(x + 11.5 * z, y + 10.5 * z);
      on.scale((13 / 24) * z, (13 / 24) * z);
      on.strokeStyle = colour;
      on.lineWidth = 2;
      on.stroke(iconOf(box.type));
      on.restore();
    } else {
      on.fillStyle = colour;
      on.fillRect(x + 6 * z, y + 8 * z, Math.max(3, 8 * z), Math.max(6, 16 * z));
    }
    const left = z >= 0.5 ? 35 * z : 10 * z + 6;
    const right = box.worst ? Math.max(12, 26 * z) : 4;
    this.#text(box.short, x + left, y + Math.max(size + 1, 21.5 * z), size, 620, colours.text, w - left - right);
    if (box.worst) this.#mark(box.worst, x + w - Math.max(13, 24 * z), y + 7 * z, Math.max(10, 15 * z));
    this.#pips(box, x, Math.max(y + 32 * z, y + size + 4), z, colour);
    if (box.gauge) this.#gauge(box.gauge, shown, z);
  }

  /** A card from some way off: its type's colour, and its name where that fits. */
  #tile(box: TeamBox, { x, y, w, h }: Shown, colour: string): void {
    const { on, picture } = this;
    const { colours } = picture;
    const alpha = on.globalAlpha;
    on.fillStyle = colour;
    on.globalAlpha = alpha * 0.85;
    on.fillRect(x, y, w, h);
    on.globalAlpha = alpha;
    on.textAlign = 'center';
    this.#text(box.short, x + w / 2, y + h / 2 + 3.4, 9.5, 640, colours.surface, w);
    on.textAlign = 'left';
    if (box.worst) this.#mark(box.worst, x + w - 8, y - 5, 12);
  }

  #pips(box: TeamBox, x: number, top: number, z: number, colour: string): void {
    const { on, picture } = this;
    const { colours } = picture;
    let at = x + 9 * z;
    const alpha = on.globalAlpha;
    for (const kind of pipRow(box.pips)) {
      this.#pip(kind, at, top, z, colour, alpha);
      at += (PIP_WIDTH[kind] + PIP_GAP) * z;
    }
    on.globalAlpha = alpha;
    const size = Math.max(9, 11 * z);
    this.#text(String(Math.round(box.people * 10) / 10), at + 3 * z, top + 5 * z + size * 0.36, size, 560, colours['text-2'], 60);
  }
  #pip(kind: PipKind, x: number, y: number, z: number, colour: string, alpha: number): void {
    const { on, picture } = this;
    const { colours } = picture;
    on.globalAlpha = kind === 'other' ? alpha * 0.45 : alpha;
    switch (kind) {
      case 'manager':
        on.fillStyle = colours['text-2'];
        on.beginPath();
        on.arc(x + 4 * z, y + 5 * z, 4 * z, 0, 2 * Math.PI);
        on.fill();
        return;
      case 'engineer':
      case 'other':
        on.fillStyle = colour;
        on.fillRect(x, y, 5 * z, 10 * z);
        return;
      case 'sre':
        on.fillStyle = colours['t-sre'];
        on.beginPath();
        on.moveTo(x + 5.75 * z, y);
        on.lineTo(x + 10.75 * z, y + 5 * z);
        on.lineTo(x + 5.75 * z, y + 10 * z);
        on.lineTo(x + 0.75 * z, y + 5 * z);
        on.fill();
        return;
      case 'opening':
        on.strokeStyle = colours['text-3'];
        on.lineWidth = 1;
        on.strokeRect(x + 0.5, y + 0.5, 4 * z, 9 * z);
        return;
      default:
        return kind satisfies never;
    }
  }

  #gauge(gauge: NonNullable<TeamBox['gauge']>, { x, y, w }: Shown, z: number): void {
    const { on, picture } = this;
    const { colours } = picture;
    const room = w - 20 * z;
    on.fillStyle = colours['surface-3'];
    on.fillRect(x + 10 * z, y + 53 * z, room, 8 * z);
    on.fillStyle = gauge.share > 1 ? colours.critical : gauge.share > 0.5 ? colours.warning : colours['t-infrastructure'];
    on.fillRect(x + 10 * z, y + 53 * z, room * gaugeX(gauge.share), 8 * z);
  }

  #mark(mark: Mark, x: number, y: number, size: number): void {
    const { on, picture } = this;
    const { colours } = picture;
    on.fillStyle = colours[mark];
    on.beginPath();
    if (mark === 'critical') {
      const k = size * 0.3;
      const corners: readonly (readonly [number, number])[] = [
        [k, 0],
        [size - k, 0],
        [size, k],
        [size, size - k],
        [size - k, size],
        [k, size],
        [0, size - k],
        [0, k],
      ];
      for (const [dx, dy] of corners) on.lineTo(x + dx, y + dy);
    } else if (mark === 'warning') {
      on.moveTo(x + size / 2, y);
      on.lineTo(x + size, y + size * 0.9);
      on.lineTo(x, y + size * 0.9);
    } else on.arc(x + size / 2, y + size / 2, size / 2, 0, 2 * Math.PI);
    on.fill();
    on.fillStyle = colours[`on-${mark}`];
    on.fillRect(x + size / 2 - size * 0.07, y + size * 0.26, size * 0.14, size * 0.34);
    on.fillRect(x + size / 2 - size * 0.07, y + size * 0.68, size * 0.14, size * 0.13);
  }

  #pill(box: Extract<SceneBox, { kind: 'position' }>, shown: Shown): void {
    const { on, picture } = this;
    const { colours, camera } = picture;
    const z = camera.zoom;
    on.setLineDash(box.vacant ? [4, 3] : []);
    this.#card(shown, box.worst === 'critical' ? colours.critical : colours['card-edge'], 1, 15 * z, colours.surface);
    on.setLineDash([]);
    const size = Math.max(NAME_LEAST - 1, 11.5 * z);
    if (z < 0.3) return;
    const left = z >= 0.5 ? 34 * z : 8 * z;
    if (z >= 0.5) {
      on.fillStyle = colours['surface-3'];
      on.beginPath();
      on.arc(shown.x + 16 * z, shown.y + 15 * z, 11 * z, 0, 2 * Math.PI);
      on.fill();
      on.textAlign = 'center';
      this.#text(box.initials, shown.x + 16 * z, shown.y + 18.3 * z, 9 * z, 650, colours['text-2'], 40);
      on.textAlign = 'left';
    }
    const middle = z >= 0.7 ? 13.5 * z : shown.h / 2 + size * 0.36;
    this.#text(box.short, shown.x + left, shown.y + middle, size, 600, colours.text, shown.w - left - 4);
    if (z >= 0.7) this.#text(box.roleLabel, shown.x + left, shown.y + 24 * z, 10 * z, 450, colours['text-3'], shown.w - left - 4);
  }

  #dock(box: Extract<SceneBox, { kind: 'dock' }>, shown: Shown): void {
    const { picture } = this;
    const { colours, camera } = picture;
    const z = camera.zoom;
    const colour = box.risk ? colours.critical : colours.sreLine;
    this.#card(shown, colour, Math.max(1, 2 * z), 11 * z, box.risk ? colours['critical-tint'] : colours.surface);
    if (z >= 0.5) this.#text(box.short, shown.x + 9 * z, shown.y + 15 * z, 11 * z, 620, colours.text, shown.w - 12 * z);
  }

  /** What is new wears its month for as long as it is new; many at once say it in one word at the month itself. */
  #labels(boxes: readonly Drawn[]): void {
    const { on, picture } = this;
    const { colours, month } = picture;
    const news = boxes.filter(({ moving }) => moving.news !== null);
    if (news.length > 8) return;
    on.font = `600 10.5px ${FONT}`;
    for (const { moving, shown } of news) {
      const words =
        moving.news === 'bud'
          ? `Two teams, month ${month}`
          : moving.news === 'dock'
            ? `${moving.box.short} docks, month ${month}`
            : `${moving.box.short}, month ${month}`;
      const width = on.measureText(words).width + 14;
      const x = shown.x + shown.w / 2 - width / 2;
      const y = shown.y + shown.h + 5;
      on.globalAlpha = Math.min(1, picture.t * 3);
      on.fillStyle = moving.news === 'dock' ? colours['c-sre'] : colours.accent;
      on.beginPath();
      on.roundRect(x, y, width, 18, 6);
      on.fill();
      on.fillStyle = moving.news === 'dock' ? colours.surface : colours['on-accent'];
      on.fillText(words, x + 7, y + 12.8);
    }
    on.globalAlpha = 1;
  }
}
