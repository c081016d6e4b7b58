// Where everything of a design stands: the one entrance to layout.
import type { Design, UnitId } from '../model/types.ts';
import { flatten, type Entry } from './block.ts';
import { castOf, type Cast } from './cast.ts';
import { compose } from './shape.ts';
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
}

/** The groups that a design's own layout collapses. */
export function collapsedIn(design: Design): Set<UnitId> {
  const found = new Set<UnitId>();
  for (const [id, entry] of Object.entries(design.layout ?? {})) if (entry.collapsed === true) found.add(id);
  return found;
}

/** Lays out a design and keeps what leads to the result. Deterministic; holds for any design, also a broken one. */
export function arrange(design: Design, options: LayoutOptions = {}): Arrangement {
  const cast = castOf(design, options.collapsed ?? collapsedIn(design));
  const forest = forestOf(cast);
  const laid = new Map<UnitId, Rect>();
  const routes: Entry[] = [];
  const { block, shape } = compose(cast, forest, options.shape);
  flatten(block, 0, 0, laid, routes);
  return placed({ cast, forest, laid, routes, shape }, keptIn(design, options.fresh === true));
}

/** An arrangement with units moved by hand from where the layout laid them. */
export function placed(base: Pick<Arrangement, 'cast' | 'forest' | 'laid' | 'routes' | 'shape'>, moves: ReadonlyMap<UnitId, Point>): Arrangement {
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
