// The lattice of a container: the lanes that the gutters between its boxes leave free, and cheapest ways along them.
import type { Scratch } from './frontier.ts';
import { laneAt, gapsOf, type LaneKind, type Obstacle } from './lane-offsets.ts';
import { Solid } from './crossing.ts';
import type { Point, Rect } from './scene.ts';

export type { LaneKind, Obstacle };
export type Direction = 'up' | 'down' | 'left' | 'right';
/** Where a way may begin or end: a point on a box's edge, and the direction away from the box. */
export interface Port extends Point {
  readonly dir: Direction;
  readonly cost: number;
}

/** A corner costs as much as this many pixels more. */
export const BEND = 24;
/** Lines keep this far from boxes, so that none seems to be a card's edge. */
const CLEAR = 4;
/** Closer than this to a line of the tree, a line seems to be part of it: such a pixel costs as much as this many. */
const NEAR = 3;
const ON = 4;
/** So many lanes a port's first straight may pass before it turns. */
const REACH = 4;
/** With more nodes than this a lattice is searched in haste. */
const VAST = 20_000;

export interface LatticeInput {
  readonly obstacles: readonly Obstacle[];
  /** The container's own edge; null on the canvas. */
  readonly frame: Rect | null;
  readonly kind: LaneKind;
  /** Pixels by which its lanes lie off the usual ones, so that ways to different ends do not lie on each other. */
  readonly nudge: number;
  /** Ways of the tree: they may be crossed, but it costs to run on them. */
  readonly taken: readonly (readonly Point[])[];
  /** What is written in the container: no line runs through it, no lane is made by it. */
  readonly words: readonly Rect[];
  readonly scratch: Scratch;
}

/** Where a port's first straight meets a lane, between two nodes of it or on one. */
export interface Door {
  readonly port: Port;
  readonly at: Point;
  /** The lane's index among the lattice's lines. */
  readonly lane: number;
  /** Whether the straight goes up or down: then the lane goes across. */
  readonly vertical: boolean;
  readonly reach: number;
  /** The nodes that can be reached along the lane, and how far they are. */
  readonly steps: readonly { readonly state: number; readonly cost: number }[];
}
export interface Found {
  readonly points: Point[];
  readonly cost: number;
  /** The states passed, in order; the last is the goal. */
  readonly states: readonly number[];
}

/** Sorted without repetition. */
const sorted = (values: readonly number[]): Float64Array => Float64Array.from(new Set(values)).sort();

/** The first index whose value is greater than `value`. */
function above(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export class Lattice {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly frame: Rect | null;
  /** What a step to the right, or down, from a node costs a pixel; 0 where it is shut. */
  readonly #stepX: Uint8Array;
  readonly #stepY: Uint8Array;
  readonly #solid: Solid;
  readonly #scratch: Scratch;
  /** How much the guess of what remains weighs: more where there is much to search, at the price of some detours. */
  readonly #haste: number;

  constructor({ obstacles, frame, kind, nudge, taken, words, scratch }: LatticeInput) {
    const xs: number[] = [];
    const ys: number[] = [];
    const wide = gapsOf(obstacles, false);
    const high = gapsOf(obstacles, true);
    const limitX = frame ? frame.x + frame.width : Infinity;
    const limitY = frame ? frame.y + frame.height : Infinity;
    let left = Infinity;
    let top = Infinity;
    obstacles.forEach((rect, at) => {
      const right = rect.x + rect.width;
      const bottom = rect.y + rect.height;
      left = Math.min(left, rect.x);
      top = Math.min(top, rect.y);
      xs.push(right + laneAt(Math.min(wide[at] ?? Infinity, limitX - right), kind, nudge, false, false));
      ys.push(bottom + laneAt(Math.min(high[at] ?? Infinity, limitY - bottom), kind, nudge, true, rect.docked === true));
    });
    if (frame) {
      xs.push(frame.x, limitX);
      ys.push(frame.y, limitY);
      if (left - frame.x >= 6 && left < limitX) xs.push(frame.x + (left - frame.x) * 0.35);
    } else if (obstacles.length > 0) {
      // Around everything: above and at the left there is no box before the gutter.
      const spread = { sre: 26, support: 34, other: 30 }[kind];
      xs.push(left - spread);
      ys.push(top - spread / 2);
    }
    this.frame = frame;
    this.xs = sorted(xs.filter((x) => !frame || (x >= frame.x && x <= limitX)));
    this.ys = sorted(ys.filter((y) => !frame || (y >= frame.y && y <= limitY)));
    const count = this.xs.length * this.ys.length;
    this.#stepX = new Uint8Array(count).fill(1);
    this.#stepY = new Uint8Array(count).fill(1);
    for (const way of taken) for (let at = 1; at < way.length; at++) this.#take(way[at - 1], way[at]);
    for (const rect of obstacles) this.#shut(rect);
    for (const rect of words) this.#shut(rect);
    if (frame) this.#shutEdges();
    this.#solid = new Solid([...obstacles, ...words].map((rect, at) => ({ id: String(at), rect })));
    this.#scratch = scratch;
    this.#haste = count > VAST ? 2 : 1;
  }

  #mark(a: Point, b: Point, reach: number, across: boolean, value: number): void {
    const width = this.xs.length;
    const fromX = above(this.xs, a.x - reach);
    const toX = above(this.xs, b.x + reach - 0.001);
    const fromY = above(this.ys, a.y - reach);
    const toY = above(this.ys, b.y + reach - 0.001);
    if (across) for (let y = fromY; y < toY; y++) this.#stepX.fill(value, y * width + Math.max(0, fromX - 1), y * width + toX);
    else for (let y = Math.max(0, fromY - 1); y < toY; y++) if (fromX < toX) this.#stepY.fill(value, y * width + fromX, y * width + toX);
  }
  #shut(rect: Rect): void {
    const end = { x: rect.x + rect.width, y: rect.y + rect.height };
    this.#mark(rect, end, CLEAR, true, 0);
    this.#mark(rect, end, CLEAR, false, 0);
  }
  #take(a: Point | undefined, b: Point | undefined): void {
    if (!a || !b) return;
    const [from, to] = [
      { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
      { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
    ];
    this.#mark(from, to, NEAR, a.y === b.y, ON);
  }
  /** A group's edge may be crossed, not followed. */
  #shutEdges(): void {
    const width = this.xs.length;
    const height = this.ys.length;
    for (let x = 0; x < width; x++) this.#stepX[x] = this.#stepX[(height - 1) * width + x] = 0;
    for (let y = 0; y < height; y++) this.#stepY[y * width] = this.#stepY[y * width + width - 1] = 0;
  }

  /** Where a port's first straight meets lanes, until a box or name is in the way. */
  doors(port: Port): Door[] {
    const vertical = port.dir === 'up' || port.dir === 'down';
    const forward = port.dir === 'down' || port.dir === 'right';
    const along = vertical ? this.ys : this.xs;
    const across = vertical ? this.xs : this.ys;
    const from = vertical ? port.y : port.x;
    const fixed = vertical ? port.x : port.y;
    const low = above(across, fixed) - 1;
    const found: Door[] = [];
    let lane = forward ? above(along, from + 0.5) : above(along, from - 0.5) - 1;
    for (let tries = 0; tries < REACH; tries++, lane += forward ? 1 : -1) {
      const to = along[lane];
      if (to === undefined) break;
      const at = vertical ? { x: port.x, y: to } : { x: to, y: port.y };
      if (this.#solid.crossed([port, at], [], CLEAR).size > 0) break;
      found.push({ port, at, lane, vertical, reach: Math.abs(to - from), steps: this.#steps(vertical, lane, low, fixed) });
    }
    return found;
  }

  #steps(vertical: boolean, lane: number, low: number, fixed: number): { state: number; cost: number }[] {
    const width = this.xs.length;
    const across = vertical ? this.xs : this.ys;
    const node = (index: number): number => (vertical ? lane * width + index : index * width + lane);
    const here = across[low];
    if (here === fixed) return [{ state: node(low) * 2 + (vertical ? 1 : 0), cost: 0 }];
    const open = here === undefined ? 0 : ((vertical ? this.#stepX : this.#stepY)[node(low)] ?? 0);
    const after = across[low + 1];
    const axis = vertical ? 0 : 1;
    const steps: { state: number; cost: number }[] = [];
    if (here === undefined || after === undefined || open === 0) return steps;
    steps.push({ state: node(low) * 2 + axis, cost: BEND + (fixed - here) * open });
    steps.push({ state: node(low + 1) * 2 + axis, cost: BEND + (after - fixed) * open });
    return steps;
  }

  /** Whether two doors open to the same lane with nothing between them. */
  joined(a: Door, b: Door): boolean {
    if (a.vertical !== b.vertical || a.lane !== b.lane) return false;
    const gone = this.#solid.crossed([a.at, b.at], [], CLEAR).size === 0;
    return gone && (a.at.x !== b.at.x || a.at.y !== b.at.y || a.port.dir !== b.port.dir);
  }

  point(state: number): Point {
    const node = state >> 1;
    const width = this.xs.length;
    return { x: this.xs[node % width] ?? 0, y: this.ys[Math.floor(node / width)] ?? 0 };
  }

  /** Whether a state is on the frame, about to cross it; and which way. */
  leaving(state: number): Direction | null {
    const node = state >> 1;
    const width = this.xs.length;
    const x = node % width;
    const y = (node - x) / width;
    if ((state & 1) === 1) return x === 0 || x === width - 1 ? null : y === 0 ? 'up' : y === this.ys.length - 1 ? 'down' : null;
    return y === 0 || y === this.ys.length - 1 ? null : x === 0 ? 'left' : x === width - 1 ? 'right' : null;
  }

  /** The cheapest way from one of the doors to a state for which `goal` says what remains from there; `towards` draws the search on, `cheapest` is the least that a pixel costs. Null where none costs less than `limit`. */
  search(doors: readonly Door[], towards: Point, goal: (state: number) => number | undefined, limit = Infinity, cheapest = 1): Found | null {
    const frontier = this.#scratch.frontier(this.xs.length * this.ys.length * 2);
    const width = this.xs.length;
    const height = this.ys.length;
    frontier.begin();
    const first = new Map<number, Door>();
    const { xs, ys } = this;
    const haste = this.#haste * cheapest;
    const guess = (x: number, y: number): number => haste * (Math.abs((xs[x] ?? 0) - towards.x) + Math.abs((ys[y] ?? 0) - towards.y));
    for (const door of doors) {
      for (const step of door.steps) {
        const node = step.state >> 1;
        const x = node % width;
        const cost = door.port.cost + door.reach + step.cost;
        if (frontier.offer(step.state, -1, cost, cost + guess(x, (node - x) / width))) first.set(step.state, door);
      }
    }
    let best = limit;
    let end = -1;
    for (let state = frontier.next(best); state >= 0; state = frontier.next(best)) {
      const here = frontier.cost(state);
      const rest = goal(state);
      if (rest !== undefined && here + rest < best - 1e-6) {
        best = here + rest;
        end = state;
      }
      const node = state >> 1;
      const x = node % width;
      const y = (node - x) / width;
      frontier.offer(state ^ 1, state, here + BEND, here + BEND + guess(x, y));
      const flat = (state & 1) === 0;
      const on = flat ? (this.#stepX[node] ?? 0) : (this.#stepY[node] ?? 0);
      const back = flat ? (x > 0 ? (this.#stepX[node - 1] ?? 0) : 0) : y > 0 ? (this.#stepY[node - width] ?? 0) : 0;
      if (on > 0 && (flat ? x + 1 < width : y + 1 < height)) {
        const length = flat ? (this.xs[x + 1] ?? 0) - (this.xs[x] ?? 0) : (this.ys[y + 1] ?? 0) - (this.ys[y] ?? 0);
        const cost = here + length * on;
        frontier.offer(state + (flat ? 2 : 2 * width), state, cost, cost + (flat ? guess(x + 1, y) : guess(x, y + 1)));
      }
      if (back > 0) {
        const length = flat ? (this.xs[x] ?? 0) - (this.xs[x - 1] ?? 0) : (this.ys[y] ?? 0) - (this.ys[y - 1] ?? 0);
        const cost = here + length * back;
        frontier.offer(state - (flat ? 2 : 2 * width), state, cost, cost + (flat ? guess(x - 1, y) : guess(x, y - 1)));
      }
    }
    if (end < 0) return null;
    const states = frontier.trail(end);
    const door = first.get(states[0] ?? -1);
    if (!door) return null;
    return { points: [{ x: door.port.x, y: door.port.y }, door.at, ...states.map((state) => this.point(state))], cost: best, states };
  }
}
