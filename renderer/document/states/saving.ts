// Saving: the text is on its way to the file. Edits go on meanwhile; what they change is unsaved afterwards, or saved next if that was asked for.
import type { HostError, HostResult } from '../../../shared/host/host.ts';
import { machineSetup, type Written } from '../machine.setup.ts';

function valueOf(result: HostResult<Written>): Written {
  if (!result.ok) throw new Error('A failed save has nothing that was written.');
  return result.value;
}
function errorOf(result: HostResult<Written>): HostError {
  if (result.ok) throw new Error('A save that went well has no error.');
  return result.error;
}
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const saving = machineSetup.createStateConfig({
  on: {
    'design.changed': { actions: 'takePosition' },
    'document.save': { actions: 'noteSave' },
    'document.saveAs': { actions: 'noteSaveAs' },
  },
  invoke: {
    src: 'write',
    input: ({ context }) => ({ mode: context.mode, file: context.file }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'saved',
        actions: [
          { type: 'takeWritten', params: ({ event }) => valueOf(event.output) },
          { type: 'remember', params: ({ event }) => valueOf(event.output) },
        ],
      },
      { guard: ({ event }) => !event.output.ok && event.output.error.code === 'cancelled', target: 'unsure' },
      { guard: ({ event }) => !event.output.ok && event.output.error.code === 'changed', target: 'conflict' },
      { target: 'failed', actions: { type: 'takeError', params: ({ event }) => errorOf(event.output) } },
    ],
    onError: {
      target: 'failed',
      actions: {
        type: 'takeError',
        params: ({ event }) => ({
          code: 'failed',
          message: messageOf(event.error),
          advice: 'Save under another name, or load the page anew: the draft is kept.',
        }),
      },
    },
  },
});

/** Written: clean, unless edits came meanwhile; a save that was asked for after them writes those too. */
export const saved = machineSetup.createStateConfig({
  always: [
    { guard: 'another name was asked for meanwhile', target: 'saving', actions: 'takeAsked' },
    { guard: 'everything is saved', target: 'clean' },
    { guard: 'it was asked to be saved meanwhile', target: 'saving', actions: 'takeAsked' },
    { target: 'dirty' },
  ],
});

/** Nothing was written: as it was before. */
export const unsure = machineSetup.createStateConfig({
  always: [{ guard: 'everything is saved', target: 'clean' }, { target: 'dirty' }],
});
