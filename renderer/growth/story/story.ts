// The guided story: opens the startup, plays the acts one after the other with their captions, and can be left at any moment into the paused month.
import { showTab } from '../../app/shell/dock-tabs.tsx';
import { stageElement } from '../../canvas/camera.ts';
import { openUnsaved } from '../../document/actions.tsx';
import { exampleDesign } from '../../start/gallery.ts';
import { documentStore } from '../../stores/document.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { chooseScenario, sendPlayback, startGrowth } from '../growth.ts';
import { growthStore, playbackStore } from '../growth-store.ts';
import { ACTS, LAST_CAPTION, scheduleOf, type Caption, type Schedule } from './acts.ts';

interface StoryState {
  /** The act that is played; null: no story. */
  readonly act: number | null;
  readonly caption: Caption | null;
  readonly over: boolean;
}
const NONE: StoryState = { act: null, caption: null, over: false };
const storyStore = createStore<StoryState>(NONE);
export const useStory = (): StoryState => useStore(storyStore, (state) => state);

let unsubscribe: (() => void) | null = null;
/** While an act is being set up, the playback stands still without anybody having left. */
let between = false;
/** Counts what was begun and left: an act that waits for its run finds out whether it is still wanted. */
let telling = 0;

/** Leaves the story: the month that is shown stays, paused. */
export function leaveStory(): void {
  unsubscribe?.();
  unsubscribe = null;
  between = false;
  telling++;
  storyStore.set(NONE);
  sendPlayback({ type: 'playback.pause' });
}

/** Resolves when a store says so. */
const when = async (subscribe: (tell: () => void) => () => void, is: () => boolean): Promise<void> =>
  new Promise((done) => {
    if (is()) return done();
    const stop = subscribe(() => {
      if (!is()) return;
      stop();
      done();
    });
  });

async function canvasIsThere(): Promise<void> {
  while (stageElement() === null) await new Promise((next) => requestAnimationFrame(next));
}

function told({ cues, end: over }: Schedule): void {
  if (between) return;
  const { mode, month, last } = playbackStore.get();
  if (mode !== 'playing') return leaveStory();
  const cue = cues.findLast((each) => each.month <= month);
  if (cue && cue.caption !== storyStore.get().caption) {
    storyStore.patch({ caption: cue.caption });
    sendPlayback({ type: 'speed.set', speed: cue.speed });
  }
  if (month < Math.min(over, last)) return;
  const now = storyStore.get().act ?? 0;
  if (now + 1 < ACTS.length) void begin(now + 1);
  else end();
}

function end(): void {
  unsubscribe?.();
  unsubscribe = null;
  sendPlayback({ type: 'playback.pause' });
  storyStore.set({ act: ACTS.length, caption: LAST_CAPTION, over: true });
}

async function begin(at: number): Promise<void> {
  const act = ACTS[at];
  const scenario = act?.scenario(documentStore.get().file.scenarios ?? []);
  if (!act || !scenario) return end();
  between = true;
  const mine = ++telling;
  unsubscribe?.();
  storyStore.set({ act: at, caption: storyStore.get().caption, over: false });
  sendPlayback({ type: 'playback.pause' });
  chooseScenario(scenario.id);
  await when(growthStore.subscribe, () => growthStore.get().scenario?.id === scenario.id && growthStore.get().state !== 'running');
  // Somebody left, or opened another design, while it was being played through.
  if (mine !== telling) return;
  const schedule = scheduleOf(act, growthStore.get().frames);
  sendPlayback({ type: 'month.show', month: schedule.cues[0]?.month ?? 0 });
  sendPlayback({ type: 'playback.play' });
  between = false;
  unsubscribe = playbackStore.subscribe(() => told(schedule));
  told(schedule);
}

/** Opens the startup and tells the story on it. */
export async function startStory(): Promise<void> {
  const { opened } = documentStore.get();
  await openUnsaved(await exampleDesign('startup'));
  // Unsaved work was to be kept.
  if (documentStore.get().opened === opened) return;
  await canvasIsThere();
  showTab('growth');
  startGrowth();
  await begin(0);
}
