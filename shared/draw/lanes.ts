// Lines that are no part of the tree (SRE's own lines, support, dotted lines): led out of their groups, then along the gutters to their end.
import type { UnitId } from '../model/types.ts';
import { Scratch } from './frontier.ts';
import { BEND, Lattice, type Direction, type Door, type LaneKind, type Obstacle, type Port } from './lattice.ts';
import type { Point, Rect } from './scene.ts';

/** One line to lead. */
export interface Errand {
  readonly kind: LaneKind;
  /** What shares its lanes besides those to the same end: everything of this side. */
  readonly side?: string;
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

/** A line on its way: what it has behind it, where it stands, and the containers it has still to leave. */
interface Walker {
  readonly index: number;
  readonly points: Point[];
  ports: readonly Port[];
}

const NUDGES = [0, 4, -4] as const;
/** With more boxes than this in one container, lines to different ends share their lanes. */
const CROWD = 400;
/** What a stretch costs that another line to the same end has drawn already, so that lines merge early. */
const SHARED = 0.7;
/** What it costs to leave a group through its head. */
const UPWARDS = 40;
const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/**
 * Leads every errand from its box to its end: orthogonal points from `from` to `to`, or null where boxes leave no way.
 * Errands of one kind with the same end share their lanes, so they merge towards it.
 */
export function lead(errands: readonly Errand[], ground: Ground): (Point[] | null)[] {
  const found: (Point[] | null)[] = errands.map(() => null);
  const lattices = new Map<UnitId | null, Map<string, Lattice>>();
  const latticeOf = (container: UnitId | null, kind: LaneKind, nudge: number): Lattice => {
    const obstacles = ground.obstacles(container);
    const shifted = obstacles.length > CROWD ? 0 : nudge;
    let here = lattices.get(container);
    if (!here) lattices.set(container, (here = new Map()));
    const key = `${kind} ${shifted}`;
    let lattice = here.get(key);
    if (!lattice) {
      const frame = container === null ? null : (ground.rects.get(container) ?? null);
      lattice = new Lattice({ obstacles, frame, kind, nudge: shifted, taken: ground.taken(container), words: ground.words(container), scratch });
      here.set(key, lattice);
    }
    return lattice;
  };
  const scratch = new Scratch();
  const turns: Record<LaneKind, number> = { sre: 0, support: 0, other: 0 };
  const sides = new Map<string, number>();
  const turnOf = ({ kind, side }: Errand): number => {
    if (side === undefined) return turns[kind]++;
    const turn = sides.get(side) ?? turns[kind]++;
    sides.set(side, turn);
    return turn;
  };
  for (const batch of batched(errands)) {
    const first = batch[0] && errands[batch[0].index];
    const goal = first && ground.rects.get(first.to);
    if (!first || !goal) continue;
    const nudge = NUDGES[turnOf(first) % NUDGES.length] ?? 0;
    const home = ground.chain(first.to);
    const at = (container: UnitId | null): Lattice => latticeOf(container, first.kind, nudge);
    const meetings = new Map<UnitId | null, Walker[]>();
    for (const walker of batch) {
      const errand = errands[walker.index];
      const way = errand ? ground.chain(errand.from) : [];
      const meeting = way.findIndex((container) => home.includes(container));
      const place = way[meeting] ?? null;
      if (!way.slice(0, meeting).every((container) => leave(walker, at(container), middle(goal)))) continue;
      const list = meetings.get(place);
      if (list) list.push(walker);
      else meetings.set(place, [walker]);
    }
    for (const [container, walkers] of meetings) {
      const target: Walker = { index: -1, points: [], ports: first.goals };
      if (!home.slice(0, home.indexOf(container)).every((group) => leave(target, at(group), centroid(walkers)))) continue;
      meet(at(container), walkers, target, middle(goal), found);
    }
  }
  return found;
}

/** Errands of one kind to the same end together, in their order. */
function batched(errands: readonly Errand[]): Walker[][] {
  const batches = new Map<string, Walker[]>();
  errands.forEach((errand, index) => {
    const key = JSON.stringify([errand.kind, errand.to]);
    const walker: Walker = { index, points: [], ports: errand.ports };
    const list = batches.get(key);
    if (list) list.push(walker);
    else batches.set(key, [walker]);
  });
  return [...batches.values()];
}

function centroid(walkers: readonly Walker[]): Point {
  const points = walkers.map((walker) => walker.ports[0]).filter((point) => point !== undefined);
  const count = Math.max(1, points.length);
  return { x: points.reduce((sum, point) => sum + point.x, 0) / count, y: points.reduce((sum, point) => sum + point.y, 0) / count };
}

/** Leads a walker out of a group, straight where it can; false where it is shut in. */
function leave(walker: Walker, lattice: Lattice, towards: Point): boolean {
  const { frame } = lattice;
  if (!frame) return false;
  const rest = (point: Point, dir: Direction): number => Math.abs(point.x - towards.x) + Math.abs(point.y - towards.y) + (dir === 'up' ? UPWARDS : 0);
  const doors = walker.ports.flatMap((one) => lattice.doors(one));
  let best: { points: Point[]; dir: Direction; cost: number } | null = null;
  for (const door of doors) {
    const edge = door.vertical ? lattice.ys : lattice.xs;
    if (door.lane !== 0 && door.lane !== edge.length - 1) continue;
    const cost = door.port.cost + door.reach + rest(door.at, door.port.dir);
    if (!best || cost < best.cost) best = { points: [door.port, door.at], dir: door.port.dir, cost };
  }
  const found = lattice.search(doors, towards, (state) => {
    const dir = lattice.leaving(state);
    return dir === null ? undefined : rest(lattice.point(state), dir);
  });
  const dir = found && lattice.leaving(found.states.at(-1) ?? -1);
  if (found && dir && (!best || found.cost < best.cost)) best = { points: found.points, dir, cost: found.cost };
  const end = best?.points.at(-1);
  if (!best || !end) return false;
  walker.points.push(...best.points.map(({ x, y }) => ({ x, y })));
  walker.ports = [{ x: end.x, y: end.y, dir: best.dir, cost: 0 }];
  return true;
}

/** What remains from a state: its cost, and the next state, or none where a door of the target is next. */
interface Rest {
  readonly cost: number;
  readonly next: number;
  readonly door: Door | null;
}

/** Leads walkers that stand in one container to the target there: each joins the ways of those before it where that is shorter. */
function meet(lattice: Lattice, walkers: readonly Walker[], target: Walker, towards: Point, found: (Point[] | null)[]): void {
  const goals = target.ports.flatMap((one) => lattice.doors(one));
  const rest = new Map<number, Rest>();
  const tail = target.points.toReversed();
  for (const door of goals) {
    for (const step of door.steps) {
      const cost = door.port.cost + door.reach + step.cost;
      if (cost < (rest.get(step.state)?.cost ?? Infinity)) rest.set(step.state, { cost, next: -1, door });
    }
  }
  const goal = (state: number): number | undefined => {
    const known = rest.get(state);
    return known && (known.door ? known.cost : known.cost * SHARED);
  };
  let joins = false;
  for (const walker of walkers) {
    const doors = walker.ports.flatMap((one) => lattice.doors(one));
    const short = direct(lattice, doors, goals);
    const way = lattice.search(doors, towards, goal, short?.cost, joins ? SHARED : 1);
    const points: Point[] = way ? [...way.points] : [...(short?.points ?? [])];
    if (way) {
      const last = way.states.at(-1) ?? -1;
      let here = rest.get(last);
      for (; here && here.next >= 0; here = rest.get(here.next)) points.push(lattice.point(here.next));
      if (here?.door) points.push(here.door.at, here.door.port);
      // What comes later may join here: from each state passed the rest is known.
      let remaining = rest.get(last)?.cost ?? 0;
      for (let at = way.states.length - 2; at >= 0; at--) {
        const [state, next] = [way.states[at] ?? 0, way.states[at + 1] ?? 0];
        const [p, q] = [lattice.point(state), lattice.point(next)];
        remaining += Math.abs(p.x - q.x) + Math.abs(p.y - q.y) + (state >> 1 === next >> 1 ? BEND : 0);
        if (rest.has(state)) continue;
        rest.set(state, { cost: remaining, next, door: null });
        joins = true;
      }
    }
    if (points.length > 0) found[walker.index] = [...walker.points, ...points, ...tail].map(({ x, y }) => ({ x, y }));
  }
}

/** The cheapest way over a single lane that a port of each side opens to. */
function direct(lattice: Lattice, doors: readonly Door[], goals: readonly Door[]): { points: Point[]; cost: number } | null {
  let best: { points: Point[]; cost: number } | null = null;
  for (const a of doors) {
    for (const b of goals) {
      if (a.vertical !== b.vertical || a.lane !== b.lane) continue;
      const length = Math.abs(a.at.x - b.at.x) + Math.abs(a.at.y - b.at.y);
      const cost = a.port.cost + a.reach + b.port.cost + b.reach + length + (length > 0 ? 2 * BEND : 0);
      if ((!best || cost < best.cost) && lattice.joined(a, b)) best = { points: [a.port, a.at, b.at, b.port], cost };
    }
  }
  return best;
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
