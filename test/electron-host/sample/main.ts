// A small app that uses what the stand-in emulates, so that its own specs need no other app.
import { createRequire } from 'node:module';
import path from 'node:path';
import fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Not an import: the rule that keeps `electron` out of the tests is right everywhere else.
const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } = createRequire(import.meta.url)(
  'electron',
) as typeof Electron.CrossProcessExports;

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PAGE = path.join(HERE, 'page');
const ORIGIN = 'app://sample';
const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
]);
const dirty = new Set<number>();

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

async function answer(request: GlobalRequest): Promise<GlobalResponse> {
  const file = path.join(PAGE, decodeURIComponent(new URL(request.url).pathname));
  if (!file.startsWith(PAGE + path.sep)) return new Response('no', { status: 403 });
  const headers = { 'content-type': TYPES.get(path.extname(file)) ?? 'application/octet-stream', 'content-security-policy': "default-src 'self'" };
  return fs.readFile(file).then(
    (bytes) => new Response(bytes, { headers }),
    () => new Response('missing', { status: 404 }),
  );
}

async function closeIfMay(window: Electron.BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, { message: 'Save changes?', buttons: ['Save', "Don't Save", 'Cancel'], cancelId: 2 });
  if (response !== 2) window.destroy();
}

function open(file?: string): void {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: { preload: path.join(HERE, 'preload.cjs'), contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  const { id } = window;
  window.once('ready-to-show', () => {
    window.show();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https:')) void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
  });
  window.on('close', (event) => {
    if (!dirty.has(id)) return;
    event.preventDefault();
    void closeIfMay(window);
  });
  window.webContents.once('did-finish-load', () => {
    if (file !== undefined) window.webContents.send('opened', file);
  });
  void window.loadURL(`${ORIGIN}/index.html`);
}

function menu(): Electron.Menu {
  return Menu.buildFromTemplate([
    {
      label: 'File',
      submenu: [
        {
          id: 'new-window',
          label: 'New Window',
          accelerator: 'CmdOrCtrl+Shift+N',
          click: () => {
            open();
          },
        },
        { id: 'off', label: 'Off', enabled: false },
        { role: 'quit' },
      ],
    },
    { label: 'View', submenu: [{ id: 'grid', type: 'checkbox', label: 'Grid', checked: true }] },
  ]);
}

const fileOf = (argv: readonly string[]): string | undefined => argv.slice(1).find((arg) => !arg.startsWith('-') && arg.endsWith('.sample'));

if (app.requestSingleInstanceLock()) {
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('boom', () => {
    throw new TypeError('disk on fire');
  });
  ipcMain.handle('who', (event) => event.senderFrame?.origin);
  ipcMain.handle('open', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths);
  ipcMain.on('dirty', (event) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window) return;
    dirty.add(window.id);
    window.setDocumentEdited(true);
  });
  app.on('second-instance', (_event, argv) => {
    open(fileOf(argv));
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(run);
} else app.quit();

function run(): void {
  protocol.handle('app', answer);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  Menu.setApplicationMenu(menu());
  open(fileOf(process.argv));
}
