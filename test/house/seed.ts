// Property tests try the same random designs in every run, so that a red run can be repeated. `ORGSCALE_SEED=random` looks further, a number repeats one.
import { configureGlobal } from 'fast-check';

const asked = process.env['ORGSCALE_SEED'];
if (asked !== 'random') configureGlobal({ seed: asked === undefined ? 20_261_123 : Number(asked) });
