// Keeps the list of recent designs in step: name, picture and worst finding of what was just opened or saved.
import { countBySeverity, worstOf } from '../app/severity.ts';
import { host } from '../hosts/host.ts';
import { refreshLists } from '../start/lists.ts';
import { documentStore } from '../stores/document.ts';
import { evaluationStore } from '../stores/evaluation.ts';
import { viewStore } from '../stores/view.ts';
import type { FileRef } from '../../shared/host/records.ts';
import { today } from './clock.ts';
import { printed } from './read.ts';

/**
 * Notes the open design under its file. The entry is there at once; its picture follows when the machine has time. `read` is the
 * text as it was read, which a design of a newer version must not lose.
 */
export async function remember(file: FileRef, read?: string): Promise<void> {
  const { file: design, revision } = documentStore.get();
  const { ofFile: evaluation, revision: judged } = evaluationStore.get();
  const current = judged === revision ? evaluation : null;
  const text = read ?? (await printed(design));
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
  const { picture, engineers, counts } = look(design, today());
  // A newer save of the same file has its own entry by now.
  const newest = (await host().recent.list()).find(({ id }) => id === entry.id);
  if (newest?.at !== entry.at) return;
  await host().recent.remember({ ...entry, picture, engineers, worst: worstOf(counts) }, text);
  // Whoever went to the start page meanwhile sees the picture come.
  if (viewStore.get().screen === 'start') await refreshLists();
}
