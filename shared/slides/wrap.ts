// Text on several lines.
import { fitText, textWidth } from '../draw/text-width.ts';

type Weight = Parameters<typeof textWidth>[2];

/** Words on at most `most` lines of a width in pixels; what does not fit is cut off with an ellipsis. */
export function wrapText(words: string, width: number, size: number, weight: Weight, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const all = words.split(/\s+/u).filter((word) => word !== '');
  for (const [at, word] of all.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, weight) <= width) line = longer;
    else if (lines.length === most - 1) {
      line = [line, ...all.slice(at)].join(' ');
      break;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return (line === '' ? lines : [...lines, line]).map((one) => fitText(one, width, size, weight));
}
