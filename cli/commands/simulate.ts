// orgscale simulate: plays a scenario on a design, month by month, and prints what comes of it.
import { simulate } from '../../shared/growth/simulate.ts';
import { runCsv, runJson, runText } from '../../shared/report/growth.ts';
import { paintFor } from '../colour.ts';
import { readDesign } from '../design-file.ts';
import { complain, EXIT, print, remarksOf, steady, type ExitCode, type Problem } from '../io.ts';
import { todayOf } from '../judging.ts';
import { chosenScenario, monthsOf } from '../playing.ts';

export interface SimulateOptions {
  readonly scenario?: string;
  readonly months?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly today?: string;
}

export async function simulateFile(file: string, options: SimulateOptions): Promise<ExitCode> {
  const months = options.months === undefined ? null : monthsOf('--months', options.months);
  if (months && !months.ok) return refuse(months.problem);
  const today = todayOf(options.today);
  if (!today.ok) return refuse(today.problem);
  const read = await readDesign(file, { salvage: false });
  if (!read.ok) return refuse(read.problem);
  const { design } = read.value;
  const scenario = chosenScenario(file, design, options.scenario);
  if (!scenario.ok) return refuse(scenario.problem);
  const played = months ? { ...scenario.value, months: months.value } : scenario.value;
  const run = simulate(design, played, { today: today.value });
  switch (options.format) {
    case 'json':
      print(`${JSON.stringify(runJson(run), null, 2)}\n`);
      break;
    case 'csv':
      print(runCsv(run));
      break;
    case 'text':
      print(runText(run, design.name, paintFor(process.stdout), steady));
      return EXIT.fine;
    default:
      return options.format satisfies never;
  }
  // In text they stand below the table; scripts get them beside the data.
  remarksOf(file)(run);
  return EXIT.fine;
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
