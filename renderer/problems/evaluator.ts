// Connects the document, the evaluation machine and the worker, and publishes the findings.
import { createActor, fromPromise } from 'xstate';
import type { Finding, Fix } from '../../shared/rules/finding.ts';
import { documentStore, onEdit } from '../stores/document.ts';
import { evaluationStore, judged, judgedOnStage } from '../stores/evaluation.ts';
import { createEvaluatorClient, type EvaluatorClient } from './evaluation/client.ts';
import { evaluationMachine } from './evaluation/machine.ts';

/** The date where the user is, YYYY-MM-DD: the domain never reads a clock. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

let client: EvaluatorClient | null = null;
let retry: (() => void) | null = null;

/** Starts judging the open design after each change. Call once; the answer stops it. */
export function startEvaluator(): () => void {
  const evaluator = createEvaluatorClient({
    startWorker: () => new Worker(new URL('./evaluation/worker.ts', import.meta.url), { type: 'module', name: 'evaluator' }),
    design: () => documentStore.get().file,
    today,
  });
  client = evaluator;
  let openedAt = documentStore.get().revision;
  const actor = createActor(
    evaluationMachine.provide({
      actors: { evaluate: fromPromise(() => evaluator.evaluate()) },
      actions: {
        // Findings about a design that is no longer open are dropped.
        publish: (_, { evaluation, revision }) => {
          if (revision >= openedAt) judged(evaluation, revision);
        },
        publishState: (_, { state, error }) => evaluationStore.patch({ state, error }),
      },
    }),
  ).start();
  retry = () => actor.send({ type: 'evaluation.retry' });

  const changed = (): void => actor.send({ type: 'design.changed', revision: documentStore.get().revision });
  let { opened } = documentStore.get();
  const stopEdits = onEdit((change) => {
    evaluator.edited(change);
    changed();
  });
  const stopOpens = documentStore.subscribe(() => {
    if (documentStore.get().opened === opened) return;
    opened = documentStore.get().opened;
    openedAt = documentStore.get().revision;
    judgedOnStage();
    judged(null, -1);
    evaluator.opened();
    changed();
  });
  changed();
  return () => {
    stopEdits();
    stopOpens();
    actor.stop();
    evaluator.stop();
    client = null;
    retry = null;
  };
}

/** The fixes of a finding with their edits, worked out by the evaluator on the newest design. */
export async function fixesFor(finding: Finding): Promise<readonly Fix[]> {
  return client ? client.fixes(finding) : [];
}

export function retryEvaluation(): void {
  retry?.();
}
