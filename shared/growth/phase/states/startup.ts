// Startup: few enough people that everybody does everything.
import { phaseSetup } from '../machine.setup.ts';

export const startup = phaseSetup.createStateConfig({
  meta: { name: 'Startup', what: 'Everybody knows everybody: whoever builds it also runs it.' },
  always: { guard: 'there are thirty engineers or more', target: 'growth' },
});
