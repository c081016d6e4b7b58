// A small external store with selectors: what React reads without contexts, and what tests and machines read without React.
import { useCallback, useRef, useSyncExternalStore } from 'react';

export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T | ((now: T) => T)) => void;
  /** Merges some entries. */
  readonly patch: (part: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  const set = (next: T | ((now: T) => T)): void => {
    const value = typeof next === 'function' ? next(state) : next;
    if (Object.is(value, state)) return;
    state = value;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    set,
    patch: (part) => set({ ...state, ...part }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads one selection of a store; re-renders only when `equal` says that it changed. */
export function useStore<T extends object, S>(store: Store<T>, select: (state: T) => S, equal: (a: S, b: S) => boolean = Object.is): S {
  const last = useRef<{ value: S } | null>(null);
  const get = useCallback(() => {
    const value = select(store.get());
    if (last.current && equal(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  }, [store, select, equal]);
  return useSyncExternalStore(store.subscribe, get, get);
}
