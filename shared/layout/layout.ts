// Where everything of a design stands: the one entrance to layout.
import type { Design, UnitId } from '../model/types.ts';
import { alike } from './alike.ts';
import { flatten, type Entry } from './block.ts';
import { castOf, type Cast } from './cast.ts';
import { compose, type Memory } from './shape.ts';
import { forestOf, type Forest } from './forest.ts';
import type { Shape } from './plan.ts';
import type { Point, Rect } from './geometry.ts';
import { keptIn, place } from './places.ts';
import { DOCK, dockWidth } from './sizes.ts';

/** A place for every unit that is drawn as a box, card or pill, and for docked seats at their first host. */
export type Positions = ReadonlyMap<UnitId, Rect>;

export interface LayoutOptions {
  /** Groups to draw as a stack; those that the design's own layout collapses where left out. */
  readonly collapsed?: ReadonlySet<UnitId>;
  /** Lay out everything anew: places that the design keeps are not looked at, pinned ones excepted. */
  readonly fresh?: boolean;
  /** The overall shape to take, that of another picture of the same organisation: then units move only where they must. */
  readonly shape?: Shape;
}

/** A layout with what routing needs: the cast, the tree, and the lines of the tree as they were laid. */
export interface Arrangement {
  readonly cast: Cast;
  readonly forest: Forest;
  /** Where everything stands. */
  readonly rects: Map<UnitId, Rect>;
  /** Where the layout itself had put it. */
  readonly laid: ReadonlyMap<UnitId, Rect>;
  /** What stands elsewhere, by hand. */
  readonly moved: ReadonlySet<UnitId>;
  /** The lines of the tree from manager to child, as laid. */
  readonly routes: readonly Entry[];
  /** The overall shape that was taken. */
  readonly shape: Shape;
  readonly asked: Asked;
  /** Blocks of groups, for the layout after the next edit. */
  readonly memory: Memory;
}

/** What was asked for, defaults filled in. */
interface Asked {
  readonly collapsed: ReadonlySet<UnitId>;
  readonly fresh: boolean;
  readonly wanted: Shape | null;
}

/** The groups that a design's own layout collapses. */
export function collapsedIn(design: Design): Set<UnitId> {
  const found = new Set<UnitId>();
  for (const [id, entry] of Object.entries(design.layout ?? {})) if (entry.collapsed === true) found.add(id);
  return found;
}

/**
 * Lays out a design and keeps what leads to the result. Deterministic; holds for any design, also a broken one. Of the arrangement `before` an edit
 * the places are taken over where nothing changed that they depend on; of the very same design, all of it.
 */
export function arrange(design: Design, options: LayoutOptions = {}, before?: Arrangement): Arrangement {
  const collapsed = options.collapsed ?? collapsedIn(design);
  const { fresh = false, shape: wanted = null } = options;
  const asked: Asked = { collapsed, fresh, wanted };
  const once = before && sameShape(wanted, before.asked.wanted) ? before : undefined;
  if (once && design === once.cast.index.design && fresh === once.asked.fresh && sameSet(collapsed, once.asked.collapsed)) return once;
  const cast = castOf(design, collapsed);
  const forest = forestOf(cast);
  const base =
    once && alike(once, { cast, forest })
      ? { ...once, asked, cast, forest }
      : { asked, cast, forest, ...laidOut(cast, forest, wanted, before?.memory) };
  const arrangement = placed(base, keptIn(design, fresh));
  return base.routes === once?.routes && equalRects(arrangement, once) ? { ...arrangement, rects: once.rects, moved: once.moved } : arrangement;
}

function laidOut(
  cast: Cast,
  forest: Forest,
  wanted: Shape | null,
  before: Memory | undefined,
): Pick<Arrangement, 'laid' | 'routes' | 'shape' | 'memory'> {
  const laid = new Map<UnitId, Rect>();
  const routes: Entry[] = [];
  const { block, shape, memory } = compose(cast, forest, wanted ?? undefined, before);
  flatten(block, 0, 0, laid, routes);
  return { laid, routes, shape, memory };
}

const sameShape = (a: Shape | null, b: Shape | null): boolean =>
  a === b || (a !== null && b !== null && a.within === b.within && a.across === b.across && a.row === b.row && a.side === b.side);
const sameSet = (a: ReadonlySet<UnitId>, b: ReadonlySet<UnitId>): boolean => a.size === b.size && [...a].every((id) => b.has(id));

function equalRects(a: Arrangement, b: Arrangement): boolean {
  if (a.rects.size !== b.rects.size || !sameSet(a.moved, b.moved)) return false;
  for (const [id, rect] of a.rects) {
    const other = b.rects.get(id);
    if (rect === other) continue;
    if (!other || rect.x !== other.x || rect.y !== other.y || rect.width !== other.width || rect.height !== other.height) return false;
  }
  return true;
}

/** An arrangement with units moved by hand from where the layout laid them. */
export function placed(base: Omit<Arrangement, 'rects' | 'moved'>, moves: ReadonlyMap<UnitId, Point>): Arrangement {
  const { rects, moved } = place(base.cast, base.laid, moves);
  placeDocks(base.cast, rects);
  return { ...base, rects, moved };
}

/** Docks stand at the bottom edge of their host, from the right, stacked leftwards. */
export function placeDocks(cast: Cast, rects: Map<UnitId, Rect>): void {
  for (const [host, docks] of cast.docks) {
    const card = rects.get(host);
    if (!card) continue;
    let x = card.x + card.width - DOCK.inset;
    for (const dock of docks.toReversed()) {
      const width = dockWidth(dock.label);
      rects.set(dock.id, { x: x - width, y: card.y + card.height - DOCK.height / 2, width, height: DOCK.height });
      x -= width + DOCK.gap;
    }
  }
}

/**
 * Lays out a design: for every unit that is drawn, its rectangle in pixels at 100 %.
 * @example layout(design).get('payments') // { x: 352, y: 24, width: 150, height: 64 }
 */
export function layout(design: Design, options: LayoutOptions = {}): Positions {
  return arrange(design, options).rects;
}
