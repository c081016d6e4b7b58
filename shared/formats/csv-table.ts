// Text to table: which character parts the cells, and which row holds the headers.
import Papa from 'papaparse';
import { headerScore } from './csv-columns.ts';

export interface Table {
  readonly headers: readonly string[];
  /** Records after the headers. `row` counts all records of the file from 1. */
  readonly records: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Records before the headers: titles, versions. */
  readonly above: number;
  /** Later records that repeat the headers. */
  readonly repeated: number;
  /** The first record where quotation marks do not match, counted like `row`; null where all do. */
  readonly openQuote: number | null;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Titles and notes may stand above the headers; nobody writes more of them than this. */
const MOST_ABOVE = 30;

const parse = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, preview, header: false, dynamicTyping: false, skipEmptyLines: false });

/**
 * Reads a table of separated values. Of all delimiters and all rows near the top, the pair is taken that names the most fields; null where no
 * row names a person at all. Empty records are passed over; the counting of rows includes them.
 */
export function readTable(text: string): Table | null {
  const bare = text.replace(/^\uFEFF/, '');
  let best = { score: 0, cells: 0, at: -1, delimiter: ',' };
  for (const delimiter of DELIMITERS) {
    for (const [at, cells] of parse(bare, delimiter, MOST_ABOVE).data.entries()) {
      const score = headerScore(cells);
      if (score > best.score || (score === best.score && score > 0 && at === best.at && cells.length > best.cells))
        best = { score, cells: cells.length, at, delimiter };
    }
  }
  if (best.at < 0) return null;
  const { data: all, errors } = parse(bare, best.delimiter);
  const headers = all[best.at] ?? [];
  const header = headers.join('\u0000');
  const below = all.slice(best.at + 1).map((cells, index) => ({ row: best.at + 2 + index, cells }));
  const filled = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const rest = filled.filter(({ cells }) => cells.join('\u0000') !== header);
  const openQuote = errors.find((error) => error.type === 'Quotes')?.row;
  return { headers, records: rest, above: best.at, repeated: filled.length - rest.length, openQuote: openQuote === undefined ? null : openQuote + 1 };
}
