// Lines to one manager run along one another: from far, each stretch that they share is traced once, however they bend.
import type { Point } from '../../../shared/draw/scene.ts';

/** Corners that go to others; the same object twice where they stay. */
export interface Way {
  readonly from: readonly Point[];
  readonly to: readonly Point[];
}

interface Stretch {
  /** Where it begins along its axis, in the month before and in this one. */
  readonly a: number;
  readonly b: number;
  readonly way: Way;
}
/** Stretches along one axis that end in the same place, in both months. */
interface Bundle {
  readonly a: number;
  readonly b: number;
  readonly stretches: Stretch[];
}

/** Those that reach out furthest on one side at any time between the months: none of the others is further out in both. */
function outermost(stretches: readonly Stretch[], sign: 1 | -1): Way[] {
  const found: Way[] = [];
  let reach = -Infinity;
  for (const { b, way } of [...stretches].sort((one, other) => sign * (other.a - one.a) || sign * (other.b - one.b))) {
    if (sign * b <= reach) continue;
    reach = sign * b;
    found.push(way);
  }
  return found;
}

/** Small whole numbers for numbers: what they name is found by number, which takes a fraction of what it takes by text. */
class Numbered {
  readonly #known = new Map<number, number>();
  of(value: number): number {
    let known = this.#known.get(value);
    if (known === undefined) this.#known.set(value, (known = this.#known.size));
    return known;
  }
}
const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;
const PAIR = 2 ** 26;
const pair = (a: number, b: number): number => a * PAIR + b;

/**
 * Every stretch of the ways by itself, but for those that others cover from the month before to this one.
 * @example stretchesOf of two ways from (0, 9) and (5, 9) to (20, 9), which stay: the one from 0 to 20
 */
export function stretchesOf(ways: readonly Way[]): Way[] {
  const numbers = new Numbered();
  const points = new Numbered();
  const point = ({ x, y }: Point): number => points.of(pair(numbers.of(x), numbers.of(y)));
  const bundles = { x: new Map<number, Bundle>(), y: new Map<number, Bundle>() };
  const slanted = new Map<string, Way>();
  for (const { from, to } of ways) {
    for (let at = 1; at < to.length; at++) {
      const [p, q, r, s] = [from[at - 1], from[at], to[at - 1], to[at]];
      if (!p || !q || !r || !s) continue;
      const now = [r, s];
      const way = { from: same(p, r) && same(q, s) ? now : [p, q], to: now };
      const axis = p.y === q.y && r.y === s.y ? 'x' : p.x === q.x && r.x === s.x ? 'y' : null;
      if (axis === null) {
        slanted.set([p, q, r, s].map(point).join(' '), way);
        continue;
      }
      const place = pair(point(q), point(s));
      let bundle = bundles[axis].get(place);
      if (!bundle) bundles[axis].set(place, (bundle = { a: q[axis], b: s[axis], stretches: [] }));
      bundle.stretches.push({ a: p[axis], b: r[axis], way });
    }
  }
  const found = [...slanted.values()];
  for (const { a, b, stretches } of [...bundles.x.values(), ...bundles.y.values()])
    for (const sign of [1, -1] as const) {
      const beyond = stretches.filter((one) => sign * one.a > sign * a || sign * one.b > sign * b);
      found.push(...outermost(beyond, sign));
    }
  return found;
}
