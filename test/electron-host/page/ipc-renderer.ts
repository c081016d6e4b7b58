// ipcRenderer as a sandboxed preload knows it.
import type { FromPage } from './messages.ts';

type Listener = (event: object, ...args: readonly unknown[]) => void;

export interface IpcPort {
  readonly tell: (message: FromPage) => void;
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface IpcRenderer {
  readonly api: object;
  reply(id: number, ok: boolean, value: string): void;
  message(channel: string, args: readonly unknown[]): void;
}

export function createIpcRenderer({ tell, encode, decode }: IpcPort): IpcRenderer {
  const listeners = new Map<string, { listener: Listener; given: Listener }[]>();
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const add = (channel: string, given: Listener, listener: Listener = given): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, given }]);
    return api;
  };
  const remove = (channel: string, given: Listener): object => {
    const list = listeners.get(channel) ?? [];
    const at = list.findIndex((one) => one.given === given);
    listeners.set(
      channel,
      list.filter((_, index) => index !== at),
    );
    return api;
  };
  const api = {
    async invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const text = encode(args);
        const id = ++last;
        waiting.set(id, { resolve, reject });
        tell({ kind: 'invoke', id, channel, args: text });
      });
    },
    send(channel: string, ...args: readonly unknown[]): void {
      tell({ kind: 'send', channel, args: encode(args) });
    },
    on: (channel: string, listener: Listener) => add(channel, listener),
    addListener: (channel: string, listener: Listener) => add(channel, listener),
    once: (channel: string, listener: Listener) =>
      add(channel, listener, (...given) => {
        remove(channel, listener);
        listener(...given);
      }),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel?: string): object {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return api;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  };
  return {
    api,
    reply(id, ok, value) {
      const one = waiting.get(id);
      waiting.delete(id);
      if (ok) one?.resolve(decode(value));
      else one?.reject(new Error(value));
    },
    message(channel, args) {
      for (const { listener } of listeners.get(channel) ?? []) listener({ sender: api, ports: [] }, ...args);
    },
  };
}
