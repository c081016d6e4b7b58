// `ipcMain`: handlers by channel, listeners by channel.
import { EventEmitter } from 'node:events';
import { strict } from '../strict.ts';

export type Handler = (event: object, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const handlerOf = (channel: string): Handler | undefined => handlers.get(channel);

const members = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  handleOnce(channel: string, handler: Handler): void {
    members.handle(channel, (...given) => {
      handlers.delete(channel);
      return handler(...given);
    });
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
};

export const ipcMain = strict('ipcMain', Object.assign(new EventEmitter(), members));
