// One frame of the far view, whole: no React, no element but the canvas that it is given. The canvas and growth's playback paint with it.
import { tileAt, type FarBox, type FarText } from '../../../shared/draw/far-grid.ts';
import type { FarLine, FarPicture, FarTeam } from '../../../shared/draw/far.ts';
import { farPlace, farView, looseRect, pillAt, type FarPill, type FarView } from '../../../shared/draw/far-view.ts';
import type { Point, Rect } from '../../../shared/draw/scene.ts';
import type { Id, UnitId } from '../../../shared/model/types.ts';
import type { Camera } from '../camera.ts';
import { Sprites } from './sprites.ts';
import { typeName, type FarTokens } from './tokens.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Where the camera stands, and how large the canvas is: in pixels of the page, `density` device pixels each. */
export interface FarCamera extends Camera {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** What selection, findings and previews add. Units are those of the picture: see `shownAs`. */
export interface FarStates {
  readonly selected: ReadonlySet<UnitId>;
  readonly hover: UnitId | null;
  readonly focus: UnitId | null;
  readonly target: UnitId | null;
  readonly lit: ReadonlySet<UnitId>;
  readonly litLines: ReadonlySet<Id>;
  readonly severity: 'critical' | 'warning' | 'advice' | 'praise';
  /** Whether all that is not lit steps back. */
  readonly dims: boolean;
  readonly gains: ReadonlySet<UnitId>;
  readonly removed: ReadonlySet<UnitId>;
  readonly moved: ReadonlySet<UnitId>;
}

const DIM = 0.38;
const GONE = 0.3;
const RADIUS = 12;
const CORNER = 7;

const views = new WeakMap<FarPicture, FarView>();
/** The view of a picture at a zoom: made anew only when the zoom is another. */
export function viewAt(picture: FarPicture, zoom: number): FarView {
  const known = views.get(picture);
  if (known?.zoom === zoom) return known;
  const view = farView(picture, zoom);
  views.set(picture, view);
  return view;
}

const stocks = new WeakMap<FarTokens, Sprites>();
function spritesFor(tokens: FarTokens, density: number): Sprites {
  const known = stocks.get(tokens);
  if (known?.density === density) return known;
  const sprites = new Sprites(tokens, density);
  stocks.set(tokens, sprites);
  return sprites;
}

/** Whole device pixels: while it pans, everything keeps its distance to everything else. */
export const snapped = (at: number, density: number): number => Math.round(at * density) / density;

interface Brush {
  readonly on: Context;
  readonly view: FarView;
  readonly tokens: FarTokens;
  readonly states: FarStates;
  readonly sprites: Sprites;
  /** The part of the picture that is to be painted. */
  readonly sight: Rect;
}

/** Clears the canvas and paints all that the camera sees. Tokens are to be the same object as long as they say the same. */
export function paintFar(on: Context, picture: FarPicture, camera: FarCamera, tokens: FarTokens, states: FarStates): void {
  const { width, height, density } = camera;
  const x = snapped(camera.x, density);
  const y = snapped(camera.y, density);
  on.setTransform(1, 0, 0, 1, 0, 0);
  on.globalAlpha = 1;
  on.clearRect(0, 0, Math.ceil(width * density), Math.ceil(height * density));
  on.setTransform(density, 0, 0, density, x * density, y * density);
  const view = viewAt(picture, camera.zoom);
  const sight = grown({ x: -x, y: -y, width, height }, 12);
  paintAll({ on, view, tokens, states, sprites: spritesFor(tokens, density), sight });
}

function paintAll(brush: Brush): void {
  const { view, sight } = brush;
  for (const { frame, rect } of view.frames) if (touches(rect, sight)) paintBox(brush, frame.unit, rect, false);
  paintTree(brush);
  const boxes = view.boxes.filter(({ rect }) => touches(rect, sight));
  for (const { group, rect, hot } of boxes) paintBox(brush, group.unit, rect, hot);
  for (const box of boxes) paintTiles(brush, box);
  for (const { at, ...team } of view.picture.loose) {
    const rect = looseRect(at, view.zoom, view.looseSize);
    if (touches(rect, sight)) paintTile(brush, team, rect.x, rect.y, rect.width);
  }
  for (const box of boxes) paintWords(brush, box);
  for (const frame of view.frames) if (frame.name) paintFrameName(brush, frame.frame.unit, frame.name);
  paintPaths(brush);
  for (const pill of pillsIn(brush)) if (touches(pill.rect, sight)) paintPill(brush, pill);
  brush.on.globalAlpha = 1;
  paintRings(brush);
}

const touches = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });
const alphaOf = (unit: UnitId, { removed, dims, lit }: FarStates): number => (removed.has(unit) ? GONE : dims && !lit.has(unit) ? DIM : 1);

function outline({ on }: Brush, rect: Rect, radius: number, colour: string, width: number): void {
  on.beginPath();
  on.roundRect(rect.x, rect.y, rect.width, rect.height, radius);
  on.strokeStyle = colour;
  on.lineWidth = width;
  on.stroke();
}

function paintBox(brush: Brush, unit: UnitId, rect: Rect, hot: boolean): void {
  const { on, tokens, states } = brush;
  const radius = Math.min(RADIUS, rect.width / 6, rect.height / 6);
  on.globalAlpha = states.removed.has(unit) ? GONE : 1;
  on.beginPath();
  on.roundRect(rect.x, rect.y, rect.width, rect.height, radius);
  on.fillStyle = tokens.group;
  on.fill();
  on.globalAlpha *= states.dims && hot ? DIM : 1;
  if (hot) outline(brush, grown(rect, -1), Math.max(0, radius - 1), tokens.critical, 2);
  else if (rect.width > 8) outline(brush, grown(rect, -0.5), Math.max(0, radius - 0.5), tokens.border, 1);
  on.globalAlpha = 1;
}

/** A way through corners, rounded, on half pixels so that a hairline is one. */
function trace(on: Context, points: readonly Point[]): void {
  const at = (point: Point): Point => ({ x: Math.round(point.x) + 0.5, y: Math.round(point.y) + 0.5 });
  const [start, ...rest] = points.map(at);
  const end = rest.at(-1);
  if (!start || !end) return;
  on.moveTo(start.x, start.y);
  let before = start;
  for (const [nth, point] of rest.entries()) {
    const next = rest[nth + 1];
    if (!next) break;
    const radius = Math.min(
      CORNER,
      (Math.abs(before.x - point.x) + Math.abs(before.y - point.y)) / 2,
      (Math.abs(next.x - point.x) + Math.abs(next.y - point.y)) / 2,
    );
    on.arcTo(point.x, point.y, next.x, next.y, radius);
    before = point;
  }
  on.lineTo(end.x, end.y);
}

function paintTree({ on, view, tokens, states }: Brush): void {
  on.globalAlpha = states.dims ? DIM : 1;
  on.beginPath();
  for (const way of view.ways) trace(on, way);
  on.strokeStyle = tokens.line;
  on.lineWidth = tokens.solid;
  on.stroke();
  on.globalAlpha = 1;
}

/** Dots instead of shapes where these could not be told apart. */
const DOT = 4;

function paintTiles(brush: Brush, { group, grid }: FarBox): void {
  const { x: left, y: top, width, height } = brush.sight;
  for (const [nth, team] of group.teams.entries()) {
    const { x, y } = tileAt(grid, nth);
    if (x + grid.size > left && y + grid.size > top && x < left + width && y < top + height) paintTile(brush, team, x, y, grid.size);
  }
  brush.on.globalAlpha = 1;
}

/** A mark or dot is as much smaller as its shape, down to where it can be told. */
const inProportion = (full: number, size: number, least: number): number => Math.max(least, Math.round((full * size) / 17));

function paintTile({ on, tokens, states, sprites }: Brush, { unit, type, sre, mark }: FarTeam, x: number, y: number, size: number): void {
  on.globalAlpha = alphaOf(unit, states);
  if (size < DOT) {
    on.fillStyle = tokens[mark ?? typeName(type)];
    on.fillRect(x, y, size, size);
    return;
  }
  sprites.draw(on, `type ${type}`, x + size / 2, y + size / 2, size);
  if (sre) sprites.draw(on, sre === 'risk' && size >= 10 ? 'dot risk' : 'dot docked', x + size * 0.94, y + size * 0.94, inProportion(10, size, 4));
  if (mark)
    sprites.draw(on, `mark ${mark}`, x + size * 0.84, y + size * 0.06, mark === 'critical' ? inProportion(14, size, 7) : inProportion(12, size, 6));
}

function write({ on, tokens }: Brush, { text, x, y, size }: FarText, weight: number, colour: string): void {
  on.font = `${weight} ${size}px ${tokens.font}`;
  on.fillStyle = colour;
  on.fillText(text, x, y);
}

function paintWords(brush: Brush, { group, name, counts, foot }: FarBox): void {
  const { on, tokens, states, sprites } = brush;
  on.globalAlpha = alphaOf(group.unit, states);
  if (name) {
    on.letterSpacing = '-0.01em';
    write(brush, name, 640, tokens.text);
    on.letterSpacing = '0px';
  }
  for (const count of counts) {
    sprites.draw(on, `mark ${count.mark}`, count.at.x + count.side / 2, count.at.y + count.side / 2, count.side);
    write(brush, count, 640, tokens.text);
  }
  if (foot) write(brush, foot, 450, tokens['text-3']);
  on.globalAlpha = 1;
}

/** On the upper edge of the outline, on a ground of its own. */
function paintFrameName(brush: Brush, unit: UnitId, name: FarText): void {
  const { on, tokens, states } = brush;
  on.font = `620 ${name.size}px ${tokens.font}`;
  const width = on.measureText(name.text).width + 14;
  on.globalAlpha = alphaOf(unit, states);
  on.beginPath();
  on.roundRect(name.x - 7, name.y - 13, width, 18, 9);
  on.fillStyle = tokens.surface;
  on.fill();
  outline(brush, { x: name.x - 6.5, y: name.y - 12.5, width: width - 1, height: 17 }, 8.5, tokens['card-edge'], 1);
  write(brush, name, 620, tokens.text);
  on.globalAlpha = 1;
}

const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The way of a lit line: from the middle of the shape at its one end to that at the other; inside a group's box, where shapes stand elsewhere than cards, it is hidden. */
function paintPaths(brush: Brush): void {
  const { on, view, tokens, states } = brush;
  if (states.litLines.size === 0) return;
  const { picture, zoom } = view;
  const lit: FarLine[] = picture.lines.filter(({ id }) => states.litLines.has(id));
  for (const id of states.litLines) {
    const path = picture.paths.get(id);
    if (path) lit.push(path);
  }
  const colour = tokens[states.severity];
  for (const [width, alpha] of [
    [tokens.risk + 7, 0.16],
    [Math.min(2.5, tokens.risk), 1],
  ] as const) {
    on.globalAlpha = alpha;
    on.beginPath();
    for (const { from, to, points } of lit) {
      const [start, end] = [farPlace(view, from), farPlace(view, to)];
      const inner = points.map(({ x, y }) => ({ x: x * zoom, y: y * zoom }));
      if (start?.kind === 'team') inner.splice(0, 1, middle(start.rect));
      if (end?.kind === 'team') inner.splice(-1, 1, middle(end.rect));
      trace(on, inner);
    }
    on.strokeStyle = colour;
    on.lineWidth = width;
    on.stroke();
  }
  on.globalAlpha = 1;
}

/** The pills of heads, and those of other people who are lit or selected. */
function pillsIn({ view, states }: Brush): FarPill[] {
  const there = new Set(view.pills.map(({ unit }) => unit));
  const asked = new Set([...states.lit, ...states.selected, ...(states.focus === null ? [] : [states.focus])]);
  const more = asked.size === 0 ? [] : view.picture.people.filter(({ unit }) => asked.has(unit) && !there.has(unit));
  return [...view.pills, ...more.map((person) => pillAt(person, view))];
}

function paintPill(brush: Brush, { unit, rect, name }: FarPill): void {
  const { on, tokens, states } = brush;
  on.globalAlpha = alphaOf(unit, states);
  on.beginPath();
  on.roundRect(rect.x, rect.y, rect.width, rect.height, rect.height / 2);
  on.fillStyle = tokens.surface;
  on.fill();
  outline(brush, grown(rect, -0.5), rect.height / 2 - 0.5, tokens['card-edge'], 1);
  write(brush, name, 620, tokens.text);
}

/** Rings lie over everything; only few have one. */
function paintRings(brush: Brush): void {
  const { tokens, states } = brush;
  const rings = new Map<UnitId, string>();
  for (const unit of states.moved) rings.set(unit, tokens.moved);
  for (const unit of states.gains) rings.set(unit, tokens.added);
  for (const unit of states.lit) rings.set(unit, tokens[states.severity]);
  for (const unit of states.selected) rings.set(unit, tokens.accent);
  for (const unit of [states.hover, states.target]) if (unit !== null) rings.set(unit, tokens.accent);
  for (const [unit, colour] of rings) ring(brush, unit, colour, false);
  if (states.focus !== null) ring(brush, states.focus, tokens.focus, true);
}

function ring(brush: Brush, unit: UnitId, colour: string, outer: boolean): void {
  const place = farPlace(brush.view, unit);
  if (!place || !touches(grown(place.rect, 10), brush.sight)) return;
  const { kind, rect } = place;
  // Far from the shape by as much as the mock has it: 4 pixels about a shape of 17.
  const by = (kind === 'team' ? Math.max(2.5, rect.width * 0.24) : 1) + (outer ? 2.5 : 0);
  const radius = kind === 'person' ? rect.height / 2 + by : kind === 'group' ? Math.min(RADIUS, rect.width / 6, rect.height / 6) + by : 6;
  outline(brush, grown(rect, by), radius, colour, 2);
}
