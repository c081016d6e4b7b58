// The show as a machine: which slide, black or not, pointer, spotlight, and which screen has the audience.
import { assign, setup } from 'xstate';

export interface ShowContext {
  /** Counted from 0. */
  readonly at: number;
  readonly of: number;
  readonly black: boolean;
  readonly pointer: boolean;
  readonly spotlight: boolean;
  /** The audience looks at the second window, and the notes are here. */
  readonly swapped: boolean;
}
export type ShowEvent =
  | { readonly type: 'show.start'; readonly at: number; readonly of: number }
  | { readonly type: 'show.end' }
  | { readonly type: 'slide.next' }
  | { readonly type: 'slide.back' }
  | { readonly type: 'slide.go'; readonly at: number }
  | { readonly type: 'deck.changed'; readonly of: number }
  | { readonly type: 'black.toggle' }
  | { readonly type: 'pointer.toggle' }
  | { readonly type: 'spotlight.toggle' }
  | { readonly type: 'screens.swap' };

/** XState reads these for their types alone. */
const types: { context?: ShowContext; events?: ShowEvent } = {};
const within = (at: number, of: number): number => Math.max(0, Math.min(of - 1, at));
const START: ShowContext = { at: 0, of: 0, black: false, pointer: false, spotlight: true, swapped: false };

export const showMachine = setup({
  types,
  guards: {
    'there are slides': ({ event }) => event.type === 'show.start' && event.of > 0,
    'no slide is left': ({ event }) => event.type === 'deck.changed' && event.of === 0,
    'the screen is black': ({ context }) => context.black,
  },
  actions: {
    begin: assign(({ event, context }) => (event.type === 'show.start' ? { ...START, of: event.of, at: within(event.at, event.of) } : context)),
    next: assign(({ context }) => ({ at: within(context.at + 1, context.of) })),
    back: assign(({ context }) => ({ at: within(context.at - 1, context.of) })),
    go: assign(({ context, event }) => (event.type === 'slide.go' ? { at: within(event.at, context.of), black: false } : context)),
    count: assign(({ context, event }) => (event.type === 'deck.changed' ? { of: event.of, at: within(context.at, event.of) } : context)),
    lightUp: assign({ black: false }),
    turnBlack: assign(({ context }) => ({ black: !context.black })),
    turnPointer: assign(({ context }) => ({ pointer: !context.pointer })),
    turnSpotlight: assign(({ context }) => ({ spotlight: !context.spotlight })),
    swap: assign(({ context }) => ({ swapped: !context.swapped })),
  },
}).createMachine({
  id: 'show',
  context: START,
  initial: 'resting',
  states: {
    resting: { on: { 'show.start': { guard: 'there are slides', target: 'showing', actions: 'begin' } } },
    showing: {
      on: {
        'show.end': 'resting',
        // A key while the screen is black brings the slide back, and no other one.
        'slide.next': [{ guard: 'the screen is black', actions: 'lightUp' }, { actions: 'next' }],
        'slide.back': [{ guard: 'the screen is black', actions: 'lightUp' }, { actions: 'back' }],
        'slide.go': { actions: 'go' },
        'deck.changed': [{ guard: 'no slide is left', target: 'resting' }, { actions: 'count' }],
        'black.toggle': { actions: 'turnBlack' },
        'pointer.toggle': { actions: 'turnPointer' },
        'spotlight.toggle': { actions: 'turnSpotlight' },
        'screens.swap': { actions: 'swap' },
      },
    },
  },
});
