// The whole window: the start page or the design, the dialogs above them, and a file that is dropped anywhere.
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { Start } from '../start/start.tsx';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { AskPlace } from '../ui/ask.tsx';
import { ToastPlace } from '../ui/toast.tsx';
import { Announcer } from './announce.tsx';
import css from './app.module.css';
import { Dialogs, preloadDialogs } from './dialogs/dialogs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Skeleton } from './shell/skeleton.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useWindowTitle } from './use-window-title.ts';

const loadWorkspace = (): Promise<typeof import('./shell/workspace.tsx')> => import('./shell/workspace.tsx');
const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }));

const ShowLayer = lazy(async () => ({ default: (await import('../present/show-layer.tsx')).ShowLayer }));

export function App(): ReactElement {
  const screen = useView((state) => state.screen);
  const opened = useDocument((state) => state.opened);
  const presenting = useView((state) => state.presenting);
  const dropping = useFileDrop();
  useWindowTitle();
  useEffect(() => {
    // The main window and the dialogs are fetched while the start page is looked at.
    const timer = setTimeout(() => {
      // What cannot be fetched now is asked for again when it is used, and says so then.
      void Promise.allSettled([preloadDialogs(), loadWorkspace()]);
    }, 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <div className={dropping ? `${css.screen} ${css.dropping}` : css.screen}>
        <ErrorBoundary key={`${screen}${opened}`} part="This window" whole>
          {screen === 'start' ? (
            <Start />
          ) : (
            <Suspense fallback={<Skeleton />}>
              <Workspace />
            </Suspense>
          )}
        </ErrorBoundary>
      </div>
      <Dialogs />
      {presenting && (
        <Suspense fallback={null}>
          <ShowLayer />
        </Suspense>
      )}
      <AskPlace />
      <ToastPlace />
      <Announcer />
    </>
  );
}
