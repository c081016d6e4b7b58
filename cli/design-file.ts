// A design from a file, or from a picture that holds one: parsed, or salvaged where that was asked for; what was wrong goes to standard error as one line each.
import path from 'node:path';
import { parse } from '../shared/file/parse.ts';
import { withoutMark } from '../shared/file/read.ts';
import { repeatNotes } from '../shared/file/repeats.ts';
import { salvage } from '../shared/file/salvage.ts';
import { lineColumns, placesOf } from '../shared/file/scan.ts';
import { designIn } from '../shared/formats/embedded.ts';
import { TABLE_NAMES, type Design, type Id } from '../shared/model/types.ts';
import { complain, failed, fileWords, ok, readBytes, remark, STANDARD, textOf, type Problem, type Result } from './io.ts';

export interface DesignFile {
  readonly design: Design;
  /** As it was read. */
  readonly text: string;
  /** Whether it was found in a picture, which must not be overwritten by a design. */
  readonly picture: boolean;
}

/** Reads a design. By `salvage`, a broken file is read as far as it can be, and all that was left out is said. */
export async function readDesign(file: string, options: { readonly salvage: boolean }): Promise<Result<DesignFile>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const found = designIn(bytes.value);
  if (found.kind === 'picture')
    return failed({
      file,
      message: `this ${found.of} holds no design`,
      remedy: 'Pictures that orgscale export wrote hold one, unless --no-embed was given',
    });
  const read = found.kind === 'design' ? ok(found.text) : textOf(bytes.value, file);
  if (!read.ok) return read;
  const text = read.value;
  const picture = found.kind === 'design';
  const parsed = parse(text);
  if (parsed.ok) {
    for (const note of parsed.notes) remark(`${fileWords(file)}: ${note}`);
    for (const { line, message, remedy } of repeatNotes(text, parsed.design)) complain({ file, line, message, remedy });
    return ok({ design: parsed.design, text, picture });
  }
  const saved = salvage(text);
  if (!options.salvage) return failed({ file, ...parsed.error, remedy: `${parsed.error.remedy}${saved.ok ? rest(saved.design) : ''}` });
  if (!saved.ok) return failed({ file, ...saved.error });
  for (const { line, path: where, message } of saved.dropped)
    complain({ file, line, message: `left out${where === '' ? '' : ` ${where}`}: ${message}`, remedy: '' });
  return ok({ design: saved.design, text, picture });
}

/** How to get at what is whole in a broken file; nothing where no unit is. */
function rest({ units }: Design): string {
  if (units.length === 0) return '';
  const [what, it] = units.length === 1 ? ['unit', 'it'] : ['units', 'them'];
  return ` ${units.length} ${what} can be read all the same: orgscale check --salvage judges ${it}, orgscale fix --salvage prints ${it}`;
}

/** A name for a design that comes from, or goes to, this file. */
export const nameOf = (file: string): string => (file === STANDARD ? 'Untitled' : path.basename(file, path.extname(file)) || 'Untitled');

const ENDINGS = ['', '.orgscale', '.json'];
/** Why a new design is not written to a file of this name, or null: its ending is that of something else. */
export function endingProblem(file: string): Problem | null {
  const ending = path.extname(file);
  if (file === STANDARD || ENDINGS.includes(ending.toLowerCase())) return null;
  return { file, message: `the ending ${ending} is not one of a design`, remedy: 'Name a file that ends in .orgscale (or in .json)' };
}

/** Tells the line of the text on which a record stands; a picture has no lines. The text is only looked through when the first line is asked for. */
export function lineFinder({ text, design, picture }: DesignFile): (id: Id) => number | undefined {
  if (picture) return () => undefined;
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
