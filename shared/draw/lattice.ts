// The lattice of a container: the lanes that the gutters between its boxes leave free, and shortest ways along them.
import type { Point, Rect } from './scene.ts';

/** What runs in a lane: every kind keeps to its own side of a gutter, so that they do not lie on each other. */
export type LaneKind = 'sre' | 'support' | 'other';

export type Direction = 'up' | 'down' | 'left' | 'right';
/** Where a way may begin or end: a point on a box's edge, and the direction away from the box. */
export interface Port extends Point {
  readonly dir: Direction;
  readonly cost: number;
}

/** A corner costs as much as this many pixels more. */
const BEND = 24;
/** Lines keep this far from boxes. */
const CLEAR = 2;
/** Closer than this to a line of the tree, a line seems to be part of it: such a pixel costs as much as this many. */
const NEAR = 3;
const ON = 4;

/** The lane in a gutter of some width, counted from the box before it. Low gutters hold a dock's lower half first. */
function laneAt(gap: number, kind: LaneKind, nudge: number, across: boolean, docked: boolean): number {
  if (gap < 20) return docked && gap > 13 ? (gap + 11) / 2 : gap / 2;
  if (across) {
    if (gap >= 40) return nudge + { sre: 17, support: 24, other: 20.5 }[kind];
    return nudge / 2 + (docked ? { sre: 14, support: 18, other: 16 }[kind] : { sre: 8, support: 17, other: 12.5 }[kind]);
  }
  if (gap >= 44) return nudge + { sre: 30, support: 13, other: 22 }[kind];
  return gap * { sre: 0.36, support: 0.64, other: 0.5 }[kind];
}

export interface Obstacle extends Rect {
  /** A dock overhangs its lower edge. */
  readonly docked?: boolean;
}

export interface LatticeInput {
  readonly obstacles: readonly Obstacle[];
  /** The container's own edge; null on the canvas. */
  readonly frame: Rect | null;
  readonly kind: LaneKind;
  /** Pixels by which its lanes lie off the usual ones, so that ways to different ends do not lie on each other. */
  readonly nudge: number;
  readonly ports: readonly Port[];
  /** Ways of the tree: they may be crossed, but it costs to run on them. */
  readonly taken: readonly (readonly Point[])[];
  /** What is written in the container: no line runs through it, no lane is made by it. */
  readonly words: readonly Rect[];
}

/** Sorted without repetition. */
const lines = (values: readonly number[]): Float64Array => Float64Array.from(new Set(values)).sort();

/** The first index whose value is greater than `value`. */
function above(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For every box the free width to its right, or below it: to the next box that it would meet, else Infinity. */
function gaps(obstacles: readonly Obstacle[], across: boolean): number[] {
  const start = (rect: Rect): number => (across ? rect.y : rect.x);
  const size = (rect: Rect): number => (across ? rect.height : rect.width);
  const side = (rect: Rect): number => (across ? rect.x : rect.y);
  const breadth = (rect: Rect): number => (across ? rect.width : rect.height);
  const order = obstacles.map((_, at) => at).sort((a, b) => start(obstacles[a] ?? ZERO) - start(obstacles[b] ?? ZERO));
  const starts = Float64Array.from(order, (at) => start(obstacles[at] ?? ZERO));
  return obstacles.map((rect) => {
    const end = start(rect) + size(rect);
    for (let at = above(starts, end - 0.5); at < order.length; at++) {
      const other = obstacles[order[at] ?? -1];
      if (other && other !== rect && side(other) < side(rect) + breadth(rect) && side(rect) < side(other) + breadth(other)) return start(other) - end;
    }
    return Infinity;
  });
}
const ZERO: Rect = { x: 0, y: 0, width: 0, height: 0 };

export class Lattice {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** 1 where the step to the right, or down, from a node is shut. */
  readonly #shutX: Uint8Array;
  readonly #shutY: Uint8Array;
  /** 1 where that step runs on a line of the tree. */
  readonly #onX: Uint8Array;
  readonly #onY: Uint8Array;
  readonly #obstacles: readonly Rect[];
  readonly #frame: Rect | null;

  constructor({ obstacles, frame, kind, nudge, ports, taken, words }: LatticeInput) {
    const xs: number[] = [];
    const ys: number[] = [];
    const wide = gaps(obstacles, false);
    const high = gaps(obstacles, true);
    const limitX = frame ? frame.x + frame.width : Infinity;
    const limitY = frame ? frame.y + frame.height : Infinity;
    obstacles.forEach((rect, at) => {
      const right = rect.x + rect.width;
      const bottom = rect.y + rect.height;
      xs.push(right + laneAt(Math.min(wide[at] ?? Infinity, limitX - right), kind, nudge, false, false));
      const below = Math.min(high[at] ?? Infinity, limitY - bottom);
      ys.push(bottom + laneAt(below, kind, nudge, true, rect.docked === true));
    });
    for (const port of ports) {
      if (port.dir === 'up' || port.dir === 'down') xs.push(port.x);
      else ys.push(port.y);
    }
    this.#obstacles = [...obstacles, ...words];
    this.#frame = frame;
    if (frame) {
      xs.push(frame.x, limitX);
      ys.push(frame.y, limitY);
      const left = Math.min(...obstacles.map((rect) => rect.x));
      if (left - frame.x >= 6 && left < limitX) xs.push(frame.x + (left - frame.x) * 0.35);
    } else {
      // Around everything: above and at the left there is no box before the gutter.
      const spread = { sre: 26, support: 34, other: 30 }[kind];
      xs.push(Math.min(...obstacles.map((rect) => rect.x)) - spread);
      ys.push(Math.min(...obstacles.map((rect) => rect.y)) - spread / 2);
    }
    this.xs = lines(xs.filter((x) => !frame || (x >= frame.x && x <= limitX)));
    this.ys = lines(ys.filter((y) => !frame || (y >= frame.y && y <= limitY)));
    const count = this.xs.length * this.ys.length;
    this.#shutX = new Uint8Array(count);
    this.#shutY = new Uint8Array(count);
    this.#onX = new Uint8Array(count);
    this.#onY = new Uint8Array(count);
    for (const rect of obstacles) this.#shut(rect);
    for (const rect of words) this.#shut(rect);
    for (const way of taken) this.#take(way);
    if (frame) this.#shutEdges();
  }

  #shut(rect: Rect): void {
    const width = this.xs.length;
    const left = rect.x - CLEAR;
    const right = rect.x + rect.width + CLEAR;
    const top = rect.y - CLEAR;
    const bottom = rect.y + rect.height + CLEAR;
    const fromX = above(this.xs, left);
    const toX = above(this.xs, right - 0.001);
    const fromY = above(this.ys, top);
    const toY = above(this.ys, bottom - 0.001);
    for (let y = fromY; y < toY; y++) for (let x = Math.max(0, fromX - 1); x < toX; x++) this.#shutX[y * width + x] = 1;
    for (let x = fromX; x < toX; x++) for (let y = Math.max(0, fromY - 1); y < toY; y++) this.#shutY[y * width + x] = 1;
  }

  #take(way: readonly Point[]): void {
    const width = this.xs.length;
    for (let at = 1; at < way.length; at++) {
      const a = way[at - 1];
      const b = way[at];
      if (!a || !b) continue;
      const fromX = above(this.xs, Math.min(a.x, b.x) - NEAR);
      const toX = above(this.xs, Math.max(a.x, b.x) + NEAR);
      const fromY = above(this.ys, Math.min(a.y, b.y) - NEAR);
      const toY = above(this.ys, Math.max(a.y, b.y) + NEAR);
      if (a.y === b.y) for (let y = fromY; y < toY; y++) for (let x = Math.max(0, fromX - 1); x < toX; x++) this.#onX[y * width + x] = 1;
      else for (let x = fromX; x < toX; x++) for (let y = Math.max(0, fromY - 1); y < toY; y++) this.#onY[y * width + x] = 1;
    }
  }

  /** A group's edge may be crossed, not followed. */
  #shutEdges(): void {
    const width = this.xs.length;
    const height = this.ys.length;
    for (let x = 0; x < width; x++) this.#shutX[x] = this.#shutX[(height - 1) * width + x] = 1;
    for (let y = 0; y < height; y++) this.#shutY[y * width] = this.#shutY[y * width + width - 1] = 1;
  }

  /** The node that a port's first straight leads to, and how far it is; null where a box is in the way. */
  door(port: Port): { node: number; reach: number; vertical: boolean } | null {
    const { dir } = port;
    const vertical = dir === 'up' || dir === 'down';
    const along = vertical ? this.ys : this.xs;
    const from = vertical ? port.y : port.x;
    const at = dir === 'down' || dir === 'right' ? above(along, from + 0.5) : above(along, from - 0.5) - 1;
    const to = along[at];
    const fixed = vertical ? above(this.xs, port.x - 0.001) : above(this.ys, port.y - 0.001);
    if (to === undefined || (vertical ? this.xs[fixed] !== port.x : this.ys[fixed] !== port.y)) return null;
    const reach = Math.abs(to - from);
    const x0 = vertical ? port.x : Math.min(from, to);
    const y0 = vertical ? Math.min(from, to) : port.y;
    const x1 = vertical ? port.x : Math.max(from, to);
    const y1 = vertical ? Math.max(from, to) : port.y;
    for (const rect of this.#obstacles)
      if (x1 > rect.x + 0.5 && x0 < rect.x + rect.width - 0.5 && y1 > rect.y + 0.5 && y0 < rect.y + rect.height - 0.5) return null;
    return { node: vertical ? at * this.xs.length + fixed : fixed * this.xs.length + at, reach, vertical };
  }

  /** All ways out over the frame, each with what it costs to go on from there. */
  exits(cost: (point: Point, dir: Direction) => number): Seed[] {
    const seeds: Seed[] = [];
    const width = this.xs.length;
    const height = this.ys.length;
    if (!this.#frame) return seeds;
    for (let x = 1; x < width - 1; x++) {
      const at = this.xs[x] ?? 0;
      seeds.push({ node: x, vertical: true, cost: cost({ x: at, y: this.ys[0] ?? 0 }, 'up') });
      seeds.push({ node: (height - 1) * width + x, vertical: true, cost: cost({ x: at, y: this.ys[height - 1] ?? 0 }, 'down') });
    }
    for (let y = 1; y < height - 1; y++) {
      const at = this.ys[y] ?? 0;
      seeds.push({ node: y * width, vertical: false, cost: cost({ x: this.xs[0] ?? 0, y: at }, 'left') });
      seeds.push({ node: y * width + width - 1, vertical: false, cost: cost({ x: this.xs[width - 1] ?? 0, y: at }, 'right') });
    }
    return seeds;
  }

  point(node: number): Point {
    const width = this.xs.length;
    return { x: this.xs[node % width] ?? 0, y: this.ys[Math.floor(node / width)] ?? 0 };
  }

  /** Shortest ways from everywhere to the nearest seed, corners counted. */
  field(seeds: readonly Seed[]): Field {
    const width = this.xs.length;
    const height = this.ys.length;
    const states = width * height * 2;
    const dist = new Float64Array(states).fill(Infinity);
    const next = new Int32Array(states).fill(-1);
    const heap = new Heap(dist);
    for (const seed of seeds) {
      const state = seed.node * 2 + (seed.vertical ? 1 : 0);
      if (seed.cost < (dist[state] ?? 0)) {
        dist[state] = seed.cost;
        heap.push(state);
      }
    }
    const relax = (from: number, to: number, cost: number): void => {
      if (cost < (dist[to] ?? 0) - 1e-6) {
        dist[to] = cost;
        next[to] = from;
        heap.push(to);
      }
    };
    for (let state = heap.pop(); state >= 0; state = heap.pop()) {
      const here = dist[state] ?? 0;
      const node = state >> 1;
      const x = node % width;
      const y = (node - x) / width;
      relax(state, state ^ 1, here + BEND);
      if ((state & 1) === 0) {
        if (x + 1 < width && this.#shutX[node] === 0)
          relax(state, state + 2, here + ((this.xs[x + 1] ?? 0) - (this.xs[x] ?? 0)) * (this.#onX[node] === 1 ? ON : 1));
        if (x > 0 && this.#shutX[node - 1] === 0)
          relax(state, state - 2, here + ((this.xs[x] ?? 0) - (this.xs[x - 1] ?? 0)) * (this.#onX[node - 1] === 1 ? ON : 1));
      } else {
        if (y + 1 < height && this.#shutY[node] === 0)
          relax(state, state + 2 * width, here + ((this.ys[y + 1] ?? 0) - (this.ys[y] ?? 0)) * (this.#onY[node] === 1 ? ON : 1));
        if (y > 0 && this.#shutY[node - width] === 0)
          relax(state, state - 2 * width, here + ((this.ys[y] ?? 0) - (this.ys[y - 1] ?? 0)) * (this.#onY[node - width] === 1 ? ON : 1));
      }
    }
    return { dist, next };
  }

  /** The cheapest way from one of the ports along a field; null where none leads there. */
  trace(field: Field, ports: readonly Port[]): { points: Point[]; last: number } | null {
    let best = Infinity;
    let found: { port: Port; state: number } | null = null;
    for (const port of ports) {
      const door = this.door(port);
      if (!door) continue;
      const state = door.node * 2 + (door.vertical ? 1 : 0);
      const cost = (field.dist[state] ?? Infinity) + door.reach + port.cost;
      if (cost < best) {
        best = cost;
        found = { port, state };
      }
    }
    if (!found) return null;
    const points: Point[] = [{ x: found.port.x, y: found.port.y }];
    let last = found.state;
    for (let state = found.state; state >= 0; state = field.next[state] ?? -1) {
      points.push(this.point(state >> 1));
      last = state;
    }
    return { points, last };
  }
}

export interface Seed {
  readonly node: number;
  readonly vertical: boolean;
  readonly cost: number;
}
export interface Field {
  readonly dist: Float64Array;
  readonly next: Int32Array;
}

/** A binary heap of states by distance; equal distances leave in the order of states, so ways are the same on every run. */
class Heap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];
  readonly #dist: Float64Array;
  constructor(dist: Float64Array) {
    this.#dist = dist;
  }
  #less(a: number, b: number): boolean {
    const ka = this.#keys[a] ?? 0;
    const kb = this.#keys[b] ?? 0;
    return ka < kb || (ka === kb && (this.#items[a] ?? 0) < (this.#items[b] ?? 0));
  }
  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b] ?? 0, this.#items[a] ?? 0];
    [this.#keys[a], this.#keys[b]] = [this.#keys[b] ?? 0, this.#keys[a] ?? 0];
  }
  push(state: number): void {
    this.#items.push(state);
    this.#keys.push(this.#dist[state] ?? 0);
    let at = this.#items.length - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.#less(at, up); up = (at - 1) >> 1) {
      this.#swap(at, up);
      at = up;
    }
  }
  /** The nearest state not yet settled; -1 where none is left. */
  pop(): number {
    for (;;) {
      const top = this.#items[0];
      const key = this.#keys[0];
      if (top === undefined || key === undefined) return -1;
      const last = this.#items.pop() ?? 0;
      const lastKey = this.#keys.pop() ?? 0;
      if (this.#items.length > 0) {
        this.#items[0] = last;
        this.#keys[0] = lastKey;
        for (let at = 0; ;) {
          const left = 2 * at + 1;
          let least = at;
          if (left < this.#items.length && this.#less(left, least)) least = left;
          if (left + 1 < this.#items.length && this.#less(left + 1, least)) least = left + 1;
          if (least === at) break;
          this.#swap(at, least);
          at = least;
        }
      }
      if (key <= (this.#dist[top] ?? 0)) return top;
    }
  }
}
