// The document machine, without React and without a host: what is saved, what is drafted, and what a failed or foreign write does.
import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, SimulatedClock, waitFor } from 'xstate';
import type { HostResult } from '../../../../shared/host/host.ts';
import type { FileRef } from '../../../../shared/host/records.ts';
import { documentMachine } from '../../../../renderer/document/machine.ts';
import type { SaveMode, Written } from '../../../../renderer/document/machine.setup.ts';

const file: FileRef = { token: 't1', name: 'lumenry.orgscale', kind: 'file', stamp: 'a' };

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}
function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

function start() {
  const clock = new SimulatedClock();
  const log: string[] = [];
  const writes: { mode: SaveMode; file: FileRef | null; done: Deferred<HostResult<Written>> }[] = [];
  const drafts: Deferred<HostResult<null>>[] = [];
  const actor = createActor(
    documentMachine.provide({
      actors: {
        write: fromPromise(({ input }) => {
          const done = deferred<HostResult<Written>>();
          writes.push({ ...input, done });
          return done.promise;
        }),
        writeDraft: fromPromise(({ input }) => {
          log.push(`draft ${input.draft}`);
          const done = deferred<HostResult<null>>();
          drafts.push(done);
          return done.promise;
        }),
      },
      actions: {
        removeDraft: (_, { draft }) => void log.push(`remove ${draft}`),
        remember: (_, written) => void log.push(`remember ${written.file.name}`),
        tellDraftFailed: (_, error) => void log.push(`draft failed: ${error.code}`),
      },
    }),
    { clock },
  ).start();
  const state = (): unknown => actor.getSnapshot().value.file;
  const until = (wanted: string): Promise<unknown> => waitFor(actor, (snapshot) => snapshot.value.file === wanted);
  const opened = (over: { unsaved?: boolean; file?: FileRef | null } = {}): void =>
    actor.send({ type: 'document.opened', draft: 'd1', file: over.file ?? null, savedAt: null, position: 1, unsaved: over.unsaved ?? false });
  const changed = (position: number): void => actor.send({ type: 'design.changed', position });
  return { actor, clock, log, writes, drafts, state, until, opened, changed };
}

const written = (position: number): HostResult<Written> => ({ ok: true, value: { file, position, at: 1000 } });
const refused = (code: 'cancelled' | 'changed' | 'full'): HostResult<Written> => ({ ok: false, error: { code, message: 'No.', advice: 'Do.' } });

describe('what is saved', () => {
  it('is clean when opened, dirty after an edit, and clean again when the edit is undone', () => {
    const { state, opened, changed } = start();
    expect(state()).toBe('closed');
    opened();
    expect(state()).toBe('clean');
    changed(2);
    expect(state()).toBe('dirty');
    changed(1);
    expect(state()).toBe('clean');
  });

  it('is dirty from the start when restored from a draft, and no undo makes it clean', () => {
    const { state, opened, changed } = start();
    opened({ unsaved: true });
    expect(state()).toBe('dirty');
    changed(2);
    changed(1);
    expect(state()).toBe('dirty');
  });

  it('takes the file and the time of a save, and remembers it', async () => {
    const { actor, log, writes, until, opened, changed } = start();
    opened();
    changed(2);
    actor.send({ type: 'document.save' });
    expect(writes[0]).toMatchObject({ mode: 'save', file: null });
    writes[0]?.done.resolve(written(2));
    await until('clean');
    expect(actor.getSnapshot().context).toMatchObject({ file, savedAt: 1000, savedPosition: 2 });
    expect(log).toContain('remember lumenry.orgscale');
  });

  it('stays dirty when edits came while it was being written', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened();
    changed(2);
    actor.send({ type: 'document.save' });
    changed(3);
    writes[0]?.done.resolve(written(2));
    await until('dirty');
    changed(2);
    expect(actor.getSnapshot().value.file).toBe('clean');
  });

  it('writes the newest state when it is asked to save while it saves', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened();
    changed(2);
    actor.send({ type: 'document.save' });
    changed(1);
    actor.send({ type: 'document.save' });
    expect(writes).toHaveLength(1);
    writes[0]?.done.resolve(written(2));
    await expect.poll(() => writes.length).toBe(2);
    expect(writes[1]).toMatchObject({ mode: 'save', file });
    writes[1]?.done.resolve(written(1));
    await until('clean');
    expect(actor.getSnapshot().context.savedPosition).toBe(1);
    changed(3);
    actor.send({ type: 'document.save' });
    writes[2]?.done.resolve(written(3));
    await until('clean');
    expect(writes).toHaveLength(3);
  });

  it('writes once when asked twice with nothing changed between, and asks for another name when that was asked for', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened({ file });
    changed(2);
    actor.send({ type: 'document.save' });
    actor.send({ type: 'document.save' });
    writes[0]?.done.resolve(written(2));
    await until('clean');
    expect(writes).toHaveLength(1);
    changed(3);
    actor.send({ type: 'document.save' });
    actor.send({ type: 'document.saveAs' });
    writes[1]?.done.resolve(written(3));
    await expect.poll(() => writes[2]?.mode).toBe('save-as');
    writes[2]?.done.resolve(refused('cancelled'));
    await until('clean');
  });

  it('does not save by itself after one that failed, though asked to meanwhile', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened({ file });
    changed(2);
    actor.send({ type: 'document.save' });
    changed(3);
    actor.send({ type: 'document.save' });
    writes[0]?.done.resolve(refused('full'));
    await until('failed');
    actor.send({ type: 'document.save' });
    changed(4);
    writes[1]?.done.resolve(written(3));
    await until('dirty');
    expect(writes).toHaveLength(2);
  });

  it('stays dirty when the person closes the picker', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened();
    changed(2);
    actor.send({ type: 'document.saveAs' });
    expect(writes[0]?.mode).toBe('save-as');
    writes[0]?.done.resolve(refused('cancelled'));
    await until('dirty');
    expect(actor.getSnapshot().context.error).toBeNull();
  });

  it('says why a save failed, keeps the work, and can be tried again', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened({ file });
    changed(2);
    actor.send({ type: 'document.save' });
    writes[0]?.done.resolve(refused('full'));
    await until('failed');
    expect(actor.getSnapshot().context.error).toMatchObject({ code: 'full' });
    changed(3);
    expect(actor.getSnapshot().value.file).toBe('failed');
    actor.send({ type: 'document.save' });
    writes[1]?.done.resolve(written(3));
    await until('clean');
    expect(actor.getSnapshot().context.error).toBeNull();
  });

  it('fails, and does not break, when writing throws', async () => {
    const thrown = createActor(
      documentMachine.provide({ actors: { write: fromPromise(() => Promise.reject(new Error('The disk left.'))) } }),
    ).start();
    thrown.send({ type: 'document.opened', draft: 'd', file: null, savedAt: null, position: 1, unsaved: true });
    thrown.send({ type: 'document.save' });
    await waitFor(thrown, (snapshot) => snapshot.value.file === 'failed');
    expect(thrown.getSnapshot().context.error?.message).toBe('The disk left.');
  });

  it('asks when somebody else wrote the file; mine overwrites, both asks for a name', async () => {
    const { actor, writes, until, opened, changed } = start();
    opened({ file });
    changed(2);
    actor.send({ type: 'document.save' });
    writes[0]?.done.resolve(refused('changed'));
    await until('conflict');
    actor.send({ type: 'conflict.keepBoth' });
    expect(writes[1]?.mode).toBe('save-as');
    writes[1]?.done.resolve(refused('cancelled'));
    await until('dirty');
    actor.send({ type: 'file.changed' });
    expect(actor.getSnapshot().value.file).toBe('conflict');
    actor.send({ type: 'conflict.keepMine' });
    expect(writes[2]).toMatchObject({ mode: 'overwrite', file });
    writes[2]?.done.resolve(written(2));
    await until('clean');
  });
});

describe('the journal of drafts', () => {
  it('writes a draft within two seconds of the first edit, however many follow', () => {
    const { clock, log, opened, changed } = start();
    opened();
    for (let position = 2; position < 12; position++) {
      changed(position);
      clock.increment(180);
    }
    expect(log.filter((entry) => entry === 'draft d1')).toHaveLength(1);
    expect(clock.now()).toBeLessThan(2000);
  });

  it('writes another one for edits that came while it wrote', async () => {
    const { actor, clock, log, drafts, opened, changed } = start();
    opened();
    changed(2);
    clock.increment(1000);
    changed(3);
    drafts[0]?.resolve({ ok: true, value: null });
    await waitFor(actor, (snapshot) => snapshot.value.journal === 'waiting');
    clock.increment(1000);
    expect(log.filter((entry) => entry === 'draft d1')).toHaveLength(2);
  });

  it('writes none when the edit was undone or saved in time', () => {
    const { clock, log, opened, changed } = start();
    opened();
    changed(2);
    changed(1);
    clock.increment(5000);
    expect(log).not.toContain('draft d1');
  });

  it('writes at once when the window is about to go', () => {
    const { actor, log, opened, changed } = start();
    opened();
    changed(2);
    actor.send({ type: 'draft.flush' });
    expect(log).toContain('draft d1');
  });

  it('removes the draft once the work is in a file, and when another document is opened', async () => {
    const { actor, clock, log, writes, until, opened, changed } = start();
    opened();
    changed(2);
    clock.increment(1000);
    log.length = 0;
    actor.send({ type: 'document.save' });
    expect(log).not.toContain('remove d1');
    writes[0]?.done.resolve(written(2));
    await until('clean');
    expect(log).toContain('remove d1');
    changed(3);
    log.length = 0;
    actor.send({ type: 'document.opened', draft: 'd2', file: null, savedAt: null, position: 9, unsaved: false });
    expect(log).toContain('remove d1');
    expect(actor.getSnapshot().context.draft).toBe('d2');
  });

  it('keeps the draft when a save fails', async () => {
    const { actor, clock, log, writes, until, opened, changed } = start();
    opened();
    changed(2);
    clock.increment(1000);
    log.length = 0;
    actor.send({ type: 'document.save' });
    writes[0]?.done.resolve(refused('full'));
    await until('failed');
    expect(log).toEqual([]);
  });

  it('tells when drafts cannot be kept', async () => {
    const { actor, clock, log, drafts, opened, changed } = start();
    opened();
    changed(2);
    clock.increment(1000);
    drafts[0]?.resolve({ ok: false, error: { code: 'full', message: 'No room.', advice: 'Save.' } });
    await waitFor(actor, (snapshot) => snapshot.value.journal === 'resting');
    expect(log).toContain('draft failed: full');
  });
});
