// Starts the desktop app on either host, and gives a spec what it needs of it. Nothing here asks which host it is, but for dropping a file.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { chooseHost, ROOT, SEAM } from './host.ts';
import type { Answer, DialogCall, Fault, SeamGlobal } from './seam/state.ts';

export interface LaunchOptions {
  /** The app's folder. The product, unless another is named. */
  readonly app?: string;
  readonly args?: readonly string[];
  /** The data folder. Kept over launches by whoever names it. */
  readonly userData: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface MenuEntry {
  readonly label: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator: string | undefined;
}

const START_MS = 30_000;
const MENU_TRIES = 40;

/** A page that has left its first, empty address. */
async function settled(page: Page): Promise<Page> {
  await page.waitForURL((url) => url.protocol !== 'about:');
  await page.waitForLoadState();
  return page;
}

export class DesktopApp {
  readonly exited: Promise<number | null>;
  private readonly child: ChildProcess;
  private text = '';

  private constructor(
    readonly electron: ElectronApplication,
    private readonly command: readonly string[],
    private readonly options: LaunchOptions,
  ) {
    // Kept: when the app has gone, Playwright forgets it.
    const child = electron.process();
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    this.exited = new Promise((resolve) => {
      child.once('exit', (code) => {
        resolve(code);
      });
    });
  }

  static async launch(options: LaunchOptions): Promise<DesktopApp> {
    const { executable } = chooseHost();
    const command = [`--user-data-dir=${options.userData}`, '-r', SEAM, options.app ?? ROOT];
    const electron = await _electron.launch({
      executablePath: executable,
      args: [...command, ...(options.args ?? [])],
      env: environment(options),
      cwd: ROOT,
      timeout: START_MS,
    });
    const app = new DesktopApp(electron, command, options);
    if (!(await app.evaluate(() => 'orgscaleSeam' in globalThis))) throw new Error('The seam was not loaded: no dialog could be answered.');
    return app;
  }

  /** What the main process wrote. */
  output(): string {
    return this.text;
  }

  async firstWindow(): Promise<Page> {
    return settled(await this.electron.firstWindow());
  }

  windows(): Page[] {
    return this.electron.windows();
  }

  /** The window that opens while `act` runs. */
  async nextWindow(act: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([this.electron.waitForEvent('window'), act()]);
    return settled(page);
  }

  /** Runs in the main process. */
  get evaluate(): ElectronApplication['evaluate'] {
    return this.electron.evaluate.bind(this.electron);
  }

  /** Chooses a menu entry by its id, as a person would: one that stays disabled cannot be chosen. */
  async menu(id: string): Promise<void> {
    // The page tells what can be chosen a moment after it can.
    for (let tries = 0; tries < MENU_TRIES && (await this.menuEntry(id))?.enabled === false; tries++) await sleep(50);
    await this.evaluate(({ BrowserWindow, Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (!item) throw new Error(`There is no menu entry "${wanted}".`);
      if (!item.enabled || !item.visible) throw new Error(`The menu entry "${wanted}" is disabled.`);
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      item.click(undefined, window, window?.webContents);
    }, id);
  }

  async menuEntry(id: string): Promise<MenuEntry | null> {
    return this.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      return item ? { label: item.label, enabled: item.enabled, checked: item.checked, accelerator: item.accelerator?.toString() } : null;
    }, id);
  }

  /** The labels of a menu's entries, by the menu's id. */
  async menuLabels(id: string): Promise<string[]> {
    return this.evaluate(
      ({ Menu }, wanted) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById(wanted)
          ?.submenu?.items.map(({ label }) => label) ?? [],
      id,
    );
  }

  /** Answers for dialogs to come, of each kind in this order. A dialog without one fails. */
  async answer(...answers: readonly Answer[]): Promise<void> {
    await this.evaluate((_, given) => void (globalThis as SeamGlobal).orgscaleSeam?.answers.push(...given), answers);
  }

  /** Every dialog that was shown. */
  async dialogs(): Promise<DialogCall[]> {
    return this.evaluate(() => (globalThis as SeamGlobal).orgscaleSeam?.calls ?? []);
  }

  /** What was handed to the system: links, folders, files. */
  async opened(): Promise<string[]> {
    return this.evaluate(() => (globalThis as SeamGlobal).orgscaleSeam?.opened ?? []);
  }

  /** Lets writing fail, until it is called with none. */
  async failWrites(...faults: readonly Fault[]): Promise<void> {
    await this.evaluate((_, given) => void Object.assign((globalThis as SeamGlobal).orgscaleSeam ?? {}, { faults: given }), faults);
  }

  /** Dialogs without an answer of their own save into this folder, and open what was saved last. */
  async filesIn(folder: string): Promise<void> {
    await this.evaluate((_, given) => void Object.assign((globalThis as SeamGlobal).orgscaleSeam ?? {}, { folder: given }), folder);
  }

  /** A page's address as the app knows it. */
  async url(page: Page): Promise<string> {
    return (await this.electron.browserWindow(page)).evaluate((window) => window.webContents.getURL());
  }

  async isEdited(page: Page): Promise<boolean> {
    return (await this.electron.browserWindow(page)).evaluate((window) => window.isDocumentEdited());
  }

  /** The file that a window says it shows. */
  async fileOf(page: Page): Promise<string> {
    return (await this.electron.browserWindow(page)).evaluate((window) => window.getRepresentedFilename());
  }

  /** As the window's own close button. */
  async closeWindow(page: Page): Promise<void> {
    await (
      await this.electron.browserWindow(page)
    ).evaluate((window) => {
      window.close();
    });
  }

  async quit(): Promise<void> {
    await this.evaluate(({ app }) => {
      app.quit();
    });
  }

  /** Starts the app again while it runs. Resolves with the exit code of that second process. */
  async startAgain(...args: readonly string[]): Promise<number | null> {
    const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
    const child = spawn(chooseHost().executable, [...sandbox, ...this.command, ...args], {
      env: environment(this.options),
      cwd: ROOT,
      stdio: 'ignore',
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
  }

  /** As macOS tells a running app to open a file. */
  async openFile(file: string): Promise<void> {
    await this.evaluate(({ app }, wanted) => {
      app.emit('open-file', { preventDefault: () => {} }, wanted);
    }, file);
  }

  /** Drops a file of this machine onto a page. */
  async drop(page: Page, file: string): Promise<void> {
    if (chooseHost().kind === 'stand-in') await this.announceDrop(page, file);
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const cdp = await page.context().newCDPSession(page);
    const at = { x: width / 2, y: height / 2, data: { items: [], files: [file], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...at });
    await cdp.detach();
  }

  /** Ends the process at once, as a crash does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Without a question: for the end of a spec. */
  async close(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    await this.evaluate(({ app }) => {
      app.exit(0);
    }).catch(() => {
      // It went while it was told to.
    });
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await this.exited;
    clearTimeout(late);
  }

  private async announceDrop(page: Page, file: string): Promise<void> {
    const window = await this.electron.browserWindow(page);
    const known = { path: file, name: path.basename(file), size: fs.statSync(file).size };
    await window.evaluate((shown, given) => {
      const host = globalThis as unknown as { electronStandIn: { announceDrop(contents: unknown, file: unknown): void } };
      host.electronStandIn.announceDrop(shown.webContents, given);
    }, known);
  }
}

function environment({ env, userData }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  // Should anything ask for the package after all, it must not download.
  return { ...Object.fromEntries(inherited), ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ORGSCALE_USER_DATA: userData, ...env };
}
