// Runs in the page's isolated world: what a sandboxed preload finds there (`require('electron')`), and then the preload itself.
import { decode, decodeList, encode } from '../codec.ts';
import { BridgePeer, windowWire } from './bridge.ts';
import { createIpcRenderer, type IpcPort } from './ipc-renderer.ts';
import type { FileOnDisk, FromPage, PageSetup, ToPage } from './messages.ts';

type Preload = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
  setImmediate: unknown,
  clearImmediate: unknown,
) => void;

/** Members a preload asks for in vain throw by name. */
function strictly(name: string, members: object): object {
  return new Proxy(members, {
    get(of, key): unknown {
      if (typeof key === 'string' && !Reflect.has(of, key) && key !== 'then') throw new Error(`[stand-in] ${name}.${key} is not emulated`);
      return Reflect.get(of, key);
    },
  });
}

export function isolatedWorld(setup: PageSetup, preload: Preload | null): void {
  if (window !== window.parent) return;
  const { secrets } = setup;
  const world = globalThis as unknown as Record<string, unknown>; // the binding and the receiver are made under secret names
  const binding = world[secrets.binding] as (text: string) => void; // made by Chromium before this runs
  delete world[secrets.binding];
  const tell = (message: FromPage): void => {
    binding(JSON.stringify(message));
  };
  const bridge = new BridgePeer(windowWire(secrets.toIsolated, secrets.toMain), (envelope) => {
    if (envelope.kind === 'close') tell(envelope);
  });
  const port: IpcPort = { tell, encode, decode };
  const ipc = createIpcRenderer(port);
  let dropping: readonly FileOnDisk[] = [];
  Object.defineProperty(world, secrets.receiver, {
    value: (message: ToPage) => {
      switch (message.kind) {
        case 'reply':
          ipc.reply(message.id, message.ok, message.value);
          return;
        case 'message':
          ipc.message(message.channel, decodeList(message.args));
          return;
        case 'dropping':
          dropping = message.files;
      }
    },
  });
  if (!preload) return;

  const exposed = {
    exposeInMainWorld(key: string, api: unknown): void {
      bridge.post({ kind: 'expose', key, value: bridge.pack(api) });
      if (bridge.takeAnswer()?.ok !== true) throw new Error('Cannot bind an API on top of an existing property on the window object');
    },
  };
  const webUtils = {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object but one was not provided');
      // A file that a script made has no path.
      return dropping.find(({ name, size }) => name === file.name && size === file.size)?.path ?? '';
    },
  };
  const electron = strictly('electron (in a preload)', {
    contextBridge: strictly('contextBridge', exposed),
    ipcRenderer: strictly('ipcRenderer', ipc.api),
    webUtils: strictly('webUtils', webUtils),
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const process = {
    type: 'renderer',
    platform: setup.platform,
    arch: setup.arch,
    versions: setup.versions,
    env: {},
    argv: [],
    sandboxed: true,
    contextIsolated: true,
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process, (run: () => void) => setTimeout(run, 0), clearTimeout);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'preload-error', message, stack: stack ?? '' });
    console.error(`Unable to load preload script\n${stack ?? message}`);
  }
}
