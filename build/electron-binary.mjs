// Where Electron's binary is. Never loads the package `electron`: since version 42 that downloads when the binary is missing.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const inFolder = () => ({ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' })[process.platform] ?? 'electron';

/** The path of a complete Electron binary for the package installed in `from`, or null. ELECTRON_OVERRIDE_DIST_PATH names a folder that holds one. */
export function findElectron(from) {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere) return executable(path.join(elsewhere, inFolder()));
  try {
    const folder = path.dirname(createRequire(path.join(from, 'package.json')).resolve('electron/package.json'));
    const wanted = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
    const unpacked = fs
      .readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    // path.txt is written last, so an unpacking that was cut off is not taken for a binary.
    return unpacked === wanted ? executable(path.join(folder, 'dist', fs.readFileSync(path.join(folder, 'path.txt'), 'utf8').trim())) : null;
  } catch {
    return null;
  }
}

function executable(file) {
  try {
    fs.accessSync(file, process.platform === 'win32' ? fs.constants.F_OK : fs.constants.X_OK);
    return file;
  } catch {
    return null;
  }
}
