// npm run package: builds the app and packs it for this system into dist/packages. With --check it packs around a stand-in for Electron's
// binary, which shows without a download that the configuration works, and lists what would ship.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildElectron, buildRenderer } from './bundle.mjs';
import { config } from './electron-builder.mjs';
import { findElectron } from './electron-binary.mjs';
import { root } from './paths.mjs';

/** Packs as a folder around an empty binary, and answers with the paths in the archive of the app. */
export async function listPackage() {
  const { build, Platform } = await import('electron-builder');
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'orgscale-package-'));
  try {
    const electronDist = path.join(work, 'electron');
    const output = path.join(work, 'out');
    await fs.mkdir(path.join(electronDist, 'resources'), { recursive: true });
    await fs.writeFile(path.join(electronDist, 'electron'), '', { mode: 0o755 });
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      // There are no fuses in an empty binary.
      config: { ...config, electronDist, electronFuses: null, directories: { ...config.directories, output } },
    });
    const { listPackage: list, extractFile } = await import('@electron/asar');
    const archive = path.join(output, 'linux-unpacked', 'resources', 'app.asar');
    const files = list(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').replace(/^\//, ''));
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    return { files, manifest, binaries: await fs.readdir(path.join(output, 'linux-unpacked')) };
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

async function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  await buildRenderer();
  await buildElectron();
  if (values.check) {
    const { files } = await listPackage();
    console.log(files.join('\n'));
    console.log(`${files.length} entries. This shows what would ship; a package with Electron's binary in it was not made.`);
    return;
  }
  const { build } = await import('electron-builder');
  const binary = findElectron(root);
  // With a binary at hand nothing but the tools of the formats is fetched.
  const electronDist = binary && process.platform === 'linux' ? path.dirname(binary) : undefined;
  const made = await build({ projectDir: root, publish: 'never', config: { ...config, ...(electronDist ? { electronDist } : {}) } });
  console.log(made.map((file) => path.relative(root, file)).join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
