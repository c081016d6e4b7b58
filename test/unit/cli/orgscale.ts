// Runs the built command line as a process in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { cliOut } from '../../../build/paths.mjs';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Shop {
  /** The folder that the commands run in. */
  readonly folder: () => string;
  readonly put: (name: string, content: string | Uint8Array) => void;
  readonly get: (name: string) => string;
  readonly orgscale: (
    args: readonly string[],
    options?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
  ) => Promise<Ran>;
}

/** A fresh folder for each test of a file. */
export function useShop(): Shop {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'orgscale-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    put: (name, content) => writeFileSync(path.join(folder, name), content),
    get: (name) => readFileSync(path.join(folder, name), 'utf8'),
    orgscale: (args, { input = '', env = {} } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [cliOut, ...args], { cwd: folder, env: { ...process.env, ...env } });
        let out = '';
        let err = '';
        child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
        child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, out, err }));
        // A command that does not read its input closes it; that is its right.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
      }),
  };
}

const head = { format: 'orgscale', version: 1 };
const position = (id: string, role: string, more: object = {}): object => ({
  id,
  kind: 'position',
  name: id.charAt(0).toUpperCase() + id.slice(1),
  role,
  ...more,
});

/** An SRE who works in a product team and answers to a product director: one critical finding, with a fix. */
export const BEHOLDEN = JSON.stringify({
  ...head,
  name: 'Northwind',
  organization: {},
  units: [
    position('mara', 'cto'),
    position('bo', 'product-director'),
    position('eli', 'engineering-manager'),
    position('ana', 'sre'),
    { id: 'checkout', kind: 'team', name: 'Checkout', type: 'product', headcount: { engineer: 6 } },
  ],
  lines: [
    { id: 'l1', kind: 'reports', from: 'bo', to: 'mara' },
    { id: 'l2', kind: 'reports', from: 'ana', to: 'bo' },
    { id: 'l3', kind: 'embeds', from: 'ana', to: 'checkout' },
    { id: 'l4', kind: 'reports', from: 'eli', to: 'mara' },
    { id: 'l5', kind: 'reports', from: 'checkout', to: 'eli' },
  ],
});

/** A sound small organisation: nothing critical. */
export const SOUND = JSON.stringify({
  ...head,
  name: 'Small',
  organization: {},
  units: [position('mara', 'cto'), { id: 'checkout', kind: 'team', name: 'Checkout', type: 'product', headcount: { engineer: 6 } }],
  lines: [{ id: 'l1', kind: 'reports', from: 'checkout', to: 'mara' }],
});
