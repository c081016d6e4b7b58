// The unit tests that a chunk of the mutation run may use, and nothing else: see mutation.mjs.
import { defineConfig } from 'vitest/config';
import { root } from './paths.mjs';

export default defineConfig({
  root: process.env.ORGSCALE_MUTATION_ROOT ?? root,
  test: {
    environment: 'node',
    // As in the unit tests: what is loaded once need not be loaded again for each file.
    pool: 'threads',
    isolate: false,
    include: (process.env.ORGSCALE_MUTATION_TESTS ?? 'test/unit/{rules,model}/**/*.test.ts').split(' '),
    setupFiles: ['test/house/seed.ts'],
    testTimeout: 240_000,
  },
});
