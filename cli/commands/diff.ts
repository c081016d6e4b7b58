// orgscale diff: what moved, came and went between two designs, and which findings are new, gone and carried.
import { compareMarkdown } from '../../shared/report/compare-markdown.ts';
import { compareText } from '../../shared/report/compare-text.ts';
import { diffJson } from '../../shared/report/compare-json.ts';
import { compare, type Comparison, type Side } from '../../shared/report/compare.ts';
import { paintFor } from '../colour.ts';
import { readDesign } from '../design-file.ts';
import { complain, EXIT, fileWords, print, steady, type ExitCode } from '../io.ts';
import { judgingOf, type Judging, type JudgingOptions } from '../judging.ts';

export type DiffFormat = 'text' | 'markdown' | 'json';

export interface DiffOptions extends Omit<JudgingOptions, 'failOn'> {
  readonly format: DiffFormat;
  readonly salvage?: boolean;
}

export async function diff(before: string, after: string, options: DiffOptions): Promise<ExitCode> {
  const judging = judgingOf({ ...options, failOn: 'never' });
  if (!judging.ok) {
    complain(judging.problem);
    return EXIT.unusable;
  }
  // Both are read, so that all that is wrong is said at once.
  const [a, b] = [await side(before, judging.value, options), await side(after, judging.value, options)];
  if (!a || !b) return EXIT.unusable;
  print(rendered(compare(a, b), options.format));
  return EXIT.fine;
}

async function side(file: string, { judge }: Judging, { salvage }: DiffOptions): Promise<Side | null> {
  const read = await readDesign(file, { salvage: salvage === true });
  if (!read.ok) {
    complain(read.problem);
    return null;
  }
  const { design } = read.value;
  return { label: fileWords(file), design, evaluation: judge(design) };
}

function rendered(comparison: Comparison, format: DiffFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diffJson(comparison), null, 2)}\n`;
    case 'markdown':
      return compareMarkdown(comparison);
    case 'text':
      return compareText(comparison, paintFor(process.stdout), steady);
    default:
      return format satisfies never;
  }
}
