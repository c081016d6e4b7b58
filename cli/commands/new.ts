// orgscale new: an empty design, or a copy of one of the examples.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { print as printDesign } from '../../shared/file/print.ts';
import { endingProblem, nameOf } from '../design-file.ts';
import { complain, EXIT, failed, ok, write, type ExitCode, type Result } from '../io.ts';

export interface NewOptions {
  readonly output: string;
  readonly example?: string;
  readonly force?: boolean;
}

const ENDING = '.orgscale';
/** Beside the bundle: dist/cli/orgscale.mjs, examples/. */
const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));

export async function makeNew({ output, example, force }: NewOptions): Promise<ExitCode> {
  const problem = endingProblem(output);
  if (problem) {
    complain(problem);
    return EXIT.unusable;
  }
  const text = example === undefined ? ok(emptyDesign(output)) : await exampleText(example);
  const written = text.ok ? await write(output, text.value, { force: force === true }) : text;
  if (written.ok) return EXIT.fine;
  complain(written.problem);
  return EXIT.unusable;
}

const emptyDesign = (output: string): string =>
  printDesign({ format: 'orgscale', version: 1, name: nameOf(output), organization: {}, units: [], lines: [] });

async function exampleText(name: string): Promise<Result<string>> {
  const names = await exampleNames();
  if (!names.includes(name))
    return failed({
      message: `there is no example "${name}"`,
      remedy: names.length === 0 ? 'No examples are installed' : `There are ${names.join(', ')}`,
    });
  return ok(await readFile(path.join(FOLDER, `${name}${ENDING}`), 'utf8'));
}

async function exampleNames(): Promise<readonly string[]> {
  const files = await readdir(FOLDER).catch(() => []);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}
