// Around the files in the desktop app: the menu bar, settings, earlier versions, the bridge.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { documentCommands } from '../../../../renderer/app/commands/document.ts';
import { editCommands } from '../../../../renderer/app/commands/edit.ts';
import { viewCommands } from '../../../../renderer/app/commands/view.ts';
import { registerCommands } from '../../../../renderer/app/commands/registry.ts';
import { save } from '../../../../renderer/document/actions.tsx';
import { canvasCommands } from '../../../../renderer/canvas/commands.ts';
import { saveState, settled } from '../../../../renderer/document/session.ts';
import { showVersions, sinceThen } from '../../../../renderer/document/versions.tsx';
import { menuBar, type MenuEntry } from '../../../../electron/services/menu.ts';
import { bridgeOf, createElectronHost } from '../../../../renderer/hosts/electron.ts';
import { host } from '../../../../renderer/hosts/host.ts';
import { documentStore, edit } from '../../../../renderer/stores/document.ts';
import { viewStore } from '../../../../renderer/stores/view.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { mainProcess } from '../../electron/support/main-process.ts';
import { lumenry, theirs, rename, name, press, main, stops, start, open } from './desktop-window.tsx';

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
