// The command line: which commands there are and what they take. Each command's code is loaded when it is called.
import { Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './commands/check.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ExportOptions } from './commands/export.ts';
import type { FixOptions } from './commands/fix.ts';
import type { FormatOptions } from './commands/format.ts';
import type { ImportOptions } from './commands/import.ts';
import type { NewOptions } from './commands/new.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { RulesOptions } from './commands/rules.ts';
import { complain, EXIT, messageOf, type ExitCode } from './io.ts';
import { VERSION } from './version.ts';

const FAIL_ON = ['critical', 'warning', 'advice', 'never'];
const FORMATS = ['text', 'json', 'sarif', 'markdown'];
const DIFF_FORMATS = ['text', 'markdown', 'json'];
const NOT_YET: readonly string[] = [];

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** Runs a command and keeps its exit code; the process ends by itself when all output is written. */
const ending = (code: ExitCode): void => {
  process.exitCode = code;
};

/** The options of the commands that judge, and fail by what they find. */
function judging(command: Command): Command {
  return judged(command.addOption(new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(FAIL_ON).default('critical')));
}

/** The options that say how to judge. */
function judged(command: Command): Command {
  return command
    .option('--profile <name>', 'recommended, essay, google or strict, instead of the one in the file')
    .addOption(new Option('--skip <rule>', 'leave a rule out; can be given several times').argParser(collect).default([], 'none'))
    .addOption(
      new Option('--threshold <name=value>', 'judge by another number; can be given several times').argParser(collect).default([], "the file's"),
    )
    .option('--today <date>', "YYYY-MM-DD, instead of the system's date")
    .option('--salvage', 'take what can be read of a broken file, and say what was left out');
}

/** The options of the commands that tell about rules. */
function explaining(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'markdown']).default('text'))
    .option('--profile <name>', 'severities as in this profile', 'recommended');
}

function program(): Command {
  const root = new Command('orgscale')
    .description('Checks, mends and converts designs of engineering organisations (.orgscale files).')
    .version(VERSION)
    .helpCommand('help [command]', 'says what a command does')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .addHelpText('after', '\n"-" is standard input or output. Exit codes: 0 fine, 1 something found, 2 the input cannot be used.');

  judging(root.command('check').description('judge designs: where is the structure at risk, and why').argument('<file...>'))
    .addOption(new Option('--format <format>', 'how to print the findings').choices(FORMATS).default('text'))
    .option('--fixes', 'with --format json: the edit of each fix too')
    .action(async (files: string[], options: CheckOptions) => ending(await (await import('./commands/check.ts')).check(files, options)));

  judging(root.command('fix').description('apply fixes until nothing more can be fixed; prints the new file unless --write').argument('<file>'))
    .option('--rule <rule>', 'findings of this rule alone, advice too')
    .option('--advice', 'advice too, not only critical findings and warnings')
    .option('--write', 'change the file in place')
    .action(async (file: string, options: FixOptions) => ending(await (await import('./commands/fix.ts')).fix(file, options)));

  explaining(root.command('rules').description('list all rules, with their severities and numbers')).action(async (options: RulesOptions) =>
    ending((await import('./commands/rules.ts')).rules(options)),
  );

  explaining(root.command('explain').description('explain a rule: what, why, where from, what to do').argument('<rule>')).action(
    async (rule: string, options: RulesOptions) => ending((await import('./commands/rules.ts')).explain(rule, options)),
  );

  judged(root.command('diff').description('compare two designs: what came, went and moved, and which findings are new, gone or carried'))
    .argument('<before>')
    .argument('<after>')
    .addOption(new Option('--format <format>', 'how to print the comparison').choices(DIFF_FORMATS).default('text'))
    .action(async (a: string, b: string, options: DiffOptions) => ending(await (await import('./commands/diff.ts')).diff(a, b, options)));

  root
    .command('format')
    .description('rewrite designs in the one layout that the app writes')
    .argument('<file...>')
    .option('--check', 'change nothing; exit with 1 where a file would change')
    .option('--stdout', 'print instead of writing in place')
    .action(async (files: string[], options: FormatOptions) => ending(await (await import('./commands/format.ts')).format(files, options)));

  root
    .command('new')
    .description('start a design')
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--example <name>', 'a copy of this example')
    .option('--force', 'replace the file if it is there')
    .action(async (options: NewOptions) => ending(await (await import('./commands/new.ts')).makeNew(options)));

  root
    .command('simulate')
    .description('play a scenario month by month: the first of the file, or pure DevOps where it has none')
    .argument('<file>')
    .option('--scenario <id>', 'this scenario of the file')
    .option('--months <number>', 'for so many months, instead of those of the scenario')
    .addOption(new Option('--format <format>', 'how to print the months').choices(['text', 'json', 'csv']).default('text'))
    .option('--today <date>', "YYYY-MM-DD, instead of the system's date, for month 0")
    .action(async (file: string, options: SimulateOptions) => ending(await (await import('./commands/simulate.ts')).simulateFile(file, options)));

  root
    .command('export')
    .description('write a design as svg, png, pdf, pptx, html, md, txt, mmd (Mermaid), dot (Graphviz) or orgscale')
    .argument('<file>')
    .requiredOption('-o, --output <file>', 'the file to write; its ending says the format')
    .option('--to <format>', 'the format, where the name does not say it')
    .option('--scenario <id>', 'a scenario of the design, at its last month or at that of --month')
    .option('--month <number>', 'this month of the scenario; 0 is the drawing as it is')
    .addOption(new Option('--slide <id>', 'this slide alone; can be given several times').argParser(collect).default([], 'all'))
    .option('--findings', 'pdf, pptx and html: a slide for each critical finding and warning, too')
    .addOption(new Option('--theme <theme>', 'the colours').choices(['light', 'dark', 'contrast']).default('light'))
    .option('--today <date>', "YYYY-MM-DD, instead of the system's date, for findings")
    .option('--scale <number>', 'png: pixels for each of the drawing, 0.1 to 4', '2')
    .option('--tiled', 'pdf: the whole drawing at full size, too, over as many pages as it takes')
    .option('--no-names', 'leave out the names of people: roles instead')
    .option('--no-embed', 'svg and png: leave out the design, which makes the picture a file that can be opened again')
    .option('--force', 'replace the file if it is there')
    .action(async (file: string, options: ExportOptions) => ending(await (await import('./commands/export.ts')).exportTo(file, options)));

  root
    .command('import')
    .description('make a design of a table of people (CSV, TSV), a Backstage catalog, or teams as Kubernetes or Rust keep them')
    .argument('<file...>', 'files, or a folder of them')
    .requiredOption('-o, --output <file>', 'the design to write')
    .option('--from <format>', 'csv, tsv, backstage, kubernetes-org or rust-team, where the files do not say it')
    .option('--force', 'replace the file if it is there')
    .action(async (files: string[], options: ImportOptions) => ending(await (await import('./commands/import.ts')).importFrom(files, options)));

  for (const name of NOT_YET) {
    root
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .helpOption(false)
      .action(() => {
        complain({ message: `"${name}" is not there yet`, remedy: 'See "orgscale --help" for what is' });
        ending(EXIT.unusable);
      });
  }
  return root;
}

async function main(): Promise<void> {
  // A reader that has seen enough (head, less) closes the pipe: no reason to complain.
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'EPIPE') process.exit();
    complain({ message: `standard output cannot be written (${error.message})`, remedy: 'What it holds is not whole: make room and try again' });
    process.exit(EXIT.unusable);
  });
  try {
    await program().parseAsync(process.argv);
  } catch (error) {
    ending(answerTo(error));
  }
}

function answerTo(error: unknown): ExitCode {
  if (!(error instanceof CommanderError)) {
    complain({
      message: `something went wrong inside orgscale (${messageOf(error)}); no file was changed`,
      remedy: 'Please report it, with the file if you can',
    });
    return EXIT.unusable;
  }
  if (error.exitCode === 0) return EXIT.fine;
  if (error.code === 'commander.help') complain({ message: 'no command was given', remedy: 'See "orgscale --help"' });
  else complain({ message: error.message.replace(/^error: /, '').replace(/\n/g, ' '), remedy: 'See "orgscale --help"' });
  return EXIT.unusable;
}

await main();
