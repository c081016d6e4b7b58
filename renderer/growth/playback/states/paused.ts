// A later month stands still. An edit becomes an intervention of that month.
import { playback } from '../machine.setup.ts';

export const paused = playback.createStateConfig({
  always: { guard: 'the first month is shown', target: 'editing' },
  on: {
    'playback.play': { guard: 'there are months to play', target: 'playing', actions: 'startOverAtTheEnd' },
    'month.show': { actions: 'showAskedMonth' },
    'month.step': { actions: 'showAskedMonth' },
    'presenting.begin': 'presenting',
  },
});
