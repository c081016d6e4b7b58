// End-to-end tests: the built app in a real browser.
import { defineConfig } from '@playwright/test';

const port = Number(process.env['ORGSCALE_TEST_PORT'] ?? 47890);
const executablePath = process.env['CHROMIUM'];
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  // Slow machines draw slowly; a test that hangs still ends.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${String(port)}`,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
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
