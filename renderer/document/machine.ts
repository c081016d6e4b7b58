// The document machine: what is open, whether it is saved, and the journal of drafts beside it.
import { machineSetup } from './machine.setup.ts';
import { deciding, resting, waiting, writing } from './states/journal.ts';
import { clean, closed, conflict, dirty, failed } from './states/resting.ts';
import { saved, saving, unsure } from './states/saving.ts';

const dropDraft = { type: 'removeDraft', params: ({ context }: { context: { draft: string } }) => ({ draft: context.draft }) } as const;

export const documentMachine = machineSetup.createMachine({
  id: 'document',
  context: {
    draft: '',
    file: null,
    savedAt: null,
    savedPosition: 0,
    position: 0,
    error: null,
    mode: 'save',
    drafted: false,
    again: false,
    asked: null,
  },
  type: 'parallel',
  on: {
    // Another document: the one before was saved, or its changes were given up when the person was asked.
    'document.opened': [
      { guard: 'it opens with unsaved changes', target: ['.file.dirty', '.journal.resting'], actions: [dropDraft, 'takeOpened'] },
      { target: ['.file.clean', '.journal.resting'], actions: [dropDraft, 'takeOpened'] },
    ],
    'document.closed': { target: ['.file.closed', '.journal.resting'], actions: dropDraft },
  },
  states: {
    file: {
      initial: 'closed',
      states: {
        closed,
        clean: { ...clean, entry: [dropDraft, 'noteDraftGone'] },
        dirty,
        saving,
        saved,
        unsure,
        failed,
        conflict,
      },
    },
    journal: {
      initial: 'resting',
      states: { resting, waiting, deciding, writing },
    },
  },
});
