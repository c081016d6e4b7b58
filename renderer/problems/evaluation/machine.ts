// When to evaluate: after every change, one run at a time, the newest state of the design always judged in the end.
import { assign, fromPromise, setup } from 'xstate';
import type { Evaluation } from '../../../shared/rules/finding.ts';

export interface EvaluationContext {
  /** The newest revision of the document. */
  readonly wanted: number;
  /** The revision that the running evaluation began with. */
  readonly running: number;
  readonly error: string | null;
}

export type EvaluationEvent = { type: 'design.changed'; revision: number } | { type: 'evaluation.retry' };

export const evaluationMachine = setup({
  types: { context: {} as EvaluationContext, events: {} as EvaluationEvent },
  actors: {
    evaluate: fromPromise<Evaluation>(() => Promise.reject(new Error('The evaluator is not connected.'))),
  },
  actions: {
    rememberRevision: assign(({ event }) => (event.type === 'design.changed' ? { wanted: event.revision } : {})),
    beginWithNewest: assign(({ context }) => ({ running: context.wanted, error: null })),
    publish: (_, _params: { evaluation: Evaluation; revision: number }) => undefined,
    publishState: (_, _params: { state: 'idle' | 'evaluating' | 'failed'; error: string | null }) => undefined,
  },
  guards: {
    'the design changed meanwhile': ({ context }) => context.wanted > context.running,
  },
}).createMachine({
  id: 'evaluation',
  context: { wanted: -1, running: -1, error: null },
  initial: 'idle',
  on: { 'design.changed': { actions: 'rememberRevision' } },
  states: {
    idle: {
      entry: { type: 'publishState', params: { state: 'idle', error: null } },
      on: { 'design.changed': { target: 'evaluating', actions: 'rememberRevision' } },
    },
    evaluating: {
      entry: ['beginWithNewest', { type: 'publishState', params: { state: 'evaluating', error: null } }],
      invoke: {
        src: 'evaluate',
        onDone: [
          {
            guard: 'the design changed meanwhile',
            target: 'evaluating',
            reenter: true,
            actions: { type: 'publish', params: ({ context, event }) => ({ evaluation: event.output, revision: context.running }) },
          },
          { target: 'idle', actions: { type: 'publish', params: ({ context, event }) => ({ evaluation: event.output, revision: context.running }) } },
        ],
        onError: {
          target: 'failed',
          actions: assign({ error: ({ event }) => (event.error instanceof Error ? event.error.message : String(event.error)) }),
        },
      },
    },
    failed: {
      entry: { type: 'publishState', params: ({ context }) => ({ state: 'failed' as const, error: context.error }) },
      on: {
        'design.changed': { target: 'evaluating', actions: 'rememberRevision' },
        'evaluation.retry': 'evaluating',
      },
    },
  },
});
