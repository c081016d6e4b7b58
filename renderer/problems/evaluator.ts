// Connects the document, the evaluation machine and the worker, and publishes the findings.
import { proxy, wrap } from 'comlink';
import { createActor, fromPromise } from 'xstate';
import type { Finding, Fix } from '../../shared/rules/finding.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { documentStore, onEdit } from '../stores/document.ts';
import { evaluationStore, judged, judgedOnStage } from '../stores/evaluation.ts';
import { createEvaluatorClient, type EvaluatorClient } from './evaluation/client.ts';
import type { Evaluator, KindFix } from './evaluation/core.ts';
import { evaluationMachine } from './evaluation/machine.ts';

export type { KindFix } from './evaluation/core.ts';

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
    startWorker,
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

const startWorker = (): Worker => new Worker(new URL('./evaluation/worker.ts', import.meta.url), { type: 'module', name: 'evaluator' });

/** The fixes of a finding with their edits, worked out on the newest design: by the evaluator on the file's, or here on what is shown instead of it. */
export async function fixesFor(finding: Finding): Promise<readonly Fix[]> {
  const { stage } = documentStore.get();
  if (!stage) return client ? client.fixes(finding) : [];
  const { fixesOf } = await import('../../shared/rules/evaluate.ts');
  return fixesOf(stage.design, finding, { today: today() });
}

/**
 * Fixes all findings of a rule that can be fixed, in a worker of its own: the evaluator goes on meanwhile, and ending it is possible at any moment.
 * The result is null where it was cancelled or failed.
 */
export function fixKind(rule: Rule, progress: (done: number) => void): { readonly result: Promise<KindFix | null>; readonly cancel: () => void } {
  const worker = startWorker();
  let stop = (): void => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => {
      worker.terminate();
      resolve(null);
    };
  });
  worker.addEventListener('error', stop);
  const remote = wrap<Evaluator>(worker);
  const work = async (): Promise<KindFix> => {
    await remote.open(documentStore.get().design, today());
    return remote.fixKind(rule.id, proxy(progress));
  };
  const result = Promise.race([work(), stopped]).catch(() => null);
  return { result: result.finally(() => worker.terminate()), cancel: stop };
}

export function retryEvaluation(): void {
  retry?.();
}
