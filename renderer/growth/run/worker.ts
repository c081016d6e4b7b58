// The worker of growth: keeps its own copy of the file's design, plays a scenario and sends what each month changed, and draws months for the film.
import { expose } from 'comlink';
import { buildScene } from '../../../shared/draw/build.ts';
import type { Scene } from '../../../shared/draw/scene.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { diff } from '../../../shared/edits/diff.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Frame, RunMessage } from '../../../shared/growth/frame.ts';
import { arrange } from '../../../shared/layout/layout.ts';
import type { Shape } from '../../../shared/layout/plan.ts';
import type { Design, Scenario } from '../../../shared/model/types.ts';
import { months } from './engine.ts';

/** A frame without its design: the page applies the change. */
export type SentFrame = Omit<Frame, 'design'>;
/** How a run ended. */
export interface Ended {
  readonly messages: readonly RunMessage[];
  /** The overall shape of the last month's drawing: all months are drawn in it. */
  readonly shape: Shape | null;
  /** Another run, or a wish, ended it early. */
  readonly cancelled: boolean;
}

let design: Design | undefined;
let today: string | undefined;
/** The frames of the newest run, as far as they are there, and what it said. */
let frames: Frame[] = [];
let messages: readonly RunMessage[] = [];
let played: Scenario | undefined;
/** The drawing that it began with. */
let began: Design | undefined;
let shape: Shape | null = null;
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

const shapeOf = (frame: Frame | undefined): Shape | null => (frame ? arrange(frame.design).shape : null);

function current(): Design {
  if (!design) throw new Error('Growth was asked for before it was given a design.');
  return design;
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
  async run(scenario: Scenario, from: number, deliver: (frames: readonly SentFrame[]) => void | Promise<void>): Promise<Ended> {
    const mine = ++serial;
    const origin = current();
    const before = played && began ? { scenario: played, origin: began, frames, events: [], messages } : null;
    const run = months(before, origin, scenario, from, today === undefined ? {} : { today });
    frames = frames.slice(0, from);
    played = scenario;
    began = origin;
    const mineFrames = frames;
    let batch: SentFrame[] = [];
    // Whoever moves a slider sees the first month as soon as it is there. After it, as many months come at once as were played while the page drew the
    // last ones: where they came faster, they would only wait for each other.
    let since = -Infinity;
    let underway: Promise<void> | null = null;
    const send = async (): Promise<void> => {
      const sent = batch;
      batch = [];
      if (sent.length > 0) await deliver(sent);
    };
    for (let next = run.next(); ; next = run.next()) {
      if (next.done) {
        messages = next.value;
        // The answer and the frames go different ways: it must not come before any of them.
        await underway;
        await send();
        shape = shapeOf(mineFrames.at(-1));
        return { messages, shape, cancelled: false };
      }
      const { design: drawn, ...rest } = next.value;
      // Month 0 has no month before: what its interventions change is said against the file's design.
      const change = rest.month === 0 && drawn !== origin ? diff(origin, drawn) : rest.change;
      mineFrames[rest.month] = next.value;
      batch.push({ ...rest, change });
      if (performance.now() - since < SLICE_MS) continue;
      underway ??= send().finally(() => (underway = null));
      await pause();
      if (mine !== serial) return { messages: [], shape, cancelled: true };
      since = performance.now();
    }
  },
  cancel(): void {
    serial++;
  },
  /** The picture of a month of the newest run, or null where it is not there. */
  scene(month: number): Scene | null {
    const frame = frames[month];
    return frame
      ? buildScene(frame.design, { findings: frame.evaluation.findings, accepted: frame.evaluation.accepted, ...(shape ? { shape } : {}) })
      : null;
  },
};

export type GrowthApi = typeof api;
expose(api);
