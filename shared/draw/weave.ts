// Ways that run together, taken apart into stretches: drawn once each, with corners where a way turns and plain joints where ways meet.
import { simplify } from '../layout/geometry.ts';
import type { Point } from './scene.ts';

export interface Stretch {
  readonly points: readonly Point[];
  /** Indices of the ways that run here, ascending. */
  readonly ways: readonly number[];
}
interface Edge {
  /** The places of its two ends. */
  readonly a: number;
  readonly b: number;
  readonly ways: number[];
  used: boolean;
}

/** Points as numbers in the order in which they are met: words for keys would be most of the work. */
class Places {
  readonly points: Point[] = [];
  readonly #byX = new Map<number, Map<number, number>>();

  /** The number of a point. */
  of(x: number, y: number): number {
    let column = this.#byX.get(x);
    if (!column) this.#byX.set(x, (column = new Map()));
    let place = column.get(y);
    if (place === undefined) {
      column.set(y, (place = this.points.length));
      this.points.push({ x, y });
    }
    return place;
  }
}
/** More points than this no drawing has. */
const MANY = 2 ** 26;

/**
 * Takes orthogonal ways apart where they meet or part. Stretches go in the direction of the first way that runs there.
 * @example weave([way, sameWay]).length // 1
 */
export function weave(ways: readonly (readonly Point[])[]): Stretch[] {
  const byY = new Map<number, number[]>();
  const byX = new Map<number, number[]>();
  const note = (map: Map<number, number[]>, line: number, value: number): void => {
    const list = map.get(line);
    if (list) list.push(value);
    else map.set(line, [value]);
  };
  const places = new Places();
  for (const way of ways) {
    for (const point of way) {
      const known = places.points.length;
      if (places.of(point.x, point.y) < known) continue;
      note(byY, point.y, point.x);
      note(byX, point.x, point.y);
    }
  }
  for (const map of [byX, byY]) for (const list of map.values()) list.sort((a, b) => a - b);

  const edges = new Map<number, Edge>();
  const around = new Map<number, Edge[]>();
  const step = (from: number, to: number, way: number): void => {
    const name = Math.min(from, to) * MANY + Math.max(from, to);
    const known = edges.get(name);
    if (known) {
      if (known.ways.at(-1) !== way) known.ways.push(way);
      return;
    }
    const edge: Edge = { a: from, b: to, ways: [way], used: false };
    edges.set(name, edge);
    for (const end of [from, to]) {
      const list = around.get(end);
      if (list) list.push(edge);
      else around.set(end, [edge]);
    }
  };
  ways.forEach((way, index) => {
    for (let i = 1; i < way.length; i++) {
      const a = way[i - 1];
      const b = way[i];
      if (!a || !b) continue;
      const flat = a.y === b.y;
      const stops = (flat ? byY.get(a.y) : byX.get(a.x)) ?? [];
      const [low, high] = flat ? [Math.min(a.x, b.x), Math.max(a.x, b.x)] : [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      const [first, last] = [firstAt(stops, low), firstAt(stops, high)];
      const back = flat ? b.x < a.x : b.y < a.y;
      let from = places.of(a.x, a.y);
      for (let nth = 0; nth <= last - first; nth++) {
        const stop = stops[back ? last - nth : first + nth] ?? 0;
        const to = flat ? places.of(stop, a.y) : places.of(a.x, stop);
        if (to !== from) step(from, to, index);
        from = to;
      }
    }
  });

  const same = (a: Edge, b: Edge): boolean => a.ways.length === b.ways.length && a.ways.every((way, i) => way === b.ways[i]);
  const onward = (edge: Edge, end: number): Edge | undefined => {
    const list = around.get(end) ?? [];
    if (list.length !== 2) return undefined;
    const other = list[0] === edge ? list[1] : list[0];
    return other && !other.used && same(edge, other) ? other : undefined;
  };
  const found: Stretch[] = [];
  for (const edge of edges.values()) {
    if (edge.used) continue;
    edge.used = true;
    const names = [edge.a, edge.b];
    for (const forward of [true, false]) {
      let current = edge;
      let end = forward ? edge.b : edge.a;
      for (let next = onward(current, end); next; next = onward(current, end)) {
        next.used = true;
        end = next.a === end ? next.b : next.a;
        if (forward) names.push(end);
        else names.unshift(end);
        current = next;
      }
    }
    const points = names.map((name) => places.points[name]).filter((point) => point !== undefined);
    found.push({ points: simplify(points), ways: edge.ways });
  }
  return found;
}

function firstAt(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
