// A window of the desktop app for its specs: the real session, host, bridge contract, router and services, with files in memory and no Electron.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect } from 'vitest';
import { documentCommands } from '../../../../renderer/app/commands/document.ts';
import { editCommands } from '../../../../renderer/app/commands/edit.ts';
import { registerCommands } from '../../../../renderer/app/commands/registry.ts';
import { openPicked } from '../../../../renderer/document/actions.tsx';
import { Outside } from '../../../../renderer/document/outside.ts';
import { openFile, startSession } from '../../../../renderer/document/session.ts';
import { createElectronHost } from '../../../../renderer/hosts/electron.ts';
import { setHost } from '../../../../renderer/hosts/host.ts';
import { documentStore, edit, EMPTY_DESIGN } from '../../../../renderer/stores/document.ts';
import { viewStore } from '../../../../renderer/stores/view.ts';
import { AskPlace } from '../../../../renderer/ui/ask.tsx';
import { ToastPlace } from '../../../../renderer/ui/toast.tsx';
import { print } from '../../../../shared/file/print.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { mainProcess, type MainProcess } from '../../electron/support/main-process.ts';

export const FILE = '/home/lumenry.orgscale';
export const lumenry: Design = {
  ...EMPTY_DESIGN,
  name: 'Lumenry',
  units: [{ id: 'payments', kind: 'team', name: 'Payments', type: 'product', headcount: { engineer: 6 } }],
};
export const theirs: Design = { ...lumenry, name: 'Lumenry theirs' };
export const rename = (name: string): void => edit({ label: `Rename to ${name}`, fields: { name } });
export const name = (): string => documentStore.get().design.name;
export const onDisk = (): string => (JSON.parse(main.files.text(FILE) ?? '{}') as Design).name; // written by us
export const press = async (words: string): Promise<void> => void fireEvent.click(await screen.findByRole('button', { name: words }));

export let main: MainProcess;
export let stops: (() => void)[] = [];

export async function start(process: MainProcess = mainProcess(), before?: (main: MainProcess) => void): Promise<void> {
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
export async function elsewhere(text: string | null): Promise<void> {
  if (text === null) main.files.entries.delete(FILE);
  else main.files.put(FILE, text);
  main.tell(1, 'file.changed', { token: openFile()?.token ?? '' });
}
export const open = async (): Promise<void> => {
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
