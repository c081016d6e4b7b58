// docs/continuous-integration.md: what it tells people to paste is YAML, and its commands run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { BEHOLDEN, SOUND, useShop } from './orgscale.ts';

const { put, orgscale } = useShop();
const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/continuous-integration.md'), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

it('every block is YAML', () => {
  expect(blocks).toHaveLength(3);
  for (const block of blocks) expect(parse(block)).toBeTypeOf('object');
});

it('every command runs: fine where nothing is critical, 1 where something is', async () => {
  const commands = blocks.flatMap((block) =>
    [...block.matchAll(/(?:orgscale\.mjs|entry: orgscale) ([^>\n]*)/g)].map(([, args]) => (args ?? '').trim()),
  );
  expect(commands).toHaveLength(4);
  const laidOut = await orgscale(['format', '-', '--stdout'], { input: SOUND });
  put('sound.orgscale', laidOut.out);
  put('bad.orgscale', BEHOLDEN);
  for (const command of commands) {
    const args = command.split(/\s+/).filter((arg) => arg !== '*.orgscale');
    expect([command, (await orgscale([...args, 'sound.orgscale'])).code]).toEqual([command, 0]);
    expect([command, (await orgscale([...args, 'bad.orgscale'])).code]).toEqual([command, 1]);
  }
});

it('the file that is uploaded is SARIF even where the check fails', async () => {
  put('bad.orgscale', BEHOLDEN);
  const { out } = await orgscale(['check', 'bad.orgscale', '--format', 'sarif', '--fail-on', 'critical']);
  expect((JSON.parse(out) as { version: string }).version).toBe('2.1.0');
});
