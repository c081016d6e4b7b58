// The arrows between the folders: every forbidden import is caught by the linter's own settings, every allowed one is not.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const FORBIDDEN = [
  ['shared/model/x.ts', '../edits/apply.ts'],
  ['shared/model/x.ts', 'xstate'],
  ['shared/edits/x.ts', '../file/parse.ts'],
  ['shared/edits/x.ts', '../rules/evaluate.ts'],
  ['shared/file/x.ts', '../rules/evaluate.ts'],
  ['shared/file/x.ts', '../formats/csv.ts'],
  ['shared/dynamics/x.ts', '../model/types.ts'],
  ['shared/dynamics/x.ts', 'zod'],
  ['shared/rules/x.ts', '../growth/simulate.ts'],
  ['shared/rules/x.ts', '../file/parse.ts'],
  ['shared/rules/essay/x.ts', '../../growth/simulate.ts'],
  ['shared/rules/essay/x.ts', '../../draw/scene.ts'],
  ['shared/layout/x.ts', '../draw/scene.ts'],
  ['shared/layout/x.ts', '../rules/finding.ts'],
  ['shared/draw/x.ts', '../rules/evaluate.ts'],
  ['shared/draw/x.ts', '../file/print.ts'],
  ['shared/formats/x.ts', '../rules/evaluate.ts'],
  ['shared/slides/x.ts', '../formats/csv.ts'],
  ['shared/draw/x.ts', '../slides/content.ts'],
  ['shared/formats/x.ts', '../report/text.ts'],
  ['shared/report/x.ts', '../file/print.ts'],
  ['shared/host/x.ts', '../file/print.ts'],
  ['shared/rules/x.ts', 'smol-toml'],
  ['shared/rules/x.ts', 'react'],
  ['shared/rules/x.ts', 'node:fs'],
  ['shared/rules/x.ts', 'fs'],
  ['shared/rules/x.ts', 'electron'],
  ['shared/rules/x.ts', '../../renderer/stores/view.ts'],
  ['shared/report/x.ts', '../../cli/io.ts'],
  ['renderer/x.ts', 'electron'],
  ['renderer/x.ts', 'node:fs'],
  ['renderer/app/x.tsx', '../../cli/io.ts'],
  ['renderer/app/x.tsx', '../../electron/main.ts'],
  ['cli/x.ts', 'electron'],
  ['cli/x.ts', 'react'],
  ['cli/commands/x.ts', '../../renderer/stores/view.ts'],
  ['cli/commands/x.ts', '../../electron/files.ts'],
  ['electron/x.ts', '../renderer/stores/view.ts'],
  ['electron/x.ts', '../cli/io.ts'],
  ['test/unit/x.ts', 'electron'],
] as const;

const ALLOWED = [
  ['shared/model/x.ts', 'zod'],
  ['shared/edits/x.ts', '../model/types.ts'],
  ['shared/formats/x.ts', 'smol-toml'],
  ['shared/file/x.ts', '../edits/diff.ts'],
  ['shared/rules/x.ts', '../dynamics/month.ts'],
  ['shared/rules/essay/x.ts', '../rule.ts'],
  ['shared/rules/essay/x.ts', '../fixes/home.ts'],
  ['shared/rules/essay/x.ts', '../../model/roles.ts'],
  ['shared/growth/x.ts', '../rules/evaluate.ts'],
  ['shared/draw/x.ts', '../rules/finding.ts'],
  ['shared/draw/x.ts', '../layout/tidy.ts'],
  ['shared/formats/x.ts', 'papaparse'],
  ['shared/slides/x.ts', '../growth/frame.ts'],
  ['shared/formats/x.ts', '../slides/slide-svg.ts'],
  ['shared/report/x.ts', '../rules/finding.ts'],
  ['renderer/hosts/x.ts', './electron.ts'],
  ['renderer/x.ts', '../shared/model/types.ts'],
  ['cli/x.ts', 'node:fs'],
  ['electron/x.ts', 'electron'],
] as const;

let folder = '';
let caught: ReadonlySet<string> = new Set();
const fileOf = (from: string, index: number): string => from.replace(/x(\.tsx?)$/, `x${String(index)}$1`);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'orgscale-arrows-'));
  cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  for (const [index, [from, to]] of [...FORBIDDEN, ...ALLOWED].entries()) {
    const file = path.join(folder, fileOf(from, index));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `import '${to}';\nexport type { T } from '${to}';\n`);
  }
  const { stdout } = spawnSync(process.execPath, [path.join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'));
  caught = new Set(lines.map((line) => line.slice(0, line.lastIndexOf(':', line.indexOf(': ') - 1)).replace(/:\d+$/, '')));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the arrows between the folders', () => {
  it.each(FORBIDDEN.map((arrow, index) => [...arrow, index] as const))('%s must not import %s', (from, _to, index) => {
    expect(caught).toContain(fileOf(from, index));
  });

  it.each(ALLOWED.map((arrow, index) => [...arrow, FORBIDDEN.length + index] as const))('%s may import %s', (from, _to, index) => {
    expect(caught).not.toContain(fileOf(from, index));
  });
});
