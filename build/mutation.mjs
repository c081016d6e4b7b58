// npm run mutation [name…]: breaks the code of shared/model and shared/rules in one place after the other and sees whether a test notices.
// A chunk is a source file or a small family of them, run against the tests that are there for it: a rule must be held by its own test file.
// Texts are not mutated (rule texts are prose, held by the pages made of them). Results stay in test-results/mutation; a second run repeats only what changed, and --report runs nothing and sums up.
import fs from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { refusedByTypes } from './mutation-types.mjs';
import { at, resultsOut } from './paths.mjs';

const out = path.join(resultsOut, 'mutation');
const reportOf = (name) => path.join(out, `${name.replaceAll('/', '.')}.json`);
/** With --report nothing is run: what is there from earlier runs is summed up. */
const only = process.argv.includes('--report');
const wanted = process.argv.slice(2).filter((name) => name !== '--report');
const chunks = [...modelChunks(), ...ruleChunks(), ...engineChunks()].filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
if (chunks.length === 0) {
  console.error(`There is no chunk ${wanted.join(', ')}. Chunks: model/…, rules/…, by the names of files.`);
  process.exit(2);
}

fs.mkdirSync(out, { recursive: true });
for (const { name, mutate, tests } of only ? [] : chunks) {
  process.env.ORGSCALE_MUTATION_TESTS = tests.join(' ');
  try {
    await new Stryker({
      mutate,
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'build/mutation.vitest.config.mjs', related: false },
      coverageAnalysis: 'perTest',
      mutator: { excludedMutations: ['StringLiteral'] },
      concurrency: 2,
      // A mutant that hangs counts as noticed, one that is slow on a loaded machine must not.
      timeoutMS: 240_000,
      // TypeScript 7 has no interface for Stryker to read its configuration with; a name that is not there makes it leave it alone.
      tsconfigFile: 'none.json',
      incremental: true,
      incrementalFile: reportOf(name).replace(/\.json$/, '.incremental.json'),
      reporters: ['json'],
      jsonReporter: { fileName: reportOf(name) },
      ignorePatterns: ['dist', 'test-results', 'renderer', 'electron', 'cli', '.git'],
      tempDirName: path.join(resultsOut, 'stryker'),
      logLevel: 'error',
      allowEmpty: true,
    }).runMutationTest();
    console.log(`${name}: run`);
  } catch (error) {
    console.log(`${name}: could not be run (${String(error).split('\n')[0]})`);
    process.exitCode = 1;
  }
}
sumUp(chunks.filter(({ name }) => fs.existsSync(reportOf(name))));

/**
 * Prints the score of each chunk, and its survivors. A mutant that no test runs over counts as survived. One that the compiler refuses counts
 * nowhere, as with Stryker's own checker, which does not know TypeScript 7.
 */
function sumUp(done) {
  const rows = done.map(({ name }) => ({ name, mutants: mutantsOf(JSON.parse(fs.readFileSync(reportOf(name), 'utf8')).files) }));
  const refused = refusedByTypes(
    rows.flatMap(({ mutants }) => mutants.filter(({ noticed }) => !noticed)),
    path.join(out, 'types'),
  );
  const total = { killed: 0, of: 0 };
  for (const { name, mutants } of rows) {
    const valid = mutants.filter((mutant) => !refused.has(mutant));
    const row = { killed: valid.filter(({ noticed }) => noticed).length, of: valid.length };
    total.killed += row.killed;
    total.of += row.of;
    console.log(`${name}: ${percent(row)} (${row.killed} of ${row.of})`);
    for (const mutant of valid) if (!mutant.noticed) console.log(survivor(mutant));
  }
  console.log(
    `\nmutation score: ${percent(total)} (${total.killed} of ${total.of} mutants noticed, ${refused.size} refused by the compiler, ${rows.length} chunks)`,
  );
}
function mutantsOf(files) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
      .map((mutant) => ({ ...mutant, file, source, noticed: mutant.status === 'Killed' || mutant.status === 'Timeout' })),
  );
}
function survivor({ file, source, location: { start }, mutatorName, replacement, status }) {
  const to = replacement.replace(/\s+/g, ' ').slice(0, 80);
  const line = source.split('\n')[start.line - 1].trim().slice(0, 120);
  return `  ${file}:${start.line}:${start.column} ${mutatorName}${status === 'NoCoverage' ? ' (not run)' : ''} -> ${to} | ${line}`;
}
function percent({ killed, of }) {
  return of === 0 ? 'nothing to break' : `${((100 * killed) / of).toFixed(1)} %`;
}

function modelChunks() {
  const tests = ['test/unit/model/*.test.ts'];
  return sources('shared/model')
    .filter((file) => !['types.ts', 'schema.ts'].includes(file))
    .map((file) => ({ name: `model/${stem(file)}`, mutate: [`shared/model/${file}`], tests }));
}
function engineChunks() {
  const engine = ['test/unit/rules/engine/*.test.ts', 'test/unit/rules/integrity/{unknown-setting,rule-failed}.test.ts'];
  const rules = ['test/unit/rules/*.test.ts', 'test/unit/rules/{essay,literature,integrity}/*.test.ts'];
  const ofEngine = new Set(['evaluate.ts', 'finding.ts', 'fix.ts', 'nearest.ts', 'page.ts', 'profiles.ts', 'verdict.ts', 'view.ts']);
  return [
    ...sources('shared/rules')
      .filter((file) => !['registry.ts', 'rule.ts'].includes(file))
      .map((file) => ({ name: `rules/${stem(file)}`, mutate: [`shared/rules/${file}`], tests: ofEngine.has(file) ? engine : rules })),
    ...sources('shared/rules/fixes').map((file) => ({ name: `rules/fixes/${stem(file)}`, mutate: [`shared/rules/fixes/${file}`], tests: rules })),
  ];
}
function ruleChunks() {
  return ['essay', 'literature', 'integrity'].flatMap((family) =>
    sources(`shared/rules/${family}`)
      .filter((file) => file !== 'index.ts')
      .map((file) => ({
        name: `rules/${family}/${stem(file)}`,
        mutate: [`shared/rules/${family}/${file}`],
        tests: [`test/unit/rules/${family}/${stem(file)}.test.ts`, 'test/unit/rules/engine/completeness.test.ts'],
      })),
  );
}
function sources(folder) {
  return fs
    .readdirSync(at(...folder.split('/')))
    .filter((file) => file.endsWith('.ts'))
    .toSorted();
}
function stem(file) {
  return file.replace(/\.ts$/, '');
}
