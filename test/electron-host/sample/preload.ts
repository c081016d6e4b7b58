// The sample app's preload: values, functions, promises and errors over the bridge.

// A sandboxed preload is CommonJS and knows `require`; the rule that keeps `electron` out of the tests is right everywhere else.
const { contextBridge, ipcRenderer, webUtils } = require('electron') as typeof Electron.CrossProcessExports;

contextBridge.exposeInMainWorld('sample', {
  nested: { list: [1, 2, { a: 'b' }], when: new Date(0) },
  echo: async (value: unknown): Promise<unknown> => ipcRenderer.invoke('echo', value),
  boom: async (): Promise<unknown> => ipcRenderer.invoke('boom'),
  who: async (): Promise<unknown> => ipcRenderer.invoke('who'),
  open: async (): Promise<unknown> => ipcRenderer.invoke('open'),
  sum: (a: number, b: number) => a + b,
  fail: () => {
    throw new RangeError('sync boom');
  },
  twice: (call: (value: number) => number) => call(20) + 1,
  later: async (call: (text: string) => Promise<string>) => `${await call('x')}!`,
  pathOf: (file: File) => webUtils.getPathForFile(file),
  dirty: () => {
    ipcRenderer.send('dirty');
  },
  onOpened: (listener: (file: unknown) => void) => {
    ipcRenderer.on('opened', (_event, file: unknown) => {
      listener(file);
    });
  },
});
