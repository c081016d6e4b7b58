// The dialogs that the view store opens by name. Their code is loaded when the first of them opens.
import { lazy, Suspense, type ReactElement } from 'react';
import { useView, viewStore } from '../../stores/view.ts';

const Commands = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }));
const Keys = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

const close = (): void => viewStore.patch({ dialog: null });

export function Dialogs(): ReactElement | null {
  const dialog = useView((state) => state.dialog);
  return (
    <Suspense>
      {dialog === 'palette' && <Commands onClose={close} />}
      {dialog === 'keys' && <Keys onClose={close} />}
    </Suspense>
  );
}
