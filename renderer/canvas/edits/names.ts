// A list of names in pasted text: what a person copies from a page, a chat or a table.

const BULLET = /^(?:[-*•–—▪◦]|\d{1,3}[.)])\s+/u;
/** Control characters, marks of reading direction and of byte order: nobody sees them, and no name needs them. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const NAME_LIMIT = 200;
export const LIST_LIMIT = 500;

/** One name a line, bullets, numbers and quotes taken off, empty lines and repeated ones left out; of a table's line, the first cell. */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const cell = line.split('\t')[0] ?? '';
    const name = cell
      .replace(UNSEEN, '')
      .trim()
      .replace(BULLET, '')
      .replace(/^(["'])(.*)\1$/u, '$2')
      .trim()
      .slice(0, NAME_LIMIT);
    if (name !== '') names.add(name);
    if (names.size === LIST_LIMIT) break;
  }
  return [...names];
}
