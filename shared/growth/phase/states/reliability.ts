// The region of reliability: who works on it, read off each month's drawing and its findings.
import { phaseSetup } from '../machine.setup.ts';

const none = { guard: 'there is no SRE', target: 'none' } as const;
const deFacto = { guard: 'somebody does SRE work without being one', target: 'deFacto' } as const;
const central = { guard: 'SREs work from a team of their own', target: 'central' } as const;
const embedded = { guard: 'SREs are embedded', target: 'embedded' } as const;
const misreported = { guard: 'SREs answer to the wrong people', target: 'misreported' } as const;

export const reliability = phaseSetup.createStateConfig({
  initial: 'none',
  meta: { name: 'Reliability', what: 'Who works on reliability, and for whom.' },
  states: {
    none: { meta: { name: 'None', what: 'Nobody is an SRE.' }, always: [deFacto, central, embedded, misreported] },
    deFacto: {
      meta: { name: 'De facto', what: 'A few people carry the pages of many teams without being called SREs.' },
      always: [none, central, embedded, misreported],
    },
    central: { meta: { name: 'Central', what: 'SREs work from a team of their own.' }, always: [none, deFacto, embedded, misreported] },
    embedded: {
      meta: { name: 'Embedded', what: 'SREs work in the product teams and answer to their own managers.' },
      always: [none, deFacto, central, misreported],
    },
    misreported: {
      meta: { name: 'Misreported', what: 'SREs answer to the product side, or to the manager of the team that they work in.' },
      always: [none, deFacto, central, embedded],
    },
  },
});
