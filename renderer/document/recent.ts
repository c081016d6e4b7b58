// Keeps the list of recent designs in step: name, picture and worst finding of what was just opened or saved.
import { countBySeverity, worstOf } from '../app/severity.ts';
import { host } from '../hosts/host.ts';
import { documentStore } from '../stores/document.ts';
import { evaluationStore } from '../stores/evaluation.ts';
import type { FileRef } from '../../shared/host/records.ts';
import { printed } from './read.ts';

/** Notes the open design under its file. The picture is drawn when the machine has time; the entry is there at once. */
export async function remember(file: FileRef): Promise<void> {
  const { design, revision } = documentStore.get();
  const { evaluation, revision: judged } = evaluationStore.get();
  const text = await printed(design);
  const current = judged === revision ? evaluation : null;
  const entry = {
    id: file.token,
    name: design.name,
    file,
    at: Date.now(),
    engineers: current?.metrics.engineers ?? null,
    worst: current ? worstOf(countBySeverity(current)) : null,
    picture: null,
  };
  await host().recent.remember(entry, text);
  const { look } = await import('../start/look.ts');
  const { picture, engineers, counts } = await look(design);
  if (documentStore.get().design === design || entry.engineers === null)
    await host().recent.remember({ ...entry, picture, engineers, worst: worstOf(counts) }, text);
}
