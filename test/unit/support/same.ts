// Deep equality that a key called `constructor` or `__proto__` does not fool.
import assert from 'node:assert/strict';

/** Fails unless both are equal to the last key, absent keys included. The order of an object's keys does not count. */
export function expectSame(actual: unknown, expected: unknown): void {
  assert.deepStrictEqual(actual, expected);
}
