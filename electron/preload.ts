// The bridge: lets the known channels pass between the page and the main process, and nothing else.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/host/bridge.ts';
import { CALLS, DROPPED, EVENTS } from '../shared/host/channels.ts';
import type { HostResult } from '../shared/host/host.ts';

const calls = new Set<string>(CALLS);
const events = new Set<string>(EVENTS);

const refused = (message: string): HostResult<never> => ({
  ok: false,
  error: { code: 'denied', message, advice: 'Close the window and open the design again.' },
});

const bridge: Bridge = {
  platform: process.platform,
  async call(channel, request) {
    if (!calls.has(channel)) return refused('There is no such channel.');
    // The main process answers with a HostResult of this channel's reply: its router is typed by the same contract.
    return ipcRenderer.invoke(channel, request);
  },
  async dropped(file) {
    let path = '';
    try {
      // Electron says where a dropped file is; of a file that a page made up it says nothing.
      path = webUtils.getPathForFile(file as File); // whatever else a page passes throws there
    } catch {
      path = '';
    }
    return path === '' ? refused('That is not a file of this computer.') : ipcRenderer.invoke(DROPPED, { path });
  },
  on(event, listener) {
    if (!events.has(event)) return () => undefined;
    // Electron's event object stays here: with it a page could send.
    const hear = (_: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, hear);
    return () => void ipcRenderer.off(event, hear);
  },
};

contextBridge.exposeInMainWorld('orgscale', bridge);
