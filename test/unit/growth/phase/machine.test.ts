// The statechart as a machine: its states are those that a frame names, its guards never compete, and folding equals playing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, type AnyStateNode } from 'xstate';
import { firstPhase, nextPhase, type Folded } from '../../../../shared/growth/phase/fold.ts';
import { phaseMachine } from '../../../../shared/growth/phase/machine.ts';
import {
  ARCHITECTURES,
  EDUCATIONS,
  INFRASTRUCTURES,
  PHASES,
  RELIABILITIES,
  WELLBEINGS,
  type PhaseInput,
} from '../../../../shared/growth/phase/states.ts';

const leaves = (node: AnyStateNode): string[] =>
  Object.keys(node.states).length === 0 ? [node.path.slice(1).join('.')] : Object.values(node.states).flatMap(leaves);

test('the machine has the states that a frame names, and no others', () => {
  const regions = Object.fromEntries(Object.entries(phaseMachine.root.states).map(([region, node]) => [region, leaves(node)]));
  expect(regions).toEqual({
    phase: [...PHASES],
    architecture: [...ARCHITECTURES],
    infrastructure: [...INFRASTRUCTURES],
    reliability: [...RELIABILITIES],
    education: [...EDUCATIONS],
    wellbeing: [...WELLBEINGS],
  });
});

/** Figures around every bound of the statechart, on it and on either side. */
const around = (...bounds: number[]): fc.Arbitrary<number> => fc.constantFrom(0, ...bounds.flatMap((at) => [at * 0.97, at, at * 1.03]));
const month: fc.Arbitrary<PhaseInput> = fc.record({
  engineers: around(30, 100, 1000),
  infrastructure: fc.constantFrom(0, 1, 3, 4, 5, 6, 20),
  sre: fc.constantFrom(0, 0, 1, 9),
  growth: around(0.01, 0.0284),
  migration: fc.constantFrom(0, 0.5, 1),
  ops: fc.option(around(0.5, 0.6, 0.7, 0.9, 1)),
  coverage: around(0.7),
  burnout: fc.record({ infrastructure: around(0.3, 0.35, 0.55, 0.6), product: around(0.3, 0.35) }),
  reliability: fc.constantFrom(...RELIABILITIES),
  education: fc.record({ newHire: fc.constantFrom(0, 0.05), continuing: fc.constantFrom(0, 0.03) }),
});
/** A run in which a month often stays for a while: most conditions need three in a row. */
const months = fc
  .array(fc.tuple(month, fc.integer({ min: 1, max: 13 })), { minLength: 1, maxLength: 12 })
  .map((stretches) => stretches.flatMap(([input, length]) => Array.from({ length }, () => input)));

test('folding month by month gives what an actor gives, from any month on', () => {
  fc.assert(
    fc.property(months, fc.nat(), (inputs, anywhere) => {
      const actor = createActor(phaseMachine).start();
      const played = inputs.map((input) => {
        actor.send({ type: 'TICK', input });
        const { phase, ...rest } = actor.getSnapshot().value;
        return { ...rest, phase: typeof phase === 'string' ? phase : `hyperGrowth.${phase.hyperGrowth}` };
      });
      const frames: Folded[] = [];
      for (const input of inputs) {
        const before = frames.at(-1);
        frames.push(before ? nextPhase(before, input) : firstPhase(input));
      }
      expect(frames.map(({ state }) => state)).toEqual(played);
      // Scrubbing: a kept frame is all that is needed to go on from there.
      const at = anywhere % inputs.length;
      let kept = JSON.parse(JSON.stringify(frames[at])) as Folded;
      for (const input of inputs.slice(at + 1)) kept = nextPhase(kept, input);
      expect(kept).toEqual(frames.at(-1));
    }),
  );
});

test('in every month at most one way leads out of a state', () => {
  let ways = 0;
  fc.assert(
    fc.property(months, (inputs) => {
      const actor = createActor(phaseMachine).start();
      for (const input of inputs) {
        actor.send({ type: 'TICK', input });
        const { context, value } = actor.getSnapshot();
        for (const node of allNodes(phaseMachine.root)) {
          const open = node.always?.filter(({ guard }) => holds(guard, context)) ?? [];
          if (open.length > 1) throw new Error(`${node.id}: ${JSON.stringify(open.map(({ guard }) => guard))} in ${JSON.stringify(value)}`);
          ways += open.length;
        }
      }
    }),
  );
  expect(ways).toBeGreaterThan(1000);
});

const allNodes = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(allNodes)];
function holds(guard: unknown, context: unknown): boolean {
  const guards: Record<string, unknown> = phaseMachine.implementations.guards;
  const implementation = typeof guard === 'string' ? guards[guard] : undefined;
  if (typeof implementation !== 'function') throw new Error(`No guard is called ${String(guard)}.`);
  return Boolean(Reflect.apply(implementation, undefined, [{ context }]));
}

describe('the bounds, and how long they must hold', () => {
  const calm: PhaseInput = {
    engineers: 200,
    infrastructure: 20,
    sre: 0,
    growth: 0.06,
    migration: 1,
    ops: 0.4,
    coverage: 0,
    burnout: { infrastructure: 0, product: 0 },
    reliability: 'none',
    education: { newHire: 0, continuing: 0 },
  };
  const phases = (...stretches: [number, Partial<PhaseInput>][]): string[] => {
    let folded: Folded | null = null;
    return stretches.flatMap(([length, change]) =>
      Array.from({ length }, () => {
        const input = { ...calm, ...change };
        folded = folded ? nextPhase(folded, input) : firstPhase(input);
        return folded.state.phase.replace('hyperGrowth.', '');
      }),
    );
  };
  const last = (...stretches: [number, Partial<PhaseInput>][]): string | undefined => phases(...stretches).at(-1);

  test('fast growth takes three months to count', () => {
    expect(phases([4, {}])).toEqual(['growth', 'growth', 'centralInfrastructure', 'centralInfrastructure']);
  });
  test('a load of exactly one half does not strain; a little more does, in the third month', () => {
    expect(last([9, { ops: 0.5 }])).toBe('centralInfrastructure');
    expect(phases([3, {}], [3, { ops: 0.51 }])).toEqual(['growth', 'growth', ...Array(3).fill('centralInfrastructure'), 'strained']);
  });
  test('a load of exactly one breaks down', () => {
    expect(last([5, { ops: 0.99 }])).toBe('strained');
    expect(last([5, { ops: 1 }])).toBe('breakdown');
  });
  test('a breakdown eases below 0.9 only, and takes three months for it', () => {
    expect(last([5, { ops: 1 }], [9, { ops: 0.9 }])).toBe('breakdown');
    expect(last([5, { ops: 1 }], [2, { ops: 0.89 }])).toBe('breakdown');
    expect(last([5, { ops: 1 }], [3, { ops: 0.89 }])).toBe('strained');
  });
  test('SREs lead out of a breakdown in the month in which the load is below one', () => {
    expect(phases([5, { ops: 1 }], [1, { ops: 1, sre: 5, coverage: 0.3 }], [1, { ops: 0.99, sre: 5, coverage: 0.3 }]).slice(-2)).toEqual([
      'breakdown',
      'sreBootstrap',
    ]);
  });
  test('scaled takes coverage, a load under 0.6 for three months, and education', () => {
    const covered = { sre: 15, coverage: 0.7, ops: 0.59 };
    expect(last([4, { sre: 5, coverage: 0.3 }], [9, covered])).toBe('sreBootstrap');
    expect(last([4, { sre: 5, coverage: 0.3 }], [9, { ...covered, coverage: 0.69, education: { newHire: 0.1, continuing: 0 } }])).toBe(
      'sreBootstrap',
    );
    expect(last([4, { sre: 5, coverage: 0.3 }], [9, { ...covered, ops: 0.6, education: { newHire: 0.1, continuing: 0 } }])).not.toBe('scaled');
    expect(last([4, { sre: 5, coverage: 0.3 }], [3, { ...covered, education: { newHire: 0.1, continuing: 0 } }])).toBe('scaled');
  });
  test('an infrastructure team of three is none, and its load is not counted', () => {
    expect(last([9, { infrastructure: 3, ops: 2 }])).toBe('decoupling');
  });
  test('without the last SRE the bootstrap is over', () => {
    expect(last([4, { sre: 5, coverage: 0.3 }], [1, {}])).toBe('centralInfrastructure');
  });
});
