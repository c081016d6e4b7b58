// The worker of growth: keeps its own copy of the file's design, plays a scenario and sends what each month changed, and draws months for the film.
import { expose } from 'comlink';
import { buildScene } from '../../../shared/draw/build.ts';
import type { Scene } from '../../../shared/draw/scene.ts';
import { apply } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Frame, RunMessage } from '../../../shared/growth/frame.ts';
import type { Design, Scenario } from '../../../shared/model/types.ts';
import { continueRun, frames as framesOf } from './engine.ts';

/** A frame without its design: the page applies the change. */
export type SentFrame = Omit<Frame, 'design'>;
/** How a run ended. */
export interface Ended {
  readonly messages: readonly RunMessage[];
  /** Another run, or a wish, ended it early. */
  readonly cancelled: boolean;
}

let design: Design | undefined;
let today: string | undefined;
/** The frames of the newest run, as far as they are there. */
let frames: Frame[] = [];
let played: Scenario | undefined;
/** Counts the runs: one that is not the newest stops at its next pause. */
let serial = 0;

/** Months are worked out for so long before others have a say and what is there is sent. */
const SLICE_MS = 12;
const channel = new MessageChannel();
/** Lets messages in that wait. */
const pause = async (): Promise<void> =>
  new Promise((done) => {
    channel.port1.addEventListener('message', () => done(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });

function current(): Design {
  if (!design) throw new Error('Growth was asked for before it was given a design.');
  return design;
}

/** The months of a run: anew, or from a month on with those before it kept. */
function months(scenario: Scenario, from: number): Generator<Frame, readonly RunMessage[]> {
  const options = today === undefined ? {} : { today };
  const kept = frames.slice(0, from);
  return from > 0 && played && kept.length === from
    ? continueRun({ scenario: played, frames: kept, events: [], messages: [] }, scenario, from, options)
    : framesOf(current(), scenario, options);
}

const api = {
  open(next: Design, date: string): void {
    design = next;
    today = date;
    frames = [];
    played = undefined;
  },
  edit(change: Edit): void {
    design = apply(current(), change);
  },
  /** Plays a scenario from a month on, which must not change what came before it. `deliver` is given the frames as they come. */
  async run(scenario: Scenario, from: number, deliver: (frames: readonly SentFrame[]) => void): Promise<Ended> {
    const mine = ++serial;
    const run = months(scenario, from);
    frames = frames.slice(0, from);
    played = scenario;
    const mineFrames = frames;
    let batch: SentFrame[] = [];
    let since = performance.now();
    const send = (): void => {
      if (batch.length > 0) deliver(batch);
      batch = [];
    };
    for (let next = run.next(); ; next = run.next()) {
      if (next.done) {
        send();
        return { messages: next.value, cancelled: false };
      }
      const { design: _, ...rest } = next.value;
      mineFrames.push(next.value);
      batch.push(rest);
      if (performance.now() - since < SLICE_MS) continue;
      send();
      await pause();
      if (mine !== serial) return { messages: [], cancelled: true };
      since = performance.now();
    }
  },
  cancel(): void {
    serial++;
  },
  /** The picture of a month of the newest run, or null where it is not there. */
  scene(month: number): Scene | null {
    const frame = frames[month];
    return frame ? buildScene(frame.design, { findings: frame.evaluation.findings }) : null;
  },
};

export type GrowthApi = typeof api;
expose(api);
