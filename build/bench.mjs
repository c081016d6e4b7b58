// npm run bench [name…]: bundles each test/bench/*.bench.ts and runs it alone in a process of its own. Only ratios hold: machines differ.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { at, resultsOut, root } from './paths.mjs';

const wanted = process.argv.slice(2);
const benches = fs
  .readdirSync(at('test', 'bench'))
  .filter((file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(`${name}.`))))
  .toSorted();
if (benches.length === 0) {
  console.error(`There is no bench ${wanted.join(', ')} in test/bench.`);
  process.exit(2);
}
fs.mkdirSync(resultsOut, { recursive: true });
let failed = false;
for (const file of benches) {
  const outfile = path.join(resultsOut, file.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [at('test', 'bench', file)],
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    minifySyntax: true,
    // Some libraries that are bundled here still call `require` for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  console.log(`\n${file.replace('.bench.ts', '')}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { cwd: root, stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
