// The licences of what is bundled, read off the bundles themselves: each package of which a file is in the page, in its workers, in the desktop
// app's main process or in the command line. A package without words of its licence fails the build: nobody may ship it.
import fs from 'node:fs/promises';
import path from 'node:path';
import { at, root } from './paths.mjs';

const LICENCE_FILE = /^(?:licen[cs]e|copying|unlicen[cs]e)(?:[.-].*)?$/i;
const NOTICE_FILE = /^notice(?:\..*)?$/i;

/** The folder of the package that a module belongs to; null for our own and for what a bundler makes up. */
export function packageFolder(module) {
  const clean = module.replace(/^\0+/, '').split('?')[0].replaceAll('\\', '/');
  const found = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(clean);
  return found ? path.resolve(root, `${found[1] ?? ''}node_modules/${found[2]}`) : null;
}

/** What is not in node_modules and not ours. */
const OTHERS = [
  { name: 'Inter', version: '', licence: 'OFL-1.1', file: at('renderer', 'app', 'fonts', 'LICENSE-inter.txt'), address: 'https://rsms.me/inter/' },
];

/** The notices of packages by their folders, by name: `{ name, version, licence, address, text }`. */
export async function noticesOf(folders) {
  const notices = await Promise.all([...new Set(folders)].map(noticeOf));
  for (const { file, ...other } of OTHERS) notices.push({ ...other, text: await fs.readFile(file, 'utf8') });
  // One package in two places is one notice.
  const byName = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  return [...byName.values()].sort((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name.localeCompare(b.name)));
}

async function noticeOf(folder) {
  const manifest = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
  const names = await fs.readdir(folder);
  const files = [...names.filter((name) => LICENCE_FILE.test(name)), ...names.filter((name) => NOTICE_FILE.test(name))];
  const texts = await Promise.all(files.map(async (name) => (await fs.readFile(path.join(folder, name), 'utf8')).trim()));
  const licence = typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? '');
  const text = texts.join('\n\n') || ownWords(manifest, licence);
  if (licence === '' && texts.length === 0) throw new Error(`${manifest.name} ${manifest.version} is bundled and names no licence.`);
  return { name: manifest.name, version: manifest.version, licence: licence || 'See its text', address: addressOf(manifest), text };
}

/** For a package that ships no text of its licence: what its manifest says. */
function ownWords(manifest, licence) {
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  return `${manifest.name} comes without the text of its licence. Its package says: ${licence}${author ? `, by ${author}` : ''}.`;
}

function addressOf({ repository, homepage }) {
  const found = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const address = found
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git$/, '')
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1');
  return /^https?:\/\//.test(address) ? address : '';
}

/** The packages in the bundles that esbuild makes beside the page: its own list of inputs says so. */
async function foldersOfHosts() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: [at('electron', 'main.ts'), at('electron', 'preload.ts'), at('cli', 'main.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    platform: 'node',
    format: 'esm',
    external: ['electron'],
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).flatMap((file) => packageFolder(path.join(root, file)) ?? []);
}

/** A Vite plugin that writes `licences.json` beside the page. To be used for the page and for its workers: they are bundled apart. */
export function licences() {
  const folders = new Set();
  const collect = (bundle) => {
    for (const part of Object.values(bundle)) {
      for (const module of part.type === 'chunk' ? part.moduleIds : []) {
        const folder = packageFolder(module);
        if (folder) folders.add(folder);
      }
    }
  };
  return {
    page: {
      name: 'orgscale-licences',
      apply: 'build',
      async generateBundle(_, bundle) {
        collect(bundle);
        const notices = await noticesOf([...folders, ...(await foldersOfHosts())]);
        this.emitFile({ type: 'asset', fileName: 'licences.json', source: `${JSON.stringify(notices)}\n` });
      },
    },
    worker: {
      name: 'orgscale-licences-of-workers',
      generateBundle: (_, bundle) => collect(bundle),
    },
  };
}
