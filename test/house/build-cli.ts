// Before the unit tests: the command line as it would be shipped, for the tests that run it as a process.
import { rmSync } from 'node:fs';
import { buildCli } from '../../build/bundle.mjs';
import { cliOut } from '../../build/paths.mjs';

export default async function setup(): Promise<void> {
  try {
    await buildCli();
  } catch {
    // Only the tests of the command line need it. They must not pass on an older build.
    rmSync(cliOut, { force: true });
    console.error('The command line cannot be built, so its tests will fail. See: npm run build');
  }
}
