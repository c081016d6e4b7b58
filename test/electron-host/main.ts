// The executable: takes Electron's command line, answers for the module `electron`, loads the app, and starts. Never the npm package of that name.
import inspector from 'node:inspector';
import fs from 'node:fs';
import Module, { createRequire, register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, describeApp } from './api/app.ts';
import type { WebContents } from './api/web-contents.ts';
import { readCommandLine } from './command-line.ts';
import { electron } from './electron.ts';
import type { FileOnDisk } from './page/messages.ts';
import { runtime, type PackageJson } from './runtime.ts';
import { start } from './start.ts';
import { inner, notedCalls } from './strict.ts';

const DRIVER_MS = 15_000;
const NAMES = new Set(['electron', 'electron/main', 'electron/common']);

interface Global {
  /** `announceDrop`: only so does a page's file get a path; Chromium tells none to a page. */
  electronStandIn?: {
    electron: typeof electron;
    notedCalls: typeof notedCalls;
    announceDrop: (contents: WebContents, file: FileOnDisk) => void;
  };
  __playwright_run?: () => void;
}

/** Resolved as Electron's own default app does it: a folder by its package.json, a file as it is. */
function resolveApp(given: string): string {
  const target = path.resolve(given);
  const manifest = path.join(target, 'package.json');
  if (fs.existsSync(manifest)) {
    runtime.packageJson = JSON.parse(fs.readFileSync(manifest, 'utf8')) as PackageJson; // npm's own format
    runtime.appPath = target;
  } else runtime.appPath = fs.statSync(target).isDirectory() ? target : path.dirname(target);
  describeApp();
  return createRequire(path.join(runtime.appPath, 'app.js')).resolve(target);
}

/** For `require`, also Playwright's, and for `import`. */
function answerForElectron(): void {
  // Node's own loader, which its types do not show.
  const loader = Module as unknown as { _load: (id: string, ...rest: readonly unknown[]) => unknown };
  // Their names are Node's and Playwright's.
  /* oxlint-disable no-underscore-dangle */
  const load = loader._load;
  loader._load = (id, ...rest) => (NAMES.has(id) ? electron : load.call(loader, id, ...rest));
  /* oxlint-enable no-underscore-dangle */
  const names = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
  const source = `const { electron } = globalThis.electronStandIn;\nexport default electron;\n${names.join('\n')}`;
  const hooks = `
    const NAMES = new Set(${JSON.stringify([...NAMES])});
    export async function resolve(id, context, next) {
      return NAMES.has(id) ? { url: 'stand-in:electron', shortCircuit: true } : next(id, context);
    }
    export async function load(url, context, next) {
      return url === 'stand-in:electron' ? { format: 'module', shortCircuit: true, source: ${JSON.stringify(source)} } : next(url, context);
    }`;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`, pathToFileURL(__filename));
}

function beElectron(): void {
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(process, name, { value, enumerable: true, configurable: true });
  };
  define('type', 'browser');
  define('defaultApp', true);
  define('resourcesPath', runtime.appPath);
  Object.defineProperty(process.versions, 'electron', { value: '45.4.1-stand-in', enumerable: true });
  // As a person's shell would have it: the executable, then everything as it was given, switches too.
  process.argv = [__filename, ...process.argv.slice(2)];
}

async function run(): Promise<void> {
  const command = readCommandLine(process.argv.slice(2));
  if (command.inspect) inspector.open(0, '127.0.0.1', false);
  runtime.driven = command.driven;
  runtime.switches = command.switches;
  const main = resolveApp(command.app);
  runtime.pageScripts = {
    main: fs.readFileSync(path.join(__dirname, 'main-world.js'), 'utf8'),
    isolated: fs.readFileSync(path.join(__dirname, 'isolated-world.js'), 'utf8'),
  };
  beElectron();
  const world = globalThis as Global;
  world.electronStandIn = {
    electron,
    notedCalls,
    announceDrop: (contents, file) => {
      contents[inner].link.push({ kind: 'dropping', files: [file] });
    },
  };
  answerForElectron();
  const attached = new Promise<void>((resolve) => {
    world.__playwright_run = resolve; // oxlint-disable-line no-underscore-dangle -- Playwright's name
    if (command.driven) setTimeout(resolve, DRIVER_MS).unref();
    else resolve();
  });
  process.on('uncaughtException', (error) => {
    console.error('Uncaught Exception:', error);
    process.exit(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
  const requireHere = createRequire(path.join(process.cwd(), 'electron.js'));
  for (const module of command.modules) requireHere(path.resolve(module));
  // The whole main module runs before 'ready', as in Electron: one that awaits 'ready' at its top level waits for ever.
  await import(pathToFileURL(main).href);
  await start(attached);
}

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
