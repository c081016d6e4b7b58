// The lines of the tree: as the layout laid them, moved along where all moved alike, and anew where a hand moved one end.
import type { TreeEdge } from '../layout/forest.ts';
import { bottom, shift, simplify } from '../layout/geometry.ts';
import type { Arrangement } from '../layout/layout.ts';
import type { Id, UnitId } from '../model/types.ts';
import type { Solid } from './crossing.ts';
import type { Point, Rect, SceneLine } from './scene.ts';

/** A line of the tree from the child to the manager; no points where it has to be led like a free line. */
export interface TreeWay {
  readonly edge: TreeEdge;
  readonly points: readonly Point[] | null;
  /** The line of before, where it stays as it is. */
  readonly line?: SceneLine;
}

/** Ways for all lines that the layout laid. `solid` is null where nothing was moved: then they hold as they are. */
export function treeWays(arrangement: Arrangement, solid: Solid | null, kept: (id: Id) => SceneLine | undefined): TreeWay[] {
  return arrangement.routes.map(({ edge, points }) => {
    const line = kept(edge.line);
    if (line) return { edge, points: line.points, line };
    if (!solid) return { edge, points: simplify(points.toReversed()) };
    return { edge, points: again(arrangement, edge, points, solid) };
  });
}

function again({ rects, laid }: Arrangement, edge: TreeEdge, points: readonly Point[], solid: Solid): Point[] | null {
  const child = rects.get(edge.child);
  const manager = rects.get(edge.manager);
  const [child0, manager0] = [laid.get(edge.child), laid.get(edge.manager)];
  if (!child || !manager || !child0 || !manager0) return null;
  const [dx, dy] = [manager.x - manager0.x, manager.y - manager0.y];
  const ends: UnitId[] = [edge.child, edge.manager];
  if (child.x - child0.x === dx && child.y - child0.y === dy) {
    const way = simplify(shift(points, dx, dy).reverse());
    // A group that was moved or has grown by hand keeps its line only where that still ends at its edge.
    if (solid.crossed(way, ends).size === 0 && touches(way[0], child)) return way;
  }
  const bus = points.find((point, at) => at > 0 && point.y > bottom(manager0))?.y;
  for (const y of [bus === undefined ? undefined : bus + dy, child.y - 8, bottom(manager) + 12]) {
    const way = y === undefined ? null : drop(manager, child, y);
    if (way && solid.crossed(way, ends).size === 0) return way;
  }
  return null;
}

const touches = (point: Point | undefined, rect: Rect): boolean =>
  point !== undefined && (point.x === rect.x || point.x === rect.x + rect.width || point.y === rect.y || point.y === rect.y + rect.height);

/** From the middle of the child's top, over a bus at y, to the middle of the manager's foot. */
function drop(manager: Rect, child: Rect, y: number): Point[] | null {
  if (y <= bottom(manager) || y >= child.y) return null;
  const x0 = child.x + child.width / 2;
  const x1 = manager.x + manager.width / 2;
  return simplify([
    { x: x0, y: child.y },
    { x: x0, y },
    { x: x1, y },
    { x: x1, y: bottom(manager) },
  ]);
}
