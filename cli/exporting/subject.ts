// What is exported: the design as it is drawn or at a month of a scenario, judged, with or without the names of people.
import type { Design, Id } from '../../shared/model/types.ts';
import { nameHider } from '../../shared/formats/names.ts';
import type { Frame, GrowthRun } from '../../shared/growth/frame.ts';
import { DEFAULT_SCENARIO, scenarioOf, simulate } from '../../shared/growth/simulate.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import type { Evaluation } from '../../shared/rules/finding.ts';
import { failed, ok, type Result } from '../io.ts';
import { player } from './growth.ts';

export interface Wanted {
  readonly scenario?: string;
  readonly month?: string;
  readonly slide: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** commander's word for --no-names. */
  readonly names: boolean;
  /** Hears of each run that was played. */
  readonly played: (run: GrowthRun) => void;
}

export interface Subject {
  /** What is drawn, and what the file holds where it can be opened again. */
  readonly design: Design;
  readonly evaluation: Evaluation;
  readonly run: (scenario: Id) => GrowthRun | null;
  /** Slides that were asked for; null for all of them. */
  readonly slides: readonly Id[] | null;
}

/** Finds what was asked for, or says what there is instead. */
export function subjectOf(whole: Design, wanted: Wanted): Result<Subject> {
  const unknown = wanted.slide.find((id) => !(whole.slides ?? []).some((slide) => slide.id === id));
  if (unknown !== undefined) return noSuch('slide', unknown, whole.slides ?? []);
  const at = frameAt(whole, wanted);
  if (!at.ok) return at;
  const frame = at.value;
  const hide = wanted.names ? (design: Design): Design => design : nameHider();
  // The whole first: its people are numbered before those whom growth adds.
  const run = player(whole, { hide: wanted.names ? null : (hide(whole), hide), ...wanted });
  const design = hide(frame?.design ?? whole);
  // A month was judged when it was played, as a scenario is; without its names it is judged anew.
  const evaluation = frame && wanted.names ? frame.evaluation : evaluate(design, { today: wanted.today });
  return ok({ design, evaluation, run, slides: wanted.slide.length === 0 ? null : wanted.slide });
}

/** The month that is asked for; null for the design as it is drawn. */
function frameAt(design: Design, { scenario, month, today, played }: Wanted): Result<Frame | null> {
  if (scenario === undefined && month === undefined) return ok(null);
  const number = month === undefined ? null : Number(month);
  if (number !== null && !(Number.isInteger(number) && number >= 0))
    return failed({ message: `"${month ?? ''}" is no month`, remedy: 'Write a whole number: 0 is the drawing as it is' });
  const all = design.scenarios ?? [];
  // A design without scenarios has the one that `simulate` plays.
  const id = scenario ?? all[0]?.id ?? DEFAULT_SCENARIO.id;
  const known = scenarioOf(design, id);
  if (!known) return noSuch('scenario', id, all);
  // Months after the one that is asked for need not be played.
  const run = simulate(design, known, number === null ? { today } : { today, until: number });
  played(run);
  const { frames } = run;
  const frame = number === null ? frames.at(-1) : frames[number];
  if (frame) return ok(frame);
  return failed({ message: `the scenario "${id}" has no month ${String(number ?? 0)}`, remedy: `Take one from 0 to ${String(frames.length - 1)}` });
}

function noSuch(what: string, id: string, known: readonly { readonly id: Id }[]): Result<never> {
  return failed({
    message: `there is no ${what} "${id}" in this design`,
    remedy: known.length === 0 ? `It has no ${what}s` : `There are ${known.map((one) => one.id).join(', ')}`,
  });
}
