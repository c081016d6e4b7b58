// orgscale export: a design as a picture or as a file of its own, by the ending of the file to write.
import path from 'node:path';
import { buildScene } from '../../shared/draw/build.ts';
import { toSvg } from '../../shared/draw/svg.ts';
import { print as printDesign } from '../../shared/file/print.ts';
import type { Design } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { readDesign } from '../design-file.ts';
import { complain, EXIT, failed, ok, STANDARD, write, type ExitCode, type Problem, type Result } from '../io.ts';

export interface ExportOptions {
  readonly output: string;
  readonly to?: string;
  readonly scenario?: string;
  readonly month?: string;
  readonly force?: boolean;
}

type Writer = (design: Design) => string;
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['svg', (design) => toSvg(buildScene(design, evaluate(design, { fixes: 'none' })), { title: design.name })],
  ['orgscale', printDesign],
]);

export async function exportTo(file: string, options: ExportOptions): Promise<ExitCode> {
  const writer = writerFor(options);
  if (!writer.ok) return refuse(writer.problem);
  if (options.scenario !== undefined || options.month !== undefined) {
    return refuse({ message: 'a scenario cannot be exported yet', remedy: 'Leave out --scenario and --month to export the design as it is drawn' });
  }
  const read = await readDesign(file, { salvage: false });
  if (!read.ok) return refuse(read.problem);
  const written = await write(options.output, writer.value(read.value.design), { force: options.force === true });
  return written.ok ? EXIT.fine : refuse(written.problem);
}

function writerFor({ output, to }: ExportOptions): Result<Writer> {
  const kinds = [...WRITERS.keys()].join(', ');
  if (to === undefined && output === STANDARD)
    return failed({ message: 'standard output has no ending to tell the format by', remedy: `Name it: --to, one of ${kinds}` });
  const kind = (to ?? path.extname(output).slice(1)).toLowerCase();
  const writer = WRITERS.get(kind);
  return writer
    ? ok(writer)
    : failed({
        file: output,
        message: kind === '' ? 'this name has no ending to tell the format by' : `"${kind}" cannot be written`,
        remedy: `Formats: ${kinds}`,
      });
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
