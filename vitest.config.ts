// Unit tests in two projects: node for everything that runs anywhere, dom for the renderer.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest keeps one processor for itself, which on two is half of the machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias: { electron: fileURLToPath(new URL('test/unit/electron/support/no-electron.ts', import.meta.url)) } },
        test: {
          name: 'node',
          // So that electron-store meets the alias too: the real package would download a binary.
          server: { deps: { inline: ['electron-store'] } },
          environment: 'node',
          // Pure functions leave nothing behind: files share a thread and what it has loaded. Two thirds of the time went into loading.
          pool: 'threads',
          isolate: false,
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/renderer/**'],
          globalSetup: ['test/house/build-cli.ts'],
          setupFiles: ['test/house/seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/house/seed.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
          testTimeout: 30_000,
        },
      },
    ],
  },
});
