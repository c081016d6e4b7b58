// The newest findings, as the worker sent them. Old ones stay until new ones come.
import type { Evaluation } from '../../shared/rules/finding.ts';
import { createStore, useStore } from './store.ts';

export interface EvaluationState {
  readonly evaluation: Evaluation | null;
  /** The document revision that `evaluation` belongs to. */
  readonly revision: number;
  readonly state: 'idle' | 'evaluating' | 'failed';
  readonly error: string | null;
}

export const evaluationStore = createStore<EvaluationState>({ evaluation: null, revision: -1, state: 'idle', error: null });
export const useEvaluation = <S>(select: (state: EvaluationState) => S, equal?: (a: S, b: S) => boolean): S =>
  useStore(evaluationStore, select, equal);
