// Ways that run together, taken apart into stretches: drawn once each, with corners where a way turns and plain joints where ways meet.
import { simplify } from '../layout/geometry.ts';
import type { Point } from './scene.ts';

export interface Stretch {
  readonly points: readonly Point[];
  /** Indices of the ways that run here, ascending. */
  readonly ways: readonly number[];
}
interface Edge {
  readonly a: string;
  readonly b: string;
  readonly ways: number[];
  used: boolean;
}

const key = (x: number, y: number): string => `${x} ${y}`;

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
  const at = new Map<string, Point>();
  for (const way of ways) {
    for (const point of way) {
      const name = key(point.x, point.y);
      if (at.has(name)) continue;
      at.set(name, point);
      note(byY, point.y, point.x);
      note(byX, point.x, point.y);
    }
  }
  for (const map of [byX, byY]) for (const list of map.values()) list.sort((a, b) => a - b);

  const edges = new Map<string, Edge>();
  const around = new Map<string, Edge[]>();
  const step = (from: string, to: string, way: number): void => {
    const name = from < to ? `${from}|${to}` : `${to}|${from}`;
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
      const between = stops.slice(firstAt(stops, low), firstAt(stops, high) + 1);
      if (flat ? b.x < a.x : b.y < a.y) between.reverse();
      let from = key(a.x, a.y);
      for (const stop of between) {
        const to = flat ? key(stop, a.y) : key(a.x, stop);
        if (to !== from) step(from, to, index);
        from = to;
      }
    }
  });

  const same = (a: Edge, b: Edge): boolean => a.ways.length === b.ways.length && a.ways.every((way, i) => way === b.ways[i]);
  const onward = (edge: Edge, end: string): Edge | undefined => {
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
    const points = names.map((name) => at.get(name)).filter((point) => point !== undefined);
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
