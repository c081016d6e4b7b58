// Month 0: the drawing as the file has it. An edit changes the file itself.
import { playback } from '../machine.setup.ts';

export const editing = playback.createStateConfig({
  on: {
    'playback.play': { guard: 'there are months to play', target: 'playing' },
    'month.show': [{ guard: 'the first month is asked for' }, { target: 'paused', actions: 'showAskedMonth' }],
    'month.step': [{ guard: 'the first month is asked for' }, { target: 'paused', actions: 'showAskedMonth' }],
    'presenting.begin': 'presenting',
  },
});
