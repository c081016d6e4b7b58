// orgscale fix: applies fixes until nothing more can be fixed; a preview unless told to write.
import { tally } from '../../shared/report/words.ts';
import { print as printDesign } from '../../shared/file/print.ts';
import { fixAll } from '../../shared/rules/fix.ts';
import { readDesign } from '../design-file.ts';
import { complain, EXIT, fileWords, print, remark, STANDARD, write, type ExitCode, type Problem } from '../io.ts';
import { judgingOf, knownRule, type JudgingOptions } from '../judging.ts';

export interface FixOptions extends JudgingOptions {
  readonly rule?: string;
  readonly advice?: boolean;
  readonly write?: boolean;
  readonly salvage?: boolean;
}

export async function fix(file: string, options: FixOptions): Promise<ExitCode> {
  const judging = judgingOf(options);
  if (!judging.ok) return refuse(judging.problem);
  const rule = options.rule === undefined ? null : knownRule(options.rule);
  if (rule && !rule.ok) return refuse(rule.problem);
  if (options.write && file === STANDARD)
    return refuse({ file, message: 'standard input cannot be written back', remedy: 'Leave out --write: the new file is printed' });
  if (options.write && options.salvage) {
    return refuse({
      file,
      message: 'what was salvaged is never written over the file',
      remedy: 'Leave out --write and put what is printed into another file',
    });
  }
  const read = await readDesign(file, { salvage: options.salvage === true });
  if (!read.ok) return refuse(read.problem);
  if (options.write && read.value.picture) {
    return refuse({
      file,
      message: 'this is a picture: its design cannot be changed in place',
      remedy: 'Leave out --write and put what is printed into a file of its own',
    });
  }
  const { design, applied } = fixAll(read.value.design, {
    ...judging.value.options,
    ...(rule ? { rule: rule.value.id } : {}),
    ...(options.advice ? { advice: true } : {}),
  });
  if (options.write) {
    const written = applied.length === 0 ? null : await write(file, printDesign(design), { force: true });
    if (written && !written.ok) return refuse(written.problem);
  } else print(printDesign(design));
  for (const { label, rule: from } of applied) remark(`${options.write ? 'Fixed' : 'Would fix'}: ${label} (${from})`);
  const left = judging.value.judge(design);
  remark(
    `${fileWords(file)}: ${applied.length === 0 ? 'nothing that can be fixed' : `${String(applied.length)} fixed`}; left: ${tally(left.findings)}`,
  );
  if (!options.write && applied.length > 0) remark(`${fileWords(file)}: nothing was written. The new file was printed; --write changes it in place`);
  return judging.value.fails(left) ? EXIT.found : EXIT.fine;
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
