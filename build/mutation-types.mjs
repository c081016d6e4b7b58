// Which mutants are no TypeScript: the compiler would refuse them, so no test can be asked to notice them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { at, root } from './paths.mjs';

/**
 * Of mutants, those that do not compile. Each is written as a file of its own beside the one that it was made of, in a copy of shared/, and all are
 * compiled at once. Where already the unchanged copy of a file does not compile (it has types that are only their own), its mutants all count as code.
 * @param mutants `{ file, source, location, replacement }`, places counted from 1
 */
export function refusedByTypes(mutants, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(at('shared'), path.join(folder, 'shared'), { recursive: true });
  fs.copyFileSync(at('tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
  fs.symlinkSync(at('node_modules'), path.join(folder, 'node_modules'));
  const place = new Map();
  const write = (file, name, text, mutant) => {
    const copy = file.replace(/\.ts$/, `.${name}.ts`);
    fs.writeFileSync(path.join(folder, copy), text);
    place.set(copy, mutant);
  };
  const bare = new Map(mutants.map(({ file, source }) => [file, source]));
  for (const [file, source] of bare) write(file, 'unchanged', source, { file });
  for (const [nth, mutant] of mutants.entries()) write(mutant.file, `mutant-${nth}`, mutated(mutant), mutant);
  // What is merely unused or out of reach after the change is no error here.
  const lenient = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false', '--allowUnreachableCode', 'true'];
  const tsc = [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'shared', '--noEmit', '--incremental', 'false', ...lenient];
  const { stdout } = spawnSync(process.execPath, tsc, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const refused = new Set();
  const own = new Set();
  for (const [, file] of (stdout ?? '').matchAll(/^(\S+\.ts)\(\d+,\d+\): error/gm)) {
    const mutant = place.get(file);
    if (mutant === undefined) continue;
    if (mutant.source === undefined) own.add(mutant.file);
    else refused.add(mutant);
  }
  return new Set([...refused].filter((mutant) => !own.has(mutant.file)));
}

function mutated({ source, location: { start, end }, replacement }) {
  const lines = source.split('\n');
  const offset = ({ line, column }) => lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return source.slice(0, offset(start)) + replacement + source.slice(offset(end));
}
