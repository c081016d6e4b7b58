// The worker of the uncertainty band: runs the bare model over its judged numbers, some runs at a time, and can be told to stop.
import { expose } from 'comlink';
import type { Row } from '../../../shared/dynamics/month.ts';
import { RUNS, spreadOf, sweepRun, type Spread, type SweepInput } from './spread.ts';

const AT_ONCE = 8;
let serial = 0;

const api = {
  /** Tells what the runs say each time that some more are done; a later call, or `cancel`, ends it. */
  async sweep(input: SweepInput, tell: (done: number, spread: readonly Spread[]) => void): Promise<void> {
    const mine = ++serial;
    const runs: Row[][] = [];
    for (let run = 0; run < RUNS; run++) {
      runs.push(sweepRun(input, run));
      if ((run + 1) % AT_ONCE !== 0) continue;
      tell(run + 1, spreadOf(runs));
      await new Promise((next) => setTimeout(next));
      if (mine !== serial) return;
    }
  },
  cancel(): void {
    serial++;
  },
};
export type SweepApi = typeof api;
expose(api);
