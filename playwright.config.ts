// End-to-end tests, in two projects: the built app in a real browser, and the desktop app on Electron or its stand-in.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { SurfaceOptions } from './test/e2e/surface.ts';

const port = Number(process.env['ORGSCALE_TEST_PORT'] ?? 47890);
const executablePath = process.env['CHROMIUM'];
const asRoot = process.getuid?.() === 0;

export default defineConfig<SurfaceOptions>({
  testDir: 'test',
  projects: [
    { name: 'web', testMatch: 'e2e/**/*.spec.ts' },
    // The main job is one file for both; where it runs is told by `surface`.
    { name: 'desktop', testMatch: ['e2e-desktop/**/*.spec.ts', 'e2e/main-job.spec.ts'], use: { surface: 'desktop' } },
  ],
  globalSetup: './test/e2e-desktop/announce.ts',
  outputDir: 'test-results/e2e',
  // Specs share nothing but the served files: two at a time where two cores are.
  workers: availableParallelism() > 1 ? 2 : 1,
  // Slow machines draw slowly; a test that hangs still ends.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A loaded machine may lose a race once; a fault fails twice. The list says which tests were flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${String(port)}`,
    viewport: { width: 1440, height: 900 },
    // Tracing everything takes a third of the time: CI traces a second try, and `--trace on` any run.
    trace: process.env['CI'] ? 'on-first-retry' : 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node test/house/serve-app.mjs',
    url: `http://127.0.0.1:${String(port)}/`,
    env: { ORGSCALE_TEST_PORT: String(port) },
    reuseExistingServer: false,
  },
});
