// Lines that are no part of the tree (SRE's own lines, support, dotted lines): led out of their groups, then along the gutters to their end.
import type { UnitId } from '../model/types.ts';
import { Lattice, type Direction, type LaneKind, type Obstacle, type Port, type Seed } from './lattice.ts';
import type { Point, Rect } from './scene.ts';

/** One line to lead. */
export interface Errand {
  readonly kind: LaneKind;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly ports: readonly Port[];
  readonly goals: readonly Port[];
}
/** What stands where, by container. */
export interface Ground {
  readonly rects: ReadonlyMap<UnitId, Rect>;
  /** The boxes directly in a container. */
  readonly obstacles: (container: UnitId | null) => readonly Obstacle[];
  /** The containers around a box, from the inside out; the canvas last, as null. */
  readonly chain: (box: UnitId) => readonly (UnitId | null)[];
  /** Ways of the tree in a container, and what is written there. */
  readonly taken: (container: UnitId | null) => readonly (readonly Point[])[];
  readonly words: (container: UnitId | null) => readonly Rect[];
}

interface Walker {
  readonly index: number;
  points: Point[];
  ports: readonly Port[];
  /** Containers still to leave, inmost first. */
  left: (UnitId | null)[];
  lost: boolean;
}

const NUDGES = [0, 4, -4] as const;
const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
/** What it costs to leave a group through its name. */
const UPWARDS = 40;

/**
 * Leads every errand from its box to its end: orthogonal points from `from` to `to`, or null where boxes leave no way.
 * Errands of one kind with the same end share their lanes, so they merge towards it.
 */
export function lead(errands: readonly Errand[], ground: Ground): (Point[] | null)[] {
  const found: (Point[] | null)[] = errands.map(() => null);
  const batches = new Map<string, number[]>();
  errands.forEach((errand, index) => {
    const key = JSON.stringify([errand.kind, errand.to]);
    const list = batches.get(key);
    if (list) list.push(index);
    else batches.set(key, [index]);
  });
  const turns: Record<LaneKind, number> = { sre: 0, support: 0, other: 0 };
  for (const batch of batches.values()) {
    const first = errands[batch[0] ?? -1];
    const goal = first && ground.rects.get(first.to);
    if (!first || !goal) continue;
    const nudge = NUDGES[turns[first.kind]++ % NUDGES.length] ?? 0;
    const home = ground.chain(first.to);
    const walkers = batch.flatMap((index): Walker[] => {
      const errand = errands[index];
      if (!errand || !ground.rects.has(errand.from)) return [];
      return [{ index, points: [], ports: errand.ports, left: [...ground.chain(errand.from)], lost: false }];
    });
    const meetings = new Map<UnitId | null, Walker[]>();
    for (const walker of walkers) {
      const at = walker.left.findIndex((container) => home.includes(container));
      const meeting = walker.left[at] ?? null;
      walker.left = walker.left.slice(0, at);
      const list = meetings.get(meeting);
      if (list) list.push(walker);
      else meetings.set(meeting, [walker]);
    }
    leave(walkers, first.kind, nudge, middle(goal), ground);
    for (const [container, list] of meetings) {
      const goers = list.filter((walker) => !walker.lost);
      if (goers.length === 0) continue;
      const target: Walker = { index: -1, points: [], ports: first.goals, left: home.slice(0, home.indexOf(container)), lost: false };
      leave([target], first.kind, nudge, centroid(goers), ground);
      if (!target.lost) meet(container, goers, target, first.kind, nudge, ground, found);
    }
  }
  return found;
}

function latticeOf(ground: Ground, container: UnitId | null, kind: LaneKind, nudge: number, ports: readonly Port[]): Lattice {
  const frame = container === null ? null : (ground.rects.get(container) ?? null);
  return new Lattice({
    obstacles: ground.obstacles(container),
    frame,
    kind,
    nudge,
    ports,
    taken: ground.taken(container),
    words: ground.words(container),
  });
}

function centroid(walkers: readonly Walker[]): Point {
  const points = walkers.map((walker) => walker.ports[0]).filter((point) => point !== undefined);
  const count = Math.max(1, points.length);
  return { x: points.reduce((sum, point) => sum + point.x, 0) / count, y: points.reduce((sum, point) => sum + point.y, 0) / count };
}

/** Leads walkers out of the groups that they have still to leave, those in one group together. */
function leave(walkers: readonly Walker[], kind: LaneKind, nudge: number, towards: Point, ground: Ground): void {
  for (;;) {
    const deepest = Math.max(0, ...walkers.map((walker) => (walker.lost ? 0 : walker.left.length)));
    if (deepest === 0) return;
    const groups = new Map<UnitId | null, Walker[]>();
    for (const walker of walkers) {
      const [container] = walker.left;
      if (walker.lost || container === undefined || walker.left.length !== deepest) continue;
      const list = groups.get(container);
      if (list) list.push(walker);
      else groups.set(container, [walker]);
    }
    for (const [container, list] of groups) {
      const frame = container === null ? null : (ground.rects.get(container) ?? null);
      const lattice = latticeOf(
        ground,
        container,
        kind,
        nudge,
        list.flatMap((walker) => walker.ports),
      );
      const field = lattice.field(
        lattice.exits((point, dir) => Math.abs(point.x - towards.x) + Math.abs(point.y - towards.y) + (dir === 'up' ? UPWARDS : 0)),
      );
      for (const walker of list) {
        walker.left = walker.left.slice(1);
        const way = frame && lattice.trace(field, walker.ports);
        const end = way?.points.at(-1);
        if (!way || !end || !frame) {
          walker.lost = true;
          continue;
        }
        walker.points.push(...way.points);
        walker.ports = [{ ...end, dir: side(end, frame), cost: 0 }];
      }
    }
  }
}

function side(point: Point, frame: Rect): Direction {
  if (point.y === frame.y + frame.height) return 'down';
  if (point.x === frame.x) return 'left';
  return point.x === frame.x + frame.width ? 'right' : 'up';
}

/** Leads walkers that stand in one container to the target there. */
function meet(
  container: UnitId | null,
  walkers: readonly Walker[],
  target: Walker,
  kind: LaneKind,
  nudge: number,
  ground: Ground,
  found: (Point[] | null)[],
): void {
  const ports = [...walkers.flatMap((walker) => walker.ports), ...target.ports];
  const lattice = latticeOf(ground, container, kind, nudge, ports);
  const seeds: Seed[] = [];
  const ends = new Map<number, Port>();
  for (const port of target.ports) {
    const door = lattice.door(port);
    if (!door) continue;
    const state = door.node * 2 + (door.vertical ? 1 : 0);
    if (!ends.has(state)) ends.set(state, port);
    seeds.push({ node: door.node, vertical: door.vertical, cost: door.reach + port.cost });
  }
  const field = lattice.field(seeds);
  for (const walker of walkers) {
    const way = lattice.trace(field, walker.ports);
    const end = way && ends.get(way.last);
    if (!way || !end) continue;
    found[walker.index] = [...walker.points, ...way.points, { x: end.x, y: end.y }, ...target.points.toReversed()];
  }
}

const port = (x: number, y: number, dir: Direction, cost = 0): Port => ({ x, y, dir, cost });

/** The middles of a box's four sides, with what each costs. */
export const sides = (rect: Rect, costs: Readonly<Record<Direction, number>>): Port[] => [
  port(rect.x, rect.y + rect.height / 2, 'left', costs.left),
  port(rect.x + rect.width, rect.y + rect.height / 2, 'right', costs.right),
  port(rect.x + rect.width / 2, rect.y + rect.height, 'down', costs.down),
  port(rect.x + rect.width / 2, rect.y, 'up', costs.up),
];

/** Where an SRE's own line leaves its dock: at the right end, or below where another dock is in the way. */
export const dockPorts = (dock: Rect, host: Rect, last: boolean): Port[] => [
  ...(last ? [{ ...port(dock.x + dock.width, dock.y + dock.height / 2, 'right'), x: host.x + host.width }] : []),
  port(dock.x + dock.width / 2, host.y + host.height, 'down', last ? 40 : 0),
];

/** Where support leaves a card: at its lower edge near the left, clear of docks. */
export const supportPorts = (card: Rect): Port[] => [
  port(card.x + 20, card.y + card.height, 'down'),
  ...sides(card, { left: 400, right: 400, down: 500, up: 600 }),
];
