// The one line that `npm test` ends with: it must never say that all is well when it is not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlaywright, readVitest, sum, summary } from '../../../build/test-results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'orgscale-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const written = (value: unknown): string => {
  const file = path.join(folder, 'results.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};
const suite = (status: string, ...tests: readonly string[]): unknown => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each, nth) => ({ fullName: `t${String(nth)}`, status: each })),
});

describe('the sum of all tests', () => {
  it('counts what passed, failed and was skipped', () => {
    const unit = readVitest(written({ testResults: [suite('failed', 'passed', 'failed', 'pending')] }), 1);
    const e2e = readPlaywright(
      written({
        suites: [{ title: 'a', specs: [], suites: [{ title: 'b', specs: [{ title: 'c', tests: [{ status: 'expected' }] }] }] }],
        errors: [],
      }),
      0,
    );
    expect(summary(sum([unit, e2e]))).toBe('2 passed, 1 failed, 1 skipped');
    expect(sum([unit, e2e]).ok).toBe(false);
    expect(summary(e2e)).toBe('1 passed, 0 failed');
  });

  it('counts a file that does not load, a crash and a runner that fails without a failed test', () => {
    expect(readVitest(written({ testResults: [suite('failed')] }), 1)).toMatchObject({ failed: 1, ok: false });
    expect(readVitest(written('{"testResults":'), 0)).toMatchObject({ failed: 1, ok: false });
    expect(readVitest(written({ testResults: [suite('passed', 'passed')] }), 1)).toMatchObject({ passed: 1, failed: 1, ok: false });
    expect(readPlaywright(written({ suites: [], errors: [{ message: 'no server' }] }), 1)).toMatchObject({ failed: 1, ok: false });
  });
});
