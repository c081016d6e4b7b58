// The real browser behind the browser host: pickers, fields, IndexedDB, locks.
import { createStore, del, get, keys, set } from 'idb-keyval';
import type { Browser, Handle, KeyValue, LocalStore, PickedType } from './types.ts';

/** Chromium's pickers, which TypeScript's DOM library does not know. */
interface PickerWindow {
  showOpenFilePicker?(options: { types: readonly PickedType[] }): Promise<readonly Handle[]>;
  showSaveFilePicker?(options: { suggestedName: string; types: readonly PickedType[] }): Promise<Handle>;
}

function indexedDbStore(): KeyValue {
  // Opened at first use: where IndexedDB is missing, each call rejects and is answered for there.
  let opened: ReturnType<typeof createStore> | null = null;
  const store = (): ReturnType<typeof createStore> => (opened ??= createStore('orgscale', 'kept'));
  return {
    get: async (key) => get<unknown>(key, store()),
    set: async (key, value) => set(key, value, store()),
    del: async (key) => del(key, store()),
    keys: async () => (await keys(store())).filter((key) => typeof key === 'string'),
  };
}

function upload(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = accept;
    field.hidden = true;
    field.addEventListener('change', () => {
      resolve(field.files?.[0] ?? null);
      field.remove();
    });
    field.addEventListener('cancel', () => {
      resolve(null);
      field.remove();
    });
    // In the page, so that a test or an assistive tool finds it.
    document.body.append(field);
    field.click();
  });
}

function download(name: string, type: string, content: string | Uint8Array): void {
  // A Uint8Array over an ArrayBuffer is a BlobPart; only one over shared memory is not, and none is made here.
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the blob by the time the page has been idle for a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** localStorage, or a stand-in for windows that may not use it. */
function localStore(): LocalStore {
  try {
    const { localStorage } = window;
    localStorage.getItem('orgscale');
    return {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    };
  } catch {
    const memory = new Map<string, string>();
    return {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
      keys: () => [...memory.keys()],
    };
  }
}

export function realBrowser(): Browser {
  const pickers = window as PickerWindow; // See PickerWindow: absent members are optional there.
  return {
    openPicker: () => pickers.showOpenFilePicker?.bind(window) ?? null,
    savePicker: () => pickers.showSaveFilePicker?.bind(window) ?? null,
    upload,
    download,
    store: indexedDbStore(),
    local: localStore(),
    async heldLocks() {
      const { held } = (await navigator.locks?.query()) ?? {};
      return new Set((held ?? []).map(({ name }) => name ?? ''));
    },
    lock(name) {
      let release = (): void => undefined;
      const until = new Promise<void>((resolve) => (release = resolve));
      void navigator.locks?.request(name, () => until).catch(() => undefined);
      return () => release();
    },
    beforeUnload(dirty) {
      const ask = (event: BeforeUnloadEvent): void => {
        if (dirty()) event.preventDefault();
      };
      window.addEventListener('beforeunload', ask);
      return () => window.removeEventListener('beforeunload', ask);
    },
    onFront(look) {
      window.addEventListener('focus', look);
      return () => window.removeEventListener('focus', look);
    },
    onStored(key, changed) {
      const hear = (event: StorageEvent): void => {
        if (event.key === key) changed();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
    now: Date.now,
    newToken: () => crypto.randomUUID(),
    async hash(text) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
