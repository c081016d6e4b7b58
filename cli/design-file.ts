// A design from a file: parsed, or salvaged where that was asked for; what was wrong goes to standard error as one line each.
import path from 'node:path';
import { parse } from '../shared/file/parse.ts';
import { withoutMark } from '../shared/file/read.ts';
import { salvage } from '../shared/file/salvage.ts';
import { lineColumns, placesOf } from '../shared/file/scan.ts';
import { TABLE_NAMES, type Design, type Id } from '../shared/model/types.ts';
import { complain, failed, ok, readText, remark, STANDARD, type Result } from './io.ts';

export interface DesignFile {
  readonly design: Design;
  /** As it was read. */
  readonly text: string;
}

/** Reads a design. By `salvage`, a broken file is read as far as it can be, and all that was left out is said. */
export async function readDesign(file: string, options: { readonly salvage: boolean }): Promise<Result<DesignFile>> {
  const read = await readText(file);
  if (!read.ok) return read;
  const text = read.value;
  const parsed = parse(text);
  if (parsed.ok) {
    for (const note of parsed.notes) remark(`${file}: ${note}`);
    return ok({ design: parsed.design, text });
  }
  if (!options.salvage) return failed({ file, ...parsed.error });
  const saved = salvage(text);
  if (!saved.ok) return failed({ file, ...saved.error });
  for (const { line, path: where, message } of saved.dropped)
    complain({ file, line, message: `left out${where === '' ? '' : ` ${where}`}: ${message}`, remedy: '' });
  return ok({ design: saved.design, text });
}

/** A name for a design that comes from, or goes to, this file. */
export const nameOf = (file: string): string => (file === STANDARD ? 'Untitled' : path.basename(file, path.extname(file)) || 'Untitled');

/** Tells the line of the text on which a record stands. The text is only looked through when the first line is asked for. */
export function lineFinder({ text, design }: DesignFile): (id: Id) => number | undefined {
  let lines: ReadonlyMap<Id, number> | undefined;
  return (id) => (lines ??= linesById(withoutMark(text), design)).get(id);
}

function linesById(text: string, design: Design): ReadonlyMap<Id, number> {
  const records = TABLE_NAMES.flatMap((table) => (design[table] ?? []).map(({ id }, at) => ({ id, path: [table, at] })));
  const places = lineColumns(
    text,
    placesOf(
      text,
      records.map((record) => record.path),
    ),
  );
  return new Map(records.map(({ id }, nth) => [id, places[nth]?.line ?? 1]));
}
