// What simulate and export share: which scenario of a file is played, for how long, and from which day on.
import { DEFAULT_SCENARIO, MOST_MONTHS, scenarioOf } from '../shared/growth/simulate.ts';
import type { Design, Scenario } from '../shared/model/types.ts';
import { nearest } from '../shared/rules/nearest.ts';
import { failed, ok, type Result } from './io.ts';

/** The scenario of a file by its id; the first, or the default, where none is named. */
export function chosenScenario(file: string, design: Design, id: string | undefined): Result<Scenario> {
  const scenario = scenarioOf(design, id);
  if (scenario) return ok(scenario);
  const ids = (design.scenarios ?? []).map((each) => each.id);
  const close = id === undefined ? undefined : nearest(id, ids);
  const remedy =
    close === undefined
      ? `The file has none; leave out --scenario to play ${DEFAULT_SCENARIO.name}`
      : `Did you mean ${close}? There are: ${ids.join(', ')}`;
  return failed({ file, message: `there is no scenario "${id ?? ''}"`, remedy });
}

/** A whole number of months from the command line. */
export function monthsOf(option: string, text: string): Result<number> {
  const months = Number(text);
  if (/^\d+$/.test(text) && months <= MOST_MONTHS) return ok(months);
  return failed({ message: `"${text}" is no number of months`, remedy: `Write a whole number from 0 to ${MOST_MONTHS}: ${option} 48` });
}
