// Bundles the stand-in for Electron's binary, and the sample app that proves it, into dist/test/electron-host. For tests alone: it is never shipped.
import fs from 'node:fs/promises';
import path from 'node:path';
import { at, root } from './paths.mjs';

export const electronHostOut = at('dist', 'test', 'electron-host');
export const standIn = path.join(electronHostOut, 'electron.cjs');

export async function buildElectronHost() {
  const { build } = await import('esbuild');
  const common = { absWorkingDir: root, bundle: true, target: 'node20', logLevel: 'warning' };
  const source = (...parts) => at('test', 'electron-host', ...parts);
  const out = (...parts) => path.join(electronHostOut, ...parts);
  const page = { ...common, platform: 'browser', target: 'chrome120', format: 'iife', globalName: 'page' };
  const app = { ...common, platform: 'node', external: ['electron'] };
  await Promise.all([
    build({ ...common, entryPoints: [source('main.ts')], outfile: standIn, platform: 'node', format: 'cjs', banner: { js: '#!/usr/bin/env node' } }),
    build({ ...page, entryPoints: [source('page', 'main-world.ts')], outfile: out('main-world.js') }),
    build({ ...page, entryPoints: [source('page', 'isolated-world.ts')], outfile: out('isolated-world.js') }),
    build({
      ...common,
      entryPoints: [at('test', 'e2e-desktop', 'seam', 'seam.ts')],
      outfile: out('seam.cjs'),
      platform: 'node',
      format: 'cjs',
      external: ['electron'],
    }),
    build({ ...app, entryPoints: [source('sample', 'main.ts')], outfile: out('sample', 'main.mjs'), format: 'esm' }),
    build({ ...app, entryPoints: [source('sample', 'preload.ts')], outfile: out('sample', 'preload.cjs'), format: 'cjs' }),
    build({
      ...common,
      platform: 'browser',
      entryPoints: [source('sample', 'page', 'page.ts'), source('sample', 'page', 'worker.ts')],
      outdir: out('sample', 'page'),
      format: 'esm',
    }),
  ]);
  await fs.copyFile(source('sample', 'page', 'index.html'), out('sample', 'page', 'index.html'));
  await fs.writeFile(out('sample', 'package.json'), `${JSON.stringify({ name: 'sample', version: '1.2.3', main: 'main.mjs', type: 'module' })}\n`);
  await fs.chmod(standIn, 0o755);
}
