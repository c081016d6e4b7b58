// "Did you mean …?": the name nearest to one that does not exist.

/** How many letters must be put, taken away or changed to get from one word to the other. Words past 64 letters are cut. */
function distance(a: string, b: string): number {
  const from = a.slice(0, 64).split('');
  const to = b.slice(0, 64).split('');
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries()) next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The name with the fewest changes from `word`, of equals the first; undefined where none is within `most` changes. Capitals do not count.
 * @param most letters that may differ; without it the nearest is named however far it is
 */
export function nearest(word: string, names: readonly string[], most = Infinity): string | undefined {
  let best: string | undefined;
  let least = most === Infinity ? Infinity : most + 1;
  for (const name of names) {
    const changes = distance(word.toLowerCase(), name.toLowerCase());
    if (changes < least) [best, least] = [name, changes];
  }
  return best;
}

/** The nearest of names that resemble the word: no more than half of it differs, or two letters. Undefined where none does. */
export const resembling = (word: string, names: readonly string[]): string | undefined =>
  nearest(word, names, Math.max(2, Math.floor(word.length / 2)));
