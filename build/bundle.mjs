// The bundles that are shipped: the renderer (Vite), the command line and the desktop app's main process and preload (esbuild).
import fs from 'node:fs/promises';
import path from 'node:path';
import { at, cliOut, electronOut, rendererOut, root } from './paths.mjs';

/**
 * Builds renderer/ into dist/renderer. Built beside its place and put there when it is whole: an app that is served meanwhile stays whole,
 * and a build that fails leaves the one before it.
 */
export async function buildRenderer() {
  const { build } = await import('vite');
  const partial = `${rendererOut}.${process.pid}.new`;
  const former = `${rendererOut}.${process.pid}.old`;
  try {
    await build({ configFile: at('vite.config.ts'), root: at('renderer'), logLevel: 'warn', build: { outDir: partial } });
    await fs.rename(rendererOut, former).catch(() => {});
    await fs.rename(partial, rendererOut);
  } finally {
    await fs.rm(partial, { recursive: true, force: true });
    await fs.rm(former, { recursive: true, force: true });
  }
}

/**
 * Bundles cli/ into one file that starts quickly: commands load when they are called. Written beside its place and renamed,
 * so that a process that starts meanwhile never reads half a file.
 */
export async function buildCli(outfile = cliOut) {
  const { build } = await import('esbuild');
  const { version } = JSON.parse(await fs.readFile(at('package.json'), 'utf8'));
  const result = await build({
    entryPoints: [at('cli', 'main.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outfile,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { ORGSCALE_VERSION: JSON.stringify(version) },
    // Bundled CommonJS packages ask for Node's own modules by require, and for their own name.
    banner: {
      js: [
        '#!/usr/bin/env node',
        "import { createRequire as __createRequire } from 'node:module';",
        "import { fileURLToPath as __fileURLToPath } from 'node:url';",
        'const require = __createRequire(import.meta.url);',
        'const __filename = __fileURLToPath(import.meta.url);',
      ].join('\n'),
    },
  });
  await fs.mkdir(path.dirname(outfile), { recursive: true });
  const partial = `${outfile}.${process.pid}.tmp`;
  await fs.writeFile(partial, result.outputFiles[0].contents, { mode: 0o755 });
  await fs.rename(partial, outfile);
}

/**
 * Bundles electron/ into dist/electron: everything but `electron` itself, so that a package holds no node_modules. Both are CommonJS: a
 * sandboxed preload must be, and a main process that is can quit as second instance before anything else was started.
 */
export async function buildElectron() {
  await Promise.all([
    buildHostFile('main', {
      // A CommonJS file has no import.meta; these say the same.
      define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__importMetaUrl' },
      banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    }),
    buildHostFile('preload', {}),
  ]);
}

async function buildHostFile(name, options) {
  const { build } = await import('esbuild');
  const outfile = path.join(electronOut, `${name}.cjs`);
  const result = await build({
    entryPoints: [at('electron', `${name}.ts`)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outfile,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['electron'],
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  await fs.mkdir(electronOut, { recursive: true });
  const partial = `${outfile}.${process.pid}.tmp`;
  await fs.writeFile(partial, result.outputFiles[0].contents);
  await fs.rename(partial, outfile);
}
