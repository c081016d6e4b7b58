// The text of a PDF as a reader of it finds and copies it: what its fonts say that their signs stand for. For PDFs of Chromium alone.
import { inflateSync } from 'node:zlib';

interface Font {
  /** Bytes of one sign. */
  readonly bytes: 1 | 2;
  readonly letters: ReadonlyMap<number, string>;
}

/** The text of each page in the order of drawing, without breaks. Empty where letters are drawn as shapes or pixels. */
export function pdfText(pdf: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = new Map<string, Font>();
  for (const body of objects.values()) {
    for (const [, name = '', number = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const font = objects.get(number) ?? '';
      const map = /\/ToUnicode (\d+) 0 R/u.exec(font)?.[1];
      if (map === undefined || fonts.has(name)) continue;
      fonts.set(name, { bytes: /\/Subtype\s*\/Type3/u.test(font) ? 1 : 2, letters: lettersOf(streamOf(objects.get(map) ?? '')) });
    }
  }
  return [...objects.values()].map((body) => textOf(streamOf(body), fonts)).filter((text) => text !== '');
}

function objectsOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)[\r\n]endobj/gu)].map(([, number = '', body = '']) => [number, body]));
}

function streamOf(body: string): string {
  const data = /stream\r?\n([\s\S]*?)\r?\nendstream/u.exec(body)?.[1];
  if (data === undefined) return '';
  if (!/\/FlateDecode/u.test(body)) return data;
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    // A picture or a font, packed in another way.
    return '';
  }
}

/** A map of signs to letters: single ones, and stretches that count up. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const word = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, from = '', to = ''] of part.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/gu)) letters.set(Number.parseInt(from, 16), word(to));
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', till = '', to = ''] of part.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/gu)) {
      const [first, last, start] = [from, till, to].map((hex) => Number.parseInt(hex, 16));
      for (let sign = first ?? 0; sign <= (last ?? -1); sign++) letters.set(sign, String.fromCodePoint((start ?? 0) + sign - (first ?? 0)));
    }
  }
  return letters;
}

const SHOWN = /\/(F\d+) [\d.-]+ Tf|(<[\da-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\[(?:\((?:\\[\s\S]|[^\\()])*\)|[^\]])*\])\s*T[jJ]/gu;

function textOf(stream: string, fonts: ReadonlyMap<string, Font>): string {
  if (!stream.includes(' Tf')) return '';
  let font: Font | undefined;
  const found: string[] = [];
  for (const [, name, shown = ''] of stream.matchAll(SHOWN)) {
    if (name !== undefined) {
      font = fonts.get(name);
      continue;
    }
    const bytes = [...shown.matchAll(/<([\da-fA-F\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\)/gu)].map(([, hex, plain]) =>
      hex === undefined ? unescaped(plain ?? '') : Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex'),
    );
    found.push(signsOf(Buffer.concat(bytes), font).join(''));
  }
  return found.join('');
}

function signsOf(bytes: Buffer, font: Font | undefined): string[] {
  const size = font?.bytes ?? 1;
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, nth) => font?.letters.get(bytes.readUIntBE(nth * size, size)) ?? '');
}

const MARKS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (plain: string): Buffer =>
  Buffer.from(
    plain.replace(/\\(?:([0-7]{1,3})|([\s\S]))/gu, (_, octal?: string, mark = '') =>
      octal === undefined ? (MARKS[mark] ?? mark) : String.fromCharCode(Number.parseInt(octal, 8)),
    ),
    'latin1',
  );
