// Month after month. At the end it rests, or begins anew where it loops; a month that is not worked out yet is waited for.
import { playback } from '../machine.setup.ts';

export const playing = playback.createStateConfig({
  after: {
    'a month': [
      { guard: 'the last month is shown and it loops', target: 'playing', reenter: true, actions: 'showFirstMonth' },
      { guard: 'the last month is shown', target: 'paused' },
      { guard: 'the next month is worked out', target: 'playing', reenter: true, actions: 'showNextMonth' },
      { target: 'playing', reenter: true },
    ],
  },
  on: {
    'playback.pause': 'paused',
    'month.show': { target: 'paused', actions: 'showAskedMonth' },
    'month.step': { target: 'paused', actions: 'showAskedMonth' },
    'presenting.begin': 'presenting',
  },
});
