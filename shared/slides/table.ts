// The figures of a comparison as a table on a slide. A slide keeps no other file and no earlier version: it keeps their figures, as Markdown in its notes.
import type { Slide } from '../model/types.ts';

export interface Table {
  /** As many as each row has; the first says nothing, where it stands above the names of the rows. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows that a room can read. */
const MOST_ROWS = 11;

/** Whether a slide is one of figures: it compares with what the design does not hold. */
export const isOfFigures = ({ compare, scenario }: Slide): boolean => compare?.length === 0 && scenario === undefined;

/** The first table in the Markdown of a slide's notes; rows that are the same on every side give way where there are many. Null where there is none. */
export function tableIn(notes: string): Table | null {
  const lines = notes.split(/\r?\n/u);
  const at = lines.findIndex((line, nth) => line.startsWith('|') && /^\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(lines[nth + 1] ?? ''));
  if (at < 0) return null;
  const head = cells(lines[at] ?? '');
  const body = lines.slice(at + 2);
  const end = body.findIndex((line) => !line.startsWith('|'));
  const rows = (end < 0 ? body : body.slice(0, end)).map((line) => head.map((_, nth) => cells(line)[nth] ?? ''));
  if (head.length < 2 || rows.length === 0) return null;
  const differing = rows.filter(([, first, ...others]) => others.some((text) => text !== '' && text !== first));
  const shown = rows.length > MOST_ROWS && differing.length > 0 ? differing : rows;
  return { head, rows: shown.slice(0, MOST_ROWS) };
}

/** The cells of a row, without what Markdown escapes them by. */
const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replace(/\\([\\`*_{}[\]<>|#!~])/gu, '$1'));
