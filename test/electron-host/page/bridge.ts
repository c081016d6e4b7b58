// One half of contextBridge. The two worlds of a page share only the DOM: envelopes go as events under a secret name, and Chromium copies
// what is in them, so that no object is shared. Calls are answered before `dispatchEvent` returns.

type Packed =
  | { readonly t: 'value'; readonly v: unknown }
  | { readonly t: 'function' | 'promise'; readonly id: number }
  | { readonly t: 'error'; readonly message: string; readonly stack: string }
  | { readonly t: 'list'; readonly v: readonly Packed[] }
  | { readonly t: 'object'; readonly v: readonly (readonly [string, Packed])[] };

export type Envelope =
  | { readonly kind: 'call'; readonly id: number; readonly args: Packed }
  | { readonly kind: 'return'; readonly ok: boolean; readonly value: Packed }
  | { readonly kind: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Packed }
  | { readonly kind: 'expose'; readonly key: string; readonly value: Packed }
  | { readonly kind: 'close' };

/** Electron's own limit. */
const DEEPEST = 1000;
const NOTHING: Packed = { t: 'value', v: undefined };

/** How envelopes travel: the window's events in a page, a plain emitter in a test. */
export interface Wire {
  post(envelope: Envelope): void;
  receive(listener: (envelope: Envelope) => void): void;
}

/** The events of a window as a wire. What it needs is taken before any page script runs. */
export function windowWire(incoming: string, outgoing: string): Wire {
  const dispatch = window.dispatchEvent.bind(window);
  const Made = CustomEvent;
  return {
    post: (envelope) => void dispatch(new Made(outgoing, { detail: envelope })),
    receive: (listener) => {
      window.addEventListener(
        incoming,
        (happened) => {
          happened.stopImmediatePropagation();
          listener((happened as CustomEvent<Envelope>).detail); // only the other half knows this name
        },
        true,
      );
    },
  };
}

interface Settle {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export class BridgePeer {
  private readonly functions = new Map<number, (...args: readonly unknown[]) => unknown>();
  private readonly ids = new WeakMap<object, number>();
  private readonly proxies = new Map<number, unknown>();
  private readonly waiting = new Map<number, Settle>();
  private last = 0;
  private answer: Extract<Envelope, { kind: 'return' }> | null = null;

  /** `other` takes the envelopes that are no calls and no answers. */
  constructor(
    private readonly wire: Wire,
    other: (envelope: Envelope) => void,
  ) {
    wire.receive((envelope) => {
      if (envelope.kind === 'call') this.serve(envelope.id, envelope.args);
      else if (envelope.kind === 'return') this.answer = envelope;
      else if (envelope.kind === 'settle') this.settle(envelope);
      else other(envelope);
    });
  }

  post(envelope: Envelope): void {
    this.wire.post(envelope);
  }

  /** What came back for the last envelope, if it was answered. */
  takeAnswer(): Extract<Envelope, { kind: 'return' }> | null {
    const given = this.answer;
    this.answer = null;
    return given;
  }

  reply(ok: boolean): void {
    this.post({ kind: 'return', ok, value: NOTHING });
  }

  pack(value: unknown, depth = 0): Packed {
    if (depth > DEEPEST) {
      throw new TypeError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.');
    }
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    // The language types a function's parameters as it was written; here it takes whatever the other world hands over.
    if (typeof value === 'function') return { t: 'function', id: this.idOf(value as (...args: readonly unknown[]) => unknown) };
    if (typeof value !== 'object' || value === null) return { t: 'value', v: value };
    if (value instanceof Promise) return this.packPromise(value);
    if (value instanceof Error) return { t: 'error', message: value.message, stack: value.stack ?? '' };
    if (Array.isArray(value)) return { t: 'list', v: value.map((part) => this.pack(part, depth + 1)) };
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return { t: 'object', v: Object.entries(value).map(([key, part]) => [key, this.pack(part, depth + 1)] as const) };
    }
    // Dates, maps, sets, buffers, blobs and files are copied by the event.
    return { t: 'value', v: value };
  }

  /** `locked`: as what is exposed is, frozen all the way down. */
  unpack(packed: Packed, locked: boolean): unknown {
    switch (packed.t) {
      case 'value':
        return packed.v;
      case 'function':
        return this.proxyOf(packed.id);
      case 'promise':
        return new Promise((resolve, reject) => this.waiting.set(packed.id, { resolve, reject }));
      case 'error': {
        const made = new Error(packed.message);
        made.stack = packed.stack;
        return made;
      }
      case 'list': {
        const list = packed.v.map((part) => this.unpack(part, locked));
        return locked ? Object.freeze(list) : list;
      }
      case 'object': {
        const made = Object.fromEntries(packed.v.map(([key, part]) => [key, this.unpack(part, locked)]));
        return locked ? Object.freeze(made) : made;
      }
    }
  }

  private idOf(given: (...args: readonly unknown[]) => unknown): number {
    const known = this.ids.get(given);
    if (known !== undefined) return known;
    const id = ++this.last;
    this.ids.set(given, id);
    this.functions.set(id, given);
    return id;
  }

  private packPromise(value: Promise<unknown>): Packed {
    const id = ++this.last;
    const settle = (ok: boolean, result: unknown): void => {
      this.post({ kind: 'settle', id, ok, value: this.pack(result) });
    };
    const wait = async (): Promise<void> => {
      try {
        settle(true, await value);
      } catch (reason) {
        // Rejected, or its value cannot cross.
        settle(false, reason);
      }
    };
    void wait();
    return { t: 'promise', id };
  }

  private proxyOf(id: number): unknown {
    const known = this.proxies.get(id);
    if (known) return known;
    const made = (...args: readonly unknown[]): unknown => this.call(id, args);
    this.proxies.set(id, made);
    return made;
  }

  private call(id: number, args: readonly unknown[]): unknown {
    this.answer = null;
    this.post({ kind: 'call', id, args: this.pack(args) });
    const answer = this.takeAnswer();
    if (!answer) throw new Error('[stand-in] the other world did not answer');
    const value = this.unpack(answer.value, false);
    if (answer.ok) return value;
    throw value;
  }

  private serve(id: number, packed: Packed): void {
    try {
      const args = this.unpack(packed, false);
      const called = this.functions.get(id);
      if (!called || !Array.isArray(args)) throw new Error('[stand-in] an unknown function was called');
      this.post({ kind: 'return', ok: true, value: this.pack(called(...(args as readonly unknown[]))) });
    } catch (error) {
      this.post({ kind: 'return', ok: false, value: this.pack(error instanceof Error ? error : new Error(String(error))) });
    }
  }

  private settle({ id, ok, value }: Extract<Envelope, { kind: 'settle' }>): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (ok) waiting?.resolve(this.unpack(value, false));
    else waiting?.reject(this.unpack(value, false));
  }
}
