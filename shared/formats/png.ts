// Text inside a PNG file: written as an iTXt chunk, read again. The picture itself is not touched.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum of a chunk. */
const FRAME = 12;

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/**
 * A copy of a PNG with a text (UTF-8, not compressed) before its end. A text of the same keyword is replaced. Null where the bytes are no whole PNG.
 * @param keyword Latin letters, 1 to 79
 */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> | null {
  const chunks = isPng(png) ? chunksOf(png) : null;
  if (!chunks || chunks.at(-1)?.type !== 'IEND') return null;
  const encoder = new TextEncoder();
  const body = encoder.encode(text);
  // Keyword, end, not compressed (two bytes), no language (its end), no translated keyword (its end).
  const head = encoder.encode(`iTXt${keyword}\0\0\0\0\0`);
  const added = new Uint8Array(head.length + body.length);
  added.set(head);
  added.set(body, head.length);
  const kept = chunks.filter((chunk) => !(chunk.type === 'iTXt' && keywordOf(png, chunk) === keyword));
  const size = SIGNATURE.length + kept.reduce((sum, { length }) => sum + length + FRAME, 0) + added.length + 8;
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  out.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, from, length } of kept) {
    if (type === 'IEND') {
      view.setUint32(at, added.length - 4);
      out.set(added, at + 4);
      view.setUint32(at + 4 + added.length, crc32(added));
      at += added.length + 8;
    }
    out.set(png.subarray(from - 8, from + length + 4), at);
    at += length + FRAME;
  }
  return out;
}

/** The text under a keyword; null where there is none that can be read. Compressed texts are not ours and are passed over. */
export function textOfPng(png: Uint8Array, keyword: string): string | null {
  for (const chunk of isPng(png) ? chunksOf(png) : []) {
    if (chunk.type !== 'iTXt' || keywordOf(png, chunk) !== keyword) continue;
    const data = png.subarray(chunk.from, chunk.from + chunk.length);
    let at = keyword.length + 1;
    if (data[at] !== 0) continue;
    at += 2;
    for (let ends = 0; ends < 2; ends++) {
      const end = data.indexOf(0, at);
      if (end < 0) return null;
      at = end + 1;
    }
    return new TextDecoder().decode(data.subarray(at));
  }
  return null;
}

interface Chunk {
  readonly type: string;
  /** Where its data begins. */
  readonly from: number;
  readonly length: number;
}

/** The chunks as far as they are whole. */
function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + FRAME <= png.length;) {
    const length = view.getUint32(at);
    if (at + FRAME + length > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, from: at + 8, length });
    if (type === 'IEND') break;
    at += FRAME + length;
  }
  return chunks;
}

function keywordOf(png: Uint8Array, { from, length }: Chunk): string {
  const end = png.indexOf(0, from);
  return end < 0 || end > from + Math.min(length, 80) ? '' : String.fromCharCode(...png.subarray(from, end));
}

let table: Uint32Array | undefined;
/** The checksum of PNG (and of zip): CRC-32. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
