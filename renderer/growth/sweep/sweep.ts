// The uncertainty band around the lines that go by judged numbers: worked out beside the run, newly for each scenario.
import { proxy, wrap, type Remote } from 'comlink';
import { useMemo } from 'react';
import { tiredness } from '../../../shared/growth/phase/conditions.ts';
import { documentStore } from '../../stores/document.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { growthStore, useGrowth } from '../growth-store.ts';
import { RUNS, type Spread, type SweepInput } from './spread.ts';
import type { SweepApi } from './worker.ts';

export interface BandRow {
  readonly month: number;
  readonly ops: readonly [number, number] | null;
  readonly burnout: readonly [number, number];
}
const spreadStore = createStore<{ readonly spread: readonly Spread[]; readonly done: number }>({ spread: [], done: 0 });

/** The band about the run that is shown. */
export function useBand(): readonly BandRow[] {
  const spread = useStore(spreadStore, (state) => state.spread);
  const frames = useGrowth((state) => state.frames);
  return useMemo(
    () =>
      frames.flatMap(({ month, row }) => {
        const at = spread[month];
        if (!at) return [];
        const tired = tiredness(row);
        const within = (value: number): number => Math.max(0, Math.min(1, value));
        return {
          month,
          ops: at.ops && row.ops !== null ? ([row.ops * at.ops[0], row.ops * at.ops[1]] as const) : null,
          burnout: [within(tired + at.burnout[0]), within(tired + at.burnout[1])] as const,
        };
      }),
    [spread, frames],
  );
}

/** Keeps the band in step with the scenario that is played; the answer stops it. */
export function startSweep(): () => void {
  let worker: Worker | null = null;
  let remote: Remote<SweepApi> | null = null;
  let asked = '';
  const sweep = (): void => {
    const { scenario, frames, fresh, state } = growthStore.get();
    const [frame] = frames;
    if (!scenario || !frame || fresh === 0 || state === 'failed') return;
    // What a person changes at a month is in the run itself, about which the band is drawn.
    const input: SweepInput = {
      first: frame.row,
      scenario: { ...scenario, name: '', interventions: [] },
      drawn: documentStore.get().file.organization.growthPerMonth ?? null,
    };
    const key = JSON.stringify(input);
    if (key === asked) return;
    asked = key;
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sweep' });
    remote ??= wrap<SweepApi>(worker);
    void remote.sweep(
      input,
      proxy((done: number, spread: readonly Spread[]) => {
        // The first runs say little: what was there stays until enough are done.
        if (key === asked && done >= RUNS / 4) spreadStore.set({ spread, done });
      }),
    );
  };
  const stop = growthStore.subscribe(sweep);
  sweep();
  return () => {
    stop();
    worker?.terminate();
    spreadStore.set({ spread: [], done: 0 });
  };
}
