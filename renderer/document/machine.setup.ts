// Types, events, guards and actions of the document machine. It holds modes and timers; the document store holds the design.
import { assign, fromPromise, setup } from 'xstate';
import type { HostError, HostResult } from '../../shared/host/host.ts';
import type { FileRef } from '../../shared/host/records.ts';

export type SaveMode = 'save' | 'save-as' | 'overwrite';

export interface DocumentContext {
  /** Names the open document for its draft; another one after each opening. */
  readonly draft: string;
  readonly file: FileRef | null;
  readonly savedAt: number | null;
  /** The position of the document store that is on disk (or was opened); -1 when no position is. */
  readonly savedPosition: number;
  readonly position: number;
  readonly error: HostError | null;
  readonly mode: SaveMode;
  /** A draft of this document was written, and has to go once the document is saved. */
  readonly drafted: boolean;
  /** An edit came while the draft was being written. */
  readonly again: boolean;
  /** What was asked for while a save was under way: it is done when that one has ended. */
  readonly asked: SaveMode | null;
}

export interface Written {
  readonly file: FileRef;
  readonly position: number;
  readonly at: number;
}

export type DocumentEvent =
  | {
      readonly type: 'document.opened';
      readonly draft: string;
      readonly file: FileRef | null;
      readonly savedAt: number | null;
      readonly position: number;
      readonly unsaved: boolean;
    }
  | { readonly type: 'document.save' }
  | { readonly type: 'document.saveAs' }
  | { readonly type: 'document.closed' }
  | { readonly type: 'design.changed'; readonly position: number }
  | { readonly type: 'draft.flush' }
  /** Somebody else wrote the file: the desktop app's watcher says so. */
  | { readonly type: 'file.changed' }
  /** The file was moved or deleted: what is open is in no file now. */
  | { readonly type: 'file.gone' }
  | { readonly type: 'conflict.keepMine' }
  | { readonly type: 'conflict.keepBoth' }
  | { readonly type: 'conflict.decideLater' };

/** XState reads these for their types alone. */
const types: { context?: DocumentContext; events?: DocumentEvent } = {};

const notProvided = (what: string): never => {
  throw new Error(`The document machine runs without its ${what}.`);
};

export const machineSetup = setup({
  types: types,
  actors: {
    /** Prints the design and writes it. */
    write: fromPromise<HostResult<Written>, { mode: SaveMode; file: FileRef | null }>(() => notProvided('writer')),
    writeDraft: fromPromise<HostResult<null>, { draft: string; file: FileRef | null }>(() => notProvided('drafts')),
  },
  actions: {
    takeOpened: assign(({ event, context }) =>
      event.type === 'document.opened'
        ? {
            draft: event.draft,
            file: event.file,
            savedAt: event.savedAt,
            position: event.position,
            savedPosition: event.unsaved ? -1 : event.position,
            error: null,
            drafted: event.unsaved,
            again: false,
            asked: null,
          }
        : context,
    ),
    takePosition: assign(({ event, context }) => (event.type === 'design.changed' ? { position: event.position } : context)),
    noteSave: assign(({ context }) => ({ asked: context.asked ?? 'save' })),
    noteSaveAs: assign({ asked: 'save-as' }),
    takeAsked: assign(({ context }) => ({ mode: context.asked ?? 'save', asked: null })),
    plainSave: assign({ mode: 'save', asked: null }),
    askWhere: assign({ mode: 'save-as', asked: null }),
    overwrite: assign({ mode: 'overwrite', asked: null }),
    noteEdit: assign({ again: true }),
    noteDrafting: assign({ drafted: true, again: false }),
    noteDraftGone: assign({ drafted: false }),
    takeWritten: assign((_, written: Written) => ({ file: written.file, savedAt: written.at, savedPosition: written.position, error: null })),
    takeError: assign((_, error: HostError) => ({ error })),
    forgetError: assign({ error: null }),
    forgetSaved: assign({ savedPosition: -1 }),
    /** Provided: removes the draft of `context.draft`. */
    removeDraft: (_, _draft: { readonly draft: string }) => {},
    /** Provided: keeps the list of recent files in step. */
    remember: (_, _written: Written) => {},
    /** Provided: tells that drafts cannot be written. */
    tellDraftFailed: (_, _error: HostError) => {},
  },
  guards: {
    'everything is saved': ({ context }) => context.position === context.savedPosition,
    'another name was asked for meanwhile': ({ context }) => context.asked === 'save-as',
    'it was asked to be saved meanwhile': ({ context }) => context.asked !== null,
    'the change leads back to what is saved': ({ context, event }) => event.type === 'design.changed' && event.position === context.savedPosition,
    'it opens with unsaved changes': ({ event }) => event.type === 'document.opened' && event.unsaved,
    'an edit came meanwhile': ({ context }) => context.again,
    'a draft was written': ({ context }) => context.drafted,
  },
  delays: { draftDelay: 1000 },
});
