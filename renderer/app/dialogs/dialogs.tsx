// The dialogs that the view store opens by name. Their code is loaded after the first paint; once there, they open in the same moment.
import { useEffect, type ComponentType, type ReactElement } from 'react';
import { createStore, useStore } from '../../stores/store.ts';
import { useView, viewStore } from '../../stores/view.ts';

interface Loaded {
  readonly palette: ComponentType<{ readonly onClose: () => void }> | null;
  readonly keys: ComponentType<{ readonly onClose: () => void }> | null;
  readonly manager: ComponentType<{ readonly onClose: () => void }> | null;
}

// Not React.lazy: that waits for a moment even when the code is there, and what is typed right after Ctrl+K would be lost.
const loaded = createStore<Loaded>({ palette: null, keys: null, manager: null });

export async function preloadDialogs(): Promise<void> {
  const [{ CommandPalette }, { KeysDialog }, { ManagerDialog }] = await Promise.all([
    import('./command-palette.tsx'),
    import('./keys-dialog.tsx'),
    import('./manager-dialog.tsx'),
  ]);
  loaded.set({ palette: CommandPalette, keys: KeysDialog, manager: ManagerDialog });
}

const close = (): void => viewStore.patch({ dialog: null });

export function Dialogs(): ReactElement | null {
  const dialog = useView((state) => state.dialog);
  const { palette: Palette, keys: Keys, manager: Manager } = useStore(loaded, (state) => state);
  const wanted = dialog === 'palette' || dialog === 'keys' || dialog === 'manager';
  useEffect(() => {
    if (wanted && !Palette) void preloadDialogs();
  }, [wanted, Palette]);
  if (dialog === 'palette' && Palette) return <Palette onClose={close} />;
  if (dialog === 'keys' && Keys) return <Keys onClose={close} />;
  if (dialog === 'manager' && Manager) return <Manager onClose={close} />;
  return null;
}
