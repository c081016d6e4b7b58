// npm run mutation [name…]: breaks the code of shared/model and shared/rules in one place after the other and sees whether a test notices.
// A chunk is a source file or a small family of them, run against the tests that are there for it: a rule must be held by its own test file.
// Texts are not mutated (rule texts are prose, held by the pages made of them). Results stay in test-results/mutation; a second run repeats only what changed.
import fs from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { at, resultsOut } from './paths.mjs';

const out = path.join(resultsOut, 'mutation');
const wanted = process.argv.slice(2);
const chunks = [...modelChunks(), ...ruleChunks(), ...engineChunks()].filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
if (chunks.length === 0) {
  console.error(`There is no chunk ${wanted.join(', ')}. Chunks: model/…, rules/…, by the names of files.`);
  process.exit(2);
}

fs.mkdirSync(out, { recursive: true });
const rows = [];
for (const { name, mutate, tests } of chunks) {
  const report = path.join(out, `${name.replaceAll('/', '.')}.json`);
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
      timeoutMS: 20_000,
      // TypeScript 7 has no interface for Stryker to read its configuration with; a name that is not there makes it leave it alone.
      tsconfigFile: 'none.json',
      incremental: true,
      incrementalFile: report.replace(/\.json$/, '.incremental.json'),
      reporters: ['json'],
      jsonReporter: { fileName: report },
      ignorePatterns: ['dist', 'test-results', 'renderer', 'electron', 'cli', '.git'],
      tempDirName: path.join(resultsOut, 'stryker'),
      logLevel: 'error',
      allowEmpty: true,
    }).runMutationTest();
  } catch (error) {
    console.log(`${name}: could not be run (${String(error).split('\n')[0]})`);
    process.exitCode = 1;
    continue;
  }
  rows.push(summed(name, JSON.parse(fs.readFileSync(report, 'utf8')).files));
}
const all = rows.reduce((sum, row) => ({ killed: sum.killed + row.killed, of: sum.of + row.of }), { killed: 0, of: 0 });
console.log(`\nmutation score: ${percent(all)} (${all.killed} of ${all.of} mutants noticed, ${rows.length} chunks)`);

/** Prints a chunk's score and its survivors. A mutant that no test runs over counts as survived; one that does not run at all counts nowhere. */
function summed(name, files) {
  const row = { killed: 0, of: 0 };
  const survivors = [];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status, mutatorName, replacement, location } of mutants) {
      if (!['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)) continue;
      row.of += 1;
      if (status === 'Killed' || status === 'Timeout') row.killed += 1;
      else
        survivors.push(
          `  ${file}:${location.start.line}:${location.start.column} ${mutatorName}${status === 'NoCoverage' ? ' (not run)' : ''} -> ${replacement?.replace(/\s+/g, ' ').slice(0, 80)} | ${lines[location.start.line - 1]?.trim().slice(0, 120)}`,
        );
    }
  }
  console.log(`${name}: ${percent(row)} (${row.killed} of ${row.of})`);
  for (const survivor of survivors) console.log(survivor);
  return row;
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
