// The engine of growth: months one by one, so that a run can be watched and cancelled, anew or from a month on.
import type { Frame, GrowthRun, RunMessage } from '../../../shared/growth/frame.ts';
import { frames, framesAfter, type SimulateOptions } from '../../../shared/growth/simulate.ts';
import type { Design, Scenario } from '../../../shared/model/types.ts';

/** The months of a run from `from` on: the frames of `before` up to there are kept, which the scenario must not change. */
export function* months(
  before: GrowthRun | null,
  design: Design,
  scenario: Scenario,
  from: number,
  options: SimulateOptions,
): Generator<Frame, readonly RunMessage[]> {
  const messages: RunMessage[] = [];
  const goesOn = before && before.frames.length >= from;
  const later = goesOn ? framesAfter(before.frames.slice(0, from), before.messages, scenario, options, messages) : null;
  // Where the months before do not tell how it goes on, they are played again.
  for (const frame of later ?? frames(design, scenario, options, messages)) if (!goesOn || frame.month >= from) yield frame;
  return messages;
}
