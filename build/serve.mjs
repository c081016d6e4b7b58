// Serves the built renderer on 127.0.0.1, to this user alone. Also what the end-to-end tests run against.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.orgscale': 'application/json; charset=utf-8',
    '.webmanifest': 'application/manifest+json; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.webp': 'image/webp',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.wasm': 'application/wasm',
  }),
);

/** Scripts and styles from here alone and none inline, as the page itself says too. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Starts the server. With a `key`, a browser must come with it once (`/?key=...`) and is then known by a cookie; everyone else gets 403.
 * A page of another site cannot reach it: the Host must be exactly ours, and the cookie goes to no other site.
 * Rejects with the system's error when the port is taken.
 * @param {{ directory: string, port: number, key?: string | null }} options
 */
export async function serve({ directory, port, key = null }) {
  const pass = crypto.randomBytes(24).toString('hex');
  const server = http.createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      end(response, 400, 'That address cannot be read.');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const own = server.address().port;
  const cookie = `orgscale-${own}=${pass}`;

  function answer(request, response) {
    if (request.headers.host !== `127.0.0.1:${own}`) return end(response, 403, `Open http://127.0.0.1:${own}/ instead.`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only reading is possible here.', { allow: 'GET, HEAD' });
    const url = new URL(request.url, `http://127.0.0.1:${own}`);
    if (key !== null) {
      if (same(url.searchParams.get('key'), key)) {
        return end(response, 302, '', {
          'set-cookie': `${cookie}; HttpOnly; SameSite=Strict; Path=/`,
          location: '/',
          'x-orgscale': encodeURIComponent(directory),
        });
      }
      if (!(request.headers.cookie ?? '').split(/; */).some((given) => same(given, cookie))) {
        return end(
          response,
          403,
          'Orgscale runs here for the person who started it. Open the address that "npm start" printed; "npm start" prints it again.',
        );
      }
    }
    send(response, directory, decodeURIComponent(url.pathname), request.method === 'HEAD');
  }

  const url = `http://127.0.0.1:${own}/`;
  return { port: own, url: key === null ? url : `${url}?key=${key}`, close: () => new Promise((done) => server.close(done)) };
}

function send(response, directory, pathname, headOnly) {
  const file = path.join(directory, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (pathname.includes('\0') || !file.startsWith(directory + path.sep)) return end(response, 403, 'That is outside the app.');
  fs.readFile(file, (error, bytes) => {
    if (error) return end(response, 404, 'There is no such file in the app.');
    response.writeHead(200, {
      ...HEADERS,
      'content-type': TYPES.get(path.extname(file)) ?? 'application/octet-stream',
      'content-length': bytes.length,
    });
    response.end(headOnly ? undefined : bytes);
  });
}

function end(response, status, text, headers = {}) {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text === '' ? undefined : `${text}\n`);
}

/** Compares secrets in a time that does not depend on where they differ. */
function same(given, secret) {
  if (typeof given !== 'string' || given.length !== secret.length) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}
