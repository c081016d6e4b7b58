// Which Electron the desktop specs run on: the real binary where there is one, else the stand-in. Decided by files: the package is never loaded.
import fs from 'node:fs';
import path from 'node:path';
import { findElectron } from '../../build/electron-binary.mjs';

export interface Host {
  readonly kind: 'electron' | 'stand-in';
  readonly executable: string;
}

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(ROOT, 'dist', 'test', 'electron-host');
export const SEAM = path.join(OUT, 'seam.cjs');
export const SAMPLE = path.join(OUT, 'sample');

/** ORGSCALE_E2E_HOST says which; ORGSCALE_E2E_BINARY names a binary. Without a binary nothing is skipped: what was asked for fails. */
export function chooseHost(env: NodeJS.ProcessEnv = process.env): Host {
  const wanted = env['ORGSCALE_E2E_HOST'];
  if (wanted !== undefined && wanted !== 'electron' && wanted !== 'stand-in') {
    throw new Error(`ORGSCALE_E2E_HOST is "${wanted}"; it may be electron or stand-in.`);
  }
  const named = env['ORGSCALE_E2E_BINARY'];
  if (named !== undefined && !fs.existsSync(named)) throw new Error(`ORGSCALE_E2E_BINARY names ${named}, which is not there.`);
  const binary = wanted === 'stand-in' ? null : (named ?? findElectron(ROOT));
  if (binary !== null) return { kind: 'electron', executable: binary };
  if (wanted === 'electron') {
    throw new Error(
      "ORGSCALE_E2E_HOST=electron, but Electron's binary is not here. Fetch it with npm run electron:install, or name it with ORGSCALE_E2E_BINARY.",
    );
  }
  return { kind: 'stand-in', executable: path.join(OUT, 'electron.cjs') };
}
