import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined } from '../../../cli/exporting/bands.ts';
import { crc32 } from '../../../shared/formats/png.ts';

interface Band {
  readonly rows: readonly { readonly filter: number; readonly pixels: readonly number[] }[];
}
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const paeth = (a: number, b: number, c: number): number => {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
};
const guess = (filter: number, left: number, up: number, corner: number): number =>
  [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG whose rows are told by the filters that they name. */
function pngOf({ rows }: Band, step: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE((rows[0]?.pixels.length ?? 0) / step, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, step === 4 ? 6 : 2], 8);
  const told = rows.flatMap(({ filter, pixels }, row) => {
    const above = rows[row - 1]?.pixels ?? [];
    const at = (list: readonly number[], index: number): number => (index < 0 ? 0 : (list[index] ?? 0));
    return [
      filter,
      ...pixels.map((pixel, index) => (pixel - guess(filter, at(pixels, index - step), at(above, index), at(above, index - step))) & 0xff),
    ];
  });
  return Buffer.concat([Buffer.from(SIGNATURE), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(told))), chunk('IEND', Buffer.alloc(0))]);
}

/** Every pixel of a PNG, as a decoder finds them. */
function pixelsOf(png: Uint8Array, step: number): { readonly width: number; readonly height: number; readonly rows: number[][] } {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const length = bytes.readUInt32BE(33);
  const told = inflateSync(bytes.subarray(41, 41 + length));
  const rows: number[][] = [];
  for (let row = 0; row < height; row++) {
    const start = row * (width * step + 1);
    const [above, pixels]: [readonly number[], number[]] = [rows[row - 1] ?? [], []];
    for (let index = 0; index < width * step; index++) {
      const left = index < step ? 0 : (pixels[index - step] ?? 0);
      const corner = index < step ? 0 : (above[index - step] ?? 0);
      pixels.push(((told[start + 1 + index] ?? 0) + guess(told[start] ?? 0, left, above[index] ?? 0, corner)) & 0xff);
    }
    rows.push(pixels);
  }
  return { width, height, rows };
}

const bands = (step: number): fc.Arbitrary<Band[]> =>
  fc.integer({ min: 1, max: 6 }).chain((width) => {
    const row = fc.record({
      filter: fc.integer({ min: 0, max: 4 }),
      pixels: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: width * step, maxLength: width * step }),
    });
    return fc.array(fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 4 });
  });

describe('bands of a picture', () => {
  it.each([3, 4])('make one picture with every pixel in its place, whatever filter a row has (%i bytes a pixel)', async (step) => {
    await fc.assert(
      fc.asyncProperty(bands(step), async (list) => {
        const picture = joined();
        for (const band of list) await picture.add(pngOf(band, step));
        const rows = list.flatMap((band) => band.rows.map(({ pixels }) => [...pixels]));
        expect(pixelsOf(await picture.end(), step)).toEqual({ width: (rows[0]?.length ?? 0) / step, height: rows.length, rows });
      }),
    );
  });

  it('are refused where they do not fit', async () => {
    const picture = joined();
    await picture.add(pngOf({ rows: [{ filter: 0, pixels: [1, 2, 3] }] }, 3));
    await expect(picture.add(pngOf({ rows: [{ filter: 0, pixels: [1, 2, 3, 4] }] }, 4))).rejects.toThrow('do not fit together');
    await expect(picture.add(Buffer.from('no picture at all'))).rejects.toThrow('unknown kind');
  });
});
