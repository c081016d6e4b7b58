// What the browser host needs from the browser. Tests pass their own; `browser.ts` passes the real ones.

/** The part of a file handle that is used here. TypeScript's DOM library has no permission calls. */
export interface Handle {
  readonly name: string;
  getFile(): Promise<{ text(): Promise<string>; readonly lastModified?: number }>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void>; abort?(): Promise<void> }>;
  isSameEntry?(other: Handle): Promise<boolean>;
  queryPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

export interface PickedType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** Keeps values under keys, as IndexedDB does: file handles too. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

export interface LocalStore extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  keys(): readonly string[];
}

export interface Browser {
  /** Looked up at each call: null where the browser has no such picker. */
  openPicker(): ((options: { types: readonly PickedType[] }) => Promise<readonly Handle[]>) | null;
  savePicker(): ((options: { suggestedName: string; types: readonly PickedType[] }) => Promise<Handle>) | null;
  /** Asks for a file by an upload field; null where the person thought better of it. */
  upload(accept: string): Promise<{ readonly name: string; readonly lastModified?: number; text(): Promise<string> } | null>;
  download(name: string, type: string, content: string | Uint8Array): void;
  readonly store: KeyValue;
  /** Writes at once, also while the page goes. Small, and shared by all windows of the app. */
  readonly local: LocalStore;
  /** Calls back when another window wrote this key of `local`. */
  onStored(key: string, changed: () => void): () => void;
  /** Names of the locks that open windows hold; and a lock that is held until the answer is called. */
  heldLocks(): Promise<ReadonlySet<string>>;
  lock(name: string): () => void;
  /** Listens for the window's end; `dirty` decides whether the browser asks first. */
  beforeUnload(dirty: () => boolean): () => void;
  /** Calls back when the window comes to the front: a good moment to look whether somebody else wrote a file. */
  onFront(look: () => void): () => void;
  now(): number;
  newToken(): string;
  hash(text: string): Promise<string>;
}
