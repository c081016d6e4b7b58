// Playback as a statechart: editing, paused, playing, presenting.
import { playback } from './machine.setup.ts';
import { editing } from './states/editing.ts';
import { paused } from './states/paused.ts';
import { playing } from './states/playing.ts';
import { presenting } from './states/presenting.ts';

export const playbackMachine = playback.createMachine({
  id: 'playback',
  context: { month: 0, last: 0, reached: 0, speed: 1, loops: false },
  initial: 'editing',
  on: {
    'speed.set': { actions: 'setSpeed' },
    'loop.toggle': { actions: 'toggleLoop' },
    'run.began': { actions: 'beginRun' },
    'run.reached': { actions: 'noteReached' },
  },
  states: { editing, paused, playing, presenting },
});
