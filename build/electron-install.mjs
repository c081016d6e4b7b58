// npm run electron:install: fetches Electron's binary of the installed version, for npm start and the specs on the real app.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { at, root } from './paths.mjs';

/** A download that hangs ends; a slow one has its time. */
const LIMIT = 10 * 60_000;

if (findElectron(root)) {
  console.log('Electron is there already.');
} else {
  // Its own installer, by path: loading the package would start the same download with no limit.
  const installer = path.join(path.dirname(createRequire(at('package.json')).resolve('electron/package.json')), 'install.js');
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: 'inherit', detached: process.platform !== 'win32' });
  const timer = setTimeout(() => {
    console.error('The download took too long and was stopped.');
    // The installer starts helpers of its own: the whole group goes.
    if (process.platform === 'win32') child.kill();
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, LIMIT);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
  clearTimeout(timer);
  if (code === 0 && findElectron(root)) console.log('Electron is installed: npm start opens the desktop app.');
  else {
    console.error('Electron could not be fetched. npm start runs the same app in a browser; try again when there is a network.');
    process.exitCode = 1;
  }
}
