// Fix: more time for one thing, taken from what takes most.
import { exact } from '../../model/people.ts';

/**
 * Times with one part set. Where all parts then add up to more than 1, what is too much is taken from the others, the largest first, for as long as there is any.
 * @example withTime({ build: 0.7, support: 0.3 }, 'documentation', 0.05) // { build: 0.65, support: 0.3, documentation: 0.05 }
 */
export function withTime<T extends object, K extends keyof T & string>(time: T, part: K, value: number): T & Record<K, number> {
  const parts = new Map<string, number>();
  for (const [name, share] of Object.entries(time)) if (typeof share === 'number') parts.set(name, share);
  parts.set(part, value);
  let over = exact([...parts.values()].reduce((sum, share) => sum + share, 0) - 1);
  const others = [...parts].filter(([name]) => name !== part).sort((a, b) => b[1] - a[1]);
  for (const [name, share] of others) {
    if (over <= 0) break;
    const cut = Math.min(share, over);
    parts.set(name, exact(share - cut));
    over = exact(over - cut);
  }
  return { ...time, ...Object.fromEntries(parts) };
}
