// Printing: the same text for equal designs, and text that parses back to the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import type { Design } from '../../../shared/model/types.ts';
import { anyDesign } from '../support/arbitrary.ts';
import { expectSame } from '../support/same.ts';

const parsed = (text: string): Design => {
  const result = parse(text);
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`);
  return result.design;
};
/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, unknown] => [key, shuffled(item)])
      .reverse(),
  );
}

const sample = {
  format: 'orgscale',
  version: 1,
  name: 'Lumen',
  organization: { reliabilityNeed: 'high', architecture: 'mixed' },
  zebra: { b: 1, a: [0.123456789] },
  apple: null,
  lines: [{ kind: 'reports', to: 'bo', from: 'pay', id: 'l1' }],
  units: [
    { name: 'Payments', kind: 'team', id: 'pay', headcount: { sre: 1, engineer: 6.1234567891 }, type: 'product', later: true },
    { id: 'bo', kind: 'position', name: 'Bo', role: 'director' },
  ],
  layout: { gone: { y: 1, x: 1 }, bo: { x: 10.6, y: -0.4 }, pay: { x: 1, y: 2, pinned: true } },
} as unknown as Design; // keys out of order on purpose

describe('print', () => {
  it('orders keys as the schema does, unknown ones behind, and writes one record a line', () => {
    expect(print(sample)).toBe(`{
  "format": "orgscale",
  "version": 1,
  "name": "Lumen",
  "organization": { "architecture": "mixed", "reliabilityNeed": "high" },
  "units": [
    { "id": "pay", "kind": "team", "name": "Payments", "type": "product", "headcount": { "engineer": 6.123457, "sre": 1 }, "later": true },
    { "id": "bo", "kind": "position", "name": "Bo", "role": "director" }
  ],
  "lines": [
    { "id": "l1", "from": "pay", "to": "bo", "kind": "reports" }
  ],
  "layout": {
    "pay": { "x": 1, "y": 2, "pinned": true },
    "bo": { "x": 11, "y": 0 },
    "gone": { "x": 1, "y": 1 }
  },
  "apple": null,
  "zebra": { "a": [0.123456789], "b": 1 }
}
`);
  });
  it('breaks a record over lines where it does not fit on one', () => {
    const design: Design = {
      format: 'orgscale',
      version: 1,
      name: 'x',
      organization: {},
      units: [{ id: 'a', kind: 'group', name: 'n'.repeat(160) }],
      lines: [],
      services: [],
    };
    expect(print(design)).toBe(`{
  "format": "orgscale",
  "version": 1,
  "name": "x",
  "organization": {},
  "units": [
    {
      "id": "a",
      "kind": "group",
      "name": "${'n'.repeat(160)}"
    }
  ],
  "lines": [],
  "services": []
}
`);
  });
  it('keeps no line longer than 150 characters that could be broken', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        for (const line of print(design).split('\n')) {
          if (line.length <= 150) continue;
          // Only a single value is ever longer.
          expect(line.trim()).toMatch(/^("(?:[^"\\]|\\.)*": )?(?:"(?:[^"\\]|\\.)*"|[-+.\deE]+)?[[{]?[\]}]?,?$/u);
        }
      }),
      { numRuns: 100 },
    );
  });
  it('parses back to the same design', () => {
    fc.assert(
      fc.property(anyDesign, (design) => expectSame(parsed(print(design)), design)),
      { numRuns: 300 },
    );
  });
  it('prints what it parsed from printed text as it was', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const text = print(design);
        expect(print(parsed(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
  it('does not look at the order of keys', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        // The same records, with keys in another order.
        expect(print(shuffled(design) as Design)).toBe(print(design));
      }),
      { numRuns: 200 },
    );
  });
  it('does not change the design that it prints', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const copy = structuredClone(design);
        print(design);
        expectSame(design, copy);
      }),
      { numRuns: 50 },
    );
  });
  it('refuses a figure that no file can hold', () => {
    expect(() => print({ ...sample, organization: { growthPerMonth: Number.NaN } })).toThrow();
  });
});
