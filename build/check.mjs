// npm run check: types, lint, format, unused code and the size of the first load. All steps run; one summary. One argument runs one step.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { firstLoad } from './budget.mjs';
import { buildRenderer } from './bundle.mjs';
import { at, rendererOut, root } from './paths.mjs';

const BUDGET = 250 * 1024;
const FOLDERS = ['shared', 'renderer', 'cli', 'electron', 'test'];

/** Each step says null when all is well, else what is wrong. */
const steps = {
  types: () => joined(FOLDERS.filter(hasCode).map((folder) => tool('typescript/bin/tsc', ['-p', folder, '--noEmit', '--incremental', 'false']))),
  lint: () => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  format: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  unused: () => tool('knip/bin/knip.js', ['--no-progress']),
  budget,
};

const wanted = process.argv[2];
if (wanted !== undefined && !Object.hasOwn(steps, wanted)) {
  console.error(`There is no step "${wanted}". Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
const failed = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted !== undefined && wanted !== name) continue;
  const start = performance.now();
  const wrong = await step();
  console.log(`${wrong === null ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (wrong !== null) {
    failed.push(name);
    console.log(wrong.trim());
  }
}
console.log(failed.length === 0 ? 'check: all well' : `check: ${failed.join(', ')} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

function joined(results) {
  const wrong = results.filter((result) => result !== null);
  return wrong.length === 0 ? null : wrong.join('\n');
}

function hasCode(folder) {
  return fs.existsSync(at(folder)) && fs.readdirSync(at(folder), { recursive: true }).some((file) => /\.tsx?$/.test(String(file)));
}

function tool(script, args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [at('node_modules', ...script.split('/')), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return status === 0 ? null : `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}`;
}

async function budget() {
  try {
    await buildRenderer();
  } catch (error) {
    return `The renderer cannot be built: ${error.message}`;
  }
  const files = firstLoad(path.join(rendererOut, 'index.html'));
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  const list = files.map((file) => `  ${(file.bytes / 1024).toFixed(1)} KB ${file.name}`).join('\n');
  console.log(`first load: ${(bytes / 1024).toFixed(1)} KB of JavaScript, gzip, of ${BUDGET / 1024} KB\n${list}`);
  return bytes <= BUDGET ? null : 'The first load is over its budget: load what the first screen does not need when it is used.';
}
