// The newest findings: of the file's design as the worker sent them, and of what is shown. Old ones stay until new ones come.
import type { Evaluation } from '../../shared/rules/finding.ts';
import { createStore, useStore } from './store.ts';

export interface EvaluationState {
  /** Of what is shown. */
  readonly evaluation: Evaluation | null;
  /** Of the file's design. */
  readonly ofFile: Evaluation | null;
  /** Whether what is shown is a stage, whose owner brings its findings along. */
  readonly staged: boolean;
  /** The document revision that `evaluation` belongs to. */
  readonly revision: number;
  readonly state: 'idle' | 'evaluating' | 'failed';
  readonly error: string | null;
}

export const evaluationStore = createStore<EvaluationState>({
  evaluation: null,
  ofFile: null,
  staged: false,
  revision: -1,
  state: 'idle',
  error: null,
});
/** Publishes the findings of the file's design; null: there are none yet. */
export function judged(evaluation: Evaluation | null, revision: number): void {
  const now = evaluationStore.get();
  evaluationStore.patch({ ofFile: evaluation, ...(now.staged ? {} : { evaluation }), revision });
}

/** Shows the findings of a stage; without an argument, those of the file again. */
export function judgedOnStage(evaluation?: Evaluation | null): void {
  const { ofFile } = evaluationStore.get();
  evaluationStore.patch(evaluation === undefined ? { evaluation: ofFile, staged: false } : { evaluation, staged: true });
}

export const useEvaluation = <S>(select: (state: EvaluationState) => S, equal?: (a: S, b: S) => boolean): S =>
  useStore(evaluationStore, select, equal);
