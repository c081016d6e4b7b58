// Opening, leaving and restoring documents through the real host, machine and dialogs, over a browser in memory.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  discardDraft,
  mayLeave,
  newDesign,
  openPicked,
  openRecent,
  openUnsaved,
  restoreDraft,
  save,
} from '../../../../renderer/document/actions.tsx';
import { hasUnsaved, openFile, saveState, settled, startSession } from '../../../../renderer/document/session.ts';
import { createBrowserHost } from '../../../../renderer/hosts/browser.ts';
import { host, setHost } from '../../../../renderer/hosts/host.ts';
import { documentStore, edit, EMPTY_DESIGN } from '../../../../renderer/stores/document.ts';
import { AskPlace } from '../../../../renderer/ui/ask.tsx';
import { print } from '../../../../shared/file/print.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { fakeBrowser, fakeHandle, type FakeBrowser } from '../hosts/fake-browser.ts';

let browser: FakeBrowser;
let stop: () => void;

beforeEach(() => {
  browser = fakeBrowser();
  setHost(createBrowserHost(browser));
  stop = startSession();
  render(<AskPlace />);
});
afterEach(async () => {
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  stop();
  cleanup();
});

const lumenry: Design = {
  ...EMPTY_DESIGN,
  name: 'Lumenry',
  units: [{ id: 'payments', kind: 'team', name: 'Payments', type: 'product', headcount: { engineer: 6 } }],
};
const rename = (name: string): void => edit({ label: `Rename to ${name}`, fields: { name } });
const name = (): string => documentStore.get().design.name;
const press = async (words: string): Promise<void> => void fireEvent.click(await screen.findByRole('button', { name: words }));
const noQuestion = (): Promise<void> => waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
const pick = (text: string, fileName = 'picked.orgscale') => {
  const handle = fakeHandle(fileName, text);
  browser.openAnswer = async () => [handle];
  return handle;
};

describe('opening a file', () => {
  it('shows the design with its file, clean, and lists it as recent with its picture', async () => {
    pick(print(lumenry));
    await openPicked();
    expect([name(), saveState(), openFile()?.name]).toEqual(['Lumenry', 'clean', 'picked.orgscale']);
    // The code that draws the picture is loaded when it is first needed.
    await waitFor(
      async () => expect((await host().recent.list())[0]).toMatchObject({ name: 'Lumenry', engineers: 6, picture: { boxes: [{ kind: 'team' }] } }),
      { timeout: 20_000 },
    );
  });

  it('says line and reason of a text that is no design, and leaves the open design alone', async () => {
    await newDesign();
    rename('Mine');
    pick('{\n  "format": "orgscale",\n  oops', 'broken.orgscale');
    const opening = openPicked();
    expect((await screen.findByRole('alertdialog')).textContent).toContain('“broken.orgscale” could not be opened');
    expect(screen.getByText('Line 3')).toBeTruthy();
    expect(screen.getByText(/Nothing in it can be read as part of a design/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open what can be read' })).toBeNull();
    await press('Close');
    await opening;
    expect([name(), saveState()]).toEqual(['Mine', 'dirty']);
  });

  it('offers what can be read, lists what is left out, and opens it as a copy without the file', async () => {
    const text = print({ ...lumenry, units: [...lumenry.units, { id: 'x', kind: 'team', name: 'X', type: 'product', headcount: {} }] });
    pick(text.replace('"name": "X", "type": "product"', '"name": "X", "type": "nonsense"'));
    const opening = openPicked();
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('opened as a copy: 1 unit.');
    expect(dialog.textContent).toContain('nonsense');
    await press('Open what can be read');
    await opening;
    expect(documentStore.get().design.units.map(({ id }) => id)).toEqual(['payments']);
    expect(openFile()).toBeNull();
  });

  it('offers what is left where no unit is: services, scenarios, slides', async () => {
    pick(
      '{ "format": "orgscale", "version": 1, "name": "Cut", "units": [], "lines": [], "services": [{ "id": "s", "name": "Ledger", "owner": "gone", "tier": 1 }, { "id"',
    );
    const opening = openPicked();
    expect((await screen.findByRole('alertdialog')).textContent).toContain('opened as a copy: 1 service.');
    await press('Open what can be read');
    await opening;
    expect(documentStore.get().design.services?.map((service) => service.name)).toEqual(['Ledger']);
  });

  it('opens a newer version to look at, and keeps its text as it was', async () => {
    const text = print(lumenry).replace('"version": 1', '"version": 7');
    browser.uploadAnswer = { name: 'newer.orgscale', text: async () => text };
    await openPicked();
    expect(documentStore.get().readOnly).toContain('version 7');
    rename('Changed');
    expect([name(), saveState()]).toEqual(['Lumenry', 'clean']);
    await waitFor(() => expect([...browser.kept.values()]).toContain(text));
  });

  it('takes a file that is gone off the list, if the person wants that', async () => {
    const opening = openRecent('nowhere');
    await press('Take it off the list');
    await opening;
    expect(saveState()).toBe('closed');
  });
});

describe('leaving unsaved work', () => {
  beforeEach(async () => {
    await newDesign();
    rename('Mine');
  });

  it('asks, and Cancel keeps it', async () => {
    const leaving = openUnsaved(lumenry);
    await press('Cancel');
    await leaving;
    expect([name(), hasUnsaved()]).toEqual(['Mine', true]);
  });

  it('gives it up when told so, and its draft with it', async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    const leaving = openUnsaved(lumenry);
    await press('Do not save');
    await leaving;
    expect([name(), saveState()]).toEqual(['Lumenry', 'clean']);
    expect([...browser.kept.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
  });

  it('saves it first when told so, and stays when the save comes to nothing', async () => {
    const handle = fakeHandle('mine.orgscale');
    browser.saveAnswer = async () => handle;
    const leaving = mayLeave();
    await press('Save');
    expect(await leaving).toBe(true);
    expect(handle.text).toContain('"name": "Mine"');
    expect(saveState()).toBe('clean');
    await noQuestion();
    rename('More');
    handle.failure = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const again = mayLeave();
    await press('Save');
    expect(await again).toBe(false);
    expect(saveState()).toBe('failed');
  });

  it('asks nothing when it is saved or undone', async () => {
    browser.saveAnswer = async () => fakeHandle('mine.orgscale');
    save();
    expect(await settled()).toBe(true);
    expect(await mayLeave()).toBe(true);
  });
});

describe('a draft that was left behind', () => {
  const draft = { id: 'd7', name: 'Lumenry', text: print(lumenry), at: 1, file: null };

  it('comes back unsaved, under its own name, and goes once it is saved', async () => {
    await host().drafts.write(draft);
    await restoreDraft(draft);
    expect([name(), saveState()]).toEqual(['Lumenry', 'dirty']);
    expect(await host().drafts.list()).toEqual([]);
    expect(browser.kept.has('draft:d7')).toBe(true);
    save();
    await settled();
    await waitFor(() => expect(browser.kept.has('draft:d7')).toBe(false));
    expect(browser.downloads).toHaveLength(1);
  });

  it('goes back to its file, and is asked about where that changed meanwhile', async () => {
    const handle = pick(print(lumenry));
    await openPicked();
    const file = openFile();
    await waitFor(async () => expect(await host().recent.list()).toHaveLength(1));
    handle.text = print({ ...lumenry, name: 'Theirs' });
    await restoreDraft({ ...draft, file });
    save();
    await waitFor(() => expect(saveState()).toBe('conflict'));
    expect(handle.text).toContain('Theirs');
  });

  it('is gone when discarded', async () => {
    await host().drafts.write(draft);
    await discardDraft(draft);
    expect(browser.kept.size).toBe(0);
  });
});
