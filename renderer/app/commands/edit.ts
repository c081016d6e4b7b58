// Undo and redo: they name the step, and say so.
import { documentStore, redo, undo } from '../../stores/document.ts';
import { viewStore } from '../../stores/view.ts';
import { toast } from '../../ui/toast.tsx';
import { announce } from '../announce.tsx';
import type { Command } from './registry.ts';

/** Steps are the file's: they can be taken back whatever is shown. */
const canUndo = (): boolean => viewStore.get().screen === 'design' && documentStore.get().fileReadOnly === null;

/** Takes back the last step, and says which. */
export function undoStep(): void {
  const label = undo();
  if (label === null) return;
  announce(`Undone: ${label}`);
  toast({ kind: 'undo', text: `Undone: ${label}`, action: { name: 'Redo', run: redoStep } });
}
function redoStep(): void {
  const label = redo();
  if (label === null) return;
  announce(`Done again: ${label}`);
  toast({ kind: 'undo', text: `Done again: ${label}`, action: { name: 'Undo', run: undoStep } });
}

const named = (verb: string, label: string | undefined): string => (label === undefined ? verb : `${verb}: ${label}`);

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    name: () => named('Undo', documentStore.get().past.at(-1)?.edit.label),
    group: 'Edit',
    keys: ['$mod+z'],
    scope: 'editing',
    enabled: () => canUndo() && documentStore.get().past.length > 0,
    run: undoStep,
  },
  {
    id: 'edit.redo',
    name: () => named('Redo', documentStore.get().future[0]?.edit.label),
    group: 'Edit',
    keys: ['$mod+Shift+z', '$mod+y'],
    scope: 'editing',
    enabled: () => canUndo() && documentStore.get().future.length > 0,
    run: redoStep,
  },
];
