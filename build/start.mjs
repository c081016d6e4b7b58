// npm start: Electron where its binary is, else the same app in a browser, served to this user alone.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openWindow } from './browser.mjs';
import { buildElectron, buildRenderer } from './bundle.mjs';
import { findElectron } from './electron-binary.mjs';
import { electronOut, rendererOut, root } from './paths.mjs';
import { forget, ownServer, remember } from './running.mjs';
import { serve } from './serve.mjs';

/** Fixed, because what a browser stores (drafts, recent files) belongs to an address, port included. */
const PORT = 47823;
const HELP = 'npm start -- [--browser] [--no-open] [--port N]';

const { browser, open, port } = readArguments();
if (!fs.existsSync(path.join(rendererOut, 'index.html'))) {
  console.log('Building the app first ...');
  await buildRenderer();
}
const electron = browser ? null : findElectron(root);
if (electron) await runElectron(electron);
else await runInBrowser();

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { 'no-open': { type: 'boolean' }, browser: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const port = Number(values.port ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port must be a number from 0 to 65535.');
    return { browser: values.browser === true, open: values['no-open'] !== true, port };
  } catch (error) {
    return fail(`${error.message}\n${HELP}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

async function runElectron(binary) {
  if (!fs.existsSync(path.join(electronOut, 'main.cjs'))) await buildElectron();
  // Set by editors that are made with Electron: with it the binary would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(binary, [root], { stdio: 'inherit', env });
  child.on('error', (error) => fail(`Electron could not be started: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function runInBrowser() {
  const already = port === 0 ? null : await ownServer(port, rendererOut);
  if (already) return show(already, 'Orgscale is running already', null);
  const key = crypto.randomBytes(16).toString('hex');
  const server = await firstFree(port, key);
  if (port !== 0 && server.port !== port) {
    console.log(
      `Port ${port} is taken by another program, so this is port ${server.port}: drafts and recent files of the usual address are not shown here.`,
    );
  }
  await remember(server.port, server.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(server));
  if (!browser) console.log('Electron is not here: npm run electron:install fetches it.');
  await show(server.url, browser ? 'Orgscale runs in the browser' : 'Orgscale runs in the browser (no Electron here)', server);
}

async function firstFree(from, key) {
  const ports = from === 0 ? [0] : Array.from({ length: 20 }, (_, step) => from + step).filter((candidate) => candidate <= 65_535);
  for (const candidate of ports) {
    try {
      return await serve({ directory: rendererOut, port: candidate, key });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  return fail(`No free port from ${from} to ${ports.at(-1)}. Name another: npm start -- --port N`);
}

async function show(url, what, server) {
  console.log(`${what}: ${url}`);
  const closed = open ? openWindow(url) : null;
  if (!closed) {
    console.log(`Open that address in Chrome, Chromium or Edge.${server ? ' Press Ctrl+C here to stop.' : ''}`);
    return;
  }
  if ((await closed) === 'failed') console.log('The browser could not be started; open that address yourself.');
  else if (server) await stop(server);
}

async function stop(server) {
  await forget(server.port);
  process.exit(0);
}
