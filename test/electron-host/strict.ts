// Makes an emulated object throw by name for whatever it does not have, and notes each call that does nothing here but something in Electron.

/** Where emulated objects keep what is theirs alone: a symbol, so that their names are Electron's names and no others. */
export const inner: unique symbol = Symbol('inner');

/** Asked of any object by the language, by Node's inspector or by a test's matchers. */
const ASKED_OF_ANYTHING = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'name',
  'length',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
]);

export class NotEmulated extends Error {
  constructor(what: string) {
    super(`[stand-in] ${what} is not emulated. Add it to test/electron-host, as Electron's documentation says it behaves.`);
    this.name = 'NotEmulated';
  }
}

/** `absent`: members that Electron itself lacks on this platform. They read as undefined. */
export function strict<T extends object>(name: string, target: T, absent: readonly string[] = []): T {
  const known = (key: string | symbol): boolean =>
    typeof key === 'symbol' || Reflect.has(target, key) || ASKED_OF_ANYTHING.has(key) || absent.includes(key);
  return new Proxy(target, {
    get(of, key, receiver): unknown {
      if (!known(key)) throw new NotEmulated(`${name}.${String(key)}`);
      return Reflect.get(of, key, receiver);
    },
    set(of, key, value, receiver): boolean {
      if (!known(key)) throw new NotEmulated(`${name}.${String(key)} (set)`);
      return Reflect.set(of, key, value, receiver);
    },
  });
}

/** Stands for a module or object of which nothing is emulated. */
export function missing(name: string): object {
  return strict(name, {});
}

const noted = new Set<string>();

/** Says once on standard error that a call had no effect here. `notedCalls` has every name. */
export function doesNothing(call: string): void {
  if (noted.has(call)) return;
  noted.add(call);
  process.stderr.write(`[stand-in] ${call} does nothing here\n`);
}

export const notedCalls = (): readonly string[] => [...noted];

/** A method that has no effect here, by name. */
export function silent<R>(call: string, answer: R): (..._anything: readonly unknown[]) => R {
  return () => {
    doesNothing(call);
    return answer;
  };
}

export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event as Electron hands it to listeners. */
export function event<T extends object>(extra?: T): Preventable & T {
  let prevented = false;
  const made = {
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
  // Copied over the getter's object, so that `defaultPrevented` stays live.
  return Object.assign(made, extra);
}
