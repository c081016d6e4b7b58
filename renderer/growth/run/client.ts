// The window's side of the worker of growth: starts it, keeps its copy of the design in step, and starts it anew after a failure.
import { proxy, wrap, type Remote } from 'comlink';
import type { Scene } from '../../../shared/draw/scene.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design, Scenario } from '../../../shared/model/types.ts';
import type { Ended, GrowthApi, SentFrame } from './worker.ts';

export interface GrowthPorts {
  readonly startWorker: () => Worker;
  readonly design: () => Design;
  /** Today's date, YYYY-MM-DD. */
  readonly today: () => string;
}

export interface GrowthClient {
  opened(): void;
  edited(change: Edit): void;
  /** Plays a scenario from a month on; a run that is still going is cancelled. */
  run(scenario: Scenario, from: number, deliver: (frames: readonly SentFrame[]) => void): Promise<Ended>;
  cancel(): void;
  scene(month: number): Promise<Scene | null>;
  stop(): void;
}

export function createGrowthClient(ports: GrowthPorts): GrowthClient {
  let worker: Worker | null = null;
  let remote: Remote<GrowthApi> | null = null;
  let crashed: ((reason: Error) => void) | null = null;

  const stop = (): void => {
    worker?.terminate();
    worker = null;
    remote = null;
  };
  const started = (): Remote<GrowthApi> => {
    if (remote) return remote;
    worker = ports.startWorker();
    worker.addEventListener('error', (event) => crashed?.(new Error(event.message || 'The simulation could not be started.')));
    remote = wrap<GrowthApi>(worker);
    void remote.open(ports.design(), ports.today());
    return remote;
  };

  return {
    opened: () => {
      if (remote) void remote.open(ports.design(), ports.today());
    },
    edited: (change) => {
      // A worker that is not running will be given the whole design when it starts.
      if (remote) remote.edit(change).catch(stop);
    },
    run: async (scenario, from, deliver) => {
      // A fresh worker knows no earlier months.
      const start = remote ? from : 0;
      try {
        const failed = new Promise<never>((_, reject) => (crashed = reject));
        return await Promise.race([started().run(scenario, start, proxy(deliver)), failed]);
      } catch (error) {
        stop();
        throw error;
      }
    },
    cancel: () => void remote?.cancel(),
    scene: async (month) => (remote ? remote.scene(month) : null),
    stop,
  };
}
