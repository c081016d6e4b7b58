// SHA-256 of a text, in the form in which a content policy names what it allows.

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};
/** The first 32 bits of a number's fraction. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 0x1_0000_0000) >>> 0;
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = primes(64).map((prime) => fraction(Math.cbrt(prime)));
const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

function digest(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 0x1_0000_0000));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const hash = Uint32Array.from(START);
  const words = new Uint32Array(64);
  const at = (list: Uint32Array, nth: number): number => list[nth] ?? 0;
  for (let block = 0; block < padded.length; block += 64) {
    for (let nth = 0; nth < 16; nth++) words[nth] = view.getUint32(block + nth * 4);
    for (let nth = 16; nth < 64; nth++) {
      const [a, b] = [at(words, nth - 15), at(words, nth - 2)];
      words[nth] = at(words, nth - 16) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + at(words, nth - 7) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    const now = Uint32Array.from(hash);
    for (let nth = 0; nth < 64; nth++) {
      const [a, e] = [at(now, 0), at(now, 4)];
      const choice = (e & at(now, 5)) ^ (~e & at(now, 6));
      const one = at(now, 7) + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUNDS[nth] ?? 0) + at(words, nth);
      const most = (a & at(now, 1)) ^ (a & at(now, 2)) ^ (at(now, 1) & at(now, 2));
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most;
      now.copyWithin(1, 0, 7);
      now[4] = at(now, 4) + one;
      now[0] = one + two;
    }
    for (let nth = 0; nth < 8; nth++) hash[nth] = at(hash, nth) + at(now, nth);
  }
  const out = new DataView(new ArrayBuffer(32));
  hash.forEach((word, nth) => out.setUint32(nth * 4, word));
  return new Uint8Array(out.buffer);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let nth = 0; nth < 4; nth++) text += at + nth > bytes.length ? '=' : (LETTERS[(three >> (18 - 6 * nth)) & 63] ?? '');
  }
  return text;
}

/** @example sourceHash('') // 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' */
export const sourceHash = (text: string): string => `sha256-${base64(digest(new TextEncoder().encode(text)))}`;
