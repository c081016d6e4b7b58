// The statechart folded over months without an actor: state and counters in, state and counters out.
import { initialTransition, transition, type StateValue } from 'xstate';
import { phaseMachine } from './machine.ts';
import type { PhaseCounters, PhaseInput, PhaseState } from './states.ts';

/** What a frame keeps of the statechart. With it alone the next month can be folded in. */
export interface Folded {
  readonly state: PhaseState;
  readonly counters: PhaseCounters;
}
/** The innermost state that is on, dotted: hyperGrowth.strained. */
function dotted(value: StateValue | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return Object.entries(value)
    .map(([outer, inner]) => `${outer}.${dotted(inner)}`)
    .join();
}

/** The state of every region. */
function flat(value: StateValue): PhaseState {
  const regions = typeof value === 'string' ? [] : Object.entries(value);
  // The names of states.ts are those of the machine; a test holds the two lists side by side.
  return Object.fromEntries(regions.map(([region, inner]) => [region, dotted(inner)])) as unknown as PhaseState;
}
function nested(state: PhaseState): StateValue {
  const [outer = '', inner] = state.phase.split('.');
  return { ...state, phase: inner === undefined ? outer : { [outer]: inner } };
}

/** The statechart after the first month. */
export function firstPhase(input: PhaseInput): Folded {
  const [initial] = initialTransition(phaseMachine);
  const [now] = transition(phaseMachine, initial, { type: 'TICK', input });
  return { state: flat(now.value), counters: now.context.counters };
}

/** The statechart one month later. Folding on from a kept frame gives what playing from the first month gives. */
export function nextPhase({ state, counters }: Folded, input: PhaseInput): Folded {
  const before = phaseMachine.resolveState({ value: nested(state), context: { input: null, counters } });
  const [now] = transition(phaseMachine, before, { type: 'TICK', input });
  return { state: flat(now.value), counters: now.context.counters };
}
