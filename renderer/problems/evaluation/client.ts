// The window's side of the evaluator: starts the worker, keeps its copy of the design in step, starts it anew after a failure.
import { wrap, type Remote } from 'comlink';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design } from '../../../shared/model/types.ts';
import type { Evaluation, Finding, Fix } from '../../../shared/rules/finding.ts';
import type { Evaluator } from './core.ts';

/** What the evaluator needs from its surroundings; tests give it a worker-less one. */
export interface EvaluatorPorts {
  readonly startWorker: () => Worker;
  readonly design: () => Design;
  /** Today's date, YYYY-MM-DD. */
  readonly today: () => string;
}

export interface EvaluatorClient {
  opened(): void;
  edited(change: Edit): void;
  evaluate(): Promise<Evaluation>;
  fixes(finding: Finding): Promise<readonly Fix[]>;
  stop(): void;
}

export function createEvaluatorClient(ports: EvaluatorPorts): EvaluatorClient {
  let worker: Worker | null = null;
  let remote: Remote<Evaluator> | null = null;
  let crashed: ((reason: Error) => void) | null = null;

  const stop = (): void => {
    worker?.terminate();
    worker = null;
    remote = null;
  };
  const started = (): Remote<Evaluator> => {
    if (remote) return remote;
    worker = ports.startWorker();
    worker.addEventListener('error', (event) => crashed?.(new Error(event.message || 'The evaluator could not be started.')));
    remote = wrap<Evaluator>(worker);
    void remote.open(ports.design(), ports.today());
    return remote;
  };
  /** A call whose failure, also one that the worker cannot report, ends the worker: the next call starts a fresh one with the whole design. */
  const guarded = async <T>(call: (api: Remote<Evaluator>) => Promise<T>): Promise<T> => {
    try {
      return await Promise.race([call(started()), new Promise<never>((_, reject) => (crashed = reject))]);
    } catch (error) {
      stop();
      throw error;
    }
  };

  return {
    opened: () => {
      if (remote) void remote.open(ports.design(), ports.today());
    },
    edited: (change) => {
      // A worker that is not running will be given the whole design when it starts.
      if (remote) remote.edit(change).catch(stop);
    },
    evaluate: () => guarded(async (api) => api.evaluate()),
    fixes: (finding) => guarded(async (api) => api.fixes(finding)),
    stop,
  };
}
