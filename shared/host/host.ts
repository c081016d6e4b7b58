// What the renderer asks of its surroundings. The browser and the desktop app each answer it; the renderer knows neither.
import type { MenuState } from './menu.ts';
import type { DraftRecord, FileRef, RecentEntry, Settings, VersionEntry } from './records.ts';

/** Why the surroundings could not do what was asked. `cancelled` is no error: a person changed their mind. */
export const HOST_ERROR_CODES = ['cancelled', 'denied', 'missing', 'changed', 'full', 'failed'] as const;
export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

export interface HostError {
  readonly code: HostErrorCode;
  /** What happened, in words for a person. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

export type HostResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

/** A file that was read. Its text is not looked at yet. */
export interface OpenedFile {
  readonly file: FileRef;
  readonly text: string;
  /** When it was last written, milliseconds since 1970; null where nobody knows. */
  readonly modified: number | null;
}

/** Where a design was written. Hand `file` back with the next save: its stamp tells the text that was written from any other. */
export interface SavedFile {
  readonly file: FileRef;
}

export interface Recent {
  /** Newest first. */
  list(): Promise<readonly RecentEntry[]>;
  /** Puts a design at the top of the list. `text` is kept only where the host cannot open the file again by itself. */
  remember(entry: RecentEntry, text: string): Promise<void>;
  open(id: string): Promise<HostResult<OpenedFile>>;
  forget(id: string): Promise<void>;
}

export interface Drafts {
  /** Drafts that no open window is working on, newest first. */
  list(): Promise<readonly DraftRecord[]>;
  write(draft: DraftRecord): Promise<HostResult<null>>;
  /** Keeps a draft while the page goes: what is done by the time this returns is all there will be. */
  writeNow(draft: DraftRecord): void;
  remove(id: string): Promise<void>;
  /** Marks a draft as this window's, so that no other window offers it. The answer lets go of it. */
  hold(id: string): () => void;
}

/** Earlier versions of a file: what was in it before and after each save of the last ones. */
export interface Versions {
  /** Newest first. Empty where none are kept. */
  list(file: FileRef): Promise<HostResult<readonly VersionEntry[]>>;
  read(file: FileRef, id: string): Promise<HostResult<{ readonly text: string }>>;
}

/** What the surroundings need to know of unsaved work before the window goes. */
export interface UnsavedGuard {
  /** Whether closing now would lose work. */
  isDirty(): boolean;
  /** Takes what is being typed, and waits until the draft of it is written. */
  ready(): Promise<void>;
  /** What the design is called, for the question. */
  name(): string;
  /** Saves; says whether everything is on disk then. */
  save(): Promise<boolean>;
  /** The person gave the changes up: their draft goes. */
  discard(): Promise<void>;
}

/** What the window shows, for its frame: the mark of unsaved work, the file it stands for. */
export interface WindowState {
  readonly dirty: boolean;
  readonly file: FileRef | null;
}

export interface Host {
  readonly kind: 'browser' | 'desktop';
  /** Asks for a design file (or a table to import, with `kinds: 'table'`) and reads it. */
  open(kinds: 'design' | 'table'): Promise<HostResult<OpenedFile>>;
  /** Reads what was dropped onto the window: the host's own transfer object, checked by the host. Null where it holds no file. */
  openDropped(transfer: unknown): Promise<HostResult<OpenedFile> | null>;
  /** Writes where the design came from. `changed` where somebody else wrote there since, unless `force`. */
  save(file: FileRef, text: string, options?: { readonly force?: boolean }): Promise<HostResult<SavedFile>>;
  /** Asks where to, and writes there. */
  saveAs(suggestedName: string, text: string): Promise<HostResult<SavedFile>>;
  /** Reads a file again that this window opened or saved. */
  reread(file: FileRef): Promise<HostResult<OpenedFile>>;
  /** Hands over something made from a design, which is not the design itself. */
  exportFile(suggestedName: string, type: string, content: string | Uint8Array): Promise<HostResult<{ readonly name: string }>>;
  /** What the page prints, as a PDF, without asking anybody; null where only the system's print dialog makes one. */
  readonly printPdf: (() => Promise<HostResult<Uint8Array>>) | null;
  readonly recent: Recent;
  readonly drafts: Drafts;
  readonly settings: {
    /** What was remembered, at hand before the first paint. */
    read(): Settings;
    write(part: Partial<Settings>): void;
    /** Tells what another window wrote; `read` answers with it by then. The answer stops it. */
    onChange(changed: (settings: Settings) => void): () => void;
  };
  readonly versions: Versions;
  /** The file that this window was opened for, by a double click or the command line; null where there is none. Asked once. */
  first(): Promise<HostResult<OpenedFile> | null>;
  /** Tells when the file may have been changed by somebody else. The caller reads it again and judges. The answer stops it. */
  watch(file: FileRef, changed: () => void): () => void;
  /** Runs `command` when a command is chosen outside the page: in the menu bar. The answer stops it. */
  onCommand(command: (id: string) => void): () => void;
  /** Tells what the window shows, after each change of it. */
  tell(state: WindowState): void;
  /** Tells what the menu bar shows of the page's commands; null where there is no menu bar to tell. */
  readonly tellMenu: ((states: readonly MenuState[]) => void) | null;
  /** What a person should know about the start: that the settings could not be read. */
  readonly notices: readonly string[];
  /** Asks before the window closes while there is unsaved work. The answer takes the guard away. */
  guardQuit(guard: UnsavedGuard): () => void;
}
