// node test/bench/findings/run.mjs [root]: from an edit to its findings on screen at 300 and 1,000 teams, in the built app and the browser that CHROMIUM
// names. The page's own thread in CPU time and the whole in wall time, the least of several rounds. `root` is another checkout, to compare with.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { build as bundle, loadConfigFromFile, mergeConfig, preview } from 'vite';

const here = fileURLToPath(new URL('../../..', import.meta.url));
const root = path.resolve(process.argv[2] ?? here);
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'orgscale-bench-'));

/** Lets the bench edit as a gesture does, and read the stores: the built page keeps them to itself. */
const opened = {
  name: 'orgscale-bench',
  transform: (code, id) =>
    id.endsWith('/renderer/main.tsx')
      ? `${code}\nimport { documentStore, edit, openDesign, undo } from './stores/document.ts';\nimport { evaluationStore } from './stores/evaluation.ts';\nglobalThis.bench = { documentStore, edit, openDesign, undo, evaluationStore };`
      : null,
};
const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, path.join(root, 'vite.config.ts'));
const full = mergeConfig(config, {
  configFile: false,
  root: path.join(root, 'renderer'),
  logLevel: 'error',
  plugins: [opened],
  build: { outDir: out, emptyOutDir: true },
});
await bundle(full);
const server = await preview({ configFile: false, root: out, logLevel: 'error', build: { outDir: out }, preview: { host: '127.0.0.1', port: 0 } });

const made = await build({
  stdin: { contents: "export { largeOrg } from './test/support/large-org.ts';", resolveDir: here, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'esm',
});
const { largeOrg } = await import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].text).toString('base64')}`);

const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;

/** In the page: does one edit (or takes it back) and waits until its findings were painted. */
const once = (change) =>
  new Promise((resolve) => {
    const { documentStore, edit, undo, evaluationStore } = globalThis.bench;
    const start = performance.now();
    if (change) edit(change);
    else undo();
    const scene = performance.now() - start;
    const painted = () => requestAnimationFrame(() => setTimeout(() => resolve({ scene, all: performance.now() - start })));
    const look = () => evaluationStore.get().revision === documentStore.get().revision;
    if (look()) return painted();
    const stop = evaluationStore.subscribe(() => {
      if (!look()) return;
      stop();
      painted();
    });
  });

const ROUNDS = 8;
for (const teams of [300, 1000]) {
  const design = largeOrg({ teams, seed: 1 });
  await page.goto(server.resolvedUrls.local[0]);
  await page.waitForFunction(() => globalThis.bench);
  await page.getByRole('button', { name: /^New design/u }).click();
  await page.getByRole('main', { name: 'Canvas' }).waitFor();
  await page.evaluate((one) => globalThis.bench.openDesign(one), design);
  await page.waitForFunction(() => globalThis.bench.evaluationStore.get().revision === globalThis.bench.documentStore.get().revision);
  await page.waitForTimeout(1500);
  const all = design.units.filter(({ kind }) => kind === 'team');
  const team = all[40];
  const line = design.lines.find(({ kind, from }) => kind === 'reports' && from === all[41].id);
  const other = design.units.find(({ role, parent, id }) => role === 'director' && parent !== team.parent && id !== line.to);
  const edits = {
    'a name': { label: 'Rename', put: { units: [{ ...team, name: 'Another name' }] } },
    'a headcount': { label: 'Headcount', put: { units: [{ ...team, headcount: { engineer: 3 } }] } },
    'another manager': { label: 'Manager', put: { lines: [{ ...line, to: other.id }] } },
    'a new team': { label: 'New', put: { units: [{ ...team, id: 'team-new', name: 'New team' }] } },
  };
  for (const [name, change] of Object.entries(edits)) {
    const least = { cpu: Infinity, scene: Infinity, all: Infinity };
    for (let round = 0; round < ROUNDS; round++) {
      const before = await busy();
      const took = await page.evaluate(once, change);
      const cpu = (await busy()) - before;
      for (const [key, value] of Object.entries({ ...took, cpu })) least[key] = Math.min(least[key], value);
      await page.evaluate(once, null);
      await page.waitForTimeout(400);
    }
    console.log(
      `  ${teams} teams, ${name}: ${least.cpu.toFixed(0)} CPU ms of the page's thread, ${least.scene.toFixed(0)} ms to the edit's own scene, ${least.all.toFixed(0)} ms to its findings`,
    );
  }
}
await browser.close();
server.httpServer.close();
fs.rmSync(out, { recursive: true });
