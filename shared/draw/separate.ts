// Lines that lie too close to each other, set apart: what leads to one end stays together, everything else keeps a clear distance in its gutter.
import type { Point, Rect } from './scene.ts';

/** One line's way. Ways of one bundle may lie on each other; ways that are not free stay where they are. */
export interface Strand {
  readonly bundle: string;
  readonly points: readonly Point[];
  /** Half of what is stroked. */
  readonly half: number;
  readonly free: boolean;
  /** How far its first and last point may slide along the sides that they are on. */
  readonly slack?: readonly [number, number];
}

/** Between the edges of two lines. */
const GAP = 6;
/** Between a line and a box, or a group's edge. */
const CLEAR = 4;
/** How far a line may be moved. */
const REACH = 20;
/** Stretches that meet over less than this are no neighbours. */
const MEET = 3;
/** No band is wider. */
const MOST = 14;

/** A stretch of one bundle, with every segment that lies on it. */
interface Track {
  readonly at: number;
  from: number;
  to: number;
  half: number;
  fixed: boolean;
  /** How far it may go at most. */
  reach: number;
  readonly bundle: string;
  readonly segments: { readonly way: number; readonly at: number }[];
  /** Where the ways go on from here: less than 0 mostly to smaller coordinates. */
  lean: number;
  low: number;
  high: number;
}
type Axis = 'x' | 'y';

/** The points of every strand, moved where that was needed. Strands that stay are given back as they are. `boxes` are never touched, nor edges of groups. */
export function separated(strands: readonly Strand[], boxes: readonly Rect[]): (readonly Point[])[] {
  const ways: (readonly Point[])[] = strands.map((strand) => strand.points);
  const area = areaOfFree(strands);
  if (!area) return ways;
  const near = strands.map((strand) => strand.free || touches(strand, area));
  for (const axis of ['y', 'x'] as const) {
    const close = clusters(tracksOf(strands, ways, near, axis));
    if (close.length === 0) continue;
    const edges = edgesOf(boxes, axis);
    const moved = new Map<number, Point[]>();
    for (const cluster of close) {
      for (const track of cluster) limit(track, edges);
      spread(cluster).forEach((to, at) => {
        const track = cluster[at];
        if (!track || to === track.at) return;
        for (const { way, at: index } of track.segments) {
          let points = moved.get(way);
          if (!points) moved.set(way, (points = [...(ways[way] ?? [])]));
          for (const end of [index - 1, index]) {
            const point = points[end];
            if (point) points[end] = axis === 'y' ? { x: point.x, y: to } : { x: to, y: point.y };
          }
        }
      });
    }
    for (const [way, points] of moved) ways[way] = points;
  }
  return ways;
}

/** Around all that may move, as far as it reaches; null where nothing may. While a card is dragged that is little. */
function areaOfFree(strands: readonly Strand[]): Rect | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { free, points } of strands) {
    if (!free) continue;
    for (const { x, y } of points) {
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  const margin = REACH + 2 * MOST;
  return x0 > x1 ? null : { x: x0 - margin, y: y0 - margin, width: x1 - x0 + 2 * margin, height: y1 - y0 + 2 * margin };
}

function touches({ points }: Strand, area: Rect): boolean {
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  for (let at = 0; at < points.length; at++) {
    const b = points[at];
    const a = points[at - 1] ?? b;
    if (!a || !b) continue;
    if (Math.max(a.x, b.x) >= area.x && Math.min(a.x, b.x) <= right && Math.max(a.y, b.y) >= area.y && Math.min(a.y, b.y) <= bottom) return true;
  }
  return false;
}

/** How far a segment may be moved: the ends of a way only slide. */
function reachOf({ slack = [0, 0] }: Strand, at: number, last: number): number {
  const start = at === 1 ? slack[0] : REACH;
  return Math.min(start, at === last ? slack[1] : REACH);
}

/** The stretches across an axis: segments of one bundle on one coordinate that touch. */
function tracksOf(strands: readonly Strand[], ways: readonly (readonly Point[])[], near: readonly boolean[], axis: Axis): Track[] {
  // Names of coordinates that change from call to call are slow to read: these do not.
  const flat = axis === 'y';
  const bundles = new Map<string, Map<number, Track[]>>();
  const lists: Track[][] = [];
  for (let way = 0; way < ways.length; way++) {
    const strand = strands[way];
    const points = ways[way];
    if (!strand || !points || !near[way]) continue;
    let byLine = bundles.get(strand.bundle);
    if (!byLine) bundles.set(strand.bundle, (byLine = new Map()));
    for (let at = 1; at < points.length; at++) {
      const a = points[at - 1];
      const b = points[at];
      if (!a || !b) continue;
      const here = flat ? a.y : a.x;
      const start = flat ? a.x : a.y;
      const end = flat ? b.x : b.y;
      if (here !== (flat ? b.y : b.x) || start === end) continue;
      const before = points[at - 2] ?? a;
      const after = points[at + 1] ?? b;
      const reach = reachOf(strand, at, points.length - 1);
      const track: Track = {
        at: here,
        from: Math.min(start, end),
        to: Math.max(start, end),
        half: strand.half,
        reach,
        fixed: !strand.free || reach === 0,
        bundle: strand.bundle,
        segments: [{ way, at }],
        lean: Math.sign((flat ? before.y : before.x) - here) + Math.sign((flat ? after.y : after.x) - here),
        low: -Infinity,
        high: Infinity,
      };
      const list = byLine.get(here);
      if (list) list.push(track);
      else {
        const opened = [track];
        byLine.set(here, opened);
        lists.push(opened);
      }
    }
  }
  return lists.flatMap(joined);
}

/** Stretches of one line that touch, as one. */
function joined(list: Track[]): Track[] {
  if (list.length === 1) return list;
  const found: Track[] = [];
  for (const track of list.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (!last || track.from > last.to) {
      found.push(track);
      continue;
    }
    last.to = Math.max(last.to, track.to);
    last.half = Math.min(MOST, last.half + (track.half > 1 ? track.half : 0));
    last.fixed ||= track.fixed;
    last.reach = Math.min(last.reach, track.reach);
    last.lean += track.lean;
    last.segments.push(...track.segments);
  }
  return found;
}

const need = (a: Track, b: Track): number => a.half + b.half + GAP;
const meets = (a: Track, b: Track): boolean => Math.min(a.to, b.to) - Math.max(a.from, b.from) > MEET;

/** Tracks that are too close to others, each set with the neighbours that moving could reach. Sets in which nothing can move are left out. */
function clusters(tracks: readonly Track[]): Track[][] {
  const order = tracks.toSorted((a, b) => a.at - b.at || a.from - b.from);
  const parent = order.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    for (let up = parent[top] ?? top; up !== top; up = parent[top] ?? top) top = up;
    parent[at] = top;
    return top;
  };
  const bad = new Set<number>();
  order.forEach((track, at) => {
    for (let other = at + 1; other < order.length; other++) {
      const next = order[other];
      if (!next || next.at - track.at >= 2 * MOST + GAP) break;
      if (next.bundle === track.bundle || (next.fixed && track.fixed) || !meets(track, next)) continue;
      const apart = next.at - track.at;
      if (apart >= need(track, next) + GAP) continue;
      const [a, b] = [root(at), root(other)];
      parent[b] = a;
      if (apart < need(track, next) - 0.5) {
        bad.add(at);
        bad.add(other);
      }
    }
  });
  const sets = new Map<number, Track[]>();
  const wanted = new Set([...bad].map(root));
  order.forEach((track, at) => {
    const top = root(at);
    if (!wanted.has(top)) return;
    const list = sets.get(top);
    if (list) list.push(track);
    else sets.set(top, [track]);
  });
  return [...sets.values()];
}

interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function edgesOf(boxes: readonly Rect[], axis: Axis): Edge[] {
  const [along, size, length] = axis === 'y' ? (['x', 'height', 'width'] as const) : (['y', 'width', 'height'] as const);
  return boxes
    .flatMap((box): Edge[] => {
      const [from, to] = [box[along], box[along] + box[length]];
      return [
        { at: box[axis], from, to },
        { at: box[axis] + box[size], from, to },
      ];
    })
    .sort((a, b) => a.at - b.at);
}

/** How far a track can go before it meets a box, or runs along a group's edge. */
function limit(track: Track, edges: readonly Edge[]): void {
  const clear = CLEAR + Math.max(0, track.half - 1);
  track.low = track.fixed ? track.at : track.at - track.reach;
  track.high = track.fixed ? track.at : track.at + track.reach;
  if (track.fixed) return;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle]?.at ?? 0) < track.at - REACH - clear) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < edges.length; index++) {
    const edge = edges[index];
    if (!edge || edge.at > track.at + REACH + clear) break;
    // What only touches counts: the way goes on from there, beside it.
    if (edge.to < track.from - 1 || edge.from > track.to + 1) continue;
    if (edge.at <= track.at) track.low = Math.max(track.low, Math.min(track.at, edge.at + clear));
    if (edge.at >= track.at) track.high = Math.min(track.high, Math.max(track.at, edge.at - clear));
  }
}

/** Where the tracks of a set go: in order, a clear distance apart, as near as can be to where they were; closer where there is no room. */
function spread(set: Track[]): number[] {
  set.sort((a, b) => a.at - b.at || a.lean - b.lean || a.from - b.from || (a.bundle < b.bundle ? -1 : 1));
  const ats = set.map((track) => track.at);
  for (const share of [1, 0.75, 0.55, 0.4]) {
    const up = swept(set, share, 1, ats);
    const down = swept(set, share, -1, ats);
    if (!fits(set, share, up) || !fits(set, share, down)) continue;
    return up.map((at, index) => Math.round((at + (down[index] ?? at)) / 2));
  }
  return ats;
}

/** Pushes to one side what is too close, then back from the limits. */
function swept(set: readonly Track[], share: number, sign: 1 | -1, ats: readonly number[]): number[] {
  const places = [...ats];
  push(set, share, sign, places);
  push(set, share, sign === 1 ? -1 : 1, places);
  return places;
}

function push(set: readonly Track[], share: number, sign: 1 | -1, places: number[]): void {
  const count = set.length;
  for (let step = 0; step < count; step++) {
    const index = sign === 1 ? step : count - 1 - step;
    const track = set[index];
    if (!track) continue;
    let place = Math.min(track.high, Math.max(track.low, places[index] ?? track.at));
    for (let other = index - sign; other >= 0 && other < count; other -= sign) {
      const before = set[other];
      if (!before || before.bundle === track.bundle || !meets(before, track)) continue;
      const least = (places[other] ?? before.at) + sign * need(before, track) * share;
      place = sign === 1 ? Math.max(place, least) : Math.min(place, least);
    }
    places[index] = track.fixed ? track.at : place;
  }
}

function fits(set: readonly Track[], share: number, places: readonly number[]): boolean {
  return set.every((track, index) => {
    const place = places[index] ?? track.at;
    if (place < track.low - 0.01 || place > track.high + 0.01) return false;
    for (let other = 0; other < index; other++) {
      const before = set[other];
      if (!before || before.bundle === track.bundle || (before.fixed && track.fixed) || !meets(before, track)) continue;
      if (place - (places[other] ?? before.at) < need(before, track) * share - 0.5) return false;
    }
    return true;
  });
}
