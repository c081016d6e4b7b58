// What ships: the bundles, the page and nothing else. Packed around an empty binary, so that nothing is downloaded.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildElectron, buildRenderer } from '../../../build/bundle.mjs';
import { config } from '../../../build/electron-builder.mjs';
import { listPackage } from '../../../build/package.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

describe('the package', () => {
  let files: readonly string[] = [];
  let manifest: Record<string, unknown> = {};

  beforeAll(async () => {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nonexistent';
    await buildElectron();
    if (!existsSync(path.join(root, 'dist', 'renderer', 'index.html'))) await buildRenderer();
    const listed = await listPackage();
    files = listed.files;
    manifest = listed.manifest;
  }, 120_000);

  it('holds what the app runs on', () => {
    for (const file of [
      'package.json',
      'LICENSE',
      'dist/electron/main.cjs',
      'dist/electron/preload.cjs',
      'dist/renderer/index.html',
      'dist/renderer/licences.json',
    ])
      expect(files).toContain(file);
    expect(files).toContain(manifest['main']);
  });

  it('holds no sources, tests, tools, command line or packages', () => {
    const strange = files.filter(
      (file) =>
        !/^(?:package\.json|LICENSE|dist|dist\/electron|dist\/electron\/(?:main|preload)\.cjs|dist\/renderer(?:\/.*)?)$/u.test(file) ||
        file.endsWith('.map'),
    );
    expect(strange).toEqual([]);
    expect(manifest['dependencies']).toBeUndefined();
    expect(manifest['devDependencies']).toBeUndefined();
    expect(manifest['scripts']).toBeUndefined();
  });

  it('needs nothing but Electron and Node', async () => {
    for (const name of ['main', 'preload']) {
      const code = await readFile(path.join(root, 'dist', 'electron', `${name}.cjs`), 'utf8');
      const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/gu)].map((match) => match[1] ?? '');
      // Texts that a validator would write into code it makes, which is never made here, name two libraries of its own.
      expect(
        asked.filter((one) => one !== 'electron' && !one.startsWith('node:') && !one.startsWith('ajv')),
        name,
      ).toEqual([]);
    }
    const preload = await readFile(path.join(root, 'dist', 'electron', 'preload.cjs'), 'utf8');
    expect(preload.length).toBeLessThan(8 * 1024);
  });
});

describe('the configuration', () => {
  it('closes the doors of the binary that the app does not use', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('asks macOS for nothing but what V8 needs', async () => {
    const plist = await readFile(path.join(root, 'build', 'entitlements.mac.plist'), 'utf8');
    expect([...plist.matchAll(/<key>([^<]+)<\/key>/gu)].map((match) => match[1])).toEqual(['com.apple.security.cs.allow-jit']);
  });

  it('opens designs by a double click, with an icon in the form of each system', () => {
    const [design] = config.fileAssociations;
    expect(design?.ext).toBe('orgscale');
    for (const ending of ['.ico', '.icns']) expect(existsSync(`${design?.icon}${ending}`)).toBe(true);
    for (const icon of [config.mac.icon, config.win.icon, path.join(config.linux.icon, '512x512.png')]) expect(existsSync(icon)).toBe(true);
  });
});
