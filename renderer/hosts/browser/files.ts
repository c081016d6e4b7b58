// Files in a browser: the File System Access API, and upload and download where it is missing or refused.
import type { Host, HostResult, OpenedFile, SavedFile } from '../../../shared/host/host.ts';
import type { FileRef } from '../../../shared/host/records.ts';
import { cancelled, fileError, isCancel, refused } from './errors.ts';
import type { Browser, Handle, PickedType } from './types.ts';

const MIME = 'application/json';
const DESIGN: readonly PickedType[] = [
  { description: 'Orgscale design', accept: { [MIME]: ['.orgscale', '.json'] } },
  { description: 'Picture with its design', accept: { 'image/svg+xml': ['.svg'], 'image/png': ['.png'] } },
];
const SAVED: readonly PickedType[] = [{ description: 'Orgscale design', accept: { [MIME]: ['.orgscale'] } }];
const TABLE: readonly PickedType[] = [
  {
    description: 'Table or list of teams',
    accept: {
      'text/csv': ['.csv'],
      'text/tab-separated-values': ['.tsv', '.txt'],
      'application/yaml': ['.yaml', '.yml'],
      'application/toml': ['.toml'],
    },
  },
];
const accepted = (types: readonly PickedType[]): string => types.flatMap(({ accept }) => Object.values(accept).flat()).join(',');

export interface Files extends Pick<Host, 'open' | 'openDropped' | 'save' | 'saveAs' | 'reread' | 'exportFile'> {
  /** Opens a handle that was kept from another run. */
  openKept(file: FileRef, handle: Handle): Promise<HostResult<OpenedFile>>;
  handleOf(token: string): Handle | undefined;
}

/** The part of a drop that is read here. */
interface Transfer {
  readonly items: Iterable<{ readonly kind: string; getAsFileSystemHandle?(): Promise<Handle | null>; getAsFile(): File | null }>;
}
const isTransfer = (value: unknown): value is Transfer => typeof DataTransfer !== 'undefined' && value instanceof DataTransfer;

export function createFiles(browser: Browser, known: (handle: Handle) => Promise<string | null>): Files {
  const handles = new Map<string, Handle>();

  async function refer(handle: Handle, text: string): Promise<FileRef> {
    let token: string | null = null;
    for (const [held, other] of handles) if (await handle.isSameEntry?.(other)) token = held;
    token ??= (await known(handle)) ?? browser.newToken();
    handles.set(token, handle);
    return { token, name: handle.name, kind: 'file', stamp: await browser.hash(text) };
  }
  const copyOf = async (name: string, text: string): Promise<FileRef> => ({
    token: `copy:${name}`,
    name,
    kind: 'copy',
    stamp: await browser.hash(text),
  });

  async function readHandle(handle: Handle): Promise<HostResult<OpenedFile>> {
    try {
      const file = await handle.getFile();
      const text = await file.text();
      return { ok: true, value: { file: await refer(handle, text), text, modified: file.lastModified ?? null } };
    } catch (error) {
      return fileError(error, handle.name, 'read');
    }
  }

  async function allowed(handle: Handle, mode: 'read' | 'readwrite'): Promise<boolean> {
    if (!handle.queryPermission || (await handle.queryPermission({ mode })) === 'granted') return true;
    return (await handle.requestPermission?.({ mode })) === 'granted';
  }

  async function writeHandle(handle: Handle, text: string): Promise<HostResult<SavedFile>> {
    try {
      if (!(await allowed(handle, 'readwrite'))) {
        return refused(
          'denied',
          `The browser may not write “${handle.name}”.`,
          'Save again and allow it when the browser asks, or save under another name.',
        );
      }
      // The browser writes beside the file and puts it in place on close: a failure half way leaves the old file whole.
      const writable = await handle.createWritable();
      try {
        await writable.write(text);
        await writable.close();
      } catch (error) {
        await writable.abort?.().catch(() => undefined);
        throw error;
      }
      return { ok: true, value: { file: await refer(handle, text) } };
    } catch (error) {
      return fileError(error, handle.name, 'write');
    }
  }

  async function handOver(name: string, text: string): Promise<HostResult<SavedFile>> {
    browser.download(name, MIME, text);
    return { ok: true, value: { file: await copyOf(name, text) } };
  }

  async function upload(types: readonly PickedType[]): Promise<HostResult<OpenedFile>> {
    const file = await browser.upload(accepted(types));
    if (!file) return cancelled;
    try {
      const text = await file.text();
      return { ok: true, value: { file: await copyOf(file.name, text), text, modified: file.lastModified ?? null } };
    } catch (error) {
      return fileError(error, file.name, 'read');
    }
  }

  return {
    handleOf: (token) => handles.get(token),

    async open(kinds) {
      const types = kinds === 'table' ? TABLE : DESIGN;
      const picker = browser.openPicker();
      if (picker) {
        try {
          const [handle] = await picker({ types });
          return handle ? await readHandle(handle) : cancelled;
        } catch (error) {
          if (isCancel(error)) return cancelled;
          // A picker that is there but refused (a frame, a policy): the plain upload works everywhere.
        }
      }
      return upload(types);
    },

    async openDropped(transfer) {
      if (!isTransfer(transfer)) return null;
      // Everything is asked for before anything is awaited: a drop's items are gone afterwards.
      const files = Array.from(transfer.items, (item) =>
        item.kind === 'file' ? { file: item.getAsFile(), handle: item.getAsFileSystemHandle?.() } : null,
      );
      for (const item of files) {
        if (!item) continue;
        const { file } = item;
        const handle = await item.handle?.catch(() => null);
        if (handle && 'getFile' in handle) return readHandle(handle);
        if (!file) continue;
        try {
          const text = await file.text();
          return { ok: true, value: { file: await copyOf(file.name, text), text, modified: file.lastModified ?? null } };
        } catch (error) {
          return fileError(error, file.name, 'read');
        }
      }
      return null;
    },

    async openKept(file, handle) {
      try {
        if (!(await allowed(handle, 'read')))
          return refused('denied', `The browser may not read “${file.name}”.`, 'Open it again and allow it when the browser asks.');
      } catch (error) {
        return fileError(error, file.name, 'read');
      }
      handles.set(file.token, handle);
      return readHandle(handle);
    },

    async save(file, text, options) {
      if (file.kind === 'copy') return handOver(file.name, text);
      const handle = handles.get(file.token);
      if (!handle) return refused('missing', `This window no longer knows where “${file.name}” is.`, 'Save the design under a name of its own.');
      if (!options?.force) {
        const there = await readHandle(handle);
        if (there.ok && there.value.file.stamp !== file.stamp) {
          return refused(
            'changed',
            `“${file.name}” was changed by somebody else since it was opened here.`,
            'Keep yours, take theirs, or keep both.',
          );
        }
        if (!there.ok && there.error.code === 'missing') return there;
      }
      return writeHandle(handle, text);
    },

    async saveAs(suggestedName, text) {
      const picker = browser.savePicker();
      if (picker) {
        let handle: Handle | null = null;
        try {
          handle = await picker({ suggestedName, types: SAVED });
        } catch (error) {
          if (isCancel(error)) return cancelled;
        }
        if (handle) return writeHandle(handle, text);
      }
      return handOver(suggestedName, text);
    },

    async reread(file) {
      const handle = handles.get(file.token);
      return handle ? readHandle(handle) : refused('missing', `This window no longer knows where “${file.name}” is.`, 'Open the file again.');
    },

    async exportFile(suggestedName, type, content) {
      browser.download(suggestedName, type, content);
      return { ok: true, value: { name: suggestedName } };
    },
  };
}
