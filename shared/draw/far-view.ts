// Where everything of the far picture is at a zoom, in pixels of the screen from where the world's origin stands: panning changes nothing in it.
import type { UnitId } from '../model/types.ts';
import { farBox, furnishing, tileAt, type FarBox, type FarText } from './far-grid.ts';
import { FAR_SIZE } from './far-shapes.ts';
import type { FarFrame, FarLine, FarPerson, FarPicture } from './far.ts';
import type { Point, Rect } from './scene.ts';
import { fitText, textWidth } from './text-width.ts';

/** A person as a pill. */
export interface FarPill {
  readonly unit: UnitId;
  readonly rect: Rect;
  readonly name: FarText;
}
export interface FarView {
  readonly picture: FarPicture;
  readonly zoom: number;
  readonly frames: readonly { readonly frame: FarFrame; readonly rect: Rect; readonly name: FarText | null }[];
  readonly boxes: readonly FarBox[];
  /** The side of the shapes of teams outside of all groups, about their middle. */
  readonly looseSize: number;
  readonly pills: readonly FarPill[];
  /** The ways of the picture's lines: corners, from below upwards. */
  readonly ways: readonly (readonly Point[])[];
}
export interface FarHit {
  readonly kind: 'team' | 'person' | 'group';
  readonly unit: UnitId;
}

const PILL = { most: 24, least: 15, pad: 17, wide: 190, narrow: 62, size: 13 } as const;
/** The most that a group's box stays inside its place, so that neighbours stand apart. */
const INSET = 4;
/** The least distance of two rows of cards in the world: for the size of single shapes. */
const ROWS_APART = 82;
/** So many pills are placed at most; who stands higher comes first. */
const MANY = 160;

/**
 * What of a picture is drawn where at a zoom (1 is 100 %). Deterministic; in time that grows with the groups, not with the teams.
 * @example farView(farPicture(scene), 0.12).boxes[0]?.name?.text // 'Payments'
 */
export function farView(picture: FarPicture, zoom: number): FarView {
  const places = picture.groups.map((group) => ({ group, rect: boxRect(group.rect, zoom) }));
  const furnished = furnishing(places);
  const frames = picture.frames.map((frame) => frameAt(frame, zoom));
  const boxes = places.map(({ group, rect }) => farBox(group, rect, furnished));
  const looseSize = Math.max(1, Math.min(picture.groups.length > 0 ? furnished.size : FAR_SIZE, Math.floor(ROWS_APART * zoom)));
  const pills = pillsOf(picture.people, [...boxes.map(({ rect }) => rect), ...picture.loose.map(({ at }) => looseRect(at, zoom, looseSize))], {
    picture,
    zoom,
  });
  const known = new Map(boxes.map((box) => [box.group.unit, box]));
  const ways = picture.lines.map((line) => wayOf(line, zoom, known));
  return { picture, zoom, frames, boxes, looseSize, pills, ways };
}

/** The square of a single team's shape. */
export const looseRect = (at: Point, zoom: number, size: number): Rect => ({
  x: Math.round(at.x * zoom - size / 2),
  y: Math.round(at.y * zoom - size / 2),
  width: size,
  height: size,
});

/** A rectangle of the world on screen, its edges on whole pixels. */
function placed(rect: Rect, zoom: number, inset: number): Rect {
  const x = Math.round(rect.x * zoom + inset);
  const y = Math.round(rect.y * zoom + inset);
  const right = Math.round((rect.x + rect.width) * zoom - inset);
  const bottom = Math.round((rect.y + rect.height) * zoom - inset);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}
const boxRect = (rect: Rect, zoom: number): Rect => placed(rect, zoom, Math.min(INSET, Math.min(rect.width, rect.height) * zoom * 0.035));

/** An outline's name stands on its upper edge. */
function frameAt(frame: FarFrame, zoom: number): FarView['frames'][number] {
  const rect = placed(frame.rect, zoom, 0);
  const text = fitText(frame.name, rect.width - 28, 11.5, 'bold');
  return { frame, rect, name: rect.width < 60 ? null : { text, size: 11.5, x: rect.x + 14, y: rect.y + 4 } };
}

const apart = (a: Rect, b: Rect): boolean => a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

/** The height of a pill that is drawn only because it is lit. */
const LIT_PILL = 20;

/** The pill of a person at a zoom: as high as `height`, about the middle of the card, within the picture. */
export function pillAt(
  { unit, name, rect: card }: FarPerson,
  { picture, zoom }: Pick<FarView, 'picture' | 'zoom'>,
  height: number = LIT_PILL,
): FarPill {
  const size = height >= 20 ? PILL.size : 11;
  const pad = Math.round((PILL.pad * height) / PILL.most);
  const text = fitText(name, PILL.wide - 2 * pad, size, 'bold');
  const long = textWidth(text, size, 'bold');
  const width = Math.round(Math.max(PILL.narrow, long + 2 * pad));
  const { bounds } = picture;
  const middle = Math.round((card.x + card.width / 2) * zoom - width / 2);
  const x = Math.max(Math.round(bounds.x * zoom), Math.min(middle, Math.round((bounds.x + bounds.width) * zoom) - width));
  const y = Math.round((card.y + card.height / 2) * zoom - height / 2);
  return written({ unit, rect: { x, y, width, height }, name: { text, size, x: Math.round(x + (width - long) / 2), y } });
}
/** A pill with its name in the middle of its height. */
const written = ({ unit, rect, name }: FarPill): FarPill => ({
  unit,
  rect,
  name: { ...name, y: Math.round(rect.y + rect.height / 2 + name.size * 0.36) },
});

/** Names of managers, those higher up first: lower and moved up or down a little where there is little room, left out where there is none. */
function pillsOf(people: readonly FarPerson[], taken: readonly Rect[], view: Pick<FarView, 'picture' | 'zoom'>): FarPill[] {
  const pills: FarPill[] = [];
  for (const person of people.filter(({ head }) => head).slice(0, MANY)) {
    const { rect } = pillAt(person, view, PILL.most);
    const middle = rect.y + rect.height / 2;
    let [top, bottom] = [middle - PILL.most, middle + PILL.most];
    for (const other of [...taken, ...pills.map((pill) => pill.rect)]) {
      if (other.x >= rect.x + rect.width + 2 || other.x + other.width <= rect.x - 2) continue;
      if (other.y + other.height / 2 <= middle) top = Math.max(top, other.y + other.height + 1);
      else bottom = Math.min(bottom, other.y - 1);
    }
    const height = Math.min(PILL.most, Math.floor(bottom - top));
    if (height < PILL.least) continue;
    const pill = pillAt(person, view, height);
    const y = Math.max(top, Math.min(pill.rect.y, bottom - height));
    pills.push(written({ ...pill, rect: { ...pill.rect, y } }));
  }
  return pills;
}

/** A way of the tree in pixels. What comes out of a group's side does so at the height of its name; the way within the box is left out. */
function wayOf({ from, points }: FarLine, zoom: number, boxes: ReadonlyMap<UnitId, FarBox>): Point[] {
  const way = points.map(({ x, y }) => ({ x: Math.round(x * zoom), y: Math.round(y * zoom) }));
  const seen = boxes.get(from);
  if (!seen) return way;
  const { rect: box, group } = seen;
  const out = points.findIndex((point) => !inside(group.rect, point, 0.5));
  const [outer, next] = [way[out], way[out + 1]];
  const inner = way[out - 1];
  if (!outer || !inner) return way;
  // Level, and from there up or down beside the box.
  if (inner.y !== outer.y || !next || next.x !== outer.x) return way.slice(out - 1);
  const y = Math.round(box.y + Math.min(22, box.height / 3));
  return [{ x: outer.x < box.x ? box.x : box.x + box.width, y }, { x: outer.x, y }, ...way.slice(out + 1)];
}

const inside = ({ x, y, width, height }: Rect, point: Point, by = 0): boolean =>
  point.x >= x - by && point.y >= y - by && point.x <= x + width + by && point.y <= y + height + by;

/** What is under a point of the picture: a person's pill, a team's shape, else the group's box. A shape is hit within half its distance to the next. */
export function farAt(view: FarView, point: Point): FarHit | null {
  const pill = view.pills.find(({ rect }) => inside(rect, point));
  if (pill) return { kind: 'person', unit: pill.unit };
  const { picture, zoom, looseSize } = view;
  const loose = picture.loose.findLast(({ at }) => inside(looseRect(at, zoom, looseSize), point, 2));
  if (loose) return { kind: 'team', unit: loose.unit };
  const box = view.boxes.findLast(({ rect }) => inside(rect, point));
  if (box) {
    const { x, y, columns, dx, dy, size } = box.grid;
    const column = Math.floor((point.x - x + (dx - size) / 2) / dx);
    const row = Math.floor((point.y - y + (dy - size) / 2) / dy);
    const team = column >= 0 && row >= 0 && column < columns ? box.group.teams[row * columns + column] : undefined;
    return team ? { kind: 'team', unit: team.unit } : { kind: 'group', unit: box.group.unit };
  }
  const frame = view.frames.findLast(({ rect }) => inside(rect, point));
  return frame ? { kind: 'group', unit: frame.frame.unit } : null;
}

/** Where a unit is to be seen: the square of its shape, its pill or its box; nothing where it is none of these. */
export function farPlace(view: FarView, unit: UnitId): { readonly kind: FarHit['kind']; readonly rect: Rect } | null {
  const { picture, zoom, looseSize } = view;
  const slot = picture.slots.get(unit);
  switch (slot?.kind) {
    case undefined:
      return null;
    case 'tile': {
      const grid = view.boxes[slot.in]?.grid;
      return grid ? { kind: 'team', rect: { ...tileAt(grid, slot.nth), width: grid.size, height: grid.size } } : null;
    }
    case 'loose': {
      const team = picture.loose[slot.nth];
      return team ? { kind: 'team', rect: looseRect(team.at, zoom, looseSize) } : null;
    }
    case 'group': {
      const box = view.boxes[slot.nth];
      return box ? { kind: 'group', rect: box.rect } : null;
    }
    case 'frame': {
      const frame = view.frames[slot.nth];
      return frame ? { kind: 'group', rect: frame.rect } : null;
    }
    case 'person': {
      const person = picture.people[slot.nth];
      return person ? { kind: 'person', rect: (view.pills.find((pill) => pill.unit === unit) ?? pillAt(person, view)).rect } : null;
    }
    default:
      return slot satisfies never;
  }
}

/** The units that a frame takes: shapes and pills that it touches, groups that lie inside it whole. */
export function farWithin(view: FarView, frame: Rect): UnitId[] {
  const whole = ({ x, y, width, height }: Rect): boolean =>
    x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
  const found: UnitId[] = [];
  for (const one of view.frames) if (whole(one.rect)) found.push(one.frame.unit);
  for (const { group, rect } of view.boxes) if (whole(rect)) found.push(group.unit);
  for (const { unit, rect } of view.pills) if (!apart(rect, frame)) found.push(unit);
  for (const { group, rect, grid } of view.boxes) {
    if (apart(rect, frame)) continue;
    for (const [nth, { unit }] of group.teams.entries())
      if (!apart({ ...tileAt(grid, nth), width: grid.size, height: grid.size }, frame)) found.push(unit);
  }
  for (const { unit, at } of view.picture.loose) if (!apart(looseRect(at, view.zoom, view.looseSize), frame)) found.push(unit);
  return found;
}
