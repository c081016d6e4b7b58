// Growth at work: plays the chosen scenario after every change of the file, and puts the month of the playback on the stage.
import { createActor, type ActorRefFrom } from 'xstate';
import type { Frame } from '../../shared/growth/frame.ts';
import { apply } from '../../shared/edits/apply.ts';
import { equal } from '../../shared/edits/equal.ts';
import type { Design, Id, Scenario } from '../../shared/model/types.ts';
import { documentStore, editFile, onEdit, showStage, type EditOptions } from '../stores/document.ts';
import { evaluationStore, judgedOnStage } from '../stores/evaluation.ts';
import { viewStore } from '../stores/view.ts';
import { frameAt, growthStore, playbackStore } from './growth-store.ts';
import { playbackMachine } from './playback/machine.ts';
import type { PlaybackEvent } from './playback/machine.setup.ts';
import { createGrowthClient, type GrowthClient } from './run/client.ts';
import type { SentFrame } from './run/worker.ts';
import { firstDifference, playedScenario, turnAt } from './scenarios.ts';

/** The date where the user is, YYYY-MM-DD: the domain never reads a clock. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

let client: GrowthClient | null = null;
let actor: ActorRefFrom<typeof playbackMachine> | null = null;
/** The design that the newest run began with. */
let base: Design | null = null;

export function sendPlayback(event: PlaybackEvent): void {
  startGrowth();
  actor?.send(event);
}

/** The picture of a month of the newest run; the film asks. */
export const sceneOf = async (month: number): ReturnType<GrowthClient['scene']> => client?.scene(month) ?? null;

/** The frames that a batch brings, each with its design: records that did not change are shared with the month before. */
function withDesigns(sent: readonly SentFrame[], known: readonly Frame[], first: Design): Frame[] {
  const frames = [...known];
  for (const each of sent) {
    const before = frames[each.month - 1]?.design ?? first;
    const design = each.change ? apply(before, each.change) : before;
    frames[each.month] = { ...each, design };
  }
  return frames;
}

/** Whether two designs differ in nothing that a run reads but their scenarios. */
const sameGround = (a: Design, b: Design): boolean =>
  a.units === b.units &&
  a.lines === b.lines &&
  a.services === b.services &&
  a.rotations === b.rotations &&
  a.organization === b.organization &&
  a.review === b.review &&
  a.layout === b.layout;

/** The frames up to a month: the same list where there are no others, so that nothing is drawn anew for it. */
const upTo = (frames: readonly Frame[], last: number): readonly Frame[] => (frames.length > last + 1 ? frames.slice(0, last + 1) : frames);

async function play(scenario: Scenario, design: Design, from: number): Promise<void> {
  const { frames } = growthStore.get();
  base = design;
  growthStore.patch({ scenario, frames: upTo(frames, scenario.months), fresh: from, state: 'running', error: null });
  actor?.send({ type: 'run.began', last: scenario.months, reached: Math.max(0, from - 1) });
  const isNewest = (): boolean => growthStore.get().scenario === scenario && base === design;
  const came = (sent: readonly SentFrame[]): void => {
    const last = sent.at(-1);
    if (!isNewest() || !last) return;
    growthStore.set((now) => ({ ...now, frames: withDesigns(sent, now.frames, design), fresh: last.month + 1 }));
    actor?.send({ type: 'run.reached', month: last.month });
    stage();
  };
  try {
    const ended = await client?.run(scenario, from, came);
    if (!ended || !isNewest()) return;
    const { fresh, frames: all } = growthStore.get();
    growthStore.patch({ messages: ended.messages, shape: ended.shape, state: ended.cancelled ? 'cancelled' : 'done', frames: all.slice(0, fresh) });
    // A run may end before its last month, and says why.
    actor?.send({ type: 'run.began', last: Math.max(0, fresh - 1), reached: Math.max(0, fresh - 1) });
  } catch (error) {
    if (isNewest()) growthStore.patch({ state: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}

/** Plays what is to be played now, from the first month that is another than in the newest run. */
function replay(): void {
  const { file } = documentStore.get();
  const { chosen, scenario: before, state, fresh, frames } = growthStore.get();
  const scenario = playedScenario(file, chosen);
  if (file.units.length === 0) {
    base = file;
    client?.cancel();
    growthStore.patch({ scenario, frames: [], fresh: 0, messages: [], state: 'idle', error: null });
    actor?.send({ type: 'run.began', last: 0, reached: 0 });
    stage();
    return;
  }
  const same = before?.id === scenario.id && base !== null && sameGround(base, file) && state !== 'failed';
  const sizes = frames.slice(0, fresh).map(({ row }) => row);
  const from = same ? firstDifference(before, scenario, sizes) : 0;
  if (from === null) {
    growthStore.patch({ scenario });
    return;
  }
  void play(scenario, file, Math.min(from, fresh));
}

/** Another run, where the last was cancelled or failed. */
export function playAgain(): void {
  const { file } = documentStore.get();
  void play(playedScenario(file, growthStore.get().chosen), file, 0);
}
export const cancelRun = (): void => client?.cancel();

export function chooseScenario(id: Id): void {
  growthStore.patch({ chosen: id });
  replay();
}

const onStage = new Set<() => void>();
/** Tells each time that another month stands on the stage. */
export function subscribeStage(tell: () => void): () => void {
  onStage.add(tell);
  return () => onStage.delete(tell);
}

/** Whether findings of a month are told whose drawing is not on the stage: so it is while it plays. */
let ahead = false;
/** Shows the month of the playback: on the stage while it stands; while it plays the film has the canvas, and the stage waits. */
function stage(): void {
  const { mode, month } = playbackStore.get();
  const watched = viewStore.get().tab === 'growth';
  if (mode === 'playing' && watched) {
    // Counts go along with the months.
    const playing = frameAt(month);
    if (playing) judgedOnStage(playing.evaluation);
    ahead = true;
    return;
  }
  // Whoever reads problems while it plays reads those of one month, with the names of its drawing.
  if (mode === 'playing' && !ahead) return;
  ahead = false;
  if (mode === 'editing' || (mode === 'presenting' && month === 0)) {
    if (documentStore.get().stage?.key.startsWith('month:') || (documentStore.get().stage === null && evaluationStore.get().staged)) {
      judgedOnStage();
      showStage(null);
      onStage.forEach((tell) => tell());
    }
    return;
  }
  const frame = frameAt(month);
  const { scenario, shape } = growthStore.get();
  const shown = documentStore.get().stage;
  if (!frame || !scenario || shown?.design === frame.design) return;
  // The findings first: the canvas is drawn anew for the drawing, with what is said of it.
  judgedOnStage(frame.evaluation);
  showStage({
    key: `month:${scenario.id}:${month}`,
    design: frame.design,
    ...(shape ? { shape } : {}),
    turn: mode === 'presenting' ? null : (change) => turnAt(playedScenario(documentStore.get().file, growthStore.get().chosen), month, change),
  });
  if (shown?.key !== documentStore.get().stage?.key) onStage.forEach((tell) => tell());
}

let stop: (() => void) | null = null;

/** Starts growth, once: what it costs is paid by those who look at it. */
export function startGrowth(): void {
  if (stop) return;
  client = createGrowthClient({
    startWorker: () => new Worker(new URL('./run/worker.ts', import.meta.url), { type: 'module', name: 'growth' }),
    design: () => documentStore.get().file,
    today,
  });
  actor = createActor(playbackMachine).start();
  actor.subscribe(({ value, context: { month, last, speed, loops } }) => {
    const next = { mode: value, month, last, speed, loops };
    playbackStore.set((now) => (equal(now, next) ? now : next));
    stage();
  });
  let { tab, openFinding } = viewStore.get();
  const stopViews = viewStore.subscribe(() => {
    const before = { tab, openFinding };
    ({ tab, openFinding } = viewStore.get());
    if (playbackStore.get().mode !== 'playing') return;
    // The cards light up for a finding that is opened, so they come back.
    if (openFinding !== null && openFinding !== before.openFinding) actor?.send({ type: 'playback.pause' });
    else if (tab !== before.tab) stage();
  });
  const stopEdits = onEdit((change) => {
    client?.edited(change);
    replay();
  });
  let { opened } = documentStore.get();
  const stopOpens = documentStore.subscribe(() => {
    if (documentStore.get().opened === opened) return;
    opened = documentStore.get().opened;
    client?.opened();
    growthStore.patch({ chosen: null, scenario: null, frames: [], fresh: 0, messages: [] });
    actor?.send({ type: 'month.show', month: 0 });
    replay();
  });
  stop = () => {
    stopViews();
    stopEdits();
    stopOpens();
    actor?.stop();
    client?.stop();
    stop = client = actor = null;
  };
  replay();
}

/** Changes the scenario that is played; the default comes into the file by it. */
export function editScenario(change: (scenario: Scenario, design: Design) => ReturnType<typeof turnAt>, join: EditOptions = {}): void {
  const { file } = documentStore.get();
  editFile(change(playedScenario(file, growthStore.get().chosen), file), join);
}
