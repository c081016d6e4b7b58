// Notices that somebody else wrote a file. The folder is watched, not the file: a save by rename puts another file in its place.
import path from 'node:path';
import type { WindowId } from './handles.ts';

export interface FolderWatch {
  close(): void;
}

/** Watches a folder; `name` is of the entry that changed, null where the system does not say. Throws where it cannot. */
export type WatchFolder = (folder: string, changed: (name: string | null) => void, failed: () => void) => FolderWatch;

interface Watched {
  readonly file: string;
  readonly stop: () => void;
}

/** Long enough for a save by rename to have both its halves. */
const SETTLE = 150;

export class Watcher {
  private readonly watchFolder: WatchFolder;
  private readonly tell: (window: WindowId, file: string) => void;
  private readonly watched = new Map<WindowId, Watched>();

  constructor(watchFolder: WatchFolder, tell: (window: WindowId, file: string) => void) {
    this.watchFolder = watchFolder;
    this.tell = tell;
  }

  /** Watches a file for a window, in place of the one before; null watches none. */
  watch(window: WindowId, file: string | null): void {
    this.watched.get(window)?.stop();
    this.watched.delete(window);
    if (file === null) return;
    let timer: NodeJS.Timeout | null = null;
    const soon = (): void => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => this.tell(window, file), SETTLE);
    };
    const base = path.basename(file);
    let folder: FolderWatch | null = null;
    try {
      folder = this.watchFolder(
        path.dirname(file),
        (name) => {
          if (name === null || name === base) soon();
        },
        soon,
      );
    } catch {
      // A network drive without notices: looking again when the window comes to the front is what remains.
    }
    this.watched.set(window, {
      file,
      stop: () => {
        if (timer) clearTimeout(timer);
        folder?.close();
      },
    });
  }

  /** The window came to the front: a good moment to look, also where the system tells nothing. */
  look(window: WindowId): void {
    const watched = this.watched.get(window);
    if (watched) this.tell(window, watched.file);
  }

  close(): void {
    for (const { stop } of this.watched.values()) stop();
    this.watched.clear();
  }
}
