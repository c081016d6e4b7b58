// npm run build, and so npm ci: the renderer and the command line into dist/.
import { buildCli, buildRenderer } from './bundle.mjs';

for (const [name, build] of Object.entries({ 'dist/renderer': buildRenderer, 'dist/cli/orgscale.mjs': buildCli })) {
  const start = performance.now();
  await build();
  console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
