// Starts the app: host, settings and theme before the first paint, then the window.
import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app/app.tsx';
import { documentCommands } from './app/commands/document.ts';
import { editCommands } from './app/commands/edit.ts';
import { holdKeys } from './app/commands/early-keys.ts';
import { startKeys } from './app/commands/keys.ts';
import { registerCommands } from './app/commands/registry.ts';
import { viewCommands } from './app/commands/view.ts';
import { startTheme } from './app/theme.ts';
import { Outside } from './document/outside.ts';
import { startSession } from './document/session.ts';
import { chooseHost } from './hosts/choose.ts';
import { host, setHost } from './hosts/host.ts';
import { presentCommands } from './present/commands.ts';
import { startEvaluator } from './problems/evaluator.ts';
import { tellNews } from './problems/told.ts';

// The page's policy forbids code made from text, so zod is told not to try.
z.config({ jitless: true });

/** The window of a design: its host, its session, its commands, its evaluator. */
async function startDesign(): Promise<ReactElement> {
  const giveKeys = holdKeys();
  setHost(await chooseHost(window));
  const takeTheme = startTheme(host().settings.read().theme, (theme) => host().settings.write({ theme }));
  host().settings.onChange(({ theme }) => takeTheme(theme));
  startSession();
  registerCommands([...documentCommands(), ...editCommands, ...viewCommands, ...presentCommands]);
  startKeys();
  giveKeys();
  startEvaluator();
  tellNews();
  return (
    <>
      <App />
      <Outside />
    </>
  );
}
/** The second window of a show: notes, next slide, clock. It opens no design, asks nothing of a host and is told its theme. */
async function startPresenter(): Promise<ReactElement> {
  const { PresenterPage } = await import('./present/presenter-page.tsx');
  return <PresenterPage />;
}

const root = document.getElementById('root');
if (root) {
  const page = new URLSearchParams(location.search).has('presenter') ? await startPresenter() : await startDesign();
  // The page's policy forbids style elements made at run time; what they would say stands in our own sheets.
  createRoot(root).render(<CSPProvider disableStyleElements>{page}</CSPProvider>);
}
