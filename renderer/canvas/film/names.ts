// Names on the film's small cards, broken as the cards themselves break them.
import { fitText, textWidth } from '../../../shared/layout/text-width.ts';
import { fittingOf } from '../cards/fitting.ts';

const HYPHEN = '\u00AD';
const wide = (text: string): number => textWidth(text, 1, 'bold');

interface Piece {
  readonly text: string;
  /** What joins it to the piece before: a space, or a hyphen that shows only where the line is broken there. */
  readonly joint: ' ' | typeof HYPHEN;
}
const piecesOf = (name: string): readonly Piece[] =>
  fittingOf(name, false)
    .broken.split(' ')
    .flatMap((word) => word.split(HYPHEN).map((text, at) => ({ text, joint: at === 0 ? ' ' : HYPHEN }) as const));

const joined = (line: string, { text, joint }: Piece): string => (line === '' || joint === HYPHEN ? line + text : `${line} ${text}`);

function broken(name: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = piecesOf(name);
  for (const [at, piece] of pieces.entries()) {
    const longer = joined(line, piece);
    const closing = pieces[at + 1]?.joint === HYPHEN ? '-' : '';
    if (line === '' || wide(longer + closing) <= ems) line = longer;
    else if (lines.length > 0) {
      line = pieces.slice(at).reduce(joined, line);
      break;
    } else {
      lines.push(piece.joint === HYPHEN ? `${line}-` : line);
      line = piece.text;
    }
  }
  return [...lines, line].map((one) => fitText(one, ems, 1, 'bold'));
}

const known = new Map<string, readonly string[]>();

/** A name on one line or two of a width in ems: whole where that goes, else broken at a syllable, at last shortened. */
export function smallName(name: string, ems: number): readonly string[] {
  const key = `${ems.toFixed(1)} ${name}`;
  let found = known.get(key);
  if (!found) {
    if (known.size > 20_000) known.clear();
    known.set(key, (found = broken(name, ems)));
  }
  return found;
}
