import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeList, encode, NOT_CLONEABLE } from '../../electron-host/codec.ts';

const through = (value: unknown): unknown => decode(encode(value));

/** Everything that a message may hold. */
const cloneable = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.bigInt(),
    fc.constant(null),
    fc.constant(undefined),
    fc.date(),
    fc.uint8Array(),
    fc.float64Array(),
  ),
  any: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('any')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '$', 'v')), tie('any')),
    fc.array(fc.tuple(tie('leaf'), tie('any'))).map((pairs) => new Map(pairs)),
    fc.array(tie('leaf')).map((list) => new Set(list)),
  ),
})).any;

describe('what crosses between the processes', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(through(value)).toEqual(value);
      }),
    );
  });

  it('keeps what JSON would lose', () => {
    expect(through([Number.NaN, -0, Infinity])).toEqual([Number.NaN, -0, Infinity]);
    expect(Object.hasOwn(through({ a: undefined }) as object, 'a')).toBe(true);
    expect(through(/a+/giu)).toEqual(/a+/giu);
    expect(new Uint8Array(through(new Uint8Array([1, 2, 255]).buffer) as ArrayBuffer)).toEqual(new Uint8Array([1, 2, 255]));
    expect((through(new DataView(new ArrayBuffer(3))) as DataView).byteLength).toBe(3);
  });

  it('carries an error with its class, message and stack', () => {
    const error = new RangeError('too far');
    const back = through(error) as RangeError;
    expect(back).toBeInstanceOf(RangeError);
    expect([back.message, back.stack]).toEqual([error.message, error.stack]);
  });

  it('carries a buffer as bytes, not as its pool', () => {
    expect(through(Buffer.from('abc'))).toEqual(new Uint8Array([97, 98, 99]));
  });

  it('refuses what Electron refuses', () => {
    for (const value of [() => 1, Symbol('s'), { deep: [() => 1] }, new WeakMap(), Promise.resolve(1)]) {
      expect(() => encode(value)).toThrow(NOT_CLONEABLE);
    }
    const self: Record<string, unknown> = {};
    self['self'] = self;
    expect(() => encode(self)).toThrow('hold themselves');
  });

  it('takes nothing but a list for arguments', () => {
    expect(decodeList(encode([1, 'a']))).toEqual([1, 'a']);
    expect(() => decodeList(encode({ length: 1 }))).toThrow('without a list');
  });
});
