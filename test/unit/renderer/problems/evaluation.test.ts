// The evaluation machine with an evaluator that the test answers for: one run at a time, the newest revision judged in the end.
import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { evaluationMachine } from '../../../../renderer/problems/evaluation/machine.ts';
import type { Evaluation } from '../../../../shared/rules/finding.ts';

const result = (engineers: number): Evaluation => ({
  findings: [],
  accepted: [],
  skipped: [],
  metrics: {
    engineers,
    people: engineers,
    sre: 0,
    infrastructure: 0,
    product: 0,
    teams: 0,
    groups: 0,
    layers: 0,
    embeddedShare: 0,
    ops: null,
    literacy: 0,
    burnout: { infrastructure: 0, product: 0 },
  },
});

function harness() {
  const runs: { resolve: (evaluation: Evaluation) => void; reject: (error: Error) => void }[] = [];
  const published: { engineers: number; revision: number }[] = [];
  const actor = createActor(
    evaluationMachine.provide({
      actors: { evaluate: fromPromise<Evaluation>(() => new Promise((resolve, reject) => runs.push({ resolve, reject }))) },
      actions: { publish: (_, { evaluation, revision }) => published.push({ engineers: evaluation.metrics.engineers, revision }) },
    }),
  ).start();
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return { actor, runs, published, settled };
}

describe('the evaluation machine', () => {
  it('judges a change, publishes the findings with their revision, and rests', async () => {
    const { actor, runs, published, settled } = harness();
    actor.send({ type: 'design.changed', revision: 1 });
    expect(actor.getSnapshot().value).toBe('evaluating');
    runs[0]?.resolve(result(7));
    await settled();
    expect(published).toEqual([{ engineers: 7, revision: 1 }]);
    expect(actor.getSnapshot().value).toBe('idle');
  });

  it('runs once at a time, and once more for all the changes that came meanwhile', async () => {
    const { actor, runs, published, settled } = harness();
    for (const revision of [1, 2, 3]) actor.send({ type: 'design.changed', revision });
    expect(runs).toHaveLength(1);
    runs[0]?.resolve(result(1));
    await settled();
    expect(runs).toHaveLength(2);
    runs[1]?.resolve(result(3));
    await settled();
    expect(runs).toHaveLength(2);
    expect(published).toEqual([
      { engineers: 1, revision: 1 },
      { engineers: 3, revision: 3 },
    ]);
  });

  it('says why it failed, and tries again when asked and when the design changes', async () => {
    const { actor, runs, settled } = harness();
    actor.send({ type: 'design.changed', revision: 1 });
    runs[0]?.reject(new Error('out of memory'));
    await settled();
    expect(actor.getSnapshot().value).toBe('failed');
    expect(actor.getSnapshot().context.error).toBe('out of memory');
    actor.send({ type: 'evaluation.retry' });
    expect(actor.getSnapshot().value).toBe('evaluating');
    runs[1]?.reject(new Error('again'));
    await settled();
    actor.send({ type: 'design.changed', revision: 2 });
    expect(actor.getSnapshot().value).toBe('evaluating');
    expect(actor.getSnapshot().context.error).toBeNull();
  });
});
