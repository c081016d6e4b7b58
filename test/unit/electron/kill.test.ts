// A process that saves is killed at random moments: the file is whole afterwards, old or new, and the draft is offered.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { isTemporary } from '../../../electron/services/atomic-save.ts';
import { Drafts } from '../../../electron/services/drafts.ts';
import { nodeFileSystem } from '../../../electron/services/file-system.ts';
import { Handles } from '../../../electron/services/handles.ts';
import { random } from './support/random.ts';

const KILLS = 200;
const AT_ONCE = 2;

/** The number of a text that is whole; null of one that is not. */
function numberOf(text: string): number | null {
  const cut = text.lastIndexOf('\n') + 1;
  const whole = createHash('sha256').update(text.slice(0, cut)).digest('hex') === text.slice(cut);
  return whole ? Number(text.slice(0, text.indexOf('\n'))) : null;
}

interface Said {
  readonly draft: number;
  readonly saved: number;
}

/** Runs the saver until it has saved once, then kills it `delay` milliseconds later. */
function saveAndKill(script: string, folder: string, from: number, delay: number): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (out.includes('saved')) timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = (what: string): number => Number(new RegExp(`.*${what} (\\d+)\\n`, 'su').exec(out)?.[1] ?? -1);
      resolve({ draft: last('draft'), saved: last('saved') });
    });
  });
}

it('leaves the file whole and the draft there, whenever it is killed', { timeout: 180_000 }, async () => {
  const base = await mkdtemp(path.join(tmpdir(), 'orgscale-kill-'));
  const script = path.join(base, 'saver.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'support', 'saver.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
    logLevel: 'error',
  });
  const next = random(20_261_124);
  const figures = { kills: 0, newer: 0, older: 0, midSave: 0, midDraft: 0, saves: 0 };

  async function series(folder: string, kills: number): Promise<void> {
    let from = 0;
    for (let kill = 0; kill < kills; kill++) {
      const said = await saveAndKill(script, folder, from, next() * 12);
      figures.kills++;
      figures.saves += said.saved - from + 1;
      const found = numberOf(await readFile(path.join(folder, 'design.orgscale'), 'utf8'));
      // Whole, and either what was said to be saved or the one that was on its way.
      expect(found).not.toBeNull();
      expect([said.saved, said.saved + 1]).toContain(found);
      if (found === said.saved) figures.older++;
      else figures.newer++;
      const names = [...(await readdir(folder)), ...(await readdir(path.join(folder, 'drafts')))];
      const halves = names.filter((name) => isTemporary(name));
      if (halves.some((name) => name.includes('design'))) figures.midSave++;
      if (halves.some((name) => name.includes('.json'))) figures.midDraft++;
      await Promise.all(halves.map((name) => rm(path.join(folder, name), { force: true })));
      // A new process offers the draft: whole, and no older than what was said to be written.
      const offered = await new Drafts({ files: nodeFileSystem, folder: path.join(folder, 'drafts'), handles: new Handles(() => 't') }).list();
      expect(offered).toHaveLength(1);
      const draft = numberOf(offered[0]?.text ?? '');
      expect([said.draft, said.draft + 1]).toContain(draft);
      from = said.saved + 1;
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, async () => series(await mkdtemp(path.join(base, 'series-')), KILLS / AT_ONCE)));
  console.log(
    `kill test: ${figures.kills} kills over ${figures.saves} saves; file whole each time (${figures.older} as last said, ${figures.newer} already the next); ` +
      `${figures.midSave} temporary files of the design and ${figures.midDraft} of a draft seen half way; draft offered each time`,
  );
  expect(figures.kills).toBe(KILLS);
  // The moments were moments of saves: else the test proves nothing.
  expect(figures.midSave + figures.midDraft).toBeGreaterThan(KILLS / 20);
});
