// npm start with an Electron binary: it is given this project, whose main file is the built one, and its exit code is passed on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../../build/electron-binary.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

// A script in place of the binary needs a system that starts scripts.
describe.runIf(process.platform !== 'win32')('with a binary', () => {
  it('runs the desktop app', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'orgscale-start-'));
    const told = path.join(folder, 'told.json');
    const binary = path.join(folder, process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify({ args: process.argv.slice(2), node: process.env.ELECTRON_RUN_AS_NODE ?? null })); process.exit(7);`;
    mkdirSync(path.dirname(binary), { recursive: true });
    writeFileSync(binary, `#!${process.execPath}\n${script}`, { mode: 0o755 });
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'build', 'start.mjs')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_RUN_AS_NODE: '1' },
    });
    expect(stderr).toBe('');
    expect(status).toBe(7);
    expect(JSON.parse(readFileSync(told, 'utf8'))).toEqual({ args: [root], node: null });
    const { main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { main: string }; // our own file
    expect(existsSync(path.join(root, main))).toBe(true);
  });
});

describe('without one', () => {
  it('is not mistaken for a binary that is half unpacked, or of another version', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'orgscale-start-'));
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
    try {
      expect(findElectron(root)).toBeNull();
    } finally {
      delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    }
    expect(findElectron(folder)).toBeNull();
  });
});
