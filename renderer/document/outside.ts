// What comes from outside the page: the file that the window was opened for, commands of the menu bar, and a file that somebody else wrote.
import { useEffect } from 'react';
import { host } from '../hosts/host.ts';
import { ask } from '../ui/ask.tsx';
import { toast } from '../ui/toast.tsx';
import type { FileRef } from '../../shared/host/records.ts';
import { openText, show } from './actions.tsx';
import { followMenu, runFromMenu } from './menu-bar.ts';
import { read } from './read.ts';
import { openFile, saveState, session, subscribeSession } from './session.ts';

/** Listens while the window is there. Beside the app, not before it: notices need their place on screen. */
export function Outside(): null {
  useEffect(startOutside, []);
  return null;
}

function startOutside(): () => void {
  const stops = [host().onCommand(runFromMenu), followMenu(), watchOpenFile(), tellFrame()];
  for (const body of host().notices) void ask({ title: 'Please note', body, choices: [{ id: 'ok', name: 'Close' }] });
  void openFirst();
  return () => stops.forEach((stop) => stop());
}

async function openFirst(): Promise<void> {
  const first = await host().first();
  if (!first) return;
  if (first.ok) await openText(first.value);
  else void ask({ title: 'The file was not opened', body: `${first.error.message} ${first.error.advice}`, choices: [{ id: 'ok', name: 'Close' }] });
}

/** The window's frame marks unsaved work and stands for a file. */
function tellFrame(): () => void {
  let told = '';
  const tell = (): void => {
    const state = { dirty: !['closed', 'clean'].includes(saveState()), file: openFile() };
    const now = JSON.stringify(state);
    if (now === told) return;
    told = now;
    host().tell(state);
  };
  tell();
  return subscribeSession(tell);
}

function watchOpenFile(): () => void {
  let watched: FileRef | null = null;
  let stop = (): void => undefined;
  const follow = (): void => {
    const file = openFile();
    if (file?.token === watched?.token) return;
    stop();
    watched = file;
    stop = file?.kind === 'file' ? host().watch(file, () => void look()) : () => undefined;
  };
  const unsubscribe = subscribeSession(follow);
  follow();
  return () => {
    unsubscribe();
    stop();
  };
}

let looking = false;
let again = false;

/** Reads the file again, and if it is another text than the one that is open: shows it where nothing is unsaved, else asks. */
async function look(): Promise<void> {
  // One look at a time; what changes meanwhile is looked at after it.
  again = true;
  if (looking) return;
  looking = true;
  try {
    while (again) {
      again = false;
      await lookOnce();
    }
  } finally {
    looking = false;
  }
}

async function lookOnce(): Promise<void> {
  await saved();
  const file = openFile();
  if (file?.kind !== 'file') return;
  const result = await host().reread(file);
  const now = openFile();
  // Saved or left while it was read: what was read says nothing of what is open now.
  if (now?.token !== file.token || now.stamp !== file.stamp || saveState() === 'saving') return;
  if (!result.ok) {
    if (result.error.code === 'missing' && saveState() === 'clean') {
      session().send({ type: 'file.gone' });
      toast({ kind: 'outside', text: `“${file.name}” was moved or deleted.`, more: 'What you see is in no file now: save it to keep it.' });
    }
    return;
  }
  if (result.value.file.stamp === file.stamp || result.value.file.stamp === refused) return;
  if (saveState() !== 'clean') return session().send({ type: 'file.changed' });
  const theirs = await read(result.value.text);
  if (saveState() !== 'clean' || openFile()?.stamp !== file.stamp) {
    again = true;
    return;
  }
  if (theirs.ok) {
    show(theirs.design, { file: result.value.file, modified: result.value.modified, readOnly: theirs.readOnly });
    toast({ kind: 'outside', text: `“${file.name}” was changed by another program and loaded again.` });
  } else {
    refused = result.value.file.stamp;
    toast({
      kind: 'outside',
      text: `“${file.name}” was changed by another program and cannot be read now.`,
      more: `Line ${theirs.problem.line}: ${theirs.problem.message} What you see is what was read before.`,
    });
  }
}

/** The broken text that was told of last: once is enough. */
let refused: string | null = null;

/** Resolves when no save is under way. */
function saved(): Promise<void> {
  return new Promise((resolve) => {
    if (saveState() !== 'saving') return resolve();
    const stop = subscribeSession(() => {
      if (saveState() === 'saving') return;
      stop();
      resolve();
    });
  });
}
