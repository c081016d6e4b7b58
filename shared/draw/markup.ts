// Small pieces of SVG text: escaped, rounded, the same on every run.

// What XML 1.0 forbids, lone halves of surrogate pairs included: dropped, for one of them makes the whole file unreadable.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand in XML, between tags or in an attribute. */
export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** A number with at most two decimals. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** How much is left of what steps back. */
export const DIMMED = 0.34;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes without a value are left out. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}
/** A line of text, its base line's end at x and y. */
export const text = (words: string, x: number, y: number, style: TextStyle): string =>
  words === ''
    ? ''
    : tag(
        'text',
        {
          x,
          y,
          'font-size': style.size,
          'font-weight': style.weight,
          fill: style.fill,
          'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
        },
        escapeXml(words),
      );
