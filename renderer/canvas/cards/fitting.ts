// How a name is written where room is scarce: whole on one line or two, else broken at a syllable, else shortened at a word. How wide it would
// be is told in ems, so that the style sheet chooses by itself at every zoom and no card is rendered for it.
import type { CSSProperties } from 'react';
import { textWidth } from '../../../shared/layout/text-width.ts';

export interface Fitting {
  /** Over two lines, with soft hyphens in long words. */
  readonly broken: string;
  /** On one line: of a person the given name and an initial, of a team the first word. */
  readonly brief: string;
  /** Widths in em: of one line, and of the wider of two. */
  readonly style: CSSProperties;
}

const VOWEL = /^[aeiouyà-åè-ïò-öù-ý]$/iu;
const LETTER = /^\p{Script=Latin}$/u;
const LONG = 7;
const EDGE = 3;
const TELLING = 6;

/** A long word of Latin letters with soft hyphens where it may be broken: before a consonant that a vowel follows. */
function hyphenated(word: string): string {
  const letters = [...word];
  if (letters.length < LONG || !letters.every((letter) => LETTER.test(letter))) return word;
  const vowel = (at: number): boolean => VOWEL.test(letters[at] ?? '');
  return letters
    .map((letter, at) => (at >= EDGE && at <= letters.length - EDGE && !vowel(at) && vowel(at + 1) ? `\u00AD${letter}` : letter))
    .join('');
}

/** The width of the wider line where a text is broken at the best of its spaces. */
function twoLines(words: readonly string[]): number {
  let best = Infinity;
  for (let at = 1; at < words.length; at++)
    best = Math.min(best, Math.max(textWidth(words.slice(0, at).join(' '), 1, 'bold'), textWidth(words.slice(at).join(' '), 1, 'bold')));
  return best;
}

/** The first words, as many as say something. */
function beginning(words: readonly string[]): string {
  let text = words[0] ?? '';
  for (const word of words.slice(1, -1)) if (text.length < TELLING) text += ` ${word}`;
  return text;
}

const known = new Map<string, Fitting>();

/** How a name can be fitted; `person` says that an initial stands well for its last word. */
export function fittingOf(name: string, person: boolean): Fitting {
  const key = `${person ? 'p' : 't'}${name}`;
  let found = known.get(key);
  if (!found) {
    if (known.size > 20_000) known.clear();
    known.set(key, (found = fitted(name, person)));
  }
  return found;
}

function fitted(name: string, person: boolean): Fitting {
  const words = name.trim().split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const initial = [...last][0] ?? '';
  const one = textWidth(name, 1, 'bold');
  const two = Math.min(one, twoLines(words));
  // React's style type has no custom properties.
  const style = { '--one': one.toFixed(2), '--two': two.toFixed(2) } as CSSProperties;
  return {
    broken: words.map(hyphenated).join(' '),
    brief: words.length === 1 ? name : person ? `${first} ${initial}.` : `${beginning(words)}…`,
    style,
  };
}
