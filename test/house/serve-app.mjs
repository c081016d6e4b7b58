// Serves the built renderer to the e2e tests, as `npm start` does but without the key: the same headers, the same checks.
import { serve } from '../../build/serve.mjs';
import { rendererOut } from '../../build/paths.mjs';

await serve({ directory: rendererOut, port: Number(process.env.ORGSCALE_TEST_PORT ?? 47890) });
