// orgscale import: a table of people, or files that say who is in which team, as a design. What was used, dropped and left over is said on standard error.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { print as printDesign } from '../../shared/file/print.ts';
import type { SourceFile } from '../../shared/formats/data.ts';
import { importFiles, importFormatOf, IMPORT_ENDINGS, IMPORT_FORMATS, isImportFormat, type ImportFormat } from '../../shared/formats/import.ts';
import { importReportLines } from '../../shared/formats/import-report.ts';
import { endingProblem, nameOf, readDesign } from '../design-file.ts';
import {
  complain,
  decodeTable,
  EXIT,
  failed,
  messageOf,
  ok,
  readBytes,
  remark,
  STANDARD,
  write,
  type ExitCode,
  type Problem,
  type Result,
} from '../io.ts';

export interface ImportOptions {
  readonly output: string;
  readonly from?: string;
  readonly force?: boolean;
}

export async function importFrom(inputs: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const [first = STANDARD] = inputs;
  const given = options.from?.toLowerCase();
  if (given !== undefined && !isImportFormat(given))
    return refuse({ file: first, message: `"${given}" cannot be imported`, remedy: `Formats: ${IMPORT_FORMATS.join(', ')}` });
  const ending = endingProblem(options.output);
  if (ending) return refuse(ending);
  if (given === undefined && inputs.length === 1 && /\.(?:svg|png)$/i.test(first)) return fromPicture(first, options);
  const files: SourceFile[] = [];
  for (const input of inputs) {
    const read = await filesOf(input);
    if (!read.ok) return refuse(read.problem);
    files.push(...read.value);
  }
  // A table needs no ending where it comes from a pipe.
  const from: ImportFormat | undefined = given ?? importFormatOf(files) ?? (first === STANDARD ? 'csv' : undefined);
  if (from === undefined) return refuse(unknownFormat(first));
  const { design, report } = await importFiles(files, { from, name: nameOf(options.output === STANDARD ? first : options.output) });
  if (report.unusable) return refuse({ file: first, ...report.unusable });
  const written = await write(options.output, printDesign(design), { force: options.force === true });
  if (!written.ok) return refuse(written.problem);
  for (const line of importReportLines(report)) remark(line);
  return EXIT.fine;
}

/** A picture that export wrote holds its design whole: nothing is dropped, nothing to report. */
async function fromPicture(file: string, { output, force }: ImportOptions): Promise<ExitCode> {
  const read = await readDesign(file, { salvage: false });
  if (!read.ok) return refuse(read.problem);
  const written = await write(output, printDesign(read.value.design), { force: force === true });
  return written.ok ? EXIT.fine : refuse(written.problem);
}

function unknownFormat(file: string): Problem {
  const kind = path.extname(file).slice(1);
  return {
    file,
    message: kind === '' || IMPORT_ENDINGS.some((ending) => ending === `.${kind}`) ? 'nothing here tells the format' : `"${kind}" cannot be imported`,
    remedy: `Formats: ${IMPORT_FORMATS.join(', ')}; say which with --from`,
  };
}

/** A file, or all files of a folder and the folders in it that may be imported, in the order of their names. */
async function filesOf(input: string): Promise<Result<readonly SourceFile[]>> {
  const folder = input !== STANDARD && (await stat(input).catch(() => null))?.isDirectory() === true;
  const names = folder ? await inFolder(input) : ok([input]);
  if (!names.ok) return names;
  const files: SourceFile[] = [];
  for (const name of names.value) {
    const bytes = await readBytes(name);
    if (!bytes.ok) return bytes;
    files.push({ path: name.split(path.sep).join('/'), text: decodeTable(bytes.value) });
  }
  return ok(files);
}

async function inFolder(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder, { recursive: true });
    // A text in a folder is a licence or a read-me sooner than a table.
    const usable = names.filter((name) => IMPORT_ENDINGS.some((ending) => ending !== '.txt' && name.toLowerCase().endsWith(ending)));
    if (usable.length > 0) return ok(usable.toSorted().map((name) => path.join(folder, name)));
    return failed({ file: folder, message: 'nothing in this folder can be imported', remedy: `Endings: ${IMPORT_ENDINGS.join(', ')}` });
  } catch (error) {
    return failed({ file: folder, message: `this folder cannot be read (${messageOf(error)})`, remedy: 'Check its permissions' });
  }
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
