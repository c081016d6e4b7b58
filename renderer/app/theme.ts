// Light, dark, high contrast, or what the system says: a class on <html>, from which the tokens follow.
import type { Theme } from '../stores/view.ts';
import { viewStore } from '../stores/view.ts';

export const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
] as const satisfies readonly (readonly [Theme, string])[];

export const themeName = (theme: Theme): string => THEMES.find(([id]) => id === theme)?.[1] ?? 'As the system';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

/** What is drawn for a choice, given what the system asks for. */
export function drawnTheme(theme: Theme, system: { readonly dark: boolean; readonly contrast: boolean }): 'light' | 'dark' | 'contrast' {
  if (theme !== 'system') return theme;
  return system.contrast ? 'contrast' : system.dark ? 'dark' : 'light';
}

function apply(): void {
  const drawn = drawnTheme(viewStore.get().theme, { dark: dark.matches, contrast: contrast.matches });
  const { classList } = document.documentElement;
  classList.toggle('dark', drawn === 'dark');
  classList.toggle('contrast', drawn === 'contrast');
}

/** Keeps <html> in step with the choice and the system. `remember` is told each new choice. The answer takes a choice made in another window. */
export function startTheme(initial: Theme, remember: (theme: Theme) => void): (theme: Theme) => void {
  viewStore.patch({ theme: initial });
  apply();
  let last = initial;
  viewStore.subscribe(() => {
    const { theme } = viewStore.get();
    if (theme === last) return;
    last = theme;
    apply();
    remember(theme);
  });
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  return (theme) => {
    // Known by now: not remembered again, or two windows would answer each other for ever.
    last = theme;
    viewStore.patch({ theme });
    apply();
  };
}
