// What the playback machine is made of: its events, its guards as sentences, its delays by name. It holds a month and a pace, never a design.
import { assign, setup } from 'xstate';

export const SPEEDS = [0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long a month lasts at speed 1, in milliseconds: a run of 110 months plays in about a minute. */
const MONTH_MS = 560;
export const monthLength = (speed: Speed): number => MONTH_MS / speed;

export interface PlaybackContext {
  /** The month that is shown; while playing, the one that the drawing is leaving. */
  readonly month: number;
  /** The last month of the scenario. */
  readonly last: number;
  /** The last month that has been worked out. */
  readonly reached: number;
  readonly speed: Speed;
  readonly loops: boolean;
}

export type PlaybackEvent =
  | { type: 'playback.play' }
  | { type: 'playback.pause' }
  | { type: 'month.show'; month: number }
  | { type: 'month.step'; by: number }
  | { type: 'speed.set'; speed: Speed }
  | { type: 'loop.toggle' }
  /** A run of so many months has begun; months are worked out one by one. */
  | { type: 'run.began'; last: number; reached: number }
  | { type: 'run.reached'; month: number }
  | { type: 'presenting.begin' }
  | { type: 'presenting.end' };

const within = (month: number, last: number): number => Math.max(0, Math.min(last, Math.round(month)));

/** The month that an event asks for. */
function asked(context: PlaybackContext, event: PlaybackEvent): number {
  if (event.type === 'month.show') return within(event.month, context.last);
  if (event.type === 'month.step') return within(context.month + event.by, context.last);
  return context.month;
}

export const playback = setup({
  types: { context: {} as PlaybackContext, events: {} as PlaybackEvent },
  guards: {
    'the first month is asked for': ({ context, event }) => asked(context, event) === 0,
    'the first month is shown': ({ context }) => context.month === 0,
    'the last month is shown': ({ context }) => context.month >= context.last,
    'the last month is shown and it loops': ({ context }) => context.month >= context.last && context.loops,
    'the next month is worked out': ({ context }) => context.month < context.reached,
    'there are months to play': ({ context }) => context.last > 0,
  },
  delays: {
    'a month': ({ context }) => monthLength(context.speed),
  },
  actions: {
    showAskedMonth: assign(({ context, event }) => ({ month: asked(context, event) })),
    showNextMonth: assign(({ context }) => ({ month: Math.min(context.last, context.month + 1) })),
    showFirstMonth: assign({ month: 0 }),
    startOverAtTheEnd: assign(({ context }) => (context.month >= context.last ? { month: 0 } : {})),
    setSpeed: assign(({ event }) => (event.type === 'speed.set' ? { speed: event.speed } : {})),
    toggleLoop: assign(({ context }) => ({ loops: !context.loops })),
    beginRun: assign(({ context, event }) =>
      event.type === 'run.began' ? { last: event.last, reached: event.reached, month: Math.min(context.month, event.last) } : {},
    ),
    noteReached: assign(({ event }) => (event.type === 'run.reached' ? { reached: event.month } : {})),
  },
});
