// A design inside a picture of it: put into an SVG or a PNG, and found there again.
import { print } from '../file/print.ts';
import type { Design } from '../model/types.ts';
import { isPng, textOfPng, withPngText } from './png.ts';

const OPEN = '<orgscale:design xmlns:orgscale="urn:orgscale:design:1">';
const CLOSE = '</orgscale:design>';
const KEYWORD = 'orgscale design';

/**
 * An SVG with the design in its metadata. The design is JSON whose every character may stand in XML as it is: no name in it can end the
 * element, and what XML forbids is written as JSON writes it.
 * @param svg as `toSvg` prints it: one root element
 */
export function withDesign(svg: string, design: Design): string {
  const at = svg.indexOf('>') + 1;
  return `${svg.slice(0, at)}\n<metadata>${OPEN}${jsonForXml(print(design))}${CLOSE}</metadata>${svg.slice(at)}`;
}

// Markup, what XML forbids or changes, and halves of surrogate pairs. All of it stands inside JSON strings, where \uXXXX says the same.
const UNSAFE =
  /[<>&\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const jsonForXml = (json: string): string => json.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A PNG with the design in a text chunk of its own; null where the bytes are no PNG. */
export const withDesignInPng = (png: Uint8Array, design: Design): Uint8Array<ArrayBuffer> | null => withPngText(png, KEYWORD, print(design));

export type Found =
  /** The text of the design: read it as any file is read. */
  | { readonly kind: 'design'; readonly text: string }
  /** A picture that holds no design. */
  | { readonly kind: 'picture'; readonly of: 'PNG' | 'SVG' }
  /** No picture of these kinds. */
  | { readonly kind: 'other' };

/** What a file holds that may be a picture of a design. Looks at the content alone, never at the name. */
export function designIn(bytes: Uint8Array): Found {
  if (isPng(bytes)) {
    const text = textOfPng(bytes, KEYWORD);
    return text === null ? { kind: 'picture', of: 'PNG' } : { kind: 'design', text };
  }
  // The first bytes decide: a large file of another kind is not decoded for nothing.
  const head = new TextDecoder().decode(bytes.subarray(0, 1000));
  return looksLikeSvg(head) ? designInSvg(new TextDecoder().decode(bytes)) : { kind: 'other' };
}

const looksLikeSvg = (head: string): boolean => /^\uFEFF?\s*<(?:\?xml|!DOCTYPE\s+svg|!--|svg[\s>])/i.test(head);

/** What a text holds that may be an SVG of a design. */
export function designInSvg(svg: string): Found {
  if (!looksLikeSvg(svg.slice(0, 1000))) return { kind: 'other' };
  const from = svg.indexOf('<orgscale:design');
  const start = from < 0 ? -1 : svg.indexOf('>', from) + 1;
  const end = start <= 0 ? -1 : svg.indexOf(CLOSE, start);
  if (end < 0) return { kind: 'picture', of: 'SVG' };
  return { kind: 'design', text: plain(svg.slice(start, end)).trim() };
}

const PNG_HEAD = /^.?PNG\r?\n\u001a\n/su;

/**
 * What a file holds that was read as text, whatever it is: a PNG, too. Its pixels are lost so, but the design in it is text of its own, between
 * zeros, and ends as every printed design does.
 */
export function designInText(text: string): Found {
  if (!PNG_HEAD.test(text.slice(0, 10))) return designInSvg(text);
  const mark = `iTXt${KEYWORD}\0\0\0\0\0`;
  const from = text.indexOf(mark);
  const end = from < 0 ? -1 : text.indexOf('\n}\n', from);
  return end < 0 ? { kind: 'picture', of: 'PNG' } : { kind: 'design', text: text.slice(from + mark.length, end + 3) };
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
/** We write no entities; an editor that saved the picture again may have. */
const plain = (text: string): string =>
  text.replace(/&(?:(quot|apos|lt|gt|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole: string, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
