// Whatever text there is: a typed error or a design, never an exception; and what is saved of it is sound.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designTrouble } from '../../../shared/file/check.ts';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { salvage } from '../../../shared/file/salvage.ts';
import { pathText, troubleIn } from '../../../shared/file/shape.ts';
import * as v from '../../../shared/file/validators.generated.ts';
import { anyDesign, designWithEdit } from '../support/arbitrary.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { expectSame } from '../support/same.ts';

/** Reads and saves a text, and holds both to what they promise. */
function withstand(text: string): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  const result = parse(text);
  if (!result.ok) {
    const { line, column, message, remedy } = result.error;
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(1500);
    expect(remedy).toMatch(/\.$/);
  }
  const kept = salvage(text);
  if (result.ok) {
    expect(kept.ok).toBe(true);
    if (kept.ok) {
      expect(kept.dropped).toEqual([]);
      expectSame(kept.design, result.design);
    }
  }
  if (!kept.ok) return;
  if (!result.ok) expect(kept.dropped.length).toBeGreaterThan(0);
  for (const { line } of kept.dropped) expect(line >= 1 && line <= lines).toBe(true);
  const again = parse(print(kept.design));
  if (!again.ok) throw new Error(`what was saved does not parse: ${again.error.message}`);
}

/** Values that break a field. */
const wrong = fc.constantFrom<unknown>(null, true, -1, 'x', '', [], {}, [[]], { id: 7 }, '__proto__', 1e308, Number.POSITIVE_INFINITY);

/** JSON, in which a number may be too large. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (item === Number.POSITIVE_INFINITY ? '«1e999»' : item), 1).replaceAll('"«1e999»"', '1e999');

/** The ways to all values inside a JSON value. */
function waysIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [way, ...entries.flatMap(([key, item]) => waysIn(item, [...way, key]))];
}
function changed(value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === step ? changed(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, item]) =>
      key === step ? (rest.length === 0 && by === undefined ? [] : [[key, changed(item, rest, by)]]) : [[key, item]],
    ),
  );
}

describe('any text', () => {
  it('of random characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '\\', '\n', 'e', '-', '.', 'true') }),
        ),
        withstand,
      ),
      { numRuns: 500 },
    );
  });
  it('of random JSON', () => {
    fc.assert(fc.property(fc.json(), withstand), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('format', 'version', 'name', 'organization', 'units', 'lines', 'services', 'layout', 'review', 'scenarios'),
          fc.oneof(fc.constantFrom('orgscale', 1, 2), fc.jsonValue()),
        ),
        (value) => withstand(JSON.stringify(value)),
      ),
      { numRuns: 300 },
    );
  });
  it('of a design that was cut off, or had a piece changed', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat(), fc.nat({ max: 12 }), fc.string({ maxLength: 4 }), (design, at, length, put) => {
        const text = print(design);
        const from = at % text.length;
        withstand(text.slice(0, from));
        withstand(text.slice(0, from) + put + text.slice(from + length));
      }),
      { numRuns: 200 },
    );
  });
  it('of a design with a value broken', () => {
    fc.assert(
      fc.property(
        anyDesign,
        fc.array(fc.tuple(fc.nat(), fc.option(wrong, { nil: undefined })), { minLength: 1, maxLength: 3 }),
        (design, changes) => {
          let value: unknown = JSON.parse(print(design));
          for (const [nth, by] of changes) {
            const ways = waysIn(value).slice(1);
            value = changed(value, ways[nth % Math.max(ways.length, 1)] ?? [], by);
          }
          withstand(json(value));
        },
      ),
      { numRuns: 400 },
    );
  });
  it('of a million characters', () => {
    const million = 1_000_000;
    const texts = [
      'a'.repeat(million),
      '['.repeat(million),
      '{"a":'.repeat(million / 5),
      `"${'\\u0000'.repeat(million / 6)}"`,
      `[${'0,'.repeat(million / 2)}0]`,
      `{"format":"orgscale","version":1,"name":"x","organization":{},"lines":[],"units":[${'{},'.repeat(million / 4)}{}]}`,
      `{"format":"orgscale","version":1,"name":"x","organization":{},"lines":[],"units":[{"id":"a","kind":"team","name":"","type":"sre","headcount":{${Array.from({ length: 60_000 }, (_, nth) => `"r${nth}":"x"`).join(',')}}}]}`,
      `{"format":"orgscale","version":1,"name":"x","organization":{},"units":[],"lines":[],"future":${'['.repeat(million / 2)}${']'.repeat(million / 2)}}`,
      '\n'.repeat(million),
      `{"${'x'.repeat(million)}`,
      '<<<<<<<'.repeat(million / 7),
    ];
    for (const text of texts) {
      expect(parse(text).ok).toBe(false);
      const kept = salvage(text);
      if (kept.ok) expect(parse(print(kept.design)).ok).toBe(true);
    }
  });
});

describe('the compiled checks', () => {
  it('agree with the shapes, which say in words what is wrong', () => {
    const pairs = [
      [v.Team, v.validTeam],
      [v.Position, v.validPosition],
      [v.Group, v.validGroup],
      [v.Reports, v.validReports],
      [v.Dotted, v.validDotted],
      [v.Embeds, v.validEmbeds],
      [v.Supports, v.validSupports],
      [v.Service, v.validService],
      [v.Rotation, v.validRotation],
      [v.LayoutEntry, v.validLayoutEntry],
    ] as const;
    fc.assert(
      fc.property(anyDesign, fc.nat(), fc.option(wrong, { nil: undefined }), (design, nth, by) => {
        const records: unknown[] = [
          ...design.units,
          ...design.lines,
          ...(design.services ?? []),
          ...(design.rotations ?? []),
          ...Object.values(design.layout ?? {}),
        ];
        for (const record of records) {
          const ways = waysIn(record);
          const broken = changed(record, ways[nth % ways.length] ?? [], by);
          for (const [shape, valid] of pairs) {
            const trouble = troubleIn(broken, shape, []);
            if (valid(broken) !== (trouble === null))
              throw new Error(`${JSON.stringify(broken)}: ${trouble ? `${pathText(trouble.path)} ${trouble.what}` : 'no trouble'}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('edits', () => {
  it('lead from designs that parse to designs that parse, but for ids that two tables share', () => {
    fc.assert(
      fc.property(designWithEdit, ([design, edit]) => {
        const trouble = designTrouble({ ...apply(design, edit) });
        if (trouble) expect(trouble.what).toMatch(/is used twice/);
      }),
      { numRuns: 200 },
    );
  });
});
