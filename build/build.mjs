// npm run build, and so npm ci: the renderer, the command line and the desktop app into dist/.
import { buildCli, buildElectron, buildRenderer } from './bundle.mjs';

for (const [name, build] of Object.entries({ 'dist/renderer': buildRenderer, 'dist/cli/orgscale.mjs': buildCli, 'dist/electron': buildElectron })) {
  const start = performance.now();
  await build();
  console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
