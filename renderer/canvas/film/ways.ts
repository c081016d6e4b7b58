// Lines and bands of support on the film's canvas. What stays is traced once a month, what bends over in every picture.
import { roundedPath } from '../../../shared/draw/path.ts';
import type { Point } from '../../../shared/draw/scene.ts';
import type { TeamType } from '../../../shared/model/types.ts';
import { FAINT, strength, WITH_NAMES, type Brush } from './brush.ts';
import { stretchesOf, type Way } from './stretches.ts';
import { alike, mix, type MovingBand } from './tween.ts';

const RADIUS = 7;
/** Lines are no thinner than at this zoom. */
const LEAST_SCALE = 0.35;
/** What is drawn once from far is a hair at least, in pixels: wider ones cost more. */
const HAIR = 1;
/** Zooms so near each other, as a share, have the same widths of bands. */
const NEAR = 0.02;

/** Path data with plain corners: from far nobody can tell. */
const straightPath = (points: readonly Point[]): string => points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');

function traced(ways: readonly (readonly Point[])[], far: boolean): Path2D | null {
  return ways.length > 0 ? new Path2D(ways.map((points) => (far ? straightPath(points) : roundedPath(points))).join('')) : null;
}

interface Parts {
  /** What stays, in the drawing's own measures. */
  readonly still: Path2D | null;
  readonly bending: readonly Way[];
}
const parts = [new WeakMap<readonly Way[], Parts>(), new WeakMap<readonly Way[], Parts>()] as const;
function partsOf(lines: readonly Way[], far: boolean): Parts {
  const known = parts[far ? 0 : 1].get(lines);
  if (known) return known;
  const ways = far ? stretchesOf(lines) : lines;
  const still = ways.filter(({ from, to }) => from === to).map(({ to }) => to);
  const made = { still: traced(still, far), bending: ways.filter(({ from, to }) => from !== to) };
  parts[far ? 0 : 1].set(lines, made);
  return made;
}

/** Strokes a path that is in the drawing's own measures as wide as the brush is set on screen. */
function strokeStill({ on, picture: { camera } }: Brush, path: Path2D, dash: readonly number[]): void {
  on.save();
  on.translate(camera.x, camera.y);
  on.scale(camera.zoom, camera.zoom);
  on.lineWidth /= camera.zoom;
  if (dash.length > 0) on.setLineDash(dash.map((length) => length / camera.zoom));
  on.stroke(path);
  on.restore();
}

function traceStraight({ on, picture: { camera, t } }: Brush, { from, to }: Way): void {
  const { x: left, y: top, zoom } = camera;
  for (let index = 0; index < to.length; index++) {
    const a = from[index];
    const b = to[index];
    if (!a || !b) continue;
    const x = (a.x + (b.x - a.x) * t) * zoom + left;
    const y = (a.y + (b.y - a.y) * t) * zoom + top;
    if (index === 0) on.moveTo(x, y);
    else on.lineTo(x, y);
  }
}

function traceRounded({ on, picture: { camera, t } }: Brush, { from, to }: Way): void {
  const at = (index: number): Point => {
    const [a, b] = [from[index] ?? { x: 0, y: 0 }, to[index] ?? { x: 0, y: 0 }];
    return { x: mix(a.x, b.x, t) * camera.zoom + camera.x, y: mix(a.y, b.y, t) * camera.zoom + camera.y };
  };
  let now = at(0);
  on.moveTo(now.x, now.y);
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
const traceBy = ({ picture: { camera } }: Brush): typeof traceStraight => (camera.zoom < WITH_NAMES ? traceStraight : traceRounded);

export function paintLines(brush: Brush): void {
  const { on, picture } = brush;
  const { colours, camera, tween } = picture;
  const far = camera.zoom < WITH_NAMES;
  const scale = Math.max(camera.zoom, LEAST_SCALE);
  const trace = traceBy(brush);
  for (const { look, fades, lines } of tween.strokes) {
    const alpha = strength(brush, fades);
    if (alpha < FAINT) continue;
    const risk = look === 'critical' || look === 'warning';
    const dash = look === 'dotted' ? [0.1, 5 * scale] : [];
    const width = risk ? colours.risk : look === 'own' ? colours.sreWidth : look === 'dotted' ? 2 : colours.solid;
    on.setLineDash(dash);
    on.lineCap = look === 'dotted' ? 'round' : 'butt';
    on.globalAlpha = alpha;
    on.strokeStyle = risk ? colours[look] : look === 'own' ? colours.sreLine : colours.line;
    on.lineWidth = far && look !== 'dotted' ? Math.max(HAIR, width * scale) : width * scale;
    const { still, bending } = partsOf(lines, far);
    if (still) strokeStill(brush, still, dash);
    if (bending.length === 0) continue;
    on.beginPath();
    for (const way of bending) trace(brush, way);
    on.stroke();
  }
  on.setLineDash([]);
  on.globalAlpha = 1;
}

interface Bundle {
  readonly type: TeamType;
  readonly fades: MovingBand['fades'];
  /** On screen, in pixels. */
  readonly width: number;
  readonly path: Path2D;
}
interface Bands {
  readonly key: string;
  /** Bands that stay, those of one look and width together. */
  readonly bundles: readonly Bundle[];
  readonly bending: readonly MovingBand[];
}
const widthAt = (width: number, zoom: number): number => Math.max(0.75, Math.round(width * zoom * 4) / 4);
const rests = ({ from, to, widths }: MovingBand): boolean => from === to && widths[0] === widths[1];

const bands = new WeakMap<readonly MovingBand[], Bands>();
/** The bands at a zoom: bundled anew only when it is so much another that widths are others. */
function bandsOf(all: readonly MovingBand[], zoom: number): Bands {
  const level = Math.round(Math.log(zoom) / NEAR);
  const far = zoom < WITH_NAMES;
  const key = `${level} ${far}`;
  const known = bands.get(all);
  if (known?.key === key) return known;
  const found = new Map<string, { band: MovingBand; width: number; ways: (readonly Point[])[] }>();
  for (const band of all) {
    if (!rests(band)) continue;
    const width = widthAt(band.widths[1], Math.exp(level * NEAR));
    const look = `${alike(band)} ${width}`;
    const bundle = found.get(look);
    if (bundle) bundle.ways.push(band.to);
    else found.set(look, { band, width, ways: [band.to] });
  }
  const bundles = [...found.values()].flatMap(({ band, width, ways }) => {
    const path = traced(ways, far);
    return path ? [{ type: band.band.type, fades: band.fades, width, path }] : [];
  });
  const made = { key, bundles, bending: all.filter((band) => !rests(band)) };
  bands.set(all, made);
  return made;
}

export function paintBands(brush: Brush): void {
  const { on, picture } = brush;
  const { colours, camera, tween, t } = picture;
  on.lineCap = 'butt';
  on.lineJoin = 'round';
  const { bundles, bending } = bandsOf(tween.bands, camera.zoom);
  const begin = (type: TeamType, fades: MovingBand['fades'], width: number): void => {
    on.globalAlpha = colours.support * strength(brush, fades);
    on.strokeStyle = colours[`t-${type}`];
    on.lineWidth = width;
  };
  for (const { type, fades, width, path } of bundles) {
    begin(type, fades, width);
    if (on.globalAlpha >= FAINT) strokeStill(brush, path, []);
  }
  const trace = traceBy(brush);
  let look = '';
  for (const moving of bending) {
    const { band, widths, fades } = moving;
    const width = widthAt(mix(widths[0], widths[1], t), camera.zoom);
    const now = `${alike(moving)} ${width}`;
    if (now !== look) {
      if (look !== '') on.stroke();
      look = now;
      begin(band.type, fades, width);
      on.beginPath();
    }
    trace(brush, moving);
  }
  if (look !== '') on.stroke();
  on.globalAlpha = 1;
}
