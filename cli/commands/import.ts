// orgscale import: a table of people as a design. What was used, dropped and left over is said on standard error.
import path from 'node:path';
import { print as printDesign } from '../../shared/file/print.ts';
import { importCsv } from '../../shared/formats/csv.ts';
import { importReportLines } from '../../shared/formats/import-report.ts';
import { nameOf } from '../design-file.ts';
import { complain, decodeTable, EXIT, readBytes, remark, STANDARD, write, type ExitCode, type Problem } from '../io.ts';

export interface ImportOptions {
  readonly output: string;
  readonly from?: string;
  readonly force?: boolean;
}

const TABLES: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt']);

export async function importFrom(file: string, options: ImportOptions): Promise<ExitCode> {
  const kind = (options.from ?? (file === STANDARD ? 'csv' : path.extname(file).slice(1))).toLowerCase();
  if (!TABLES.has(kind)) {
    return refuse({
      file,
      message: kind === '' ? 'this name has no ending to tell the format by' : `"${kind}" cannot be imported`,
      remedy: 'Formats: csv, tsv; say which with --from',
    });
  }
  if (options.output !== STANDARD && path.extname(options.output) !== '.orgscale') {
    return refuse({ file: options.output, message: 'an import makes a design', remedy: 'Name a file that ends in .orgscale' });
  }
  const bytes = await readBytes(file);
  if (!bytes.ok) return refuse(bytes.problem);
  const { design, report } = importCsv(decodeTable(bytes.value), { name: nameOf(options.output === STANDARD ? file : options.output) });
  if (report.unusable) return refuse({ file, ...report.unusable });
  const written = await write(options.output, printDesign(design), { force: options.force === true });
  if (!written.ok) return refuse(written.problem);
  for (const line of importReportLines(report)) remark(line);
  return EXIT.fine;
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
