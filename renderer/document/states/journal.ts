// The journal: a draft of unsaved work is written within two seconds of an edit, and goes once the work is saved.
import type { HostError, HostResult } from '../../../shared/host/host.ts';
import { machineSetup } from '../machine.setup.ts';

const thrown = (error: unknown): HostError => ({
  code: 'failed',
  message: error instanceof Error ? error.message : String(error),
  advice: 'Save the design to a file.',
});
const draftError = (result: HostResult<null>): HostError => (result.ok ? thrown('No error') : result.error);

export const resting = machineSetup.createStateConfig({
  on: {
    'design.changed': [{ guard: 'the change leads back to what is saved' }, { target: 'waiting' }],
    // What is open is in no file any more.
    'file.gone': 'waiting',
  },
});

/** The timer runs from the first edit, not from the last: someone who types without a pause gets drafts too. */
export const waiting = machineSetup.createStateConfig({
  after: { draftDelay: 'deciding' },
  on: { 'draft.flush': 'deciding' },
});

export const deciding = machineSetup.createStateConfig({
  always: [{ guard: 'everything is saved', target: 'resting' }, { target: 'writing' }],
});

export const writing = machineSetup.createStateConfig({
  entry: 'noteDrafting',
  on: { 'design.changed': { actions: 'noteEdit' } },
  invoke: {
    src: 'writeDraft',
    input: ({ context }) => ({ draft: context.draft, file: context.file }),
    onDone: [
      {
        guard: ({ event }) => !event.output.ok,
        target: 'resting',
        actions: { type: 'tellDraftFailed', params: ({ event }) => draftError(event.output) },
      },
      // Saved while it was written: the draft came after its own removal, and goes now.
      { guard: 'everything is saved', target: 'resting', actions: { type: 'removeDraft', params: ({ context }) => ({ draft: context.draft }) } },
      { guard: 'an edit came meanwhile', target: 'waiting' },
      { target: 'resting' },
    ],
    onError: { target: 'resting', actions: { type: 'tellDraftFailed', params: ({ event }) => thrown(event.error) } },
  },
});
