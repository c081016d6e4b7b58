// Answers `app://orgscale/...` from the folder of the built renderer, and from nowhere else.
import path from 'node:path';

export const SCHEME = 'app';
export const HOST = 'orgscale';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

const TYPES = new Map<string, string>([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.orgscale', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

/** Scripts and styles from here alone, none inline, nothing from elsewhere. The page says it too; here it holds for every answer. */
export const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'";

export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Whether an address is a page of ours. Node gives addresses of a scheme like ours no origin, so its parts are compared. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
  } catch {
    return false;
  }
}

/** Whether an address is the page of the presenter window: the app's own page, asked for exactly so. */
export function isPresenterPage(address: string): boolean {
  if (!isOwnPage(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return pathname === new URL(START_PAGE).pathname && search === '?presenter' && hash === '';
}

/** What a page of ours may have beyond drawing itself: the whole screen, for a show. Everything else is refused, to everybody. */
export const mayHave = (permission: string, address: string, isMainFrame: boolean): boolean =>
  permission === 'fullscreen' && isMainFrame && isOwnPage(address);

export interface AppAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const plain = (status: number, body: string): AppAnswer => ({ status, headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body });

/** The file of `folder` that an address names, or null where it leads out of it. */
export function fileFor(address: string, folder: string): string | null {
  if (!isOwnPage(address)) return null;
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  // A backslash parts folders on Windows; a colon names a drive or a stream there.
  if (/[\0\\:]/u.test(name)) return null;
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

export async function answerFor(
  request: { readonly url: string; readonly method: string },
  folder: string,
  read: (file: string) => Promise<Uint8Array>,
): Promise<AppAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only reading is possible here.');
  const file = fileFor(request.url, folder);
  if (file === null) return plain(403, 'That is outside the app.');
  try {
    const body = await read(file);
    return { status: 200, headers: { ...HEADERS, 'content-type': TYPES.get(path.extname(file)) ?? 'application/octet-stream' }, body };
  } catch {
    return plain(404, 'There is no such file in the app.');
  }
}
