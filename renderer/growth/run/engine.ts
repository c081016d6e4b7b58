// The engine of growth in slices: months one by one, so that a run can be watched and cancelled, anew or from a month on.
import type { Frame, GrowthRun, RunMessage } from '../../../shared/growth/frame.ts';
import { continueRun, frames, type SimulateOptions } from '../../../shared/growth/simulate.ts';
import type { Design, Scenario } from '../../../shared/model/types.ts';

/** So many months are played at once where a run goes on from an earlier one. */
const SLICE = 3;

/** The months of a run from `from` on: the frames of `before` up to there are kept, which the scenario must not change. */
export function* months(
  before: GrowthRun | null,
  design: Design,
  scenario: Scenario,
  from: number,
  options: SimulateOptions,
): Generator<Frame, readonly RunMessage[]> {
  if (!before || from === 0 || before.frames.length < from) {
    const messages: RunMessage[] = [];
    yield* frames(design, scenario, options, messages);
    return messages;
  }
  let run: GrowthRun = before;
  let sent = from;
  for (;;) {
    run = continueRun(run, scenario, sent, { ...options, until: sent + SLICE - 1 });
    const next = run.frames.slice(sent);
    yield* next;
    sent += next.length;
    if (next.length < SLICE) return run.messages;
  }
}
