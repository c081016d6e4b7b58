import { describe, expect, it, vi } from 'vitest';
import { BridgePeer, type Envelope, type Wire } from '../../electron-host/page/bridge.ts';

/** Two ends that hand each other copies, as the events of a page do. */
function wires(): [Wire, Wire] {
  const listeners: ((envelope: Envelope) => void)[] = [];
  const end = (own: number, other: number): Wire => ({
    post: (envelope) => {
      listeners[other]?.(structuredClone(envelope));
    },
    receive: (listener) => {
      listeners[own] = listener;
    },
  });
  return [end(0, 1), end(1, 0)];
}

/** What the page gets of what the preload exposes. */
function expose(api: unknown): unknown {
  const [inPage, inPreload] = wires();
  let exposed: unknown;
  const page = new BridgePeer(inPage, (envelope) => {
    if (envelope.kind === 'expose') exposed = page.unpack(envelope.value, true);
  });
  const preload = new BridgePeer(inPreload, () => {});
  preload.post({ kind: 'expose', key: 'api', value: preload.pack(api) });
  return exposed;
}

describe('contextBridge', () => {
  it('hands over copies, frozen all the way down', () => {
    const given = { list: [{ a: 1 }], when: new Date(5) };
    const got = expose(given) as typeof given;
    expect(got).toEqual(given);
    expect(got).not.toBe(given);
    expect([got, got.list, got.list[0]].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('calls both ways before the call returns', () => {
    const { twice } = expose({ twice: (call: (n: number) => number) => call(call(1)) }) as { twice: (call: (n: number) => number) => number };
    const add = vi.fn<(n: number) => number>((n) => n + 10);
    expect(twice(add)).toBe(21);
    expect(add.mock.calls).toEqual([[1], [11]]);
  });

  it('gives the same function for the same function', () => {
    const shared = (): number => 1;
    const { a, b } = expose({ a: shared, b: shared }) as { a: unknown; b: unknown };
    expect(a).toBe(b);
  });

  it('settles promises, and rejects where a value cannot cross', async () => {
    const api = expose({
      good: async () => Promise.resolve({ n: 1 }),
      bad: async () => Promise.reject(new TypeError('no')),
      odd: async () => Promise.resolve(Symbol('s')),
    }) as Record<'good' | 'bad' | 'odd', () => Promise<unknown>>;
    expect(await api.good()).toEqual({ n: 1 });
    await expect(api.bad()).rejects.toThrow('no');
    await expect(api.odd()).rejects.toThrow('could not be cloned');
  });

  it('throws what was thrown, as a plain error of this side', () => {
    const { fail } = expose({
      fail: () => {
        throw new RangeError('sync boom');
      },
    }) as { fail: () => void };
    const thrown = (() => {
      try {
        fail();
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(RangeError);
    expect((thrown as Error).message).toBe('sync boom');
  });

  it('refuses what is nested too deeply, and symbols', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 1002; level++) deep = { deep };
    expect(() => expose(deep)).toThrow('recursion depth');
    expect(() => expose({ s: Symbol('s') })).toThrow('could not be cloned');
  });
});
