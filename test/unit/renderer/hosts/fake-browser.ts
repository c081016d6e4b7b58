// A browser for the browser host's tests: files in memory, pickers that answer what a test says.
import { createHash } from 'node:crypto';
import type { Browser, Handle } from '../../../../renderer/hosts/browser/types.ts';

export interface FakeHandle extends Handle {
  text: string;
  permission: PermissionState;
  /** What a request for permission is answered with. */
  answer: PermissionState;
  /** Thrown by the next read or write. */
  failure: Error | null;
}

export const named = (name: string): Error => Object.assign(new Error(`${name} happened.`), { name });

export function fakeHandle(name: string, text = ''): FakeHandle {
  const handle: FakeHandle = {
    name,
    text,
    permission: 'granted',
    answer: 'granted',
    failure: null,
    async getFile() {
      if (handle.failure) throw handle.failure;
      const now = handle.text;
      return { text: async () => now };
    },
    async createWritable() {
      if (handle.failure) throw handle.failure;
      let written = '';
      return {
        write: async (part) => void (written += part),
        close: async () => void (handle.text = written),
        abort: async () => undefined,
      };
    },
    isSameEntry: async (other) => other === handle,
    queryPermission: async () => handle.permission,
    requestPermission: async () => (handle.permission = handle.answer),
  };
  return handle;
}

export interface FakeBrowser extends Browser {
  readonly downloads: { name: string; type: string; content: string | Uint8Array }[];
  readonly kept: Map<string, unknown>;
  readonly locks: Set<string>;
  readonly saved: Map<string, string>;
  /** The pickers' answers; null: the browser has none. */
  openAnswer: (() => Promise<readonly Handle[]>) | null;
  saveAnswer: (() => Promise<Handle>) | null;
  uploadAnswer: { name: string; text(): Promise<string> } | null;
  suggested: string[];
  /** Another window writes to `local`. */
  storedElsewhere(key: string, value: string): void;
}

export function fakeBrowser(): FakeBrowser {
  const kept = new Map<string, unknown>();
  const saved = new Map<string, string>();
  const locks = new Set<string>();
  const listeners = new Set<{ key: string; changed: () => void }>();
  let tokens = 0;
  const browser: FakeBrowser = {
    downloads: [],
    kept,
    locks,
    saved,
    suggested: [],
    openAnswer: null,
    saveAnswer: null,
    uploadAnswer: null,
    openPicker: () => browser.openAnswer,
    savePicker: () => {
      const { saveAnswer } = browser;
      return (
        saveAnswer &&
        ((options) => {
          browser.suggested.push(options.suggestedName);
          return saveAnswer();
        })
      );
    },
    upload: async () => browser.uploadAnswer,
    download: (name, type, content) => void browser.downloads.push({ name, type, content }),
    store: {
      get: async (key) => kept.get(key),
      set: async (key, value) => void kept.set(key, value),
      del: async (key) => void kept.delete(key),
      keys: async () => [...kept.keys()],
    },
    local: {
      getItem: (key) => saved.get(key) ?? null,
      setItem: (key, value) => void saved.set(key, value),
      removeItem: (key) => void saved.delete(key),
      keys: () => [...saved.keys()],
    },
    onStored(key, changed) {
      const hear = { key, changed };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    storedElsewhere(key, value) {
      saved.set(key, value);
      for (const hear of listeners) if (hear.key === key) hear.changed();
    },
    heldLocks: async () => new Set(locks),
    lock: (name) => {
      locks.add(name);
      return () => locks.delete(name);
    },
    beforeUnload: () => () => undefined,
    onFront: () => () => undefined,
    now: () => 1_700_000_000_000,
    newToken: () => `token-${++tokens}`,
    hash: async (text) => createHash('sha256').update(text).digest('hex'),
  };
  return browser;
}
