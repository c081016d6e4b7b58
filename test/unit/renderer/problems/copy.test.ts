// The evaluator's copy of the design is sent edits, never the design again: after a thousand random ones it equals the document.
import fc from 'fast-check';
import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { createEvaluatorClient } from '../../../../renderer/problems/evaluation/client.ts';
import { createEvaluator, type Evaluator } from '../../../../renderer/problems/evaluation/core.ts';
import { documentStore, edit, onEdit, openDesign, redo, undo } from '../../../../renderer/stores/document.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { EXAMPLES } from '../../../support/examples.ts';
import { anyDesign, editFor } from '../../support/arbitrary.ts';

const TODAY = '2026-01-31';

/** A worker that is the other end of a channel in this process: what goes over is cloned, as it is for a real one. */
function startWorker(core: Evaluator): Worker {
  const { port1, port2 } = new MessageChannel();
  expose(core, port2);
  port1.start();
  const end = (): void => {
    port1.close();
    port2.close();
  };
  return Object.assign(port1, { terminate: end }) as unknown as Worker; // it has what the client uses of one
}

function connected() {
  const core = createEvaluator();
  const client = createEvaluatorClient({
    startWorker: () => startWorker(core),
    design: () => documentStore.get().file,
    today: () => TODAY,
  });
  const stop = onEdit((change) => client.edited(change));
  return {
    core,
    client,
    stop: () => {
      stop();
      client.stop();
    },
  };
}

describe('the worker’s copy', () => {
  it(
    'equals the document after a thousand random edits, undone and redone in between, and gives the same findings',
    { timeout: 60_000 },
    async () => {
      const [start] = EXAMPLES.filter(({ id }) => id === 'hyper-growth');
      expect(start).toBeDefined();
      if (!start) return;
      openDesign(start.design);
      const { core, client, stop } = connected();
      await client.evaluate();
      for (let nth = 0; nth < 1000; nth++) {
        const what = (nth * 7) % 10;
        const [change] = fc.sample(editFor(documentStore.get().file), { numRuns: 1, seed: nth });
        if (what === 0) undo();
        else if (what === 1) redo();
        else if (change) edit(change);
        if (nth % 100 === 99) {
          // An answer means that all edits before it have arrived.
          const { findings } = await client.evaluate();
          expect(core.copy()).toEqual(documentStore.get().file);
          expect(findings).toEqual(evaluate(documentStore.get().file, { today: TODAY, fixes: 'none' }).findings);
        }
      }
      stop();
    },
  );

  it('is the whole new design when another one is opened', async () => {
    const [first, second] = fc.sample(anyDesign, { numRuns: 2, seed: 7 });
    if (!first || !second) throw new Error('two designs were asked for');
    openDesign(first);
    const { core, client, stop } = connected();
    await client.evaluate();
    openDesign(second);
    client.opened();
    await client.evaluate();
    expect(core.copy()).toEqual(second);
    stop();
  });
});
