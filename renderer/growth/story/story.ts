// The guided story: opens the startup, plays the acts one after the other with their captions, and can be left at any moment into the paused month.
import { showTab } from '../../app/shell/dock-tabs.tsx';
import { stageElement } from '../../canvas/camera.ts';
import { openUnsaved } from '../../document/actions.tsx';
import { exampleDesign } from '../../start/gallery.ts';
import { documentStore } from '../../stores/document.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { chooseScenario, sendPlayback, startGrowth } from '../growth.ts';
import { frameAt, growthStore, playbackStore } from '../growth-store.ts';
import { ACTS, LAST_CAPTION, type Act, type Caption } from './acts.ts';

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

/** Leaves the story: the month that is shown stays, paused. */
export function leaveStory(): void {
  unsubscribe?.();
  unsubscribe = null;
  between = false;
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

function told(act: Act): void {
  if (between) return;
  const { mode, month } = playbackStore.get();
  if (mode !== 'playing') return leaveStory();
  const { frames } = growthStore.get();
  const frame = frameAt(month);
  const caption = frame && act.caption(frame, frames[0]);
  if (caption && caption.title !== storyStore.get().caption?.title) storyStore.patch({ caption });
  if (month < Math.min(act.until(frames), playbackStore.get().last)) return;
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
  unsubscribe?.();
  storyStore.set({ act: at, caption: storyStore.get().caption, over: false });
  sendPlayback({ type: 'playback.pause' });
  chooseScenario(scenario.id);
  await when(growthStore.subscribe, () => growthStore.get().scenario?.id === scenario.id && growthStore.get().state !== 'running');
  // Somebody left, or opened another design, while it was being played through.
  if (storyStore.get().act !== at) return;
  sendPlayback({ type: 'month.show', month: act.from(growthStore.get().frames) });
  sendPlayback({ type: 'speed.set', speed: act.speed });
  sendPlayback({ type: 'playback.play' });
  between = false;
  unsubscribe = playbackStore.subscribe(() => told(act));
  told(act);
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
