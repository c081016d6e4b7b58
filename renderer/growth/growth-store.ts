// The run that is shown: its frames as they came, what it had to say, and which scenario was chosen. Playback's month beside it.
import type { Frame, RunMessage } from '../../shared/growth/frame.ts';
import type { Shape } from '../../shared/layout/plan.ts';
import type { Id, Scenario } from '../../shared/model/types.ts';
import { createStore, useStore } from '../stores/store.ts';
import type { Speed } from './playback/machine.setup.ts';

export interface GrowthState {
  /** The scenario that a person chose; null: the file's first. */
  readonly chosen: Id | null;
  /** The scenario of the run; null before there is one. */
  readonly scenario: Scenario | null;
  /** One a month. While a run goes on, those from `fresh` on may be of the run before. */
  readonly frames: readonly Frame[];
  /** So many frames belong to the newest run. */
  readonly fresh: number;
  readonly messages: readonly RunMessage[];
  /** The overall shape of the run's drawings, taken from the last: so units move only where they must. */
  readonly shape: Shape | null;
  readonly state: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly error: string | null;
}

export const growthStore = createStore<GrowthState>({
  chosen: null,
  scenario: null,
  frames: [],
  fresh: 0,
  messages: [],
  shape: null,
  state: 'idle',
  error: null,
});
export const useGrowth = <S>(select: (state: GrowthState) => S, equal?: (a: S, b: S) => boolean): S => useStore(growthStore, select, equal);

export interface PlaybackView {
  readonly mode: 'editing' | 'paused' | 'playing' | 'presenting';
  readonly month: number;
  /** The last month of the run. */
  readonly last: number;
  readonly speed: Speed;
  readonly loops: boolean;
}
/** What the playback machine says, for those who draw it: changes once a month, never once a picture. */
export const playbackStore = createStore<PlaybackView>({ mode: 'editing', month: 0, last: 0, speed: 1, loops: false });
export const usePlayback = <S>(select: (state: PlaybackView) => S, equal?: (a: S, b: S) => boolean): S => useStore(playbackStore, select, equal);

/** The frame of a month, if the newest run has it. */
export function frameAt(month: number): Frame | null {
  const { frames, fresh } = growthStore.get();
  return month < fresh ? (frames[month] ?? null) : null;
}

/** The frame of a month as it is shown, also while a new run has not come to it. */
export const frameOf = (month: number): Frame | null => growthStore.get().frames[month] ?? null;
