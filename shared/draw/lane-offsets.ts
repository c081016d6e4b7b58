// Where in a gutter each kind of line runs, and how wide the gutters are.
import type { Rect } from './scene.ts';

/** What runs in a lane: every kind keeps to its own side of a gutter, so that they do not lie on each other. */
export type LaneKind = 'sre' | 'support' | 'other';

export interface Obstacle extends Rect {
  /** A dock overhangs its lower edge. */
  readonly docked?: boolean;
}

/** The lane in a gutter of some width, counted from the box before it. A dock's lower half takes the first 11 pixels below its host. */
export function laneAt(gap: number, kind: LaneKind, nudge: number, across: boolean, docked: boolean): number {
  if (gap < 20) return docked && gap > 13 ? (gap + 11) / 2 : gap / 2;
  if (across) {
    if (gap >= 40) return nudge + { sre: 17, support: 24, other: 20.5 }[kind];
    return nudge / 2 + (docked ? { sre: 14, support: 18, other: 16 }[kind] : { sre: 8, support: 17, other: 12.5 }[kind]);
  }
  if (gap >= 44) return nudge + { sre: 30, support: 13, other: 22 }[kind];
  return gap * { sre: 0.36, support: 0.64, other: 0.5 }[kind];
}

/** For every box the free width to its right, or below it: to the next box that it would meet, else Infinity. */
export function gapsOf(obstacles: readonly Obstacle[], across: boolean): Float64Array {
  const count = obstacles.length;
  const [start, end, low, high] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  obstacles.forEach((rect, at) => {
    const { x, y, width, height } = rect;
    start[at] = across ? y : x;
    end[at] = across ? y + height : x + width;
    low[at] = across ? x : y;
    high[at] = across ? x + width : y + height;
  });
  const order = new Int32Array(count).map((_, at) => at).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
  const gaps = new Float64Array(count).fill(Infinity);
  const first = (value: number): number => {
    let from = 0;
    let to = count;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((start[order[middle] ?? 0] ?? 0) > value) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  for (let box = 0; box < count; box++) {
    const edge = end[box] ?? 0;
    const [a, b] = [low[box] ?? 0, high[box] ?? 0];
    for (let at = first(edge - 0.5); at < count; at++) {
      const other = order[at] ?? 0;
      const gap = (start[other] ?? 0) - edge;
      // A gutter wider than this is as good as endless.
      if (gap > 200) break;
      if (other !== box && (low[other] ?? 0) < b && (high[other] ?? 0) > a) {
        gaps[box] = gap;
        break;
      }
    }
  }
  return gaps;
}
