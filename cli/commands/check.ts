// orgscale check: judges designs and says what it found, for people and for scripts.
import { checkJson } from '../../shared/report/json.ts';
import { checkMarkdown } from '../../shared/report/markdown.ts';
import { checkSarif } from '../../shared/report/sarif.ts';
import { checkText } from '../../shared/report/text.ts';
import type { Judged, Unusable } from '../../shared/report/words.ts';
import { paintFor } from '../colour.ts';
import { lineFinder, readDesign } from '../design-file.ts';
import { complain, EXIT, print, steady, type ExitCode, type Problem } from '../io.ts';
import { judgingOf, type JudgingOptions } from '../judging.ts';
import { VERSION } from '../version.ts';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'markdown';

export interface CheckOptions extends JudgingOptions {
  readonly format: CheckFormat;
  readonly fixes?: boolean;
  readonly salvage?: boolean;
}

export async function check(files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const judging = judgingOf(options);
  if (!judging.ok) {
    complain(judging.problem);
    return EXIT.unusable;
  }
  const results: (Judged | Unusable)[] = [];
  let found = false;
  for (const file of files) {
    const read = await readDesign(file, { salvage: options.salvage === true });
    if (!read.ok) {
      complain(read.problem);
      results.push({ file, error: errorOf(read.problem) });
      continue;
    }
    const { design } = read.value;
    const evaluation = judging.value.judge(design);
    found ||= judging.value.fails(evaluation);
    results.push({ file, design, evaluation, lineOf: lineFinder(read.value) });
  }
  print(rendered(results, options));
  if (results.some((result) => 'error' in result)) return EXIT.unusable;
  return found ? EXIT.found : EXIT.fine;
}

const errorOf = ({ line, path, message }: Problem): Unusable['error'] => ({
  ...(line === undefined ? {} : { line }),
  ...(path === undefined ? {} : { path }),
  message,
});

function rendered(results: readonly (Judged | Unusable)[], { format, fixes }: CheckOptions): string {
  const judged = results.filter((result): result is Judged => 'evaluation' in result);
  const edits = fixes === true;
  switch (format) {
    case 'json': {
      const all = results.map((result) => ('error' in result ? result : checkJson(result, { edits })));
      // One file is one object; where that one cannot be used, what is wrong stands on standard error alone.
      if (results.length > 1) return `${JSON.stringify(all, null, 2)}\n`;
      return judged.length === 0 ? '' : `${JSON.stringify(all[0], null, 2)}\n`;
    }
    case 'sarif':
      return `${JSON.stringify(checkSarif(results, VERSION), null, 2)}\n`;
    case 'markdown':
      return judged.map((each) => checkMarkdown(each)).join('\n');
    case 'text': {
      const paint = paintFor(process.stdout);
      return judged.map((each) => checkText(each, paint, steady)).join('\n');
    }
    default:
      return format satisfies never;
  }
}
