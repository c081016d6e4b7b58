// A presentation says which month is shown; nothing plays by itself.
import { playback } from '../machine.setup.ts';

export const presenting = playback.createStateConfig({
  on: {
    'month.show': { actions: 'showAskedMonth' },
    'month.step': { actions: 'showAskedMonth' },
    'presenting.end': 'paused',
  },
});
