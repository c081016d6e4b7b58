// The renderer in the desktop app: its real session, host, bridge contract, router and services, with files in memory and no Electron.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentCommands } from '../../../../renderer/app/commands/document.ts';
import { editCommands } from '../../../../renderer/app/commands/edit.ts';
import { viewCommands } from '../../../../renderer/app/commands/view.ts';
import { registerCommands } from '../../../../renderer/app/commands/registry.ts';
import { openDropped, openPicked, resolveConflict, restoreDraft, save, saveAs } from '../../../../renderer/document/actions.tsx';
import { canvasCommands } from '../../../../renderer/canvas/commands.ts';
import { Outside } from '../../../../renderer/document/outside.ts';
import { openFile, saveState, settled, startSession } from '../../../../renderer/document/session.ts';
import { showVersions, sinceThen } from '../../../../renderer/document/versions.tsx';
import { menuBar, type MenuEntry } from '../../../../electron/services/menu.ts';
import { bridgeOf, createElectronHost } from '../../../../renderer/hosts/electron.ts';
import { host, setHost } from '../../../../renderer/hosts/host.ts';
import { documentStore, edit, EMPTY_DESIGN } from '../../../../renderer/stores/document.ts';
import { viewStore } from '../../../../renderer/stores/view.ts';
import { AskPlace } from '../../../../renderer/ui/ask.tsx';
import { ToastPlace } from '../../../../renderer/ui/toast.tsx';
import { print } from '../../../../shared/file/print.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { mainProcess, type MainProcess } from '../../electron/support/main-process.ts';

const FILE = '/home/lumenry.orgscale';
const lumenry: Design = {
  ...EMPTY_DESIGN,
  name: 'Lumenry',
  units: [{ id: 'payments', kind: 'team', name: 'Payments', type: 'product', headcount: { engineer: 6 } }],
};
const theirs: Design = { ...lumenry, name: 'Lumenry theirs' };
const rename = (name: string): void => edit({ label: `Rename to ${name}`, fields: { name } });
const name = (): string => documentStore.get().design.name;
const onDisk = (): string => (JSON.parse(main.files.text(FILE) ?? '{}') as Design).name; // written by us
const press = async (words: string): Promise<void> => void fireEvent.click(await screen.findByRole('button', { name: words }));

let main: MainProcess;
let stops: (() => void)[] = [];

async function start(process: MainProcess = mainProcess(), before?: (main: MainProcess) => void): Promise<void> {
  main = process;
  main.files.put(FILE, print(lumenry));
  before?.(main);
  setHost(await createElectronHost(main.bridge(1)));
  viewStore.patch({ screen: 'start' });
  stops = [startSession(), registerCommands([...documentCommands(), ...editCommands])];
  render(
    <>
      <AskPlace />
      <ToastPlace />
      <Outside />
    </>,
  );
}
/** Somebody else wrote the file, or its folder changed. */
async function elsewhere(text: string | null): Promise<void> {
  if (text === null) main.files.entries.delete(FILE);
  else main.files.put(FILE, text);
  main.tell(1, 'file.changed', { token: openFile()?.token ?? '' });
}
const open = async (): Promise<void> => {
  main.picks.push(FILE);
  await openPicked();
};

beforeEach(() => start());
afterEach(async () => {
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  for (const stop of stops.splice(0)) stop();
  cleanup();
  main.watcher.close();
});

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

describe('the menu bar', () => {
  it('runs commands of the page', async () => {
    await open();
    rename('Mine');
    main.tell(1, 'command.run', { id: 'edit.undo' });
    expect(name()).toBe('Lumenry');
    main.tell(1, 'command.run', { id: 'no.such.command' });
  });

  it.each(['win32', 'darwin', 'linux'])('on %s names commands that are there, with the keys that they have', (platform) => {
    const flat = (entries: readonly MenuEntry[]): MenuEntry[] => entries.flatMap((entry) => (entry.kind === 'menu' ? flat(entry.entries) : [entry]));
    const named = flat(menuBar({ platform, appName: 'Orgscale', recent: [], states: null })).flatMap((entry) =>
      entry.kind === 'command' ? [entry] : [],
    );
    const known = new Map([...documentCommands(), ...editCommands, ...viewCommands, ...canvasCommands].map((each) => [each.id, each]));
    expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
    for (const { id, keys } of named) if (keys !== undefined) expect(known.get(id)?.keys, id).toContain(keys);
  });

  it('is told what can be chosen, what is ticked and what the next step back is called', async () => {
    const told = (id: string) => main.menus.get(1)?.find((state) => state.id === id);
    stops.push(registerCommands([...viewCommands, ...canvasCommands]));
    await waitFor(() => expect(told('document.save')).toMatchObject({ enabled: false }));
    await open();
    await waitFor(() => expect(told('document.save')).toMatchObject({ enabled: true }));
    expect(told('edit.undo')).toMatchObject({ enabled: false, name: 'Undo' });
    rename('Mine');
    await waitFor(() => expect(told('edit.undo')).toMatchObject({ enabled: true, name: 'Undo: Rename to Mine' }));
    viewStore.patch({ theme: 'dark' });
    await waitFor(() => expect(told('view.theme.dark')).toMatchObject({ checked: true }));
    expect(told('view.theme.system')).toMatchObject({ checked: false });
    // In a field, undo and select all are the field's.
    const field = document.body.appendChild(document.createElement('input'));
    viewStore.patch({ screen: 'start', theme: 'system' });
    await waitFor(() => expect(told('canvas.select-all')).toMatchObject({ enabled: false }));
    field.focus();
    await waitFor(() => expect(told('canvas.select-all')).toMatchObject({ enabled: true }));
    expect(told('edit.undo')).toEqual({ id: 'edit.undo', enabled: true });
    field.remove();
    viewStore.patch({ screen: 'design' });
    await waitFor(() => expect(told('edit.undo')).toMatchObject({ name: 'Undo: Rename to Mine' }));
    // A dialog is answered first.
    viewStore.patch({ dialog: 'keys' });
    await waitFor(() => expect(told('document.save')).toMatchObject({ enabled: false }));
    viewStore.patch({ dialog: null });
    save();
    await settled();
  });

  it('leaves the step back in a text field to the field', async () => {
    await open();
    rename('Mine');
    const steps: string[] = [];
    Object.assign(document, { execCommand: (step: string) => steps.push(step) > 0 });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    main.tell(1, 'command.run', { id: 'edit.undo' });
    expect([name(), steps]).toEqual(['Mine', ['undo']]);
    field.remove();
    save();
    await settled();
  });
});

describe('settings', () => {
  it('that another window writes are this one’s too', async () => {
    const heard: string[] = [];
    stops.push(host().settings.onChange(({ theme }) => heard.push(theme)));
    const other = await createElectronHost(main.bridge(2));
    other.settings.write({ theme: 'dark' });
    await waitFor(() => expect(heard).toEqual(['dark']));
    expect(host().settings.read().theme).toBe('dark');
    // What this window writes leaves it alone.
    host().settings.write({ panels: { palette: 1, inspector: 2, dock: 3 } });
    await waitFor(() => expect(other.settings.read().panels.palette).toBe(1));
    expect(other.settings.read().theme).toBe('dark');
    expect(heard).toEqual(['dark']);
  });
});

describe('earlier versions', () => {
  it('are shown, compared and restored as one step', async () => {
    await open();
    edit({ label: 'Add', put: { units: [{ id: 'ledger', kind: 'team', name: 'Ledger', type: 'product', headcount: {} }] } });
    save();
    expect(await settled()).toBe(true);
    const showing = showVersions();
    const rows = await screen.findAllByRole('radio');
    expect(rows).toHaveLength(2);
    expect(await screen.findByText(/The same as what is open/u)).toBeTruthy();
    if (rows[1]) fireEvent.click(rows[1]);
    expect(await screen.findByText(/Since then: 1 unit added/u)).toBeTruthy();
    await press('Restore this version');
    await showing;
    expect(documentStore.get().design.units.map(({ id }) => id)).toEqual(['payments']);
    expect(saveState()).toBe('dirty');
    main.tell(1, 'command.run', { id: 'edit.undo' });
    await waitFor(() => expect(saveState()).toBe('clean'));
  });

  it('are said not to be there where none is', async () => {
    await open();
    const showing = showVersions();
    expect((await screen.findByRole('alertdialog')).textContent).toContain('There are no earlier versions');
    await press('Close');
    await showing;
  });

  it('are compared in words', () => {
    expect(sinceThen(lumenry, lumenry)).toBe('The same as what is open.');
    expect(sinceThen(lumenry, theirs)).toBe('Since then: figures, settings or places changed.');
    const more: Design = {
      ...lumenry,
      units: [
        { id: 'payments', kind: 'team', name: 'Pay', type: 'product', headcount: {} },
        { id: 'a', kind: 'group', name: 'A' },
      ],
    };
    expect(sinceThen(lumenry, more)).toBe('Since then: 1 unit added, 1 unit changed.');
    expect(sinceThen(more, lumenry)).toBe('Since then: 1 unit removed, 1 unit changed.');
  });
});

describe('the bridge', () => {
  it('is taken where the preload put one, and nowhere else', () => {
    expect(bridgeOf({})).toBeNull();
    expect(bridgeOf({ orgscale: 3 })).toBeNull();
    expect(bridgeOf({ orgscale: { call: () => undefined } })).not.toBeNull();
  });

  it('that breaks is a failed request, never an exception', async () => {
    const broken = await createElectronHost({
      ...main.bridge(2),
      call: (channel, request) => (channel === 'window.start' ? main.bridge(2).call(channel, request) : Promise.reject(new Error('gone'))),
    });
    expect(await broken.open('design')).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(await broken.recent.list()).toEqual([]);
    expect(await broken.drafts.list()).toEqual([]);
  });

  it('tells of broken settings once', async () => {
    cleanup();
    await start(mainProcess({ notices: ['The settings could not be read.'] }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('The settings could not be read.');
    await press('Close');
    expect((await createElectronHost(main.bridge(2))).notices).toEqual([]);
  });
});
