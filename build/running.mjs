// Remembers the server that `npm start` left running, so that a second `npm start` opens that one: drafts and recent files belong to its address.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const folder = () => path.join(os.homedir(), '.orgscale');
const file = (port) => path.join(folder(), `server-${port}.json`);

/** Notes the address, key included, where only this user can read it. A home that cannot be written means only that nothing is remembered. */
export async function remember(port, url) {
  try {
    await fs.mkdir(folder(), { recursive: true, mode: 0o700 });
    await fs.writeFile(file(port), JSON.stringify({ url }), { mode: 0o600 });
  } catch {
    // Nothing is lost: the next start takes another port and says so.
  }
}

export const forget = (port) => fs.rm(file(port), { force: true }).catch(() => {});

/** The address of our own server on this port, if it serves this very folder; else null. */
export async function ownServer(port, directory) {
  try {
    const { url } = JSON.parse(await fs.readFile(file(port), 'utf8'));
    if (new URL(url).origin !== `http://127.0.0.1:${port}`) return null;
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
    return response.status === 302 && response.headers.get('x-orgscale') === encodeURIComponent(directory) ? url : null;
  } catch {
    return null;
  }
}
