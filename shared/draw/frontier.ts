// The open states of a search: a heap by guessed total cost, with costs and trails that need no clearing between searches.

class Frontier {
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  /** The search in which a state was last reached. */
  readonly #stamp: Int32Array;
  /** The search in which it was settled. */
  readonly #done: Int32Array;
  #turn = 0;
  #states: number[] = [];
  #keys: number[] = [];

  constructor(states: number) {
    this.#cost = new Float64Array(states);
    this.#from = new Int32Array(states);
    this.#stamp = new Int32Array(states);
    this.#done = new Int32Array(states);
  }

  begin(): void {
    this.#turn += 1;
    this.#states = [];
    this.#keys = [];
  }

  cost(state: number): number {
    return this.#cost[state] ?? Infinity;
  }

  /** Reaches a state at a cost; false where it was reached as cheaply before. */
  offer(state: number, from: number, cost: number, key: number): boolean {
    if (this.#stamp[state] === this.#turn && cost >= (this.#cost[state] ?? 0) - 1e-6) return false;
    this.#stamp[state] = this.#turn;
    this.#cost[state] = cost;
    this.#from[state] = from;
    const states = this.#states;
    const keys = this.#keys;
    let at = states.length;
    states.push(state);
    keys.push(key);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const upKey = keys[up] ?? 0;
      if (upKey < key || (upKey === key && (states[up] ?? 0) <= state)) break;
      states[at] = states[up] ?? 0;
      keys[at] = upKey;
      at = up;
    }
    states[at] = state;
    keys[at] = key;
    return true;
  }

  /** Settles the state of the least guess below `limit`; -1 where there is none. Of equal guesses the lower state goes first, so ways never depend on chance. */
  next(limit: number): number {
    const states = this.#states;
    const keys = this.#keys;
    for (;;) {
      const top = states[0];
      if (top === undefined || (keys[0] ?? 0) >= limit) return -1;
      const state = states.pop() ?? 0;
      const key = keys.pop() ?? 0;
      const count = states.length;
      if (count > 0) {
        let at = 0;
        for (;;) {
          let child = 2 * at + 1;
          if (child >= count) break;
          let childKey = keys[child] ?? 0;
          if (child + 1 < count) {
            const other = keys[child + 1] ?? 0;
            if (other < childKey || (other === childKey && (states[child + 1] ?? 0) < (states[child] ?? 0))) {
              child += 1;
              childKey = other;
            }
          }
          if (childKey > key || (childKey === key && (states[child] ?? 0) >= state)) break;
          states[at] = states[child] ?? 0;
          keys[at] = childKey;
          at = child;
        }
        states[at] = state;
        keys[at] = key;
      }
      if (this.#done[top] === this.#turn) continue;
      this.#done[top] = this.#turn;
      return top;
    }
  }

  /** The states from the first to this one. */
  trail(end: number): number[] {
    const states: number[] = [];
    for (let state = end; state >= 0; state = this.#from[state] ?? -1) states.push(state);
    return states.reverse();
  }
}

/** One frontier for many searches, as large as the largest so far. */
export class Scratch {
  #frontier = new Frontier(0);
  #size = 0;

  frontier(states: number): Frontier {
    if (states > this.#size) {
      this.#frontier = new Frontier(states);
      this.#size = states;
    }
    return this.#frontier;
  }
}
