// One PNG of a picture that was drawn in bands, one below the other: no more than a band is ever held in pixels.
import { createDeflate, inflateSync } from 'node:zlib';
import { crc32 } from '../../shared/formats/png.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Bytes a pixel by PNG's colour types, at eight bits: grey, RGB, grey and alpha, RGBA. */
const BYTES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [4, 2],
  [6, 4],
]);

export interface Joined {
  /** Adds the next band. Throws where it is no PNG, or not of the width and kind of the first. */
  add(band: Uint8Array): Promise<void>;
  end(): Promise<Uint8Array>;
}

/** Joins PNGs of eight bits a channel, not interlaced and without palette, as browsers write them. Their rows are packed again, not looked at. */
export function joined(): Joined {
  const packed: Uint8Array[] = [];
  const pack = createDeflate({ level: 6 });
  pack.on('data', (chunk: Buffer) => packed.push(chunk));
  let first: Head | undefined;
  let height = 0;
  return {
    async add(band) {
      const { head, data } = parts(band);
      first ??= head;
      if (head.width !== first.width || head.kind !== first.kind) throw new Error('the bands of the picture do not fit together');
      const rows = inflateSync(data);
      withoutRowAbove(rows, head);
      height += head.height;
      if (!pack.write(rows)) await new Promise((resolve) => pack.once('drain', resolve));
    },
    async end() {
      if (!first) throw new Error('a picture needs a band');
      await new Promise<void>((resolve, reject) => {
        pack.once('end', resolve).once('error', reject);
        pack.end();
      });
      const head = Buffer.alloc(13);
      head.writeUInt32BE(first.width, 0);
      head.writeUInt32BE(height, 4);
      head.set([8, first.kind, 0, 0, 0], 8);
      return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', Buffer.concat(packed)), chunk('IEND', Buffer.alloc(0))]);
    },
  };
}

interface Head {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
}

function parts(png: Uint8Array): { head: Head; data: Buffer } {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  let head: Head | undefined;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && body[8] === 8 && body[12] === 0) head = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), kind: body[9] ?? -1 };
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (!head || !BYTES.has(head.kind)) throw new Error('the browser drew a picture of an unknown kind');
  return { head, data: Buffer.concat(data) };
}

/**
 * A band's first row may be told by the row above it, which was nothing and is now the band before. Written so that it needs none:
 * with nothing above, "up" is the row itself and "Paeth" is "left"; an "average" is half of what is left of it.
 */
function withoutRowAbove(rows: Buffer, { width, kind }: Head): void {
  const step = BYTES.get(kind) ?? 4;
  const filter = rows[0];
  if (filter === 2) rows[0] = 0;
  if (filter === 4) rows[0] = 1;
  if (filter !== 3) return;
  rows[0] = 0;
  for (let at = 1; at <= width * step; at++) {
    const left = at > step ? (rows[at - step] ?? 0) : 0;
    rows[at] = ((rows[at] ?? 0) + (left >> 1)) & 0xff;
  }
}

function chunk(type: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}
