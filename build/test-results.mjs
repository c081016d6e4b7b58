// Reads what Vitest and Playwright wrote beside their human reports, and sums it up in one line.
import fs from 'node:fs';

/** Counts of one runner. A runner that failed without a failed test (a file that does not load, a crash) counts as one failure. */
export function readVitest(file, code) {
  const report = readJson(file);
  if (!report) return crashed();
  const tests = report.testResults.flatMap((suite) => suite.assertionResults.map((test) => ({ ...test, file: suite.name })));
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed').length + unloaded.length;
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => ({ name: test.fullName, reason: test.status }));
  return whole(tests.filter((test) => test.status === 'passed').length, failed, skipped, code);
}

export function readPlaywright(file, code) {
  const report = readJson(file);
  if (!report) return crashed();
  const tests = [];
  const walk = (suite, names) => {
    for (const inner of suite.suites ?? []) walk(inner, [...names, inner.title]);
    for (const spec of suite.specs ?? []) for (const test of spec.tests) tests.push({ ...test, name: [...names, spec.title].join(' > ') });
  };
  for (const suite of report.suites) walk(suite, [suite.title]);
  const failed = tests.filter((test) => test.status === 'unexpected').length + report.errors.length;
  const skipped = tests
    .filter((test) => test.status === 'skipped')
    .map(({ name, annotations }) => ({ name, reason: annotations?.find(({ description }) => description)?.description }));
  return whole(tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length, failed, skipped, code);
}

function whole(passed, failed, skipped, code) {
  const ok = code === 0 && failed === 0;
  return { passed, failed: ok ? 0 : Math.max(1, failed), skipped, ok };
}

const crashed = () => ({ passed: 0, failed: 1, skipped: [], ok: false });

export function sum(results) {
  return {
    passed: results.reduce((total, result) => total + result.passed, 0),
    failed: results.reduce((total, result) => total + result.failed, 0),
    skipped: results.flatMap((result) => result.skipped),
    ok: results.every((result) => result.ok),
  };
}

export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
