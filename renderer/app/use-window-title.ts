// The window's title: a dot while something is unsaved, the design, the product.
import { useEffect } from 'react';
import { unsavedIn, useSaveState } from '../document/session.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';

export function useWindowTitle(): void {
  const name = useDocument(({ design }) => design.name);
  const screen = useView((state) => state.screen);
  const state = useSaveState();
  useEffect(() => {
    document.title = screen === 'start' ? 'Orgscale' : `${unsavedIn(state) ? '• ' : ''}${name} – Orgscale`;
  }, [name, screen, state]);
}
