// For benches in the browser: the app of a checkout, built as it ships, in a page of the browser that CHROMIUM names, with the clock of the page's own thread.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { build as bundle, loadConfigFromFile, mergeConfig, preview } from 'vite';

const here = fileURLToPath(new URL('../../..', import.meta.url));

/** Lets a bench edit as a gesture does, and read the stores: the built page keeps them to itself. */
const opened = {
  name: 'orgscale-bench',
  transform: (code, id) =>
    id.endsWith('/renderer/main.tsx')
      ? `${code}\nimport { documentStore, edit, openDesign, undo } from './stores/document.ts';\nimport { evaluationStore } from './stores/evaluation.ts';\nglobalThis.bench = { documentStore, edit, openDesign, undo, evaluationStore };`
      : null,
};

/** Builds the app of `root` (this checkout where left out) and opens it. `close` ends all of it. */
export async function openApp(root = here) {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'orgscale-bench-'));
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, path.join(root, 'vite.config.ts'));
  const full = mergeConfig(config, {
    configFile: false,
    root: path.join(root, 'renderer'),
    logLevel: 'error',
    plugins: [opened],
    build: { outDir: out, emptyOutDir: true, ...(process.env.BENCH_NAMES ? { minify: false } : {}) },
  });
  await bundle(full);
  const server = await preview({ configFile: false, root: out, logLevel: 'error', build: { outDir: out }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // A machine with other work takes its time.
  page.setDefaultTimeout(180_000);
  page.on('pageerror', (error) => console.error(error.message));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    url: server.resolvedUrls.local[0],
    session,
    /** Milliseconds of processor that the page's own thread has had. */
    busy: async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000,
    close: async () => {
      await browser.close();
      server.httpServer.close();
      fs.rmSync(out, { recursive: true });
    },
  };
}

/** What a module of this checkout's sources exports, to be called from here. */
export async function source(file) {
  const made = await build({
    entryPoints: [path.join(here, file)],
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].text).toString('base64')}`);
}

/** Opens a design in the page, and waits for its findings. */
export async function openDesign(page, url, design) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.bench);
  await page.getByRole('button', { name: /^New design/u }).click();
  await page.getByRole('main', { name: 'Canvas' }).waitFor();
  await page.evaluate((one) => globalThis.bench.openDesign(one), design);
  await page.waitForFunction(() => globalThis.bench.evaluationStore.get().revision === globalThis.bench.documentStore.get().revision);
}
