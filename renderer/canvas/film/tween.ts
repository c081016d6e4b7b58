// From one month's picture to the next: what stays, what moves, what comes and what goes. Pure: made once a month, read once a picture.
import type { Point, Rect, Scene, SceneBand, SceneBox, SceneLine } from '../../../shared/draw/scene.ts';

export interface MovingBox {
  /** As it is drawn. */
  readonly box: SceneBox;
  readonly from: Rect;
  readonly to: Rect;
  /** Opacity at the start and at the end. */
  readonly fades: readonly [number, number];
  /** Why it is worth a label: it is new in this month. */
  readonly news: 'bud' | 'dock' | 'new' | null;
}
export interface MovingLine {
  readonly line: SceneLine;
  readonly from: readonly Point[];
  readonly to: readonly Point[];
  readonly widths: readonly [number, number];
  readonly fades: readonly [number, number];
}
export interface MovingBand {
  readonly band: SceneBand;
  readonly from: readonly Point[];
  readonly to: readonly Point[];
  readonly widths: readonly [number, number];
  readonly fades: readonly [number, number];
}
/** Lines that are drawn alike: one stroke. */
export interface Stroke {
  readonly look: 'reports' | 'dotted' | 'embeds' | 'own' | 'critical' | 'warning';
  readonly fades: readonly [number, number];
  readonly lines: readonly MovingLine[];
}
export interface Tween {
  /** In drawing order. */
  readonly boxes: readonly MovingBox[];
  readonly lines: readonly MovingLine[];
  /** The lines but for support, which is drawn as bands; those at risk last. */
  readonly strokes: readonly Stroke[];
  /** Those that are drawn alike stand together, by width. */
  readonly bands: readonly MovingBand[];
  readonly bounds: readonly [Rect, Rect];
}

const NEW_SCALE = 0.92;
const STAYS = [1, 1] as const;
const COMES = [0, 1] as const;
const GOES = [1, 0] as const;

const key = (box: SceneBox): string => `${box.kind}:${box.id}`;

function shrunk({ x, y, width, height }: Rect): Rect {
  const [w, h] = [width * NEW_SCALE, height * NEW_SCALE];
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}

/** A unit made by growth is named after the one that it came from: `bookings~2` of `bookings`. */
function originOf(id: string): string | null {
  const at = id.lastIndexOf('~');
  return at > 0 ? id.slice(0, at) : null;
}

function newcomer(box: SceneBox, before: ReadonlyMap<string, SceneBox>): MovingBox {
  const comes = { box, to: box.rect, fades: COMES };
  if (box.kind === 'dock') {
    // An SRE comes down onto its host.
    const person = box.units.map((id) => before.get(`position:${id}`)).find((one) => one !== undefined);
    const from = person ? { ...box.rect, x: person.rect.x, y: person.rect.y } : { ...box.rect, y: box.rect.y + 46 };
    return { ...comes, from, news: 'dock' };
  }
  const parent = originOf(box.id);
  const origin = parent === null || box.kind !== 'team' ? undefined : before.get(`team:${parent}`);
  if (origin) return { ...comes, from: { ...origin.rect, width: box.rect.width, height: box.rect.height }, news: 'bud' };
  return { ...comes, from: shrunk(box.rect), news: box.kind === 'position' ? null : 'new' };
}

const same = (a: readonly Point[], b: readonly Point[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one.x === b[at]?.x && one.y === b[at].y));

/** The ways of a line or band: where it has as many corners as before it bends over, else the old way fades and the new one comes. */
function ways<T extends { readonly points: readonly Point[]; readonly width: number }>(
  old: T | undefined,
  now: T | undefined,
): {
  readonly part: T;
  readonly from: readonly Point[];
  readonly to: readonly Point[];
  readonly widths: readonly [number, number];
  readonly fades: readonly [number, number];
}[] {
  if (old && now && (old === now || old.points.length === now.points.length))
    return [
      { part: now, from: same(old.points, now.points) ? now.points : old.points, to: now.points, widths: [old.width, now.width], fades: STAYS },
    ];
  const gone = old ? [{ part: old, from: old.points, to: old.points, widths: [old.width, old.width] as const, fades: GOES }] : [];
  const come = now ? [{ part: now, from: now.points, to: now.points, widths: [now.width, now.width] as const, fades: COMES }] : [];
  return [...gone, ...come];
}

const bandKey = (band: SceneBand, at: number): string => `${band.team} ${band.lines[0] ?? at} ${band.end}`;

function strokesOf(lines: readonly MovingLine[]): Stroke[] {
  const found = new Map<string, { look: Stroke['look']; fades: Stroke['fades']; lines: MovingLine[] }>();
  for (const moving of lines) {
    const { line, fades } = moving;
    if (line.kind === 'supports') continue;
    const look = line.risk ?? (line.own ? 'own' : line.kind);
    const key = `${look} ${fades[0]}${fades[1]}`;
    const stroke = found.get(key);
    if (stroke) stroke.lines.push(moving);
    else found.set(key, { look, fades, lines: [moving] });
  }
  const risk = ({ look }: Stroke): number => Number(look === 'critical' || look === 'warning');
  return [...found.values()].sort((a, b) => risk(a) - risk(b));
}

/** Bands that are drawn in one colour at one strength. */
export const alike = ({ band, fades }: MovingBand): string => `${band.type} ${fades[0]}${fades[1]}`;

function movingBands(before: readonly SceneBand[], after: readonly SceneBand[]): MovingBand[] {
  const old = new Map(before.map((band, at) => [bandKey(band, at), band]));
  const kept = new Set(after.map(bandKey));
  const all = [
    ...before.filter((band, at) => !kept.has(bandKey(band, at))).flatMap((band) => ways(band, undefined)),
    ...after.flatMap((band, at) => ways(old.get(bandKey(band, at)), band)),
  ];
  const looks = new Map<string, MovingBand[]>();
  for (const { part, ...rest } of all) {
    const moving = { band: part, ...rest };
    const list = looks.get(alike(moving));
    if (list) list.push(moving);
    else looks.set(alike(moving), [moving]);
  }
  return [...looks].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list.sort((a, b) => a.widths[0] - b.widths[0]));
}

/** What happens between two pictures. */
export function tween(before: Scene, after: Scene): Tween {
  const old = new Map(before.boxes.map((box) => [key(box), box]));
  const now = new Set(after.boxes.map(key));
  const boxes: MovingBox[] = [];
  for (const box of before.boxes) if (!now.has(key(box))) boxes.push({ box, from: box.rect, to: shrunk(box.rect), fades: GOES, news: null });
  for (const box of after.boxes) {
    const was = old.get(key(box));
    boxes.push(was ? { box, from: was.rect, to: box.rect, fades: STAYS, news: null } : newcomer(box, old));
  }
  const order = { group: 0, team: 1, position: 1, dock: 2 } as const;
  boxes.sort((a, b) => order[a.box.kind] - order[b.box.kind]);

  const lines = new Map(before.lines.map((line) => [line.id, line]));
  const kept = new Set(after.lines.map(({ id }) => id));
  const moving = [
    ...before.lines.filter(({ id }) => !kept.has(id)).flatMap((line) => ways(line, undefined)),
    ...after.lines.flatMap((line) => ways(lines.get(line.id), line)),
  ].map(({ part, ...rest }): MovingLine => ({ line: part, ...rest }));
  return {
    boxes,
    lines: moving,
    strokes: strokesOf(moving),
    bands: movingBands(before.bands, after.bands),
    bounds: [before.bounds, after.bounds],
  };
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixRect = (a: Rect, b: Rect, t: number): Rect =>
  a === b ? a : { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), width: mix(a.width, b.width, t), height: mix(a.height, b.height, t) };
