// Before the unit tests: the command line as it would be shipped, for the tests that run it as a process.
import { buildCli } from '../../build/bundle.mjs';

export default async function setup(): Promise<void> {
  await buildCli();
}
