// Settings and lists on disk, over electron-store. A file that cannot be read is put aside, never written over.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import type { Kept } from './services/kept.ts';

const NAME = 'settings';

export interface OpenedStore {
  readonly kept: Kept;
  /** What a person should know: that the file was broken, and where it is now. */
  readonly notices: readonly string[];
}

/** Opens the store in a folder, an absolute path. `stamp` names a broken file that is put aside. */
export function openStore(folder: string, stamp: string): OpenedStore {
  const notices: string[] = [];
  const file = path.join(folder, `${NAME}.json`);
  if (existsSync(file) && !isSound(file)) {
    const aside = path.join(folder, `${NAME}.broken-${stamp}.json`);
    try {
      copyFileSync(file, aside);
      notices.push(
        `The settings could not be read and are the usual ones again. The broken file was kept as “${path.basename(aside)}” in the data folder.`,
      );
    } catch {
      notices.push('The settings could not be read and are the usual ones again.');
    }
  }
  try {
    const store = new Store({ cwd: folder, name: NAME, clearInvalidConfig: true, accessPropertiesByDotNotation: false });
    return { kept: guarded(store), notices };
  } catch (error) {
    const why = error instanceof Error ? ` ${error.message}` : '';
    return { kept: inMemory(), notices: [...notices, `Settings and recent files cannot be kept.${why} They hold until the app is closed.`] };
  }
}

function isSound(file: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A full disk must not break what was asked besides: the choice then holds for this run. */
function guarded(store: Store): Kept {
  const unsaved = inMemory();
  return {
    get(key) {
      const value = unsaved.get(key);
      return value === undefined ? store.get(key) : value;
    },
    set(key, value) {
      try {
        store.set(key, value);
        unsaved.set(key, undefined);
      } catch {
        unsaved.set(key, value);
      }
    },
  };
}

function inMemory(): Kept {
  const values = new Map<string, unknown>();
  return { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
}
