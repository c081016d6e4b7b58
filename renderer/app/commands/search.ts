// Finds commands, units and findings by what a person types. Pure.

export interface Entry {
  /** Unique within its kind. */
  readonly id: string;
  readonly name: string;
  /** What is shown at the right, and searched too: a team's type, a rule's name. */
  readonly more?: string;
  readonly keywords?: string;
}

/** Letters without accents, in lower case: "João" is found by "joao". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();

/**
 * How well one word fits a text; 0 is not at all. The start of the text is better than the start of a word, and that than the middle of one.
 */
function fit(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 4;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? (text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, 'u')) >= 0 ? 3 : 1) : 3;
}
const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);

interface Fit {
  readonly points: number;
  /** One of the words was found in the middle of a word alone: "ana" in "manager". */
  readonly weak: boolean;
}

/** How well an entry fits; null where one of the words is nowhere in it. */
export function score(words: readonly string[], entry: Entry): Fit | null {
  const name = plain(entry.name);
  const more = plain(`${entry.more ?? ''} ${entry.keywords ?? ''}`);
  let points = 0;
  let weak = false;
  for (const word of words) {
    const inName = fit(word, name);
    const inMore = fit(word, more);
    if (inName + inMore === 0) return null;
    if (Math.max(inName, inMore) === 1) weak = true;
    points += Math.max(inName * 2, inMore);
  }
  // Of two that fit alike the shorter says more exactly what was meant.
  return { points: points + 1 / (1 + name.length), weak };
}

/**
 * The entries that fit a query, best first, at most `limit`; for an empty query the first ones as they come. Weak ones come only where
 * there is nothing better.
 */
export function search<E extends Entry>(query: string, entries: readonly E[], limit: number): readonly E[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return entries.slice(0, limit);
  const found = entries.flatMap((entry) => {
    const fits = score(words, entry);
    return fits ? [{ entry, ...fits }] : [];
  });
  const strong = found.filter(({ weak }) => !weak);
  return (strong.length > 0 ? strong : found)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
