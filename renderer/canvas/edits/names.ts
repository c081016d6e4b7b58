// A list of names in pasted text: what a person copies from a page, a chat or a table.

const BULLET = /^(?:[-*•–—▪◦]|\d{1,3}[.)])\s+/u;
const NAME_LIMIT = 200;
export const LIST_LIMIT = 500;

/** One name a line, bullets, numbers and quotes taken off, empty lines and repeated ones left out; of a table's line, the first cell. */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const cell = line.split('\t')[0] ?? '';
    const name = cell
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
