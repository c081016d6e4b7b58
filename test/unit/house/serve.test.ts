// The server of `npm start`: who gets in, what is sent, and what `npm start` prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../../build/serve.mjs';

let folder = '';
let server: Awaited<ReturnType<typeof serve>>;

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}
/** A bare request: fetch would tidy the path and set the Host itself. */
function get(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: server.port, path: target, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    outgoing.on('error', reject).end();
  });
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'orgscale-serve-'));
  mkdirSync(path.join(folder, 'app/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'app/index.html'), '<!doctype html><title>app</title>');
  writeFileSync(path.join(folder, 'app/assets/a b.js'), 'export {};');
  server = await serve({ directory: path.join(folder, 'app'), port: 0, key: 'k'.repeat(32) });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const cookieFrom = (answer: Answer): string => String(answer.headers['set-cookie']).split(';')[0] ?? '';

describe('the server of the app', () => {
  it('lets in who comes with the key, by a cookie that no script reads and no other site sends', async () => {
    expect(await get('/')).toMatchObject({ status: 403 });
    expect(await get('/?key=wrong')).toMatchObject({ status: 403 });
    const first = await get(`/?key=${'k'.repeat(32)}`);
    expect(first).toMatchObject({ status: 302, headers: { location: '/' } });
    expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const page = await get('/', { cookie: cookieFrom(first) });
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>app</title>', headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(String(page.headers['content-security-policy'])).toContain("script-src 'self'");
    expect(await get('/assets/a%20b.js', { cookie: cookieFrom(first) })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });

  it('refuses another Host, so that no other site can point its name here', async () => {
    const cookie = cookieFrom(await get(`/?key=${'k'.repeat(32)}`));
    for (const host of ['evil.example', `localhost:${String(server.port)}`, '127.0.0.1'])
      expect(await get('/', { cookie, host })).toMatchObject({ status: 403 });
  });

  it('sends nothing from outside the app, and only reads', async () => {
    const cookie = cookieFrom(await get(`/?key=${'k'.repeat(32)}`));
    for (const target of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '//../secret.txt',
      '/assets%00.js',
    ]) {
      const answer = await get(target, { cookie });
      expect(answer.status, target).toBeGreaterThanOrEqual(400);
      expect(answer.body, target).not.toContain('secret\n');
      expect(answer.body).not.toBe('secret');
    }
    expect(await get('/%E0%A4%A', { cookie })).toMatchObject({ status: 400 });
    expect(await get('/missing.js', { cookie })).toMatchObject({ status: 404 });
    expect(await get('/', { cookie }, 'POST')).toMatchObject({ status: 405 });
  });
});

describe('npm start', () => {
  const start = path.resolve(import.meta.dirname, '../../../build/start.mjs');

  it('refuses a port that is none', async () => {
    const child = spawn(process.execPath, [start, '--port', 'x'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const [code] = (await once(child, 'exit')) as [number]; // the event's own tuple
    expect(code).toBe(2);
  });
});
