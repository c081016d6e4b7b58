// orgscale format: rewrites designs the way the app prints them, so that a diff shows what changed and nothing else.
import { print as printDesign } from '../../shared/file/print.ts';
import { readDesign } from '../design-file.ts';
import { complain, EXIT, print, STANDARD, write, type ExitCode } from '../io.ts';

export interface FormatOptions {
  readonly check?: boolean;
  readonly stdout?: boolean;
}

export async function format(files: readonly string[], options: FormatOptions): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  for (const file of files) {
    const one = await formatOne(file, options);
    code = code > one ? code : one;
  }
  return code;
}

async function formatOne(file: string, options: FormatOptions): Promise<ExitCode> {
  const read = await readDesign(file, { salvage: false });
  if (!read.ok) {
    complain(read.problem);
    return EXIT.unusable;
  }
  if (read.value.picture && !options.stdout) {
    complain({ file, message: 'this is a picture: it is not rewritten', remedy: 'Print its design with --stdout' });
    return EXIT.unusable;
  }
  const text = printDesign(read.value.design);
  const same = text === read.value.text;
  if (options.check) {
    if (!same) complain({ file, message: 'this file is not formatted', remedy: `Run: orgscale format ${file}` });
    return same ? EXIT.fine : EXIT.found;
  }
  if (options.stdout || file === STANDARD) {
    print(text);
    return EXIT.fine;
  }
  if (same) return EXIT.fine;
  const written = await write(file, text, { force: true });
  if (written.ok) return EXIT.fine;
  complain(written.problem);
  return EXIT.unusable;
}
