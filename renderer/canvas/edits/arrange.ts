// Where things stand: collapse, nudge, lay out, pin, align and distribute.
import { setLayout } from '../../../shared/edits/build.ts';
import type { Point, Rect, SceneBox } from '../../../shared/draw/scene.ts';
import type { LayoutEntry, UnitId } from '../../../shared/model/types.ts';
import { documentStore } from '../../stores/document.ts';
import { outermost } from '../gestures/drop-target.ts';
import { boxKey } from '../adapter/share.ts';
import { cameraStore, look, viewCentre, visibleRect } from '../camera.ts';
import { fitAll, orgIndex, sceneStore, seesAll } from '../scene-store.ts';
import { movedPlaces, namesOf } from './drop.ts';
import { entryOf } from './placed.ts';
import { change } from './steps.ts';

/** The cards of these units, docks left out: they stand where their hosts do. */
const cardsOf = (units: readonly UnitId[]): SceneBox[] =>
  units.flatMap((id) => {
    const box = sceneStore.get().byUnit.get(id);
    return box && box.kind !== 'dock' ? [box] : [];
  });

function place(label: string, entries: readonly (readonly [UnitId, LayoutEntry | null])[], key?: string): boolean {
  return change(label, [(design) => setLayout(design, Object.fromEntries(entries), label)], key === undefined ? {} : { key });
}

export function setCollapsed(groups: readonly UnitId[], collapsed: boolean): boolean {
  const entries = cardsOf(groups).map((box): [UnitId, LayoutEntry] => {
    const { collapsed: _, ...rest } = entryOf(box.id) ?? { x: Math.round(box.rect.x), y: Math.round(box.rect.y) };
    return [box.id, collapsed ? { ...rest, collapsed } : rest];
  });
  return place(`${collapsed ? 'Collapse' : 'Open'} ${namesOf(orgIndex(), groups)}`, entries);
}

export function setPinned(units: readonly UnitId[], pinned: boolean): boolean {
  const entries = cardsOf(units).map((box): [UnitId, LayoutEntry] => {
    const { pinned: _, ...rest } = entryOf(box.id) ?? { x: Math.round(box.rect.x), y: Math.round(box.rect.y) };
    return [box.id, pinned ? { ...rest, pinned } : rest];
  });
  return place(`${pinned ? 'Pin' : 'Unpin'} ${namesOf(orgIndex(), units)}`, entries);
}
export const isPinned = (unit: UnitId): boolean => entryOf(unit)?.pinned === true;

/** Moves cards by pixels; presses that follow each other quickly are one step. */
export function nudge(units: readonly UnitId[], by: Point): boolean {
  const index = orgIndex();
  const ids = outermost(index, units);
  if (cardsOf(ids).length === 0) return false;
  return change(`Move ${namesOf(index, ids)}`, [movedPlaces(ids, { boxes: sceneStore.get().scene.boxes, by })], {
    key: `nudge:${ids.join(' ')}`,
    quiet: true,
  });
}

/** Forgets the places that were given by hand, of the selection or of everything; pinned cards and collapsed groups stay so. */
export function layOut(units: readonly UnitId[]): boolean {
  const { layout = {} } = documentStore.get().design;
  const wanted = new Set(units);
  const entries = Object.entries(layout).flatMap(([id, entry]): [UnitId, LayoutEntry | null][] => {
    if (entry.pinned === true || entry.collapsed === true || (wanted.size > 0 && !wanted.has(id))) return [];
    return [[id, null]];
  });
  const keep = keepLooking(units);
  const done = place(wanted.size > 0 ? `Lay out ${namesOf(orgIndex(), units)}` : 'Lay out everything', entries);
  if (done) keep();
  return done;
}

/**
 * Remembers what is looked at; the answer goes there again after everything has moved: to the whole picture where all of it was in view, else so that
 * the card in the middle (or the first that is selected) is where it was on screen.
 */
function keepLooking(units: readonly UnitId[]): () => void {
  if (seesAll()) return () => fitAll();
  const { places } = sceneStore.get();
  const view = visibleRect();
  const middle = viewCentre();
  const far = ({ rect }: SceneBox): number => Math.hypot(rect.x + rect.width / 2 - middle.x, rect.y + rect.height / 2 - middle.y);
  const seen = places.within(view).filter((box) => box.kind !== 'group' || box.collapsed !== undefined);
  const chosen = seen.filter((box) => units.includes(box.id));
  const anchor = (chosen.length > 0 ? chosen : seen).reduce<SceneBox | null>((best, box) => (best && far(best) <= far(box) ? best : box), null);
  return () => {
    const now = anchor && sceneStore.get().boxes.get(boxKey(anchor));
    if (!now) return fitAll();
    const camera = cameraStore.get();
    const by = (from: number, to: number): number => (from - to) * camera.zoom;
    look({ zoom: camera.zoom, x: camera.x + by(anchor.rect.x, now.rect.x), y: camera.y + by(anchor.rect.y, now.rect.y) }, true);
  };
}

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** How far a card moves to line up with the others. */
export function alignment(rect: Rect, all: readonly Rect[], edge: Edge): Point {
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const top = Math.min(...all.map(({ y }) => y));
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  switch (edge) {
    case 'left':
      return { x: left - rect.x, y: 0 };
    case 'centre':
      return { x: (left + right - rect.width) / 2 - rect.x, y: 0 };
    case 'right':
      return { x: right - rect.width - rect.x, y: 0 };
    case 'top':
      return { x: 0, y: top - rect.y };
    case 'middle':
      return { x: 0, y: (top + bottom - rect.height) / 2 - rect.y };
    case 'bottom':
      return { x: 0, y: bottom - rect.height - rect.y };
    default:
      return edge satisfies never;
  }
}

/** Moves along one axis that leave equal gaps between neighbours; the outermost stay. */
export function spread(rects: readonly Rect[], axis: 'x' | 'y'): Point[] {
  const side = axis === 'x' ? 'width' : 'height';
  const order = [...rects.keys()].sort((a, b) => (rects[a]?.[axis] ?? 0) - (rects[b]?.[axis] ?? 0));
  const first = rects[order[0] ?? 0];
  const last = rects[order.at(-1) ?? 0];
  const moves = rects.map(() => ({ x: 0, y: 0 }));
  if (!first || !last || rects.length < 3) return moves;
  const room = last[axis] + last[side] - first[axis] - rects.reduce((sum, rect) => sum + rect[side], 0);
  let at = first[axis];
  for (const index of order) {
    const rect = rects[index];
    if (!rect) continue;
    moves[index] = axis === 'x' ? { x: at - rect.x, y: 0 } : { x: 0, y: at - rect.y };
    at += rect[side] + room / (rects.length - 1);
  }
  return moves;
}

function moveEach(label: string, units: readonly UnitId[], moves: (rects: readonly Rect[]) => readonly Point[]): boolean {
  const index = orgIndex();
  const cards = cardsOf(outermost(index, units));
  const steps = moves(cards.map((card) => card.rect)).map((by, at) =>
    movedPlaces(cards[at] ? [cards[at].id] : [], { boxes: sceneStore.get().scene.boxes, by }),
  );
  return change(label, steps);
}

export const align = (units: readonly UnitId[], edge: Edge): boolean =>
  moveEach(`Align ${namesOf(orgIndex(), units)}`, units, (rects) => rects.map((rect) => alignment(rect, rects, edge)));
export const distribute = (units: readonly UnitId[], axis: 'x' | 'y'): boolean =>
  moveEach(`Distribute ${namesOf(orgIndex(), units)}`, units, (rects) => spread(rects, axis));
