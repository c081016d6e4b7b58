// The dialogs that the view store opens by name. Their code is loaded after the first paint; once there, they open in the same moment.
import { lazy, Suspense, useEffect, type ComponentType, type ReactElement } from 'react';
import { createStore, useStore } from '../../stores/store.ts';
import { useView, viewStore } from '../../stores/view.ts';

interface Loaded {
  readonly palette: ComponentType<{ readonly onClose: () => void }> | null;
  readonly keys: ComponentType<{ readonly onClose: () => void }> | null;
  readonly manager: ComponentType<{ readonly onClose: () => void }> | null;
  readonly rules: ComponentType<{ readonly onClose: () => void }> | null;
}

// Not React.lazy: that waits for a moment even when the code is there, and what is typed right after Ctrl+K would be lost.
const loaded = createStore<Loaded>({ palette: null, keys: null, manager: null, rules: null });

export async function preloadDialogs(): Promise<void> {
  const [{ CommandPalette }, { KeysDialog }, { ManagerDialog }, { RulesScreen }] = await Promise.all([
    import('./command-palette.tsx'),
    import('./keys-dialog.tsx'),
    import('./manager-dialog.tsx'),
    import('../../rules/rules-screen.tsx'),
  ]);
  loaded.set({ palette: CommandPalette, keys: KeysDialog, manager: ManagerDialog, rules: RulesScreen });
}

const About = lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog }));

const Export = lazy(async () => ({ default: (await import('../../export/export-dialog.tsx')).ExportDialog }));

const close = (): void => viewStore.patch({ dialog: null });

export function Dialogs(): ReactElement | null {
  const dialog = useView((state) => state.dialog);
  const { palette: Palette, keys: Keys, manager: Manager, rules: Rules } = useStore(loaded, (state) => state);
  const wanted = dialog === 'palette' || dialog === 'keys' || dialog === 'manager' || dialog === 'rules';
  useEffect(() => {
    if (wanted && !Palette) void preloadDialogs();
  }, [wanted, Palette]);
  if (dialog === 'palette' && Palette) return <Palette onClose={close} />;
  if (dialog === 'keys' && Keys) return <Keys onClose={close} />;
  if (dialog === 'manager' && Manager) return <Manager onClose={close} />;
  if (dialog === 'rules' && Rules) return <Rules onClose={close} />;
  if (dialog !== 'about' && dialog !== 'export') return null;
  return <Suspense fallback={null}>{dialog === 'about' ? <About onClose={close} /> : <Export onClose={close} />}</Suspense>;
}
