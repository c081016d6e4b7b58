// A process that saves without end, to be killed: a draft of the next text, then the text itself. Says on standard output what is done.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { atomicSave } from '../../../../electron/services/atomic-save.ts';
import { Drafts } from '../../../../electron/services/drafts.ts';
import { nodeFileSystem } from '../../../../electron/services/file-system.ts';
import { Handles } from '../../../../electron/services/handles.ts';

const folder = process.argv[2] ?? '.';
const from = Number(process.argv[3] ?? 0);
const drafts = new Drafts({ files: nodeFileSystem, folder: path.join(folder, 'drafts'), handles: new Handles(() => 'token') });

/** A text that says whether it is whole: its number, much of it, and a hash of both. */
function textOf(number: number): string {
  const body = `${number}\n${`the design in its version ${number} `.repeat(12_000)}\n`;
  return `${body}${createHash('sha256').update(body).digest('hex')}`;
}

for (let number = from; ; number++) {
  const text = textOf(number);
  await drafts.write(1, { id: 'the-draft', name: 'Payments', text, at: number, file: null });
  writeSync(1, `draft ${number}\n`);
  await atomicSave(nodeFileSystem, path.join(folder, 'design.orgscale'), Buffer.from(text));
  writeSync(1, `saved ${number}\n`);
}
