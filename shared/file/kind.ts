// What a text that is no design seems to be instead, by how it begins: somebody chose a picture, a document or a table.
import type { FileError } from './read.ts';

type Seeming = Pick<FileError, 'message' | 'remedy'>;

const CHOOSE = 'Choose a file whose name ends in .orgscale.';
const OF_SOMETHING_ELSE = (what: string): Seeming => ({ message: `This is ${what}, not a design.`, remedy: CHOOSE });
const TABLE: Seeming = { message: 'This is a table, not a design.', remedy: 'Import it: that makes a design of it.' };
const MERGE = /^(?:<{7}|={7}|>{7})/mu;

/** First characters: of bytes that were read as UTF-8, with a mark for each that is none, or as the letters of Windows. */
const BEGINNINGS: readonly (readonly [RegExp, Seeming])[] = [
  [/^[\ufffd‰\u0089]PNG\r?\n/u, OF_SOMETHING_ELSE('a PNG picture')],
  [/^(?:\ufffd{3}|ÿØÿ)/u, OF_SOMETHING_ELSE('a JPEG picture')],
  [/^GIF8[79]a/u, OF_SOMETHING_ELSE('a GIF picture')],
  [/^RIFF[\s\S]{4}WEBP/u, OF_SOMETHING_ELSE('a WebP picture')],
  [/^%PDF-/u, OF_SOMETHING_ELSE('a PDF')],
  [/^PK[\u0003\u0005]/u, OF_SOMETHING_ELSE('a packed file, such as a slide deck, a spreadsheet or a zip')],
  [/^\u001f[\ufffd‹\u008b]/u, OF_SOMETHING_ELSE('a packed file (gzip)')],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<svg[\s>]/iu, OF_SOMETHING_ELSE('an SVG picture')],
  [/^(?:<!doctype html|<html[\s>])/iu, OF_SOMETHING_ELSE('a web page')],
  [/^<\?xml[\s>]/iu, OF_SOMETHING_ELSE('an XML file')],
];

/** Two lines of the same number of cells, more than one, and no bracket: a table. */
function isTable(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r\n|[\n\r]/u, 2);
  return [',', ';', '\t'].some((mark) => {
    const cells = first.split(mark).length;
    return cells > 1 && cells === second.split(mark).length && !/[{}[\]:]/u.test(first);
  });
}

/** What a text seems to be that is no JSON; null where there is nothing better to say than where it goes wrong. */
export function seemsToBe(text: string): Seeming | null {
  const start = text.slice(0, 4096).trimStart();
  if (start.startsWith('{') || start.startsWith('[') || MERGE.test(start)) return null;
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  if (start.includes('\0')) return { message: 'This file holds no text, so it is not a design.', remedy: CHOOSE };
  return isTable(start) ? TABLE : null;
}
