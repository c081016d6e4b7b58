// Keys as they stand on this machine's keyboard: `$mod+Shift+KeyZ` reads "Ctrl Shift Z", on a Mac "⌘ ⇧ Z".
import type { ReactElement } from 'react';

const mac = /Mac|iPhone|iPad/u.test(navigator.platform);
const NAMES: ReadonlyMap<string, string> = new Map([
  ['$mod', mac ? '⌘' : 'Ctrl'],
  ['Control', 'Ctrl'],
  ['Alt', mac ? '⌥' : 'Alt'],
  ['Shift', mac ? '⇧' : 'Shift'],
  ['Delete', 'Del'],
  ['Escape', 'Esc'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  [' ', 'Space'],
]);

/** A key binding as words. */
export function keyText(keys: string): string {
  // A sign that needs Shift is named by itself, whatever key it stands on here: "?", not "Shift ?".
  const plain = keys.replace(/^Shift\+(?=[^\p{L}\p{N}]$)/u, '');
  return plain
    .split(/\b\+/u)
    .map((key) => NAMES.get(key) ?? (/^Key[A-Z]$/u.test(key) ? key.slice(3) : key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

export function Kbd({ keys }: { readonly keys: string }): ReactElement {
  return <kbd>{keyText(keys)}</kbd>;
}
