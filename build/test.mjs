// npm test: finds a browser, runs the unit tests and the end-to-end tests, and ends with one line that sums both up.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser, findTestBrowser, installBrowser, NO_BROWSER } from './browser.mjs';
import { buildCli, buildElectron, buildRenderer } from './bundle.mjs';
import { buildElectronHost } from './electron-host.mjs';
import { at, resultsOut, root } from './paths.mjs';
import { readPlaywright, readVitest, sum, summary } from './test-results.mjs';

const args = process.argv.slice(2);
const only = ['--unit', '--e2e'].filter((flag) => args.includes(flag));
const filters = args.filter((arg) => !['--unit', '--e2e'].includes(arg));
const isSpec = (filter) => /(^|\/)e2e(-desktop)?(\/|$)|\.spec\b/.test(filter);
/** A filter that names one kind of test leaves the other kind out. */
const wants = (flag) =>
  only.length > 0
    ? only.includes(flag)
    : filters.length === 0 || filters.some((filter) => filter.startsWith('-') || isSpec(filter) === (flag === '--e2e'));

const results = [];
if (wants('--unit')) results.push(await unit());
if (wants('--e2e')) results.push(await endToEnd());
const total = sum(results);
for (const { name, reason } of total.skipped) console.log(`skipped: ${name}${reason ? ` (${reason})` : ''}`);
console.log(summary(total));
process.exitCode = total.ok ? 0 : 1;

async function unit() {
  const file = path.join(resultsOut, 'unit.json');
  fs.rmSync(file, { force: true });
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters.filter((filter) => !isSpec(filter)),
  ]);
  return readVitest(file, code);
}

async function endToEnd() {
  if (!hasSpecs()) {
    console.log('There are no end-to-end specs in test/e2e yet: none counted.');
    return { passed: 0, failed: 0, skipped: [], ok: true };
  }
  const browser = (await findTestBrowser()) ?? (installBrowser() ? findBrowser() : null);
  if (!browser) {
    console.error(NO_BROWSER);
    return { passed: 0, failed: 1, skipped: [], ok: false };
  }
  try {
    await buildRenderer();
    await buildCli();
    await buildElectron();
    await buildElectronHost();
  } catch (error) {
    console.error(`The app cannot be built, so there is nothing to test: ${error.message}`);
    return { passed: 0, failed: 1, skipped: [], ok: false };
  }
  const file = path.join(resultsOut, 'e2e.json');
  fs.rmSync(file, { force: true });
  const env = { ...process.env, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await run(
    'playwright',
    ['test', '--reporter=list,json', ...filters.filter((filter) => filter.startsWith('-') || isSpec(filter))],
    env,
  );
  return readPlaywright(file, code);
}

function hasSpecs() {
  return fs.existsSync(at('test', 'e2e')) && fs.readdirSync(at('test', 'e2e'), { recursive: true }).some((file) => String(file).endsWith('.spec.ts'));
}

/** Runs a tool of this project and resolves with its exit code; its output goes where ours goes. */
function run(tool, parameters, env = process.env) {
  fs.mkdirSync(resultsOut, { recursive: true });
  const script = { vitest: at('node_modules', 'vitest', 'vitest.mjs'), playwright: at('node_modules', '@playwright', 'test', 'cli.js') }[tool];
  const child = spawn(process.execPath, [script, ...parameters], { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
