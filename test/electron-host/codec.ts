// What crosses between the main process and a page as text: the values that Electron's structured clone carries, and its refusal of the others.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const ERRORS = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
const VIEWS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};
const CHUNK = 0x80_00;

export const NOT_CLONEABLE = 'An object could not be cloned.';

export function encode(value: unknown): string {
  return JSON.stringify(pack(value, []));
}

export function decode(text: string): unknown {
  return unpack(JSON.parse(text) as Json); // written by `encode`
}

/** Messages between two ends are lists of arguments. */
export function decodeList(text: string): readonly unknown[] {
  const list = decode(text);
  if (!Array.isArray(list)) throw new TypeError('[stand-in] a message without a list of arguments');
  return list;
}

function pack(value: unknown, inside: readonly unknown[]): Json {
  switch (typeof value) {
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', v: String(value) };
    case 'number':
      if (Object.is(value, -0)) return { $: 'number', v: '-0' };
      return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
    case 'string':
    case 'boolean':
      return value;
    case 'function':
    case 'symbol':
      throw new Error(NOT_CLONEABLE);
    case 'object':
      return value === null ? null : packObject(value, inside);
  }
}

function packObject(value: object, inside: readonly unknown[]): Json {
  if (inside.includes(value)) throw new Error('[stand-in] values that hold themselves are not carried');
  const chain = [...inside, value];
  const each = (part: unknown): Json => pack(part, chain);
  if (Array.isArray(value)) return Array.from(value, each);
  if (ArrayBuffer.isView(value)) {
    const name = Object.prototype.toString.call(value).slice(8, -1);
    return { $: 'bytes', kind: name, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  switch (Object.prototype.toString.call(value).slice(8, -1)) {
    case 'Date':
      return { $: 'date', v: Number(value) };
    case 'Map':
      // An object of that class: its tag says so.
      return { $: 'map', v: [...(value as Map<unknown, unknown>)].map(([key, part]) => [each(key), each(part)]) };
    case 'Set':
      return { $: 'set', v: [...(value as Set<unknown>)].map(each) };
    case 'RegExp': {
      const { source, flags } = value as RegExp;
      return { $: 'regexp', v: source, flags };
    }
    case 'ArrayBuffer':
      return { $: 'bytes', kind: 'ArrayBuffer', v: toBase64(new Uint8Array(value as ArrayBuffer)) };
    case 'Error': {
      const { name, message, stack } = value as Error;
      return { $: 'error', name: Object.hasOwn(ERRORS, name) ? name : 'Error', v: message, stack: stack ?? '' };
    }
    case 'Object':
      return plain(value, each);
    default:
      throw new Error(NOT_CLONEABLE);
  }
}

function plain(value: object, each: (part: unknown) => Json): Json {
  const fields = Object.entries(value).map(([key, part]): [string, Json] => [key, each(part)]);
  return { $: 'object', v: fields };
}

function unpack(value: Json): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(unpack);
  const text = textIn(value, 'v');
  const list = Array.isArray(value['v']) ? (value['v'] as readonly (readonly Json[])[]) : []; // pairs, as `packObject` wrote them
  const pairs = (): [unknown, unknown][] => list.map(([key, part]) => [unpack(key ?? null), unpack(part ?? null)]);
  switch (value['$']) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(text);
    case 'number':
      return Number(text);
    case 'date':
      // An invalid date is written as no number.
      return new Date(typeof value['v'] === 'number' ? value['v'] : Number.NaN);
    case 'map':
      return new Map(pairs());
    case 'set':
      return new Set(list.map(unpack));
    case 'regexp':
      return new RegExp(text, textIn(value, 'flags'));
    case 'bytes':
      return bytes(textIn(value, 'kind'), fromBase64(text));
    case 'error': {
      const name = textIn(value, 'name') as keyof typeof ERRORS; // `packObject` wrote one of them
      const made = new ERRORS[name](text);
      made.stack = textIn(value, 'stack');
      return made;
    }
    default:
      return Object.fromEntries(pairs());
  }
}

function textIn(value: { readonly [key: string]: Json }, key: string): string {
  const text = value[key];
  return typeof text === 'string' ? text : '';
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function bytes(kind: string, raw: Uint8Array<ArrayBuffer>): unknown {
  if (kind === 'ArrayBuffer') return raw.buffer;
  if (kind === 'DataView') return new DataView(raw.buffer);
  const view = Object.entries(VIEWS).find(([name]) => name === kind)?.[1];
  if (!view) throw new Error(NOT_CLONEABLE);
  return new view(raw.buffer);
}

function toBase64(raw: Uint8Array): string {
  let text = '';
  for (let at = 0; at < raw.length; at += CHUNK) text += String.fromCharCode(...raw.subarray(at, at + CHUNK));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
