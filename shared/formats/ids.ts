// Ids for records that an import makes.
import type { Id } from '../model/types.ts';

/** Hands out ids that nothing else has; the second of a kind gets `-2`. */
export class Ids {
  readonly #taken = new Set<Id>();
  readonly #times = new Map<Id, number>();
  take(wanted: Id): Id {
    let id = wanted;
    for (let nth = this.#times.get(wanted) ?? 1; this.#taken.has(id);) {
      nth++;
      this.#times.set(wanted, nth);
      id = `${wanted}-${String(nth)}`;
    }
    this.#taken.add(id);
    return id;
  }
}

/** Lower case, with `-` for what is neither letter nor number in any script. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'unnamed';
