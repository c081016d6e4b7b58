// simulate: a design and a scenario in, a frame a month out.
import { OrgIndex } from '../model/org-index.ts';
import type { Design, Scenario } from '../model/types.ts';
import { beginning } from './carried.ts';
import type { Frame, GrowthRun, RunMessage } from './frame.ts';
import { firstMonth, nextMonth, type Played } from './frames.ts';
import { MOST_MONTHS, planOf, type Plan } from './plan.ts';

export { DEFAULT_SCENARIO, MOST_MONTHS, scenarioOf } from './plan.ts';

export interface SimulateOptions {
  /** The day of month 0, YYYY-MM-DD, where the scenario does not say when it starts; the domain never reads a clock. */
  readonly today?: string;
  /** The last month that is played; the scenario's where left out. */
  readonly until?: number;
  /** Called with each frame as soon as it is there. */
  readonly onFrame?: (frame: Frame) => void;
}

/** What the month after a frame begins with. Frames that came from elsewhere (another thread, a file) have none, and are played again. */
const kept = new WeakMap<Frame, Pick<Played, 'carried' | 'conditions' | 'model'>>();
/** The index of a month is not kept: it takes more room than the month itself, and is made again for the one month that is played on from. */
const keep = ({ frame, carried, conditions, model }: Played): Frame => {
  kept.set(frame, { carried, conditions, model });
  return frame;
};

/**
 * Plays a scenario month by month, from the drawing as it is. Lazy: whoever stops asking has cancelled the run. Never throws for a design of the
 * right types, and never goes on without an end: at most 1,200 months and 20,000 engineers.
 * @param messages takes what could not be done as asked, as it comes up
 */
export function* frames(design: Design, scenario: Scenario, options: SimulateOptions = {}, messages: RunMessage[] = []): Generator<Frame, void> {
  const { plan, messages: about } = planOf(scenario);
  messages.push(...about);
  const first = firstMonth(design, beginning(design, plan), plan, options.today);
  messages.push(...first.messages);
  if (first.frame.row.engineers <= 0)
    messages.push({ month: 0, text: 'No engineer is drawn, so nobody is hired. Draw a team with people, and play again.' });
  yield keep(first);
  yield* goOn(first, plan, options, messages);
}

function* goOn(from: Played, plan: Plan, options: SimulateOptions, messages: RunMessage[]): Generator<Frame, void> {
  const until = Math.min(plan.months, options.until ?? MOST_MONTHS);
  for (let now = from; now.frame.month < until;) {
    const next = nextMonth(now, plan, options.today);
    if ('end' in next) {
      messages.push(next.end);
      return;
    }
    messages.push(...next.messages);
    yield keep(next);
    now = next;
  }
}

/**
 * Plays a scenario to its end.
 * @returns a frame for each month from 0 on, the events in order, and what could not be done as asked
 * @example simulate(design, DEFAULT_SCENARIO).events.find(({ kind }) => kind === 'breakdown') // { month: 62, engineers: 213, kind: 'breakdown' }
 */
export function simulate(design: Design, scenario: Scenario, options: SimulateOptions = {}): GrowthRun {
  const messages: RunMessage[] = [];
  return collect(scenario, design, [], frames(design, scenario, options, messages), messages, options);
}

/**
 * Plays on with another scenario from a month of a run. Frames before that month are kept: the caller says that they do not change.
 * A run whose frames came from another thread is played anew, from the drawing that it began with.
 */
export function continueRun(run: GrowthRun, scenario: Scenario, fromMonth: number, options: SimulateOptions = {}): GrowthRun {
  const earlier = run.frames.slice(0, Math.max(0, Math.floor(fromMonth)));
  const messages: RunMessage[] = [];
  const later = framesAfter(earlier, run.messages, scenario, options, messages);
  if (!later) return simulate(run.origin, scenario, options);
  for (const each of earlier) options.onFrame?.(each);
  return collect(scenario, run.origin, earlier, later, messages, options);
}

/**
 * The months after those of a run, with another scenario; lazy, as `frames`. Null where it cannot be played on from them: frames that came from
 * another thread do not know what the next month begins with.
 * @param said what the run said of its months
 * @param messages takes what still holds of that, and what is said of the months after
 */
export function framesAfter(
  earlier: readonly Frame[],
  said: readonly RunMessage[],
  scenario: Scenario,
  options: SimulateOptions,
  messages: RunMessage[],
): Generator<Frame, void> | null {
  const frame = earlier.at(-1);
  const before = frame && kept.get(frame);
  if (!before) return null;
  const from: Played = { ...before, frame, index: new OrgIndex(frame.design), messages: [] };
  const { plan, messages: about } = planOf(scenario);
  messages.push(...about, ...said.filter(({ month }) => month !== null && month <= frame.month));
  return goOn(from, plan, options, messages);
}

function collect(
  scenario: Scenario,
  origin: Design,
  earlier: readonly Frame[],
  playing: Generator<Frame, void>,
  messages: readonly RunMessage[],
  { onFrame }: SimulateOptions,
): GrowthRun {
  const all = [...earlier];
  for (const frame of playing) {
    all.push(frame);
    onFrame?.(frame);
  }
  return { scenario, origin, frames: all, events: all.flatMap((frame) => frame.events), messages };
}
