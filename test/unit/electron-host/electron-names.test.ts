// What the stand-in offers must be Electron's: a name that it invented would work in the tests and fail on every desk.
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NotEmulated, strict } from '../../electron-host/strict.ts';
import { electron } from '../../electron-host/electron.ts';
import { createIpcRenderer } from '../../electron-host/page/ipc-renderer.ts';
import { Session } from '../../electron-host/api/session.ts';
import { WebContents } from '../../electron-host/api/web-contents.ts';

const TYPINGS = fs.readFileSync('node_modules/electron/electron.d.ts', 'utf8');

/** The members of a class or interface of the typings, and of what it extends. */
function membersOf(name: string): Set<string> {
  const head = new RegExp(`^  (?:class|interface) ${name}\\b(?: extends ([\\w.]+))?[^{\\n]*\\{$`, 'mu').exec(TYPINGS);
  if (!head) throw new Error(`The typings know no ${name}.`);
  const body = TYPINGS.slice(head.index, TYPINGS.indexOf('\n  }\n', head.index));
  const members = new Set([...body.matchAll(/^ {4}(?:static |readonly |get |set )*(\w+)\??[(:<]/gmu)].map(([, member]) => member ?? ''));
  const base = head[1];
  const inherited = base === undefined || base.includes('EventEmitter') ? [] : membersOf(base);
  return new Set([...members, ...inherited]);
}

const EMITTER = new Set([...Object.getOwnPropertyNames(EventEmitter.prototype), ...Object.getOwnPropertyNames(new EventEmitter())]);
/** Every name that code could reach, of an instance or a class, down to the emitter below it. */
function namesOf(...objects: readonly object[]): string[] {
  const names = new Set<string>();
  for (const object of objects) {
    for (
      let at: object | null = object;
      at && at !== Object.prototype && at !== EventEmitter.prototype && at !== EventEmitter && at !== Function.prototype;
    ) {
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
      at = Object.getPrototypeOf(at) as object | null;
    }
  }
  return [...names].filter((name) => !EMITTER.has(name) && !['constructor', 'length', 'name', 'prototype', 'domain'].includes(name));
}

const SURROUNDINGS = {
  id: 1,
  there: Promise.resolve(),
  close: () => {},
  destroy: () => {},
  shownFirst: () => {},
  child: () => ({}),
  destroyed: () => false,
};
const menu = electron.Menu.buildFromTemplate([{ label: 'x' }]);
const emulated: Record<string, readonly [typed: string, ...objects: object[]]> = {
  app: ['App', electron.app],
  'app.commandLine': ['CommandLine', electron.app.commandLine],
  'BrowserWindow, its class and its instances': ['BrowserWindow', electron.BrowserWindow, electron.BrowserWindow.prototype],
  clipboard: ['Clipboard', electron.clipboard],
  crashReporter: ['CrashReporter', electron.crashReporter],
  dialog: ['Dialog', electron.dialog],
  ipcMain: ['IpcMain', electron.ipcMain],
  ipcRenderer: ['IpcRenderer', createIpcRenderer({ tell: () => {}, encode: String, decode: String }).api],
  Menu: ['Menu', electron.Menu, menu],
  MenuItem: ['MenuItem', menu.items[0] ?? {}],
  nativeImage: ['NativeImage', electron.nativeImage, electron.nativeImage.createEmpty()],
  nativeTheme: ['NativeTheme', electron.nativeTheme],
  net: ['Net', electron.net],
  protocol: ['Protocol', electron.protocol],
  screen: ['Screen', electron.screen],
  Session: ['Session', new Session()],
  shell: ['Shell', electron.shell],
  webContents: ['WebContents', electron.webContents, new WebContents(SURROUNDINGS, null)],
  webFrameMain: ['WebFrameMain', new WebContents(SURROUNDINGS, null).mainFrame],
  webRequest: ['WebRequest', new Session().webRequest],
};

describe('the names of the stand-in are names of Electron', () => {
  it.each(Object.entries(emulated))('%s', (_, [typed, ...objects]) => {
    const known = membersOf(typed);
    const names = namesOf(...objects);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('the module itself', () => {
    const exported = TYPINGS.slice(TYPINGS.indexOf('namespace CrossProcessExports'));
    const known = new Set([...exported.matchAll(/^ {4}(?:const|class) (\w+)/gmu)].map(([, name]) => name));
    expect(Object.keys(electron).filter((name) => !known.has(name))).toEqual([]);
  });

  it('the typings are read: what is not Electron’s is found', () => {
    const known = membersOf('BrowserWindow');
    expect([
      known.has('close'),
      known.has('getAllWindows'),
      known.has('setDocumentEdited'),
      known.has('getBounds'),
      known.has('shellOpened'),
    ]).toEqual([true, true, true, true, false]);
  });
});

describe('what is not emulated', () => {
  it('throws by name, whether it is read, called or written', () => {
    const object = strict('app', { known: 1 }, ['dock']) as Record<string, unknown>;
    expect(object['known']).toBe(1);
    expect(object['dock']).toBeUndefined();
    expect(() => object['setBadgeCount']).toThrow(NotEmulated);
    expect(() => object['setBadgeCount']).toThrow('app.setBadgeCount is not emulated');
    expect(() => {
      object['setBadgeCount'] = 1;
    }).toThrow('app.setBadgeCount');
    expect(() => (electron.Tray as Record<string, unknown>)['length2']).toThrow('Tray.length2');
  });

  it('leaves alone what the language asks of any object', async () => {
    const object = strict('shell', {});
    expect(await Promise.resolve(object)).toBe(object);
    expect(JSON.stringify(object)).toBe('{}');
  });

  it('is refused before there is a page for it: a window before ready, a scheme that was not registered', () => {
    expect(() => new electron.BrowserWindow()).toThrow('before app is ready');
    expect(() => {
      electron.protocol.handle('app', () => new Response(''));
    }).toThrow('before app is ready');
  });

  it('an unscripted dialog', async () => {
    await expect(electron.dialog.showOpenDialog()).rejects.toThrow('scripted no answer');
    expect(() => electron.dialog.showMessageBoxSync()).toThrow('scripted no answer');
    await expect(electron.shell.openExternal()).rejects.toThrow('scripted no answer');
  });
});
