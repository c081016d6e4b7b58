// Files in the desktop app: opened, saved, changed by somebody else, and what a window that closes leaves.
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openDropped, resolveConflict, restoreDraft, save, saveAs } from '../../../../renderer/document/actions.tsx';
import { openFile, saveState, settled } from '../../../../renderer/document/session.ts';
import { host } from '../../../../renderer/hosts/host.ts';
import { print } from '../../../../shared/file/print.ts';
import { mainProcess } from '../../electron/support/main-process.ts';
import { FILE, theirs, rename, name, onDisk, press, main, stops, start, elsewhere, open } from './desktop-window.tsx';

describe('opening and saving', () => {
  it('opens, edits and saves a file by its token; the frame of the window follows', async () => {
    await open();
    expect([name(), saveState(), openFile()?.token]).toEqual(['Lumenry', 'clean', 'token-1']);
    rename('Lumenry 2');
    await waitFor(() => expect(main.shown.get(1)).toEqual({ dirty: true, file: FILE }));
    save();
    expect(await settled()).toBe(true);
    expect(onDisk()).toBe('Lumenry 2');
    await waitFor(() => expect(main.shown.get(1)).toEqual({ dirty: false, file: FILE }));
    await waitFor(() => expect(main.noted).toContain(FILE));
  });

  it('opens what was dropped, by the path that the preload found', async () => {
    await openDropped({ files: [FILE] });
    expect(name()).toBe('Lumenry');
    expect(await host().openDropped({ files: [] })).toBeNull();
  });

  it('opens the file that the window was opened for, and says why where it cannot', async () => {
    cleanup();
    await start(mainProcess(), ({ first }) => void first.set(1, FILE));
    await waitFor(() => expect(name()).toBe('Lumenry'));
    cleanup();
    await start(mainProcess(), ({ first }) => void first.set(1, '/home/none.orgscale'));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('“none.orgscale” is not there any more.');
    await press('Close');
  });

  it.each([
    ['EROFS', 'another drive'],
    ['ENOSPC', 'Free some space'],
    ['EACCES', 'another name'],
  ])('stays unsaved on %s, and the next try saves', async (code, advice) => {
    await open();
    rename('Mine');
    main.files.fail('open', code);
    save();
    expect(await settled()).toBe(false);
    expect(saveState()).toBe('failed');
    expect(onDisk()).toBe('Lumenry');
    const answer = await host().save(openFile() ?? { token: 'x', name: '', kind: 'file', stamp: '' }, 'x');
    expect(!answer.ok && answer.error.advice).toContain(advice);
    main.files.heal();
    save();
    expect(await settled()).toBe(true);
    expect(onDisk()).toBe('Mine');
  });
});

describe('a file that somebody else wrote', () => {
  it('is loaded again with a note where nothing is unsaved', async () => {
    await open();
    await elsewhere(print(theirs));
    await waitFor(() => expect([name(), saveState()]).toEqual(['Lumenry theirs', 'clean']));
    expect(await screen.findByText(/was changed by another program and loaded again/u)).toBeTruthy();
  });

  it('is asked about where something is unsaved: mine', async () => {
    await open();
    rename('Mine');
    await elsewhere(print(theirs));
    await waitFor(() => expect(saveState()).toBe('conflict'));
    await resolveConflict('mine');
    expect(await settled()).toBe(true);
    expect(onDisk()).toBe('Mine');
  });

  it('… theirs', async () => {
    await open();
    rename('Mine');
    await elsewhere(print(theirs));
    await waitFor(() => expect(saveState()).toBe('conflict'));
    await resolveConflict('theirs');
    expect([name(), saveState(), onDisk()]).toEqual(['Lumenry theirs', 'clean', 'Lumenry theirs']);
  });

  it('… both', async () => {
    await open();
    rename('Mine');
    await elsewhere(print(theirs));
    await waitFor(() => expect(saveState()).toBe('conflict'));
    main.picks.push('/home/mine.orgscale');
    await resolveConflict('both');
    expect(await settled()).toBe(true);
    expect(onDisk()).toBe('Lumenry theirs');
    expect(main.files.text('/home/mine.orgscale')).toContain('"Mine"');
  });

  it('is noticed at the save too, when nothing told of it', async () => {
    await open();
    rename('Mine');
    main.files.put(FILE, print(theirs));
    save();
    expect(await settled()).toBe(false);
    expect(saveState()).toBe('conflict');
    expect(onDisk()).toBe('Lumenry theirs');
    await resolveConflict('theirs');
  });

  it('is no news after a save of our own', async () => {
    await open();
    rename('Mine');
    save();
    await settled();
    await elsewhere(main.files.text(FILE) ?? '');
    await host().reread(openFile() ?? { token: '', name: '', kind: 'file', stamp: '' });
    expect([name(), saveState()]).toEqual(['Mine', 'clean']);
  });

  it('that is broken leaves what is open, and says so', async () => {
    await open();
    await elsewhere('{ "format": "orgscale", oops');
    expect(await screen.findByText(/cannot be read now/u)).toBeTruthy();
    expect(name()).toBe('Lumenry');
  });

  it('that is gone makes the design unsaved', async () => {
    await open();
    await elsewhere(null);
    await waitFor(() => expect(saveState()).toBe('dirty'));
    main.picks.push('/home/again.orgscale');
    saveAs();
    expect(await settled()).toBe(true);
    expect(main.files.text('/home/again.orgscale')).toContain('Lumenry');
  });
});

describe('a window that closes', () => {
  it('has nothing to say where nothing changed', async () => {
    await open();
    expect(await main.questions.ask(1, 'unsaved', 0)).toEqual({ question: 'unsaved', dirty: false, name: 'Lumenry' });
  });

  it('says that work is unsaved, and has its draft on disk by then', async () => {
    await open();
    rename('Mine');
    expect(await main.questions.ask(1, 'unsaved', 0)).toEqual({ question: 'unsaved', dirty: true, name: 'Mine' });
    main.drafts.releaseAll(1);
    expect(await main.drafts.list()).toMatchObject([{ name: 'Mine', file: { token: 'token-1' } }]);
  });

  it('saves when it is told to, and says whether it did', async () => {
    await open();
    rename('Mine');
    expect(await main.questions.ask(1, 'save', 0)).toEqual({ question: 'save', saved: true });
    expect(onDisk()).toBe('Mine');
    rename('Mine again');
    main.files.fail('rename', 'ENOSPC');
    expect(await main.questions.ask(1, 'save', 0)).toEqual({ question: 'save', saved: false });
  });

  it('leaves no draft of work that was given up', async () => {
    await open();
    rename('Mine');
    await main.questions.ask(1, 'unsaved', 0);
    expect(await main.questions.ask(1, 'discard', 0)).toEqual({ question: 'discard' });
    main.drafts.releaseAll(1);
    expect(await main.drafts.list()).toEqual([]);
  });

  it('that crashed leaves a draft, which goes back to its file', async () => {
    await open();
    rename('Mine');
    await main.questions.ask(1, 'unsaved', 0);
    for (const stop of stops.splice(0)) stop();
    cleanup();
    // Another run of the app, over the same disk.
    await start(mainProcess({ files: main.files }));
    const [draft] = await host().drafts.list();
    if (!draft) throw new Error('There is no draft.');
    await restoreDraft(draft);
    expect([name(), saveState(), openFile()?.name]).toEqual(['Mine', 'dirty', 'lumenry.orgscale']);
    save();
    expect(await settled()).toBe(true);
    expect(onDisk()).toBe('Mine');
    expect(await host().drafts.list()).toEqual([]);
  });
});
