// Designs in pictures: SVG and PNG that open again as the design that they show, whatever it is called.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateSync, crc32 as zlibCrc } from 'node:zlib';
import { toSvg } from '../../../shared/draw/svg.ts';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { designIn, designInSvg, designInText, withDesign, withDesignInPng } from '../../../shared/formats/embedded.ts';
import { crc32, textOfPng, withPngText } from '../../../shared/formats/png.ts';
import type { Design } from '../../../shared/model/types.ts';
import { soundDesign } from '../support/arbitrary.ts';
import { org } from '../support/org.ts';
import { everyLine, sceneOf } from './sample.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A picture of one pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
);
const opened = (found: ReturnType<typeof designIn>): Design => {
  if (found.kind !== 'design') throw new Error(`found ${found.kind}`);
  const read = parse(found.text);
  if (!read.ok) throw new Error(read.error.message);
  return read.design;
};
/** What a design is after it was saved: the file rounds. */
const saved = (design: Design): string => print(design);

describe('an SVG with its design', () => {
  it('opens again as the design, whatever it holds', () => {
    const svg = toSvg(sceneOf(org().team('pay').build()));
    fc.assert(
      fc.property(soundDesign, (design) => {
        const text = withDesign(svg, design);
        expect(print(opened(designInSvg(text)))).toBe(saved(design));
        expect(print(opened(designIn(bytes(text))))).toBe(saved(design));
      }),
    );
  });

  it('cannot be broken out of by a name', () => {
    const hostile = '</orgscale:design></metadata><script>alert(1)</script>]]>&amp;&#60;\u0000\uFFFE\uD800\r\n';
    const design = org().team('pay', 'product', {}, { name: hostile }).build();
    const text = withDesign(toSvg(sceneOf(design)), design);
    expect(text).not.toContain('<script');
    expect(text.split('</orgscale:design>')).toHaveLength(2);
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(text).not.toMatch(/[\u0000\uFFFE]/u);
    expect(print(opened(designInSvg(text)))).toBe(saved(design));
  });

  it('is read again after an editor has written entities, declarations and spaces of its own', () => {
    const design = everyLine().build();
    const text = withDesign(toSvg(sceneOf(design)), design);
    const json = /<orgscale:design[^>]*>([^<]*)</.exec(text)?.[1] ?? '';
    const again = `<?xml version="1.0"?>\n<!-- made elsewhere -->\n${text.replace(json, `\n  ${json.replaceAll('"', '&quot;').replaceAll("'", '&#39;')}\n`)}`;
    expect(print(opened(designIn(bytes(again))))).toBe(saved(design));
  });

  it('is told from a picture without a design and from everything else', () => {
    expect(designIn(bytes(toSvg(sceneOf(everyLine().build()))))).toEqual({ kind: 'picture', of: 'SVG' });
    expect(designIn(PIXEL)).toEqual({ kind: 'picture', of: 'PNG' });
    expect(designInText(new TextDecoder().decode(PIXEL))).toEqual({ kind: 'picture', of: 'PNG' });
    expect(designInText('{}')).toEqual({ kind: 'other' });
    for (const text of ['', '{"format":"orgscale"}', '<html><svg></svg></html>', '{"a":"<svg><orgscale:design>{}</orgscale:design>"}'])
      expect(designIn(bytes(text))).toEqual({ kind: 'other' });
    expect(designInSvg('<svg><orgscale:design')).toEqual({ kind: 'picture', of: 'SVG' });
  });
});

describe('a PNG with its design', () => {
  it('opens again as the design, and is a whole PNG that shows the same pixels', () => {
    fc.assert(
      fc.property(soundDesign, (design) => {
        const png = withDesignInPng(PIXEL, design);
        if (!png) throw new Error('this is a PNG');
        expect(print(opened(designIn(png)))).toBe(saved(design));
        // As a page reads it, that takes every file for text.
        expect(print(opened(designInText(new TextDecoder().decode(png))))).toBe(saved(design));
        const all = chunks(png);
        expect(all.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'iTXt', 'IEND']);
        for (const { checked, type, data } of all) expect(checked).toBe(zlibCrc(data, zlibCrc(type)));
        expect(inflateSync(all[1]?.data ?? new Uint8Array())).toEqual(inflateSync(chunks(PIXEL)[1]?.data ?? new Uint8Array()));
      }),
      { numRuns: 40 },
    );
  });

  it('holds one design, the last that was put in', () => {
    const first = withDesignInPng(PIXEL, org().team('first').build());
    const png = first && withDesignInPng(first, org().team('second').build());
    expect(png && chunks(png).filter(({ type }) => type === 'iTXt')).toHaveLength(1);
    expect(png && opened(designIn(png)).units.map(({ id }) => id)).toEqual(['second']);
  });

  it('gives nothing for what is cut off, is no PNG, or holds other texts', () => {
    expect(withPngText(PIXEL.subarray(0, 30), 'a', 'b')).toBeNull();
    expect(withPngText(bytes('nothing'), 'a', 'b')).toBeNull();
    const other = withPngText(PIXEL, 'Comment', 'hello');
    expect(other && textOfPng(other, 'Comment')).toBe('hello');
    expect(other && designIn(other)).toEqual({ kind: 'picture', of: 'PNG' });
    expect(other && textOfPng(other.subarray(0, other.length - 20), 'Comment')).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        const broken = Uint8Array.from([...PIXEL.subarray(0, 33), ...rest]);
        expect(['picture', 'design']).toContain(designIn(broken).kind);
      }),
    );
  });

  it('is checked by the checksum of zip and PNG', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (data) => {
        expect(crc32(data)).toBe(zlibCrc(data));
      }),
    );
  });
});

function chunks(png: Uint8Array): { type: string; data: Uint8Array; checked: number }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    found.push({
      type: String.fromCharCode(...png.subarray(at + 4, at + 8)),
      data: png.subarray(at + 8, at + 8 + length),
      checked: view.getUint32(at + 8 + length),
    });
  }
  return found;
}
