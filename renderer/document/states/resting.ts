// Clean and dirty: the document waits for a person.
import { machineSetup } from '../machine.setup.ts';

const saves = {
  'document.save': { target: 'saving', actions: 'plainSave' },
  'document.saveAs': { target: 'saving', actions: 'askWhere' },
  'file.changed': { target: 'conflict' },
} as const;

export const closed = machineSetup.createStateConfig({});

export const clean = machineSetup.createStateConfig({
  on: {
    ...saves,
    'file.gone': { target: 'dirty', actions: 'forgetSaved' },
    'design.changed': [
      { guard: 'the change leads back to what is saved', actions: 'takePosition' },
      { target: 'dirty', actions: 'takePosition' },
    ],
  },
});

export const dirty = machineSetup.createStateConfig({
  on: {
    ...saves,
    'design.changed': [{ guard: 'the change leads back to what is saved', target: 'clean', actions: 'takePosition' }, { actions: 'takePosition' }],
  },
});

/** Saving went wrong: still unsaved, and it says why until the next try. */
export const failed = machineSetup.createStateConfig({
  on: {
    ...saves,
    'design.changed': [
      { guard: 'the change leads back to what is saved', target: 'clean', actions: ['takePosition', 'forgetError'] },
      { actions: 'takePosition' },
    ],
  },
});

/** Somebody else wrote the file: mine, theirs (opened by the session, as another document), or both. */
export const conflict = machineSetup.createStateConfig({
  on: {
    'conflict.keepMine': { target: 'saving', actions: 'overwrite' },
    'conflict.keepBoth': { target: 'saving', actions: 'askWhere' },
    'conflict.decideLater': { target: 'dirty' },
    'document.save': { target: 'saving', actions: 'plainSave' },
    'document.saveAs': { target: 'saving', actions: 'askWhere' },
    'design.changed': { actions: 'takePosition' },
  },
});
