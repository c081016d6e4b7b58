// The open document's actor: the machine with its I/O wired to the host and the document store.
import { createActor, fromPromise, waitFor, type Actor, type SnapshotFrom } from 'xstate';
import { host } from '../hosts/host.ts';
import { documentStore } from '../stores/document.ts';
import { createStore, useStore } from '../stores/store.ts';
import { toast } from '../ui/toast.tsx';
import type { HostResult } from '../../shared/host/host.ts';
import type { FileRef } from '../../shared/host/records.ts';
import { fileNameFor } from './file-name.ts';
import type { SaveMode, Written } from './machine.setup.ts';
import { documentMachine } from './machine.ts';
import { printed, printedNow } from './read.ts';
import { remember } from './recent.ts';

export type SaveState = 'closed' | 'clean' | 'dirty' | 'saving' | 'failed' | 'conflict';

/** Text that was read by another format comes back as a design of our own. */
const designName = (file: FileRef): string => (file.name.endsWith('.orgscale') || file.name.endsWith('.json') ? file.name : fileNameFor(file.name));

async function write({ mode, file }: { mode: SaveMode; file: FileRef | null }): Promise<HostResult<Written>> {
  const { file: design, position } = documentStore.get();
  const text = await printed(design);
  const saved =
    file === null || mode === 'save-as'
      ? await host().saveAs(file ? designName(file) : fileNameFor(design.name), text)
      : await host().save(file, text, { force: mode === 'overwrite' });
  if (!saved.ok) return saved;
  return { ok: true, value: { file: saved.value.file, position, at: Date.now() } };
}

/** How long after an edit its draft is written, in milliseconds: at once for the eye, and never so often that it costs more than a twentieth. */
const DRAFT_DELAY = { least: 150, most: 1500, times: 20 };
let draftTook = 0;
/** The state of the design that the newest draft holds. */
let draftedPosition = -1;

async function writeDraft({ draft, file }: { draft: string; file: FileRef | null }): Promise<HostResult<null>> {
  const { file: design, position } = documentStore.get();
  const begun = performance.now();
  const text = await printed(design);
  draftTook = performance.now() - begun;
  const written = await host().drafts.write({ id: draft, name: design.name, text, at: Date.now(), file });
  if (written.ok) draftedPosition = position;
  return written;
}

const wired = documentMachine.provide({
  actors: {
    write: fromPromise(({ input }) => write(input)),
    writeDraft: fromPromise(({ input }) => writeDraft(input)),
  },
  delays: { draftDelay: () => Math.min(DRAFT_DELAY.most, Math.max(DRAFT_DELAY.least, draftTook * DRAFT_DELAY.times)) },
  actions: {
    removeDraft: (_, { draft }) => {
      if (draft !== '') void host().drafts.remove(draft);
    },
    remember: (_, written) => void remember(written.file),
    tellDraftFailed: (_, error) => toast({ kind: 'draft', text: error.message, more: error.advice }),
  },
});

let actor: Actor<typeof documentMachine> | null = null;
type Snapshot = SnapshotFrom<typeof documentMachine>;

const mirror = createStore<{ readonly snapshot: Snapshot | null }>({ snapshot: null });

/** Starts the session: once, after the host is set. */
export function startSession(): () => void {
  const started = createActor(wired).start();
  actor = started;
  mirror.set({ snapshot: started.getSnapshot() });
  const watching = started.subscribe((snapshot) => mirror.set({ snapshot }));
  let { opened, position } = documentStore.get();
  const stopStore = documentStore.subscribe(() => {
    const now = documentStore.get();
    if (now.opened === opened && now.position !== position) started.send({ type: 'design.changed', position: now.position });
    ({ opened, position } = now);
  });
  const flush = (): void => {
    if (document.visibilityState === 'hidden') started.send({ type: 'draft.flush' });
  };
  document.addEventListener('visibilitychange', flush);
  /** What is being typed counts: a field gives its text away when it is left. And it counts in the draft too. */
  const take = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    started.send({ type: 'draft.flush' });
  };
  /** The page goes, by a reload or for good: what no draft has yet is kept by the time this returns. */
  const leave = (): void => {
    take();
    const { file: design, position } = documentStore.get();
    if (!hasUnsaved() || position === draftedPosition) return;
    const text = printedNow(design);
    const { draft: id, file } = started.getSnapshot().context;
    if (text !== null) host().drafts.writeNow({ id, name: design.name, text, at: Date.now(), file });
  };
  window.addEventListener('pagehide', leave);
  const drafted = async (): Promise<void> => void (await waitFor(started, (snapshot) => !snapshot.matches({ journal: 'writing' })));
  const unguard = host().guardQuit({
    isDirty() {
      take();
      return hasUnsaved();
    },
    async ready() {
      take();
      await drafted();
    },
    name: () => documentStore.get().file.name,
    save() {
      started.send({ type: 'document.save' });
      return settled();
    },
    async discard() {
      // A draft that is still on its way would come after its own removal.
      await drafted();
      const { draft } = started.getSnapshot().context;
      started.send({ type: 'document.closed' });
      await host().drafts.remove(draft);
    },
  });
  return () => {
    unguard();
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', leave);
    stopStore();
    watching.unsubscribe();
    started.stop();
    actor = null;
  };
}

export function session(): Actor<typeof documentMachine> {
  if (!actor) throw new Error('The session is asked for before it was started.');
  return actor;
}

function stateOf(snapshot: Snapshot | null): SaveState {
  if (!snapshot) return 'closed';
  for (const state of ['closed', 'clean', 'dirty', 'failed', 'conflict'] as const) if (snapshot.matches({ file: state })) return state;
  return 'saving';
}

export const saveState = (): SaveState => stateOf(mirror.get().snapshot);
export const useSaveState = (): SaveState => useStore(mirror, ({ snapshot }) => stateOf(snapshot));
export const useSession = <S>(select: (context: Snapshot['context'] | null) => S): S =>
  useStore(mirror, ({ snapshot }) => select(snapshot?.context ?? null));
/** Tells of every change of the session. */
export const subscribeSession = mirror.subscribe;
export const openFile = (): FileRef | null => mirror.get().snapshot?.context.file ?? null;
/** Whether closing now would lose work. */
export const unsavedIn = (state: SaveState): boolean => state !== 'closed' && state !== 'clean';
export const hasUnsaved = (): boolean => unsavedIn(saveState());
export const isOpen = (): boolean => saveState() !== 'closed';

/** Resolves when a save that is under way has ended; says whether everything is on disk then. */
export function settled(): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const state = saveState();
      if (state === 'saving') return false;
      resolve(state === 'clean');
      return true;
    };
    if (look()) return;
    const stop = mirror.subscribe(() => {
      if (look()) stop();
    });
  });
}
