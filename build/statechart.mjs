// npm run statechart: writes docs/phases.md of the phase statechart. A test keeps the two in step.
import fs from 'node:fs';
import * as esbuild from 'esbuild';
import { at, root } from './paths.mjs';

const { outputFiles } = await esbuild.build({
  stdin: { contents: "import { phasePage } from './shared/growth/phase/page.ts'; export const page = phasePage();", resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { page } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
fs.writeFileSync(at('docs', 'phases.md'), page);
console.log('written: docs/phases.md');
